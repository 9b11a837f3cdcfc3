import { excerptAround, type TextRange } from '../../shared/text/find.ts';

/** Graphemes shown to each side of what was found. */
const ROOM = 40;

/** What was found with the words around it. */
export function Excerpt({ text, range }: { text: string; range: TextRange | undefined }) {
  if (!range) return <span>{text}</span>;
  const { before, match, after } = excerptAround(text, range, ROOM);
  return (
    <span>
      {before}
      <mark>{match}</mark>
      {after}
    </span>
  );
}
