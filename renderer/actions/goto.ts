/** From the portfolio to the maps. */
import { wholeMap } from '../../shared/model/apply-filter.ts';
import { selectCard } from '../canvas/slots.ts';
import { commandContext } from '../commands/dispatch.ts';
import { goTo } from '../commands/map-commands.ts';
import { whenShown } from '../find/places.ts';
import type { Selection } from '../state/selection.ts';
import { navigate } from '../state/ui.ts';

/** Opens a map and selects a card. */
export function showCard({ mapId, cardId }: { readonly mapId: string; readonly cardId: string }): void {
  show(mapId, (view) => selectCard({ ...view.grid, map: wholeMap(view.map) }, cardId));
}

/** Opens a map and selects a column: a step, or a stage that is not divided. */
export function showColumn({
  mapId,
  columnId,
  stageId,
}: {
  readonly mapId: string;
  readonly columnId: string;
  readonly stageId: string;
}): void {
  show(mapId, () => ({ mapId, kind: columnId === stageId ? 'stage' : 'step', ids: [columnId] }));
}

type View = NonNullable<ReturnType<typeof commandContext>['view']>;

function show(mapId: string, selection: (view: View) => Selection): void {
  navigate({ screen: 'map', mapId });
  whenShown(mapId, 300, () => {
    const { view } = commandContext();
    if (view) goTo(view, selection(view));
  });
}
