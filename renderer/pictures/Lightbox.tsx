import { useRef } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { cardText } from '../../shared/layout/card-content.ts';
import { cellKey, type Card, type MapData } from '../../shared/model/types.ts';
import { useMapView } from '../canvas/context.ts';
import { IconButton } from '../ui/Button.tsx';
import { describePicture } from './describe.ts';
import { hidePicture, showPicture, useLightbox } from './lightbox-state.ts';
import { usePicture, useThumbnail } from './use-picture.ts';

/** The original of a card's picture over everything; arrows go through the pictures of its lane. */
export function Lightbox() {
  const cardId = useLightbox((s) => s.cardId);
  const { map } = useMapView();
  const card = cardId === null ? undefined : map.cards.get(cardId);
  const isOpen = card?.image !== undefined && card.image !== null;
  return (
    <Dialog.Root open={isOpen} onOpenChange={(next) => (next ? undefined : hidePicture())}>
      <Dialog.Portal>{isOpen && card ? <Shown card={card} /> : null}</Dialog.Portal>
    </Dialog.Root>
  );
}

function Shown({ card }: { card: Card }) {
  const { map, touchpoints } = useMapView();
  const popup = useRef<HTMLDivElement>(null);
  const url = usePicture(card.image);
  const facts = describePicture(useThumbnail(card.image));
  const others = picturesOf(map, card.laneId);
  const at = others.findIndex(({ id }) => id === card.id);
  const go = (by: number): void => {
    const next = others[at + by];
    if (next) showPicture(next.id);
  };
  const caption = cardText(card, touchpoints);
  return (
    <Dialog.Popup
      ref={popup}
      className="lightbox"
      initialFocus={popup}
      onKeyDown={(event) => {
        // Escape closes at once, also while a button's tooltip would take it.
        if (event.key === 'Escape') hidePicture();
        else if (event.key === 'ArrowRight') go(1);
        else if (event.key === 'ArrowLeft') go(-1);
        else return;
        event.preventDefault();
      }}
    >
      <div className="lightbox-bar">
        <Dialog.Title className="lightbox-title">{caption || 'Picture'}</Dialog.Title>
        <span className="lightbox-facts">{facts}</span>
        {others.length > 1 ? (
          <>
            <span className="lightbox-facts">
              {at + 1} of {others.length}
            </span>
            <IconButton
              label="Picture before"
              icon={<ChevronLeft size={16} aria-hidden />}
              disabled={at <= 0}
              onClick={() => go(-1)}
            />
            <IconButton
              label="Next picture"
              icon={<ChevronRight size={16} aria-hidden />}
              disabled={at >= others.length - 1}
              onClick={() => go(1)}
            />
          </>
        ) : null}
        <IconButton label="Close" shortcut="Esc" icon={<X size={16} aria-hidden />} onClick={hidePicture} />
      </div>
      <div className="lightbox-place">{url ? <img src={url} alt={caption || 'Picture'} /> : null}</div>
      <p className="lightbox-caption">{card.note}</p>
    </Dialog.Popup>
  );
}

/** The cards with pictures of one lane, in reading order. */
function picturesOf(map: MapData, laneId: string): Card[] {
  return map.columns
    .flatMap((column) => map.cells.get(cellKey(laneId, column.id)) ?? [])
    .filter(({ image }) => image !== null);
}
