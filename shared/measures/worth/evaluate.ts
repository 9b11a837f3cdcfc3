/**
 * What a business case comes to, month by month, for one number for each assumption.
 *
 * Change at the touchpoint × metric for each point = change of the metric; × retention (or conversion) for each point = change
 * of the rate, held at 0 to 100 %. What then is gained in month t, k = t − delay months after it works:
 *
 * - retention: of n customers (those today whom it reaches), n · r^(delay/12) · (r′^(k/12) − r^(k/12)) more are there, each
 *   worth value / 12. Customers to come are not counted, so that nothing is counted that would have come anyway.
 * - conversion: n / 12 · (c′ − c) purchases more, each worth value.
 *
 * Costs saved / 12 come from then on; running costs / 12 from the first month; the investment at the beginning. All but the
 * payback is discounted by (1 + d)^(−t/12).
 */
import type { Assumption } from './assumptions.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import type { Outcome, WorthInput } from './types.ts';

/** Places of the numbers of an outcome in a list. */
export const NET = 0;
export const BENEFIT = 1;
export const COST = 2;
export const PAYBACK = 3;
export const METRIC = 4;
export const RATE = 5;
export const CLAMPED = 6;
export const OUTCOME_SIZE = 7;

const place = (key: Assumption): number => ASSUMPTIONS.indexOf(key);
const CHANGE = place('change');
const EFFECT = place('effect');
const PULL = place('pull');
const CUSTOMERS = place('customers');
const REACH = place('reach');
const TODAY = place('rate');
const VALUE = place('value');
const SAVING = place('saving');
const INVESTMENT = place('investment');
const RUNNING = place('running');
const DELAY = place('delay');

/**
 * @param values one for each assumption, in their order
 * @param out gets the outcome; its payback is Infinity where there is none within the horizon
 */
export function evaluateInto(
  { lever, horizon, discount }: Pick<WorthInput, 'lever' | 'horizon' | 'discount'>,
  values: Float64Array,
  out: Float64Array,
): void {
  const metric = values[CHANGE]! * values[EFFECT]!;
  const before = values[TODAY]! / 100;
  const wanted = before + (metric * values[PULL]!) / 100;
  const after = Math.min(1, Math.max(0, wanted));
  const people = (values[CUSTOMERS]! * values[REACH]!) / 100;
  const delay = values[DELAY]!;
  const running = values[RUNNING]! / 12;
  const investment = values[INVESTMENT]!;
  const fall = (1 + discount / 100) ** (-1 / 12);

  const value = values[VALUE]!;
  const kept = after ** (1 / 12);
  const keptBefore = before ** (1 / 12);
  // Customers who are still there when it begins to work.
  const there = people * before ** (delay / 12);
  const sold = (people / 12) * (after - before) * value;
  const saved = values[SAVING]! / 12;

  let benefit = 0;
  let cost = investment;
  let balance = -investment;
  let payback = balance >= 0 ? 0 : Infinity;
  let discounted = 1;
  let share = NaN;
  let shareBefore = NaN;
  for (let month = 1; month <= horizon; month += 1) {
    discounted *= fall;
    const working = month - delay;
    let gain = 0;
    if (working > 0) {
      // Of the month in which it begins, only a part.
      const part = working < 1 ? working : 1;
      gain = saved * part;
      if (lever === 'conversion') gain += sold * part;
      else {
        if (Number.isNaN(share)) {
          share = kept ** working;
          shareBefore = keptBefore ** working;
        } else {
          share *= kept;
          shareBefore *= keptBefore;
        }
        gain += ((there * (share - shareBefore)) / 12) * value;
      }
    }
    benefit += gain * discounted;
    cost += running * discounted;
    const net = gain - running;
    // What falls below nothing again has not paid back.
    if (balance + net < 0) payback = Infinity;
    else if (payback === Infinity) payback = month - 1 + (net > 0 ? -balance / net : 1);
    balance += net;
  }
  out[NET] = benefit - cost;
  out[BENEFIT] = benefit;
  out[COST] = cost;
  out[PAYBACK] = payback;
  out[METRIC] = metric;
  out[RATE] = 100 * (after - before);
  out[CLAMPED] = wanted < 0 || wanted > 1 ? 1 : 0;
}

/** Benefit over cost in percent; null where nothing is spent, or so little that no number can say it. */
export function roiOf(net: number, cost: number): number | null {
  const roi = cost > 0 ? (100 * net) / cost : NaN;
  return Number.isFinite(roi) ? roi : null;
}

/** The same as numbers by name. */
export function evaluate(
  input: Pick<WorthInput, 'lever' | 'horizon' | 'discount'>,
  values: Float64Array,
): Outcome {
  const out = new Float64Array(OUTCOME_SIZE);
  evaluateInto(input, values, out);
  const net = out[NET]!;
  const cost = out[COST]!;
  const payback = out[PAYBACK]!;
  return {
    benefit: out[BENEFIT]!,
    cost,
    net,
    roi: roiOf(net, cost),
    payback: Number.isFinite(payback) ? payback : null,
    metric: out[METRIC]!,
    rate: out[RATE]!,
    clamped: out[CLAMPED] === 1,
  };
}
