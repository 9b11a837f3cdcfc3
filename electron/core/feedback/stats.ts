/** Numbers of sets of items (the evidence of cards), all sets in one go. */
import type { Database } from 'better-sqlite3';
import type { EvidenceStats } from '../../../shared/contract/types.ts';
import { evidenceStats } from '../../../shared/measures/scores.ts';
import { scalesOf } from './item-rows.ts';
import { scoreLookup, type ItemNumbers } from './queries.ts';

type Found = ItemNumbers | null;

/** One entry for each set, in order. An id that occurs twice in a set counts once. */
export function statsOfSets(db: Database, sets: readonly (readonly string[])[]): EvidenceStats[] {
  const find = scoreLookup(db);
  const scales = scalesOf(db);
  const known = new Map<string, Found>();
  const lookup = (id: string): Found => {
    let found = known.get(id);
    if (found === undefined) {
      found = find(id);
      known.set(id, found);
    }
    return found;
  };
  return sets.map((set) => {
    let count = 0;
    let missing = 0;
    const sentiment = { n: 0, sum: 0, squares: 0 };
    const groups = new Map<number, { n: number; sum: number; squares: number }>();
    for (const id of new Set(set)) {
      const found = lookup(id);
      if (found === null) {
        missing += 1;
        continue;
      }
      count += 1;
      if (found.sentiment !== null) {
        sentiment.n += 1;
        sentiment.sum += found.sentiment;
        sentiment.squares += found.sentiment * found.sentiment;
      }
      if (found.score === null || found.scaleId === null) continue;
      const group = groups.get(found.scaleId) ?? { n: 0, sum: 0, squares: 0 };
      group.n += 1;
      group.sum += found.score;
      group.squares += found.score * found.score;
      groups.set(found.scaleId, group);
    }
    return evidenceStats({
      count,
      missing,
      sentiment,
      groups: [...groups].flatMap(([id, group]) => {
        const scale = scales.get(id);
        return scale ? [{ scale, ...group }] : [];
      }),
    });
  });
}
