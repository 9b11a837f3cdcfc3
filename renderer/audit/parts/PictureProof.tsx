import { useState } from 'react';
import { CardPicture } from '../../pictures/CardPicture.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { cx } from '../../ui/cx.ts';
import '../guided.css';

/** Height in px of a small picture, and of the large one at most. */
const SMALL = 56;
const LARGE = 560;

export interface PictureProofProps {
  hash: string;
  alt?: string;
  /** Px. */
  height?: number;
  /** Whether it is so large that the small picture would be blurred. */
  sharp?: boolean;
}

/** A picture in small; a press shows it large. */
export function PictureProof({ hash, alt = 'Picture', height = SMALL, sharp = false }: PictureProofProps) {
  const [isLarge, setLarge] = useState(false);
  return (
    <>
      <button
        type="button"
        className={cx('audit-picture', height > SMALL && 'audit-picture-wide')}
        aria-label={`Show ${alt} large`}
        onClick={() => setLarge(true)}
      >
        <CardPicture hash={hash} height={height} alt="" sharp={sharp} />
      </button>
      {isLarge ? (
        <Dialog open onClose={() => setLarge(false)} title={alt} width={900}>
          <div className="audit-picture-large">
            <CardPicture hash={hash} height={LARGE} alt={alt} sharp />
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
