/** The single places that were found, and how one gets there on the map. */
import type { MapHit, MapTextField } from '../../shared/model/map-texts.ts';
import { wholeMap } from '../../shared/model/apply-filter.ts';
import type { MapData } from '../../shared/model/types.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import { selectCard } from '../canvas/slots.ts';
import { commandContext } from '../commands/dispatch.ts';
import { goTo } from '../commands/map-commands.ts';
import type { Selection } from '../state/selection.ts';
import { navigate, useUi } from '../state/ui.ts';

/** One of a hit's ranges. */
export interface Place {
  readonly hit: MapHit;
  readonly index: number;
}

export function placesOf(hits: readonly MapHit[]): Place[] {
  return hits.flatMap((hit) => hit.ranges.map((_range, index) => ({ hit, index })));
}

export const FIELD_WORDS: Readonly<Record<MapTextField, string>> = {
  mapTitle: 'Title of the map',
  stageTitle: 'Stage',
  stepTitle: 'Step',
  laneTitle: 'Lane',
  cardText: 'Card',
  cardNote: 'Note',
  cardSource: 'Source',
  pointWord: 'Emotion',
  pointQuote: 'Quote',
  connectorLabel: 'Connector',
  comment: 'Comment',
};

/** What is selected when one goes to a hit. */
function selectionOf(map: MapData, { field, id }: MapHit): Selection {
  const nothing: Selection = { mapId: map.id, kind: null, ids: [] };
  const grid = { map, personaIds: [''] };
  switch (field) {
    case 'stageTitle':
      return { mapId: map.id, kind: 'stage', ids: [id] };
    case 'stepTitle':
      return { mapId: map.id, kind: 'step', ids: [id] };
    case 'laneTitle':
      return { mapId: map.id, kind: 'lane', ids: [id] };
    case 'cardText':
    case 'cardNote':
    case 'cardSource':
      return selectCard(grid, id);
    case 'pointWord':
    case 'pointQuote': {
      const [laneId = '', columnId = '', personaId = ''] = id.split('/');
      const cell = { laneId, columnId, index: 0 };
      return { mapId: map.id, kind: 'point', ids: [`${laneId}/${columnId}/${personaId}`], cell };
    }
    case 'connectorLabel':
      return selectCard(grid, map.connectors.find((other) => other.id === id)?.from ?? '');
    case 'comment': {
      const [kind, target = ''] = (map.comments.find((other) => other.id === id)?.target ?? '').split('/');
      if (kind === 'card') return selectCard(grid, target);
      const isHeader = kind === 'stage' || kind === 'step' || kind === 'lane';
      return isHeader ? { mapId: map.id, kind, ids: [target] } : nothing;
    }
    default:
      return nothing;
  }
}

/** Selects what has the hit's text and brings it into view, on its map. */
export function showHit(mapId: string, hit: MapHit): void {
  const { route } = useUi.getState();
  if (route.screen !== 'map' || route.mapId !== mapId) navigate({ screen: 'map', mapId });
  const field = document.activeElement?.closest('.find') ? '.find-input' : null;
  whenShown(mapId, 300, () => {
    const { view } = commandContext();
    if (view) goTo(view, selectionOf(wholeMap(view.map), hit));
    // A map that is opened takes the keyboard; while one goes from place to place the find bar keeps it.
    if (field && !document.activeElement?.closest('.find'))
      document.querySelector<HTMLElement>(field)?.focus();
  });
}

/** Calls back once the map is on screen; gives up after so many frames. */
export function whenShown(mapId: string, frames: number, then: () => void): void {
  const isThere = commandContext().view?.map.id === mapId;
  const isDrawn =
    useCanvas.getState().view !== null || (useUi.getState().mapViews[mapId] ?? 'canvas') !== 'canvas';
  if (isThere && isDrawn) then();
  else if (frames > 0) requestAnimationFrame(() => whenShown(mapId, frames - 1, then));
}
