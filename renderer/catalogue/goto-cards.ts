/** From the catalogue to the cards that show one of its entries. */
import { wholeMap } from '../../shared/model/apply-filter.ts';
import { commandContext } from '../commands/dispatch.ts';
import { goTo } from '../commands/map-commands.ts';
import { selectCard } from '../canvas/slots.ts';
import { whenShown } from '../find/places.ts';
import { cardsInOrder } from '../palette/card-actions.ts';
import { libraryNow } from '../state/documents.ts';
import type { CataloguePart } from '../state/route.ts';
import { navigate } from '../state/ui.ts';
import { showsEntry } from './entries.ts';

/** Opens a map and selects the cards that show the entry. */
export function showCards(mapId: string, part: CataloguePart, id: string): void {
  navigate({ screen: 'map', mapId });
  whenShown(mapId, 300, () => {
    const { view } = commandContext();
    const library = libraryNow();
    if (!view || !library) return;
    const shows = showsEntry(part, library, id);
    // Cards that a filter hides are shown, too.
    const map = wholeMap(view.map);
    const found = Array.from(map.cards.values()).filter(shows);
    const ids = cardsInOrder(
      map,
      found.map(({ id }) => id),
    ).map((card) => card.id);
    const [first] = ids;
    if (first !== undefined) goTo(view, { ...selectCard({ ...view.grid, map }, first), ids });
  });
}
