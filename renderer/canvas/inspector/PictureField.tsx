import { useState } from 'react';
import { Maximize2 } from 'lucide-react';
import { setCardFields } from '../../../shared/model/edits/cards.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import type { Card } from '../../../shared/model/types.ts';
import { attempt, toast } from '../../app/toasts.ts';
import { shortcutOf } from '../../commands/table.ts';
import { CardPicture } from '../../pictures/CardPicture.tsx';
import { describePicture } from '../../pictures/describe.ts';
import { showPicture } from '../../pictures/lightbox-state.ts';
import { pickPictures } from '../../pictures/pick.ts';
import { storePicture } from '../../pictures/stored.ts';
import { useThumbnail } from '../../pictures/use-picture.ts';
import { edit } from '../../state/documents.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useMapView } from '../context.ts';

/** Height in px of the picture in the inspector. */
const HEIGHT = 140;

/** The card's picture: show it in full, choose, replace, remove. */
export function PictureField({ card }: { card: Card }) {
  const { map } = useMapView();
  const [isReading, setReading] = useState(false);
  const small = useThumbnail(card.image);
  const write = (image: string | null): void =>
    edit(mapDocId(map.id), image ? 'Set picture' : 'Remove picture', (doc) =>
      setCardFields(doc, [card.id], { image }),
    );
  const choose = async (): Promise<void> => {
    const [file] = await pickPictures(false);
    if (!file) return;
    setReading(true);
    try {
      const { hash, note } = await storePicture(file);
      write(hash);
      if (note !== '') toast('Made harmless', { description: note });
    } finally {
      setReading(false);
    }
  };
  const facts = describePicture(small);
  return (
    <div className="picture-field">
      {card.image ? (
        <button
          type="button"
          className="picture-field-show"
          aria-label="Show the picture in full"
          onClick={() => showPicture(card.id)}
        >
          <CardPicture hash={card.image} height={HEIGHT} alt={card.text} playing />
        </button>
      ) : null}
      {facts ? <span className="secondary small">{facts}</span> : null}
      <div className="field-row">
        <Button disabled={isReading} onClick={() => attempt(choose)}>
          {isReading ? 'Reading…' : card.image ? 'Replace picture…' : 'Choose picture…'}
        </Button>
        {card.image ? (
          <>
            <Button onClick={() => attempt(() => write(null))}>Remove</Button>
            <IconButton
              label="Show in full"
              shortcut={shortcutOf('picture.show')}
              icon={<Maximize2 size={14} aria-hidden />}
              onClick={() => showPicture(card.id)}
            />
          </>
        ) : null}
      </div>
    </div>
  );
}
