/** The metrics that Sojourn knows, and the kinds of own ones. */

export interface KindInfo {
  readonly title: string;
  /** What it says, in half a sentence. */
  readonly says: string;
  readonly unit: string;
  readonly lessIsBetter: boolean;
  /** Ends that a value can have at all; null for none. */
  readonly least: number | null;
  readonly most: number | null;
  /** Where its values come from by themselves. */
  readonly from: 'scores' | 'customers' | null;
}

const scores = (
  title: string,
  says: string,
  unit: string,
  least: number | null,
  most: number | null,
): KindInfo => ({
  title,
  says,
  unit,
  lessIsBetter: false,
  least,
  most,
  from: 'scores',
});

/** In the order in which they are listed. Ids of these metrics are their kinds. */
export const KNOWN_METRICS = {
  nps: scores('NPS', 'promoters less detractors, from −100 to 100', '', -100, 100),
  csat: scores('CSAT', 'share of satisfied answers', '%', 0, 100),
  ces: scores('CES', 'how easy it was', '', null, null),
  effort: { ...scores('Average effort', '0 no effort, 100 most', '', 0, 100), lessIsBetter: true },
  mean: scores('Average score', 'mean of the scores of one scale', '', null, null),
  churn: {
    title: 'Churn rate',
    says: 'share of customers who left',
    unit: '%',
    lessIsBetter: true,
    least: 0,
    most: 100,
    from: 'customers',
  },
  retention: {
    title: 'Retention rate',
    says: 'share of customers who stayed',
    unit: '%',
    lessIsBetter: false,
    least: 0,
    most: 100,
    from: 'customers',
  },
  clv: {
    title: 'Customer lifetime value',
    says: 'what a customer is worth over time',
    unit: '',
    lessIsBetter: false,
    least: null,
    most: null,
    from: 'customers',
  },
  response: {
    title: 'Response time',
    says: 'how long customers wait for an answer',
    unit: 'h',
    lessIsBetter: true,
    least: 0,
    most: null,
    from: null,
  },
} as const satisfies Record<string, KindInfo>;
export type KnownMetric = keyof typeof KNOWN_METRICS;

export const OWN_KINDS = ['number', 'ratio', 'index'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];
export type MetricKind = KnownMetric | OwnKind;

export const isKnownMetric = (id: string): id is KnownMetric => Object.hasOwn(KNOWN_METRICS, id);

/** What is known of a kind; of own kinds only what cannot be otherwise. */
export function kindInfo(kind: MetricKind): KindInfo {
  if (isKnownMetric(kind)) return KNOWN_METRICS[kind];
  const [least, most] = kind === 'index' ? [0, 100] : [null, null];
  return {
    title: '',
    says: '',
    unit: kind === 'ratio' ? '%' : '',
    lessIsBetter: false,
    least,
    most,
    from: null,
  };
}
