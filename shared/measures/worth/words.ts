/** What is said of a business case, in sentences and in numbers. */
import { assumptionInfo, isMoney, type Assumption } from './assumptions.ts';
import type { Range, WorthInput } from './types.ts';

const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const large = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });

/** A number with a true minus. */
const signed = (text: string): string => text.replace('-', '−');

/** An amount, to three digits: more are not known. From a million on with a letter: 1.83M, beyond those with a power of ten. */
export function moneyWords(amount: number, currency: string): string {
  const size = Math.abs(amount);
  const number =
    size < HUGE ? signed((size < 1e6 ? plain : large).format(size < 0.005 ? 0 : amount)) : power(amount);
  return currency === '' ? number : `${number} ${currency}`;
}

/** No letter stands for more. */
const HUGE = 1e15;

/** `1.5 × 10²⁰` */
function power(amount: number): string {
  const [number = '', exponent = ''] = amount.toExponential(2).split('e+');
  const raised = exponent.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '');
  return `${signed(number.replace(/\.?0+$/, ''))} × 10${raised}`;
}

/** Percent, with a decimal below ten, and three digits from a million on. */
export function percentWords(value: number): string {
  if (Math.abs(value) >= 1e6) return `${moneyWords(value, '')} %`;
  const rounded = Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${signed((rounded + 0).toLocaleString('en'))} %`;
}

/** Months, and years from two on. */
export function monthsWords(months: number): string {
  if (months === 0) return 'at once';
  if (months < 1) return 'under a month';
  const rounded = Math.round(months);
  return rounded === 1 ? '1 month' : `${rounded} months`;
}

/** What an assumption is, as it was given, such as “5 · 10 · 15 points”. */
export function rangeWords(input: WorthInput, key: Assumption, range: Range, currency: string): string {
  const { unit } = assumptionInfo(input.lever, key);
  const { low, likely, high } = range;
  const numbers = low === high ? [likely] : [low, likely, high];
  const words = numbers.map((number) => signed(exact.format(number))).join(' · ');
  return [words, isMoney(key) ? currency : '', unit].filter(Boolean).join(' ');
}

/** Names of the assumptions with what each of them is about, for this case's metric. */
export function assumptionTitle(input: Pick<WorthInput, 'lever'>, key: Assumption, metric: string): string {
  const { title } = assumptionInfo(input.lever, key);
  return key === 'effect' ? title.replace('Metric', metric) : title.replace('the metric', metric);
}
