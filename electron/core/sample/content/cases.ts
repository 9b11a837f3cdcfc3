/**
 * The sample's business case. Its numbers are made up, as those of a first draft are; customers, rate and value are those of
 * the metric history and the customer table.
 */
import type { Assumption } from '../../../../shared/measures/worth/assumptions.ts';

export interface SampleCase {
  readonly id: string;
  readonly title: string;
  readonly cardId: string;
  readonly touchpointId: string;
  readonly currency: string;
  readonly note: string;
  /** Low, likely, high. */
  readonly estimates: Readonly<Record<Assumption, readonly [number, number, number]>>;
}

export const CASES: readonly SampleCase[] = [
  {
    id: 'case-promise',
    title: 'Promise a day we can keep',
    cardId: 'opportunities-wait-1',
    touchpointId: 'tp-courier',
    currency: '€',
    note: 'Customers: the metric history, 11,790 at the end of October 2026. Retention of a year: its last twelve months multiplied (77 %); the customer table, a sample of 340 of these customers, says 78.5 % (74 to 83). Change and reach: from the pilot in two cities. Value: margin of the past twelve months. The rest are guesses of logistics and finance, to be asked again in spring.',
    estimates: {
      change: [5, 12, 20],
      effect: [0.2, 0.35, 0.5],
      pull: [0.1, 0.3, 0.5],
      customers: [11_500, 11_800, 12_100],
      reach: [45, 60, 75],
      rate: [74, 77, 80],
      value: [34, 40, 46],
      saving: [700, 1800, 3300],
      investment: [3300, 4400, 7000],
      running: [900, 1300, 2200],
      delay: [3, 5, 9],
    },
  },
];
