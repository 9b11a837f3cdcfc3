/** The part of a map that is shown: what passes the filter, and what a person should not lose sight of. */
import { cardTest, conditionCount, filterMap, type ShownMap } from '../../shared/model/apply-filter.ts';
import type { EvidenceStats } from '../../shared/contract/types.ts';
import type { MapFilter } from '../../shared/model/filter.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import type { FilterMode, MapFilterState } from './filter-state.ts';

/** What a filter does to a map now. */
export interface ShownFilter {
  readonly filter: MapFilter;
  /** How many conditions there are; 0 where only personas are hidden. */
  readonly conditions: number;
  /** All cards of the map, those shown, and those of the shown that do not pass. */
  readonly all: number;
  readonly shown: number;
  readonly stayed: number;
  /** Cards that are shown faintly; empty where the others are left out. */
  readonly dimmed: ReadonlySet<string>;
}

export interface ShownInput {
  readonly map: MapData;
  readonly library: LibraryData;
  readonly state: MapFilterState;
  /** Personas that are hidden on the map. */
  readonly hidden: readonly string[];
  readonly mode: FilterMode;
  /** Numbers of the cards' evidence, by card id, as far as they are known. */
  readonly evidence?: ReadonlyMap<string, EvidenceStats>;
}

export interface Shown {
  /** The map to lay out and to work on: without the other cards, or whole where they are dimmed. */
  readonly map: MapData;
  /** Null where everything is shown. */
  readonly filter: ShownFilter | null;
}

const NONE: ReadonlySet<string> = new Set();

/** The lanes that the filter left open. */
function openIn({ lanes, closedLanes }: ShownMap): string[] {
  return lanes.flatMap(({ id }) => (closedLanes.has(id) ? [] : id));
}

/**
 * Makes the shown part again and again while the map changes. A card that was in sight stays there until the filter
 * changes, and so do one that is new, and a lane: nobody loses a card under their hands because it no longer passes.
 */
export function createShower(): (input: ShownInput) => Shown {
  let before: {
    readonly filter: MapFilter;
    readonly hidden: readonly string[];
    readonly shown: ReadonlySet<string>;
    readonly known: ReadonlySet<string>;
  } | null = null;
  let previous: ShownMap | null = null;
  return ({ map, library, state, hidden, mode, evidence }) => {
    const { filter, kept, openLanes } = state;
    const conditions = conditionCount(filter);
    if (conditions === 0 && hidden.length === 0) {
      before = null;
      previous = null;
      return { map, filter: null };
    }
    const passes = cardTest(map, library, filter, hidden, (id) => evidence?.get(id));
    const since = before?.filter === filter && before.hidden === hidden ? before : null;
    const shown = new Set<string>();
    const dimmed = new Set<string>();
    let stayed = 0;
    for (const card of map.cards.values()) {
      if (passes(card)) shown.add(card.id);
      else if (kept.includes(card.id) || (since && (since.shown.has(card.id) || !since.known.has(card.id)))) {
        shown.add(card.id);
        stayed += 1;
      } else dimmed.add(card.id);
    }
    before = { filter, hidden, shown, known: new Set(map.cards.keys()) };
    const told = { filter, conditions, all: map.cards.size, shown: shown.size, stayed };
    if (mode === 'dim') return { map, filter: { ...told, dimmed } };
    previous = filterMap(map, (id) => shown.has(id), {
      kinds: filter.kinds,
      openLanes: new Set([...openLanes, ...(since && previous ? openIn(previous) : [])]),
      previous: previous?.id === map.id ? previous : null,
    });
    return { map: previous, filter: { ...told, dimmed: NONE } };
  };
}
