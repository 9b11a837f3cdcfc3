/** Business cases with numbers that are allowed, or typed by mistake: what is said of each. */
import { ASSUMPTIONS, type Assumption, type Lever } from '../../shared/measures/worth/assumptions.ts';
import type { Estimate, WorthInput } from '../../shared/measures/worth/types.ts';

type Numbers = Partial<Record<Assumption, number | readonly [number | null, number | null, number | null]>>;

export interface OddCase {
  readonly name: string;
  readonly input: WorthInput;
  /** Of a problem where it is not worked out, else of a caution. */
  readonly says: string;
  readonly isWorked: boolean;
}

const USUAL: Numbers = {
  change: [0.2, 0.4, 0.6],
  effect: [4, 6, 8],
  pull: [0.1, 0.3, 0.5],
  customers: 10_000,
  rate: [70, 75, 80],
  value: [100, 120, 140],
  investment: [20_000, 30_000, 40_000],
};

const estimate = (given: Numbers[Assumption]): Estimate => {
  if (given === undefined) return { low: null, likely: null, high: null };
  if (typeof given === 'number') return { low: null, likely: given, high: null };
  const [low, likely, high] = given;
  return { low, likely, high };
};

export function caseOf(
  numbers: Numbers,
  { lever = 'retention', horizon = 36, discount = 8 }: { lever?: Lever; horizon?: number; discount?: number },
): WorthInput {
  const all = { ...USUAL, ...numbers };
  return {
    lever,
    horizon,
    discount,
    assumptions: Object.fromEntries(ASSUMPTIONS.map((key) => [key, estimate(all[key])])) as Record<
      Assumption,
      Estimate
    >,
  };
}

const worked = (name: string, says: string, numbers: Numbers, more: Parameters<typeof caseOf>[1] = {}) => ({
  name,
  says,
  input: caseOf(numbers, more),
  isWorked: true,
});
const refused = (name: string, says: string, numbers: Numbers, more: Parameters<typeof caseOf>[1] = {}) => ({
  ...worked(name, says, numbers, more),
  isWorked: false,
});

export const ODD_CASES: readonly OddCase[] = [
  worked('no customers', 'Customers: 0, so that nothing is gained', { customers: 0 }),
  worked('no visitors', 'Visitors: 0, so that', { customers: 0 }, { lever: 'conversion' }),
  worked('nobody reached', 'Reach: 0', { reach: 0 }),
  worked('nothing changed', 'Change at the touchpoint: 0', { change: 0 }),
  worked('a value of nothing', 'Value of a customer: 0', { value: 0 }),
  worked('a negative value', 'may be below 0: then more retention loses money', { value: -50 }),
  worked('costs that rise', 'Costs saved may be below 0', { saving: [-500, 100, 200] }),
  worked('a change for the worse', 'retention falls', { change: [-0.6, -0.4, -0.2] }),
  worked('nothing spent', 'Nothing is spent', { investment: 0 }),
  worked('nothing spent in some runs', 'ROI is not defined', { investment: [0, 0, 10] }),
  worked('so little spent that no number says the return', 'Nothing is spent', { investment: 1e-320 }),
  worked('retention of 0 %', 'by that nobody stays', { rate: 0 }),
  worked('retention of 0 % with a delay', 'none is left when it begins', { rate: 0, delay: 6 }),
  worked('retention of 100 %', 'there is nothing to gain', { rate: 100 }),
  worked('conversion of 100 %', 'there is nothing to gain', { rate: 100 }, { lever: 'conversion' }),
  worked('a change that leaves 100 %', 'was held there', { pull: 90 }),
  worked('a discount rate of 0 %', 'The discount rate is 0 %', {}, { discount: 0 }),
  worked(
    'a discount rate of 0 % and retention of 95 %',
    'The discount rate is 0 %',
    { rate: 95 },
    { discount: 0 },
  ),
  worked('the longest time', 'All rests on the assumptions', {}, { horizon: 120, discount: 100 }),
  worked('a delay beyond the time', 'All rests on the assumptions', { delay: 120 }, { horizon: 1 }),
  worked('huge numbers', 'larger than any business has', { customers: 1e12, value: 1e12, saving: 1e12 }),
  worked('huge numbers with a huge spread', 'larger than any business has', {
    customers: [0, 1e12, 1e12],
    value: [-1e12, 0, 1e12],
  }),
  worked('no spread', 'No assumption has a low and a high', {
    change: 0.4,
    effect: 6,
    pull: 0.3,
    rate: 75,
    value: 120,
    investment: 30_000,
  }),
  worked('a spread that changes nothing', 'The ranges change nothing', {
    customers: 0,
    investment: 30_000,
  }),
  refused('low above likely', 'Value of a customer: low is above likely', { value: [150, 120, 160] }),
  refused('low above high', 'Value of a customer: low is above likely', { value: [160, 120, 100] }),
  refused('likely above high', 'Value of a customer: high is below likely', { value: [100, 150, 140] }),
  refused('no likely value', 'the likely value is missing', { value: [100, null, 140] }),
  refused('nothing given', 'Value of a customer: a number is missing', { value: [null, null, null] }),
  refused('retention of over 100 %', 'must lie from 0 to 100', { rate: [70, 80, 101] }),
  refused('retention of below 0 %', 'must lie from 0 to 100', { rate: -1 }),
  refused('negative customers', 'Customers must lie from 0', { customers: -5 }),
  refused('a negative investment', 'Investment must lie from 0', { investment: -5 }),
  refused('numbers that are none', 'none that can be reckoned with', { value: NaN }),
  refused('endless numbers', 'none that can be reckoned with', { value: Infinity }),
  refused('no time', 'The time looked at must be 1 to 120 months', {}, { horizon: 0 }),
  refused('a time that is none', 'The time looked at must be 1 to 120 months', {}, { horizon: NaN }),
  refused('a negative discount rate', 'The discount rate must be 0 to 100 %', {}, { discount: -1 }),
];

/** What must stand nowhere in what a person reads. */
export const NO_NUMBER = /NaN|Infinity|∞|undefined|\bnull\b/;
