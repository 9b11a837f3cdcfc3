/** What is shown in place of the map: an earlier state, or two states in one with marks. */
import { useEffect, useMemo } from 'react';
import { besideMaps } from '../../shared/model/compare/beside.ts';
import { compareMaps, type Change, type Comparison } from '../../shared/model/compare/compare.ts';
import type { MapData, MapKind } from '../../shared/model/types.ts';
import { MAP_KIND_WORDS } from '../home/kind-words.ts';
import { useMap } from '../state/documents.ts';
import { setPastView } from './changes.ts';
import { leavePast, useVersions, type Past, type StateRef } from './store.ts';
import { versionLabel } from './words.ts';

/** Changes by `entity/id` as the shown map has the ids. */
export type Marks = ReadonlyMap<string, Change>;

export interface PastView {
  readonly past: Past;
  /** The map to show. */
  readonly map: MapData;
  /** Null where a state is only looked at. */
  readonly comparison: Comparison | null;
  readonly marks: Marks | null;
  readonly isBeside: boolean;
  /** What the two states are called; the first is '' where only one is shown. */
  readonly names: readonly [before: string, shown: string];
}

/** What to show in place of the map, or null for the map itself. Going to another screen ends it. */
export function usePast(present: MapData): PastView | null {
  const past = useVersions((s) => (s.past?.mapId === present.id ? s.past : null));
  const layout = useVersions((s) => s.layout);
  const before = useStateOf(past?.before ?? null, present);
  const shown = useStateOf(past?.shown ?? null, present);
  useEffect(() => () => void leavePast(), []);
  const comparison = useMemo(() => {
    if (!past?.before || !before || !shown) return null;
    const isSame = past.before.kind !== 'map' && past.shown.kind !== 'map';
    return compareMaps(before, shown, isSame);
  }, [past, before, shown]);
  const view = useMemo(() => {
    if (!past || !shown) return null;
    const names = namesOf(past, before, shown);
    const own = { past, comparison, names };
    if (!comparison) return { ...own, map: asIs(shown, present), marks: null, isBeside: false };
    if (layout === 'over')
      return { ...own, map: asIs(comparison.map, present), marks: comparison.byKey, isBeside: false };
    const [first, second] = rowNames(past, comparison, names);
    const { map, byKey } = besideMaps(
      comparison,
      (lane, isEarlier) => `${isEarlier ? first : second}: ${lane.title}`,
    );
    return { ...own, map: asIs(map, present), marks: byKey, isBeside: true };
  }, [past, layout, comparison, before, shown, present]);
  useEffect(() => {
    setPastView(view);
    return () => setPastView(null);
  }, [view]);
  return view;
}

/** Whatever is shown, the screen is that of the open map. */
function asIs(map: MapData, { id }: MapData): MapData {
  return map.id === id ? map : { ...map, id };
}

function useStateOf(ref: StateRef | null, present: MapData): MapData | null {
  const other = useMap(ref?.kind === 'map' ? ref.mapId : present.id);
  if (!ref) return null;
  if (ref.kind === 'version') return ref.data;
  return ref.kind === 'now' ? present : other;
}

/** Two maps are told apart by what they are of, or else by their titles; two states of one by their times and names. */
function namesOf({ before, shown }: Past, then: MapData | null, now: MapData): readonly [string, string] {
  if (before?.kind !== 'map' && shown.kind !== 'map')
    return [before ? stateName(before) : '', stateName(shown)];
  if (then && then.meta.kind !== now.meta.kind)
    return [MAP_KIND_WORDS[then.meta.kind].name, MAP_KIND_WORDS[now.meta.kind].name];
  return [then?.meta.title || 'Untitled map', now.meta.title || 'Untitled map'];
}

/** What the rows of two maps side by side begin with: short, since a row's title is. */
function rowNames(
  { before, shown }: Past,
  { before: { meta: then }, after: { meta: now } }: Comparison,
  names: PastView['names'],
): readonly [string, string] {
  if (before?.kind !== 'map' && shown.kind !== 'map')
    return shown.kind === 'now' ? ['Then', 'Now'] : ['Before', 'After'];
  return then.kind === now.kind ? names : [KIND_ROWS[then.kind], KIND_ROWS[now.kind]];
}

const KIND_ROWS: Readonly<Record<MapKind, string>> = {
  current: 'Current',
  future: 'Future',
  blueprint: 'Blueprint',
};

function stateName(ref: StateRef): string {
  return ref.kind === 'version' ? versionLabel(ref.info) : 'Now';
}
