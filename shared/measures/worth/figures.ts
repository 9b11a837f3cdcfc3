/** The figures of a business case as texts. */
import { assumptionInfo } from './assumptions.ts';
import type { Spread, WorthInput, WorthResult } from './types.ts';
import { moneyWords, monthsWords, percentWords } from './words.ts';

/** A case with what its money is counted in, and the metric that its touchpoint moves. */
export type NamedInput = WorthInput & { readonly currency: string; readonly metric: string };

export interface WorthFigure {
  readonly name: string;
  /** At 5, 50 and 95 %. */
  readonly spread: readonly [string, string, string];
  /** Where all assumptions are likely. */
  readonly likely: string;
}

const points = (value: number): string => {
  const rounded = Math.round(value * 100) / 100 + 0;
  return `${rounded > 0 ? '+' : ''}${rounded.toLocaleString('en')}`.replace('-', '−');
};

/** Net value, ROI, payback, benefit, cost and both changes, in this order; payback beyond the horizon says so. */
export function figuresOf(one: NamedInput, result: WorthResult): WorthFigure[] {
  const { lever, currency, horizon, metric } = one;
  const money = (amount: number): string => moneyWords(amount, currency);
  const months = (value: number | null): string =>
    value === null ? `over ${horizon} months` : monthsWords(value);
  const rate = assumptionInfo(lever, 'rate').title.replace(' today', '');
  const { likely, roi, payback } = result;
  const none = 'not defined';
  return [
    figure('Net value', result.net, likely.net, money),
    roi
      ? {
          name: 'ROI',
          spread: [percentWords(roi.p5), percentWords(roi.p50), percentWords(roi.p95)],
          likely: likely.roi === null ? none : percentWords(likely.roi),
        }
      : { name: 'ROI', spread: [none, none, none], likely: none },
    {
      name: 'Payback',
      spread: [months(payback.p5), months(payback.p50), months(payback.p95)],
      likely: months(likely.payback),
    },
    figure('Benefit', result.benefit, likely.benefit, money),
    figure('Cost', result.cost, likely.cost, money),
    figure(`${metric}, points`, result.metric, likely.metric, points),
    figure(`${rate}, % points`, result.rate, likely.rate, points),
  ];
}

function figure(
  name: string,
  { p5, p50, p95 }: Spread,
  likely: number,
  words: (value: number) => string,
): WorthFigure {
  return { name, spread: [words(p5), words(p50), words(p95)], likely: words(likely) };
}
