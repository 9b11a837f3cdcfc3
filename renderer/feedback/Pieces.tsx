import type { Piece } from './excerpt.ts';

/** Text with the searched words marked. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece) =>
    piece.hit ? (
      <mark key={piece.at} className="fb-hit">
        {piece.text}
      </mark>
    ) : (
      <span key={piece.at}>{piece.text}</span>
    ),
  );
}
