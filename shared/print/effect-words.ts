/** What an action is to do to a metric, and what it did, in words. */
import { effectOf } from '../measures/effect.ts';
import type { Change } from '../measures/metrics/change.ts';
import { periodFrom } from '../measures/series/periods.ts';
import { formatValue } from '../measures/series/words.ts';
import { intervalOf, type Reading } from '../model/reading.ts';
import type { Card } from '../model/types.ts';
import { metricNumber } from './words.ts';

type EffectFields = Pick<Card, 'effectMetric' | 'effectBefore' | 'effectExpected' | 'effectAfter'>;

type NumberWords = (value: number) => string;

/** Numbers with as many decimals as the screen of metrics shows of these readings; two where none of them has a value. */
export function numbersLike(...readings: readonly (Reading | null)[]): NumberWords {
  const shown = readings.flatMap((reading) => (reading === null ? [] : [formatValue(reading.value)]));
  if (shown.length === 0) return metricNumber;
  const decimals = Math.max(...shown.map((text) => text.split('.')[1]?.length ?? 0));
  const format = new Intl.NumberFormat('en', { maximumFractionDigits: decimals });
  return (value) => format.format(value).replace(/^-0$/, '0').replace('-', '−');
}

/** Both ends of an interval with as many decimals. */
function alike(...ends: readonly string[]): string[] {
  const most = Math.max(...ends.map((end) => end.split('.')[1]?.length ?? 0));
  return ends.map((end) => {
    const [whole = '', decimals = ''] = end.split('.');
    return most === 0 ? end : `${whole}.${decimals.padEnd(most, '0')}`;
  });
}

/** "34 (28 to 40, n 120, Q3 2026)" as it is read, or ''. */
export function readingWords(reading: Reading | null, number: NumberWords = metricNumber): string {
  if (reading === null) return '';
  const { value, n } = reading;
  const ends = intervalOf(reading);
  const interval = ends === null ? '' : alike(number(ends.low), number(ends.high)).join(' to ');
  const said = [interval, n === null ? '' : `n ${n.toLocaleString('en')}`, periodWords(reading)].filter(
    Boolean,
  );
  return said.length === 0 ? number(value) : `${number(value)} (${said.join(', ')})`;
}

const signed = (value: number, number: NumberWords): string =>
  value > 0 ? `+${number(value)}` : number(value);

/** "+8 (+2 to +14): more than noise". */
export function changeWords(change: Change, number: NumberWords = metricNumber): string {
  const { value, low, high } = change;
  const words = (of: number): string => signed(of, number);
  if (low === null || high === null) return `${words(value)}, without an interval`;
  return `${words(value)} (${alike(words(low), words(high)).join(' to ')}): ${judgedWords(change)}`;
}

/** Whether a change is more than noise; '' where nothing can be said. */
export function judgedWords(change: Change | null): string {
  if (change === null || change.word === 'unknown') return '';
  return change.word === 'unclear' ? 'no more than noise' : 'more than noise';
}

/** The period of a worked-out reading: "Q3 2026"; '' for a typed one. */
export function periodWords(reading: Reading | null): string {
  return reading?.from === undefined || reading.to === undefined
    ? ''
    : periodFrom(reading.from, reading.to).label;
}

/** "NPS: 34 (n 120), expected 40, found 42 (n 130)"; '' where nothing of it is known. */
export function effectWords({
  effectMetric,
  effectBefore,
  effectExpected,
  effectAfter,
}: EffectFields): string {
  const parts = [
    effectBefore === null ? '' : `before ${readingWords(effectBefore)}`,
    effectExpected === null ? '' : `expected ${readingWords(effectExpected)}`,
    effectAfter === null ? '' : `after ${readingWords(effectAfter)}`,
  ].filter((part) => part !== '');
  const metric = effectMetric ?? 'Effect';
  if (parts.length === 0) return effectMetric === null ? '' : `Effect on ${effectMetric}`;
  return `${metric} ${parts.join(', ')}`;
}

/**
 * The effect in one line, what it came to first: "+8, more than noise · NPS", "34 → 40 expected · NPS"; '' where nothing is
 * known.
 */
export function effectLine(fields: EffectFields): string {
  return [numbersLine(fields), fields.effectMetric ?? ''].filter(Boolean).join(' · ');
}

function numbersLine({ effectBefore, effectExpected, effectAfter }: EffectFields): string {
  const effect = effectOf(effectBefore, effectAfter);
  const number = numbersLike(effectBefore, effectExpected, effectAfter);
  if (effect !== null) return [signed(effect.value, number), judgedWords(effect)].filter(Boolean).join(', ');
  if (effectAfter !== null) return `after ${number(effectAfter.value)}`;
  const expected = effectExpected === null ? '' : `${number(effectExpected.value)} expected`;
  return [effectBefore === null ? '' : number(effectBefore.value), expected].filter(Boolean).join(' → ');
}
