/** What a business case rests on: each assumption with its unit and the values it can have. */

/** What a better score is expected to move. */
export const LEVERS = ['retention', 'conversion'] as const;
export type Lever = (typeof LEVERS)[number];

/** In the order of the reckoning, which is also that of the random numbers. */
export const ASSUMPTIONS = [
  'change',
  'effect',
  'pull',
  'customers',
  'reach',
  'rate',
  'value',
  'saving',
  'investment',
  'running',
  'delay',
] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

export interface AssumptionInfo {
  readonly title: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** What is meant where nothing is given; null for what must be given. */
  readonly otherwise: number | null;
  /** One sentence. */
  readonly hint: string;
}

const MOST = 1e12;

const COMMON: Readonly<Record<Exclude<Assumption, 'customers' | 'rate' | 'value' | 'pull'>, AssumptionInfo>> =
  {
    change: {
      title: 'Change at the touchpoint',
      unit: 'points',
      min: -1000,
      max: 1000,
      otherwise: null,
      hint: 'By how much its score rises, on your scale.',
    },
    effect: {
      title: 'Metric for each such point',
      unit: 'points',
      min: -1000,
      max: 1000,
      otherwise: null,
      hint: 'How far it follows. Drivers say what goes together, not what follows.',
    },
    reach: {
      title: 'Reach',
      unit: '%',
      min: 0,
      max: 100,
      otherwise: 100,
      hint: 'Share of them whom the touchpoint meets.',
    },
    saving: {
      title: 'Costs saved',
      unit: 'a year',
      min: -MOST,
      max: MOST,
      otherwise: 0,
      hint: 'Such as fewer calls or returns.',
    },
    investment: {
      title: 'Investment',
      unit: 'once',
      min: 0,
      max: MOST,
      otherwise: 0,
      hint: 'Paid at the beginning.',
    },
    running: {
      title: 'Running costs',
      unit: 'a year',
      min: 0,
      max: MOST,
      otherwise: 0,
      hint: 'Paid from the first month on.',
    },
    delay: {
      title: 'Time until it works',
      unit: 'months',
      min: 0,
      max: 120,
      otherwise: 0,
      hint: 'Before, nothing is gained.',
    },
  };

const BY_LEVER: Readonly<
  Record<Lever, Readonly<Record<'customers' | 'rate' | 'value' | 'pull', AssumptionInfo>>>
> = {
  retention: {
    pull: {
      title: 'Retention for each point of the metric',
      unit: '% points',
      min: -100,
      max: 100,
      otherwise: null,
      hint: 'Hardly anybody knows it: give a wide range.',
    },
    customers: {
      title: 'Customers',
      unit: 'today',
      min: 0,
      max: MOST,
      otherwise: null,
      hint: 'Customers to come are not counted.',
    },
    rate: {
      title: 'Retention today',
      unit: '% a year',
      min: 0,
      max: 100,
      otherwise: null,
      hint: 'Share of customers who are still there after a year.',
    },
    value: {
      title: 'Value of a customer',
      unit: 'a year',
      min: -MOST,
      max: MOST,
      otherwise: null,
      hint: 'Margin, not turnover.',
    },
  },
  conversion: {
    pull: {
      title: 'Conversion for each point of the metric',
      unit: '% points',
      min: -100,
      max: 100,
      otherwise: null,
      hint: 'Hardly anybody knows it: give a wide range.',
    },
    customers: {
      title: 'Visitors',
      unit: 'a year',
      min: 0,
      max: MOST,
      otherwise: null,
      hint: 'People who could buy.',
    },
    rate: {
      title: 'Conversion today',
      unit: '%',
      min: 0,
      max: 100,
      otherwise: null,
      hint: 'Share of them who buy.',
    },
    value: {
      title: 'Value of a purchase',
      unit: 'each',
      min: -MOST,
      max: MOST,
      otherwise: null,
      hint: 'Margin, not turnover.',
    },
  },
};

/** What is asked for an assumption where this is the lever. */
export function assumptionInfo(lever: Lever, key: Assumption): AssumptionInfo {
  return key === 'customers' || key === 'rate' || key === 'value' || key === 'pull'
    ? BY_LEVER[lever][key]
    : COMMON[key];
}

/** Whether an assumption is an amount of money. */
export function isMoney(key: Assumption): boolean {
  return key === 'value' || key === 'saving' || key === 'investment' || key === 'running';
}
