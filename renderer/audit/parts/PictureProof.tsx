import { useState } from 'react';
import { CardPicture } from '../../pictures/CardPicture.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Height in px of a small picture, and of the large one at most. */
const SMALL = 56;
const LARGE = 560;

/** A picture in small; a press shows it large. */
export function PictureProof({ hash, alt = 'Picture' }: { hash: string; alt?: string }) {
  const [isLarge, setLarge] = useState(false);
  return (
    <>
      <button
        type="button"
        className="audit-picture"
        aria-label={`Show ${alt} large`}
        onClick={() => setLarge(true)}
      >
        <CardPicture hash={hash} height={SMALL} alt="" />
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
