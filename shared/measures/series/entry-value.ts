/** The value of what was entered or imported: from its counts where it has some, else as it stands. */
import type { MetricEntry, MetricSetting } from '../../model/measures/projection.ts';
import { kindInfo } from '../../model/measures/kinds.ts';
import { keptOf, loyalty } from '../metrics/loyalty.ts';
import { nps } from '../metrics/nps.ts';
import { ratio } from '../metrics/own-metric.ts';
import { isRefused, refuse, type Ranged, type Refused } from '../metrics/result.ts';
import { share } from '../metrics/share.ts';

export interface WorkedEntry extends Ranged {
  readonly n: number | null;
  readonly note?: string;
}

/** How a value came about. */
export function entryMethod({ counts, origin }: Pick<MetricEntry, 'counts' | 'origin'>): string {
  const told = origin === '' ? 'as it was entered' : `as it was imported from ${origin}`;
  return counts ? `${told}, worked out of its counts` : told;
}

type Entered = Pick<MetricEntry, 'value' | 'n' | 'low' | 'high' | 'counts'>;
type Counts = Readonly<Record<string, number>>;

const has = (counts: Counts, ...keys: string[]): boolean => keys.every((key) => Object.hasOwn(counts, key));
const of = (counts: Counts, key: string): number => counts[key] ?? 0;

/** Names of counts by the kind of metric that they make: what import looks for, and what entering asks for. */
export const COUNT_NAMES = {
  nps: ['promoters', 'passives', 'detractors'],
  csat: ['satisfied', 'others'],
  churn: ['start', 'added', 'end'],
  retention: ['start', 'added', 'end'],
  ratio: ['of', 'among'],
} as const;

/** @returns the value with its interval where one can be said, or why there is none */
export function entryValue(
  setting: Pick<MetricSetting, 'kind' | 'unit'>,
  entered: Entered,
): WorkedEntry | Refused {
  const { counts } = entered;
  if (counts) {
    const bad = Object.entries(counts).find(([, count]) => count < 0 && setting.kind !== 'ratio');
    if (bad) return refuse(`“${bad[0]}” is ${bad[1]}: a count is 0 or more.`);
    const found = fromCounts(setting, counts);
    if (found) return found;
  }
  return asItStands(setting, entered);
}

function fromCounts(
  { kind, unit }: Pick<MetricSetting, 'kind' | 'unit'>,
  counts: Counts,
): WorkedEntry | Refused | null {
  const none = refuse('All counts are 0, so there is nothing to work out.');
  if (kind === 'nps' && has(counts, ...COUNT_NAMES.nps)) {
    const [promoters, passives, detractors] = COUNT_NAMES.nps.map((key) => of(counts, key));
    return nps({ promoters: promoters ?? 0, passives: passives ?? 0, detractors: detractors ?? 0 }) ?? none;
  }
  if (kind === 'csat' && has(counts, ...COUNT_NAMES.csat)) {
    return share(of(counts, 'satisfied'), of(counts, 'satisfied') + of(counts, 'others')) ?? none;
  }
  if ((kind === 'churn' || kind === 'retention') && has(counts, ...COUNT_NAMES.churn)) {
    const kept = keptOf({ start: of(counts, 'start'), added: of(counts, 'added'), end: of(counts, 'end') });
    return isRefused(kept) ? kept : loyalty(kind, kept);
  }
  if (kind === 'ratio' && has(counts, ...COUNT_NAMES.ratio)) {
    const [part, whole] = [of(counts, 'of'), of(counts, 'among')];
    const counted =
      unit === '%' && Number.isInteger(part) && Number.isInteger(whole) && part >= 0 && part <= whole;
    const found = ratio(part, whole, counted);
    if (isRefused(found)) return found;
    return { ...found, value: counted || unit !== '%' ? found.value : 100 * found.value, n: whole };
  }
  return null;
}

/** Kinds that are shares of something counted, so that n alone gives their interval. */
const SHARES: readonly MetricSetting['kind'][] = ['csat', 'churn', 'retention'];

function asItStands(
  { kind }: Pick<MetricSetting, 'kind'>,
  { value, n, low, high }: Entered,
): WorkedEntry | Refused {
  if (value === null) return refuse('The counts do not say what this metric needs.');
  const { title, least, most } = kindInfo(kind);
  if ((least !== null && value < least) || (most !== null && value > most)) {
    return refuse(
      most === null
        ? `${title} of ${value} cannot be: it is ${least} or more.`
        : `${title || 'An index'} of ${value} cannot be: it lies from ${String(least ?? 0).replace('-', '−')} to ${most}.`,
    );
  }
  if (low !== null && high !== null) return { value, low, high, n };
  const found = n !== null && n > 0 && SHARES.includes(kind) ? share((value / 100) * n, n) : null;
  return found
    ? { ...found, value, note: 'Its interval follows from value and n.' }
    : { value, low: null, high: null, n };
}
