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
import { readableShare, strongestVerbatims } from '../../../../shared/measures/verbatims.ts';
import { foldSegment } from '../../../../shared/text/segment-name.ts';
import { feelingOf } from '../../../../shared/text/sentiment/classes.ts';
import type { GiveTurn } from '../../slices.ts';
import { segmentLookup, segmentNames } from '../customers/segments.ts';
import { scalesOf } from '../item-rows.ts';
import { countItems, itemsById } from '../queries.ts';
import { SetSums } from '../stats.ts';
import { monthOf } from './months.ts';
import { numbersLookup, type ItemNumbers } from './numbers.ts';

/** Texts that are read in full to choose verbatims from, and how many are chosen. */
const CANDIDATES = 60;
const VERBATIMS = 5;

const CLASS_OF = { '-1': 'negative', '0': 'neutral', '1': 'positive' } as const;

/** A text that may be quoted, by what is known before it is read. */
interface Candidate {
  readonly id: string;
  readonly rank: number;
  readonly numbers: ItemNumbers;
}

/** The class of a sentiment; unknown for none. */
function classOf(sentiment: number | null): SentimentClass {
  return sentiment === null ? 'unknown' : CLASS_OF[`${feelingOf(sentiment)}`];
}

function readable({ length, ...numbers }: ItemNumbers): number {
  const felt = feltValue(numbers);
  const certain = numbers.score100 === null ? (numbers.confidence ?? 0) : 1;
  const extreme = felt === null ? 0 : (Math.abs(felt - 50) / 50) * certain;
  return (0.25 + 0.75 * extreme) * readableShare(length);
}

/** Keeps the best of many without sorting all of them. */
class Best {
  readonly #kept: Candidate[] = [];
  #least = 0;

  add(candidate: Candidate): void {
    if (candidate.numbers.length === 0 || candidate.rank <= this.#least) return;
    this.#kept.push(candidate);
    if (this.#kept.length < 2 * CANDIDATES) return;
    this.#kept.sort((a, b) => b.rank - a.rank);
    this.#kept.length = CANDIDATES;
    this.#least = this.#kept.at(-1)?.rank ?? 0;
  }

  list(): readonly Candidate[] {
    return this.#kept.toSorted((a, b) => b.rank - a.rank).slice(0, CANDIDATES);
  }
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
  const best = new Best();
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
    best.add({ id, rank: readable(found), numbers: found });
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
    verbatims: verbatimsOf(db, best.list()),
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

/** The strongest of the candidates as whole items. */
function verbatimsOf(db: Database, candidates: readonly Candidate[]): EvidenceDetail['verbatims'] {
  const items = new Map(
    itemsById(
      db,
      candidates.map(({ id }) => id),
    ).map((item) => [item.id, item]),
  );
  const chosen = strongestVerbatims(
    candidates.flatMap(({ id, numbers }) => {
      const item = items.get(id);
      if (!item) return [];
      const confidence = numbers.score100 === null ? (numbers.confidence ?? 0) : 1;
      const customer = item.customer ?? item.author;
      return [{ id, text: item.text, felt: feltValue(numbers), confidence, customer, date: item.date }];
    }),
    VERBATIMS,
  );
  return chosen.flatMap(({ id }) => items.get(id) ?? []);
}
