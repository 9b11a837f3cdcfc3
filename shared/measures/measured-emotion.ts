/**
 * Emotion as measured: what the feedback that backs the cards of one column feels, by scores and sentiment (felt.ts), on
 * the map's emotion scale. It stands beside the assumed curve, never in its place.
 */
import type { Card, CurvePeople, EmotionScale, MapData } from '../model/types.ts';
import { staffLanes } from '../model/limit-evidence.ts';
import type { MeanInterval } from './interval.ts';

/** Whether a curve lane shows the emotion of customers. */
export function isOfCustomers({ lanes }: Pick<MapData, 'lanes'>, laneId: string): boolean {
  return lanes.find(({ id }) => id === laneId)?.people !== 'employees';
}

/**
 * The items that back any card of each column, each once, by column id. Columns without evidence are absent. For customers
 * cards in lanes of employee experience do not count, for employees only those do.
 */
export function evidenceByColumn(
  map: Pick<MapData, 'cards' | 'columns' | 'lanes'>,
  people: CurvePeople = 'customers',
): Map<string, string[]> {
  const { cards, columns } = map;
  const sets = new Map<string, Set<string>>();
  const staff = staffLanes(map);
  for (const card of cards.values())
    if (staff.has(card.laneId) === (people === 'employees')) addEvidence(sets, card);
  return new Map(
    columns.flatMap(({ id }) => {
      const set = sets.get(id);
      return set ? [[id, [...set].sort()] as const] : [];
    }),
  );
}

function addEvidence(sets: Map<string, Set<string>>, { columnId, evidence }: Card): void {
  if (evidence.length === 0) return;
  let set = sets.get(columnId);
  if (!set) sets.set(columnId, (set = new Set()));
  for (const id of evidence) set.add(id);
}

/**
 * `evidenceByColumn` again and again: the same answer, the object itself, until evidence or where it stands changes, so
 * that an edit of something else costs one look at each card and nothing is asked anew.
 */
export function createEvidenceReader(
  people: CurvePeople = 'customers',
): (map: Pick<MapData, 'cards' | 'columns' | 'lanes'>) => Map<string, string[]> {
  let columns: MapData['columns'] = [];
  let seen: readonly (readonly [columnId: string, evidence: readonly string[]])[] = [];
  let answer = new Map<string, string[]>();
  return (map) => {
    const staff = staffLanes(map);
    const now = Array.from(map.cards.values()).flatMap(({ columnId, evidence, laneId }) =>
      evidence.length === 0 || staff.has(laneId) !== (people === 'employees')
        ? []
        : [[columnId, evidence] as const],
    );
    const isSame =
      columns === map.columns &&
      now.length === seen.length &&
      now.every(([columnId, evidence], i) => columnId === seen[i]?.[0] && evidence === seen[i]?.[1]);
    if (!isSame) answer = evidenceByColumn(map, people);
    columns = map.columns;
    seen = now;
    return answer;
  };
}

/** Puts a mean from 0 (worst) to 100 (best) on an emotion scale; ends of the interval stay on the scale. */
export function onEmotionScale<T extends MeanInterval>(interval: T, { min, max }: EmotionScale): T {
  const put = (value: number): number => min + (Math.min(100, Math.max(0, value)) / 100) * (max - min);
  const end = (value: number | null): number | null => (value === null ? null : put(value));
  return { ...interval, mean: put(interval.mean), low: end(interval.low), high: end(interval.high) };
}
