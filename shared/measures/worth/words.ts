/** What is said of a business case, in sentences and in numbers. */
import { assumptionInfo, ASSUMPTIONS, isMoney, type Assumption } from './assumptions.ts';
import type { Range, WorthInput, WorthResult } from './types.ts';

const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const large = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });

/** A number with a true minus. */
const signed = (text: string): string => text.replace('-', '−');

/** An amount, to three digits: more are not known. From a million on with a letter: 1.83M. */
export function moneyWords(amount: number, currency: string): string {
  const number = signed(
    (Math.abs(amount) < 1e6 ? plain : large).format(Math.abs(amount) < 0.005 ? 0 : amount),
  );
  return currency === '' ? number : `${number} ${currency}`;
}

/** Percent, with a decimal below ten. */
export function percentWords(value: number): string {
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

/** What is to be borne in mind with a result. */
export function cautionsOf(input: WorthInput, result: WorthResult): string[] {
  const cautions: string[] = [];
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  if (result.roi === null) {
    cautions.push(
      'Nothing is spent, so there is no return on it: ROI is not defined. Give the investment or the running costs.',
    );
  }
  if (result.clamped > 0) {
    const rate = assumptionInfo(input.lever, 'rate').title.replace(' today', '').toLowerCase();
    cautions.push(
      `In ${result.clamped < 0.01 ? 'a few' : percent(result.clamped)} of the runs ${rate} would have left 0 to 100 % and was held there: the change may be too large.`,
    );
  }
  if (ASSUMPTIONS.every((key) => isCertain(input, key))) {
    cautions.push('No assumption has a low and a high: the result looks certain, and is not.');
  }
  cautions.push(
    'All rests on the assumptions, which are drawn independently of each other. That the metric moves customers is one of them: test it on a few before you spend on all.',
  );
  return cautions;
}

function isCertain({ assumptions }: WorthInput, key: Assumption): boolean {
  const { low, likely, high } = assumptions[key];
  return (low ?? likely) === (high ?? likely);
}
