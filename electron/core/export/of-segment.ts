/** A map with the feedback of one customer segment alone: numbers, levels, verbatims and what is measured all follow. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { PrintOptions } from '../../../shared/contract/types.ts';
import { customerEvidence, limitEvidence } from '../../../shared/model/limit-evidence.ts';
import type { ExportSource } from './payload.ts';

/**
 * The source as it is to be exported; the same where all feedback counts.
 * @throws SojournError `notFound` where there is no such segment, with those that there are
 */
export async function segmentSource<S extends ExportSource>(
  source: S,
  { segment: asked }: Pick<PrintOptions, 'segment'> = {},
): Promise<S> {
  if (asked === undefined || source.segment !== undefined) return source;
  const all = source.whole ?? source.map;
  if (!source.ofSegment) {
    throw new SojournError('notFound', `There is no customer segment “${asked}”.`, {
      remedy: 'No customer table names a segment here.',
    });
  }
  const { segment, ids } = await source.ofSegment(customerEvidence(all), asked);
  const kept = new Set(ids);
  // The document holds the feedback of the others.
  const { document: _all, ...rest } = source;
  const limited = {
    ...rest,
    map: limitEvidence(source.map, kept),
    whole: limitEvidence(all, kept),
    segment,
  };
  return limited as unknown as S;
}
