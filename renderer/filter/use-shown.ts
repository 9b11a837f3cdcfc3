/** The shown part of the open map, as its filter, its personas and the view on screen say. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { EvidenceStats } from '../../shared/contract/types.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import { useUi } from '../state/ui.ts';
import { UNFILTERED, useFilter } from './filter-state.ts';
import { createShower, type Shown } from './shown-map.ts';

const NO_IDS: readonly string[] = [];

/** An earlier version of the map is shown whole. */
export function useShown(
  map: MapData,
  library: LibraryData,
  isPast: boolean,
  numbers: ReadonlyMap<string, EvidenceStats>,
): Shown {
  const [show] = useState(createShower);
  // Typing goes on while a large map is laid out.
  const own = useDeferredValue(useFilter((s) => s.maps[map.id]) ?? UNFILTERED);
  const hiddenHere = useUi((s) => s.hiddenPersonas[map.id]) ?? NO_IDS;
  const isCanvas = useUi((s) => (s.mapViews[map.id] ?? 'canvas') === 'canvas');
  const wanted = useFilter((s) => s.mode);
  const mode = isCanvas ? wanted : 'hide';
  const state = isPast ? UNFILTERED : own;
  const hidden = isPast ? NO_IDS : hiddenHere;
  // Numbers that arrive change nothing where no level of evidence is asked for.
  const evidence = state.filter.levels.length > 0 ? numbers : undefined;
  return useMemo(
    () => show({ map, library, state, hidden, mode, ...(evidence && { evidence }) }),
    [show, map, library, state, hidden, mode, evidence],
  );
}
