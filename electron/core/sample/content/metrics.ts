/** The sample's metric history: eighteen months in which support became faster and parcels, for a while, late. */
import type { OwnKind } from '../../../../shared/model/measures/kinds.ts';
import type { PartOfIndex } from '../../../../shared/model/measures/projection.ts';

/** The first of the eighteen months. */
export const FIRST_MONTH = { year: 2025, month: 5 } as const;

export const METRICS_FILE = 'metric-history.csv';

/** A row for each month: promoters, passives, detractors of the monthly panel. */
export const NPS_COUNTS: readonly (readonly [number, number, number])[] = [
  [168, 141, 91], [171, 139, 88], [165, 146, 93], [174, 137, 90], [178, 135, 86], [170, 142, 89],
  [161, 138, 108], [149, 140, 121], [158, 136, 110], [172, 139, 92], [181, 136, 84], [187, 133, 79],
  [192, 131, 76], [190, 135, 74], [197, 129, 71], [203, 127, 69], [201, 131, 66], [176, 134, 97],
];

/** Customers at the start of each month, who came, and who are there at its end. */
export const CUSTOMER_COUNTS: readonly (readonly [number, number, number])[] = [
  [8200, 410, 8394], [8394, 395, 8571], [8571, 402, 8750], [8750, 388, 8923], [8923, 420, 9131], [9131, 431, 9348],
  [9348, 520, 9602], [9602, 610, 9912], [9912, 380, 9998], [9998, 372, 10_146], [10_146, 401, 10_341], [10_341, 415, 10_553],
  [10_553, 408, 10_760], [10_760, 397, 10_958], [10_958, 410, 11_172], [11_172, 422, 11_400], [11_400, 405, 11_612], [11_612, 417, 11_790],
];

/** Median hours until the first answer of support. */
export const RESPONSE_HOURS: readonly number[] = [
  9.4, 9.1, 9.8, 8.9, 9.3, 9.0, 10.2, 11.8, 10.4, 8.1, 6.4, 5.2, 4.6, 4.4, 4.1, 4.3, 3.9, 4.0,
];

/** Cases that were solved with the first answer, and all cases. */
export const SOLVED_COUNTS: readonly (readonly [number, number])[] = [
  [512, 801], [498, 776], [530, 832], [521, 797], [533, 815], [540, 829],
  [610, 985], [690, 1164], [566, 902], [541, 801], [552, 779], [561, 768],
  [570, 771], [574, 762], [588, 775], [593, 779], [601, 785], [648, 866],
];

/** Share of parcels that came later than promised, per cent. */
export const LATE_PARCELS: readonly number[] = [
  3.1, 2.9, 3.3, 3.0, 3.2, 3.4, 5.8, 8.9, 4.6, 3.3, 3.0, 2.8, 2.9, 2.7, 3.0, 2.8, 2.9, 6.7,
];

interface SampleMetric {
  readonly id: string;
  readonly name: string;
  readonly kind: OwnKind;
  readonly unit: string;
  readonly note: string;
  readonly lessIsBetter: boolean;
}

/** Metrics of the shop's own. */
export const OWN_METRICS: readonly SampleMetric[] = [
  {
    id: 'solved-at-once',
    name: 'Cases solved with the first answer',
    kind: 'ratio',
    unit: '%',
    note: 'Closed cases without a second question, of all closed cases of the month.',
    lessIsBetter: false,
  },
  {
    id: 'late-parcels',
    name: 'Parcels later than promised',
    kind: 'number',
    unit: '%',
    note: 'As the carriers report it, all parcels of the month.',
    lessIsBetter: true,
  },
  {
    id: 'service-index',
    name: 'Service index',
    kind: 'index',
    unit: '',
    note: 'What the team looks at on Mondays.',
    lessIsBetter: false,
  },
];

export const INDEX_PARTS: readonly PartOfIndex[] = [
  { metric: 'nps', weight: 2, worst: -100, best: 100 },
  { metric: 'response', weight: 1, worst: 24, best: 0 },
  { metric: 'solved-at-once', weight: 1, worst: 0, best: 100 },
];

/** What the two sources of customer numbers are, which do not say the same. */
const CUSTOMERS_NOTE =
  'Entered values: all customers, month by month (11,790 at the end of October 2026). Customer table: a sample of 340 of them, and who left within a year. So they differ: twelve months multiply to 77 % retained, where the sample says 78.5 % (74 to 83).';

/** How metrics that Sojourn knows are measured here. */
export const KNOWN_NOTES: readonly (readonly [metric: string, note: string])[] = [
  ['churn', CUSTOMERS_NOTE],
  ['retention', CUSTOMERS_NOTE],
];

/** Targets for the whole shop. */
export const TARGETS: readonly (readonly [metric: string, target: number])[] = [
  ['nps', 30],
  ['response', 4],
  ['solved-at-once', 75],
  ['late-parcels', 3],
];
