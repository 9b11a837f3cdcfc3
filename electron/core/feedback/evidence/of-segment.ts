/** Which items of a set are of customers of one segment. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { SegmentItems } from '../../../../shared/contract/types.ts';
import { foldSegment } from '../../../../shared/text/segment-name.ts';
import type { GiveTurn } from '../../slices.ts';
import { segmentLookup, segmentNames } from '../customers/segments.ts';
import { numbersLookup } from './numbers.ts';

/** Names that are told where the one asked for is not there. */
const LISTED = 20;

/**
 * The name by which a segment is shown.
 * @param asked in any spelling
 * @throws SojournError `notFound` where no customer table names it, with the segments that there are
 */
export function segmentNamed(db: Database, asked: string): string {
  const names = segmentNames(db);
  const found = names.get(foldSegment(asked));
  if (found !== undefined && foldSegment(asked) !== '') return found;
  const known = [...names.values()].sort();
  const more = known.length > LISTED ? `, and ${known.length - LISTED} more` : '';
  throw new SojournError('notFound', `There is no customer segment “${asked.trim()}”.`, {
    remedy:
      known.length === 0
        ? 'No customer table names a segment yet: import one that has a column for it.'
        : `The segments are: ${known.slice(0, LISTED).join(', ')}${more}.`,
  });
}

/**
 * The items that are there and of customers of the segment, in the order given, each once.
 * @throws SojournError as `segmentNamed`
 */
export async function itemsOfSegment(
  db: Database,
  ids: readonly string[],
  asked: string,
  giveTurn: GiveTurn,
): Promise<SegmentItems> {
  const segment = segmentNamed(db, asked);
  const wanted = foldSegment(segment);
  const find = numbersLookup(db);
  const segmentOf = segmentLookup(db);
  const kept: string[] = [];
  for (const id of new Set(ids)) {
    // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
    await giveTurn();
    const found = find(id);
    if (found && segmentOf(found.customerId) === wanted) kept.push(id);
  }
  return { segment, ids: kept };
}
