/** Going from change to change of the comparison on screen. */
import type { Change } from '../../shared/model/compare/compare.ts';
import type { MapView } from '../canvas/context.ts';
import { selectCard } from '../canvas/slots.ts';
import { goTo } from '../commands/map-commands.ts';
import { useVersions } from './store.ts';
import type { PastView } from './use-past.ts';
import { shownId } from './words.ts';

let open: PastView | null = null;

/** The map screen tells what is compared on it; null when nothing is. */
export function setPastView(view: PastView | null): void {
  open = view;
}

/** The changes on screen, in the order of the map. */
export function changesNow(): readonly Change[] {
  return open?.comparison?.changes ?? [];
}

/** Goes to the next change (1) or the one before (-1), around the ends. */
export function stepChange(view: MapView, by: 1 | -1): void {
  const changes = changesNow();
  if (changes.length === 0) return;
  const { current } = useVersions.getState();
  const at = changes.findIndex(({ key }) => key === current);
  const next = at < 0 ? (by > 0 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length;
  const change = changes[next];
  if (change) goToChange(view, change);
}

/** Selects what changed and brings it into view. */
export function goToChange(view: MapView, change: Change): void {
  useVersions.setState({ current: change.key });
  if (!open) return;
  const { map } = view;
  const id = shownId(change, open.isBeside);
  const { entity } = change;
  if (entity === 'card') return goTo(view, selectCard(view.grid, id));
  if (entity === 'stage' || entity === 'step' || entity === 'lane')
    return goTo(view, { mapId: map.id, kind: entity, ids: [id] });
  if (entity === 'connector') {
    const end = map.connectors.find((connector) => connector.id === id)?.from ?? '';
    return goTo(view, selectCard(view.grid, end));
  }
  if (entity !== 'point' && entity !== 'target') return;
  const [laneId = '', columnId = '', personaId = ''] = id.split('/');
  const index = Math.max(0, view.grid.personaIds.indexOf(personaId));
  goTo(view, { mapId: map.id, kind: 'point', ids: [id], cell: { laneId, columnId, index } });
}
