/** What an action is to do to a metric, and what it did, in words. */
import { effectOf } from '../measures/effect.ts';
import type { Change } from '../measures/metrics/change.ts';
import { intervalOf, type Reading } from '../model/reading.ts';
import type { Card } from '../model/types.ts';
import { metricNumber } from './words.ts';

type EffectFields = Pick<Card, 'effectMetric' | 'effectBefore' | 'effectExpected' | 'effectAfter'>;

/** "34 (28 to 40, n 120)" as it is read, or ''. */
export function readingWords(reading: Reading | null): string {
  if (reading === null) return '';
  const { value, n } = reading;
  const ends = intervalOf(reading);
  const interval = ends === null ? '' : `${metricNumber(ends.low)} to ${metricNumber(ends.high)}`;
  const said = [interval, n === null ? '' : `n ${n.toLocaleString('en')}`].filter((part) => part !== '');
  return said.length === 0 ? metricNumber(value) : `${metricNumber(value)} (${said.join(', ')})`;
}

const signed = (value: number): string => (value > 0 ? `+${metricNumber(value)}` : metricNumber(value));

/** "+8 (+2 to +14): more than noise". */
export function changeWords({ value, low, high, word }: Change): string {
  if (low === null || high === null) return `${signed(value)}, without an interval`;
  const judged = word === 'unclear' ? 'no more than noise' : 'more than noise';
  return `${signed(value)} (${signed(low)} to ${signed(high)}): ${judged}`;
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

/** The change that an action made, in words; '' where it was not looked at. */
export function foundWords({ effectBefore, effectAfter }: EffectFields): string {
  const effect = effectOf(effectBefore, effectAfter);
  return effect === null ? '' : changeWords(effect);
}
