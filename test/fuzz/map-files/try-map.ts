/** Reads damaged map files and makes maps of what is found: drafts and maps are made, or it is refused in words. */
import { mapInput } from '../../../electron/core/map-import/map-input.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import { readMaps } from '../../../shared/formats/map/readers.ts';
import { importFound } from '../../support/map-round-trip.ts';
import type { CorpusFile } from '../files/corpus.ts';
import type { Fate } from '../files/try-file.ts';

/** What may be said of a file that cannot be read. */
const REFUSALS = new Set(['badInput', 'tooLarge', 'newerFormat', 'unsupported']);

export async function tryMap({ name, bytes }: CorpusFile): Promise<Fate> {
  try {
    const { maps } = await readMaps(mapInput(name, bytes));
    let items = 0;
    for (const found of maps) {
      const { map } = importFound(found, name);
      items += map.cards.size;
      const fault = faultOf(map);
      if (fault) return { kind: 'wrong', what: fault };
    }
    return { kind: 'imported', items, rejected: 0 };
  } catch (error) {
    if (error instanceof SojournError && REFUSALS.has(error.code) && error.message !== '')
      return { kind: 'refused', code: error.code, message: error.message };
    return { kind: 'wrong', what: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What a map that was made must not be, or null. */
function faultOf(map: ReturnType<typeof importFound>['map']): string | null {
  const points = [...map.points, ...map.targets];
  if (points.some(({ value }) => !Number.isFinite(value))) return 'a point without a value';
  const columns = new Set(map.columns.map(({ id }) => id));
  const lanes = new Set(map.lanes.map(({ id }) => id));
  const lost = [...map.cards.values()].filter(
    (card) => !columns.has(card.columnId) || !lanes.has(card.laneId),
  );
  return lost.length > 0 && columns.size > 0 && lanes.size > 0
    ? `${lost.length} cards outside of the map`
    : null;
}
