/** Everything that is said of one set of evidence: numbers, feelings, months, languages, sources, the best verbatims. */
import type { Database } from 'better-sqlite3';
import type { EvidenceDetail, SentimentClass } from '../../../../shared/contract/types.ts';
import {
  addFeeling,
  feltMean,
  feltValue,
  NOTHING_FELT,
  type FeltSums,
} from '../../../../shared/measures/felt.ts';
import { meanInterval } from '../../../../shared/measures/interval.ts';
import { evidenceStats } from '../../../../shared/measures/scores.ts';
import { TrendSums } from '../../../../shared/measures/trend.ts';
import { foldSegment } from '../../../../shared/text/segment-name.ts';
import { feelingOf } from '../../../../shared/text/sentiment/classes.ts';
import type { GiveTurn } from '../../slices.ts';
import { segmentLookup, segmentNames } from '../customers/segments.ts';
import { scalesOf } from '../item-rows.ts';
import { countItems } from '../queries.ts';
import { SetSums } from '../stats.ts';
import { monthOf } from './months.ts';
import { numbersLookup } from './numbers.ts';
import { BestVerbatims } from './verbatims.ts';

/** How many verbatims are chosen. */
const VERBATIMS = 5;

const CLASS_OF = { '-1': 'negative', '0': 'neutral', '1': 'positive' } as const;

/** The class of a sentiment; unknown for none. */
function classOf(sentiment: number | null): SentimentClass {
  return sentiment === null ? 'unknown' : CLASS_OF[`${feelingOf(sentiment)}`];
}

/**
 * @param ids each counts once; those that are gone are counted as missing
 * @param ofSegment counts only items of customers of this segment; what is told by segment is of all
 */
export async function evidenceDetail(
  db: Database,
  ids: readonly string[],
  giveTurn: GiveTurn,
  ofSegment?: string,
): Promise<EvidenceDetail> {
  const wanted = ofSegment === undefined ? null : foldSegment(ofSegment);
  const find = numbersLookup(db);
  const scales = scalesOf(db);
  const sums = new SetSums();
  const classes = { negative: 0, neutral: 0, positive: 0, unknown: 0 };
  const languages = new Map<string | null, number>();
  const sources = new Map<number, number>();
  const segmentOf = segmentLookup(db);
  const segments = new Map<string, SetSums>();
  const months = new Map<string, { n: number; felt: FeltSums }>();
  const trend = new TrendSums();
  const best = new BestVerbatims(VERBATIMS);
  let undated = 0;
  for (const id of new Set(ids)) {
    // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
    await giveTurn();
    const found = find(id);
    if (!found) {
      sums.add(null);
      continue;
    }
    const segment = segmentOf(found.customerId);
    const alike = segments.get(segment) ?? new SetSums();
    alike.add(found);
    segments.set(segment, alike);
    if (wanted !== null && segment !== wanted) continue;
    sums.add(found);
    classes[classOf(found.sentiment)] += 1;
    languages.set(found.language, (languages.get(found.language) ?? 0) + 1);
    sources.set(found.sourceId, (sources.get(found.sourceId) ?? 0) + 1);
    best.add(id, found);
    const when = monthOf(found.date);
    if (!when) {
      undated += 1;
      continue;
    }
    const month = months.get(when.month) ?? { n: 0, felt: NOTHING_FELT };
    months.set(when.month, { n: month.n + 1, felt: addFeeling(month.felt, found) });
    const value = feltValue(found);
    if (value !== null) trend.add(when.at, value);
  }
  await giveTurn();
  const totals = sums.sums(scales);
  return {
    stats: evidenceStats(totals),
    total: countItems(db, {}),
    scales: totals.groups.flatMap(({ scale, ...group }) => {
      const mean = meanInterval(group);
      return mean ? [{ scale, mean }] : [];
    }),
    sentiments: classes,
    languages: byCount(languages).map(([language, count]) => ({ language, count })),
    sources: byCount(sources).map(([id, count]) => ({ name: sourceName(db, id), count })),
    segments: bySegment(db, segments, scales),
    months: [...months]
      .map(([month, { n, felt }]) => ({ month, n, felt: feltMean(felt) }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    undated,
    trend: trend.trend(),
    verbatims: best.read(db, VERBATIMS),
  };
}

function bySegment(
  db: Database,
  found: ReadonlyMap<string, SetSums>,
  scales: ReturnType<typeof scalesOf>,
): EvidenceDetail['segments'] {
  if ([...found.keys()].every((segment) => segment === '')) return [];
  const names = segmentNames(db);
  return Array.from(found, ([segment, sums]) => ({
    segment: segment === '' ? null : (names.get(segment) ?? segment),
    stats: evidenceStats(sums.sums(scales)),
  })).sort(
    (a, b) =>
      Number(a.segment === null) - Number(b.segment === null) ||
      b.stats.count - a.stats.count ||
      ((a.segment ?? '') < (b.segment ?? '') ? -1 : 1),
  );
}

function byCount<K>(counts: ReadonlyMap<K, number>): [K, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (String(a[0]) < String(b[0]) ? -1 : 1));
}

function sourceName(db: Database, id: number): string {
  const find = db.prepare<[number], { name: string }>('SELECT name FROM feedback_sources WHERE id = ?');
  return find.get(id)?.name ?? '';
}
