/**
 * What cards show besides themselves: lanes, touchpoints, personas, tags, evidence, answers. Kept apart from the map
 * view, which is another object after every edit: below this provider a card is drawn again only when it, or something
 * that it shows, has changed.
 */
import { createContext, useContext, useState, type ReactNode } from 'react';
import { answersOf } from '../../../shared/model/answers.ts';
import { wholeMap } from '../../../shared/model/apply-filter.ts';
import type { Card } from '../../../shared/model/types.ts';
import { useMapView, type MapView } from '../context.ts';

export interface Surroundings extends Pick<
  MapView,
  'map' | 'library' | 'personas' | 'touchpoints' | 'evidence'
> {
  /** How many opportunities and actions answer each pain point, by its id. */
  readonly answers: ReadonlyMap<string, number>;
}

const SurroundingsContext = createContext<Surroundings | null>(null);

/** Stands around whatever shows cards. */
export function CardSurroundings({ children }: { children: ReactNode }) {
  const view = useMapView();
  const [keep] = useState(createKeeper);
  return <SurroundingsContext.Provider value={keep(view)}>{children}</SurroundingsContext.Provider>;
}

/** What is around a card. Only below `CardSurroundings`. Of its map only lanes, stages, steps and meta are the newest. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('There are no cards here.');
  return surroundings;
}

function createKeeper(): (view: MapView) => Surroundings {
  let kept: Surroundings | null = null;
  return (view) => {
    const answers = countAnswers(wholeMap(view.map).cards);
    if (!kept || !isSame(kept, view, answers)) {
      const { map, library, personas, touchpoints, evidence } = view;
      kept = { map, library, personas, touchpoints, evidence, answers };
    }
    return kept;
  };
}

function countAnswers(cards: ReadonlyMap<string, Card>): ReadonlyMap<string, number> {
  return new Map(Array.from(answersOf(cards), ([id, list]) => [id, list.length]));
}

const OF_MAP = ['id', 'meta', 'stages', 'steps', 'columns', 'lanes'] as const;
const OF_VIEW = ['library', 'personas', 'touchpoints', 'evidence'] as const;

function isSame(kept: Surroundings, view: MapView, answers: ReadonlyMap<string, number>): boolean {
  return (
    OF_VIEW.every((key) => kept[key] === view[key]) &&
    OF_MAP.every((key) => kept.map[key] === view.map[key]) &&
    kept.answers.size === answers.size &&
    [...answers].every(([id, count]) => kept.answers.get(id) === count)
  );
}
