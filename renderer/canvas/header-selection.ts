/** Selecting several lanes, stages or steps. The first id is where the selection began, the last where it is now. */
import type { MapData } from '../../shared/model/types.ts';
import type { Selection } from '../state/selection.ts';
import type { HeaderKind } from './actions.ts';
import type { Direction } from './navigate.ts';

/** Whether a lane, a stage or a step is selected. */
export function isHeaderSelection({ kind }: Selection): boolean {
  return kind === 'lane' || kind === 'stage' || kind === 'step';
}

function idsOf(map: MapData, kind: HeaderKind): string[] {
  const list = kind === 'lane' ? map.lanes : kind === 'stage' ? map.stages : map.steps;
  return list.map(({ id }) => id);
}

/** Everything from the first selected one to `id`; `id` alone where something else is selected. */
export function selectTo(map: MapData, selection: Selection, kind: HeaderKind, id: string): Selection {
  const all = idsOf(map, kind);
  const from = selection.kind === kind ? all.indexOf(selection.ids[0] ?? '') : -1;
  const to = all.indexOf(id);
  if (from < 0) return { mapId: map.id, kind, ids: [id] };
  const ids = from <= to ? all.slice(from, to + 1) : all.slice(to, from + 1).toReversed();
  return { mapId: map.id, kind, ids };
}

/** Puts one more into the selection, or takes it out again. */
export function selectAlso(map: MapData, selection: Selection, kind: HeaderKind, id: string): Selection {
  const before = selection.kind === kind && selection.mapId === map.id ? selection.ids : [];
  const ids = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
  return { mapId: map.id, kind: ids.length > 0 ? kind : null, ids };
}

/** One more or one less in a direction: lanes up and down, stages and steps left and right. */
export function extendHeaders(map: MapData, selection: Selection, direction: Direction): Selection {
  const { kind, ids } = selection;
  if (kind !== 'lane' && kind !== 'stage' && kind !== 'step') return selection;
  const [back, forth] = kind === 'lane' ? ['up', 'down'] : ['left', 'right'];
  const by = direction === back ? -1 : direction === forth ? 1 : 0;
  const all = idsOf(map, kind);
  const next = all[all.indexOf(ids.at(-1) ?? '') + by];
  return by === 0 || next === undefined ? selection : selectTo(map, selection, kind, next);
}
