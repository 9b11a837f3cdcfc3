import { useRef } from 'react';
import { setCardFields } from '../../../shared/model/edits/cards.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import type { Card } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { edit } from '../../state/documents.ts';
import { storePicture } from '../../pictures/stored.ts';
import { Button } from '../../ui/Button.tsx';
import { useMapView } from '../context.ts';

/** Largest side in px of a picture on a card. */
const PICTURE_SIDE = 1600;

/** The card's picture: choose, replace, remove. */
export function PictureField({ card }: { card: Card }) {
  const { map } = useMapView();
  const input = useRef<HTMLInputElement>(null);
  const write = (image: string | null): void =>
    edit(mapDocId(map.id), image ? 'Set picture' : 'Remove picture', (doc) =>
      setCardFields(doc, [card.id], { image }),
    );
  const choose = (file: File | undefined): void => {
    if (file) attempt(async () => write(await storePicture(file, { maxSide: PICTURE_SIDE })));
  };
  return (
    <div className="field-row">
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif"
        hidden
        onChange={(event) => {
          choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>
        {card.image ? 'Replace picture…' : 'Choose picture…'}
      </Button>
      {card.image ? <Button onClick={() => attempt(() => write(null))}>Remove</Button> : null}
    </div>
  );
}
