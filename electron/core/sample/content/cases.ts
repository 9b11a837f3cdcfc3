/** The sample's business case. Its numbers are made up, as those of a first draft are. */
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
    note: 'Change and reach: from the pilot in two cities. Value: margin of the past twelve months. The rest are guesses of logistics and finance, to be asked again in spring.',
    estimates: {
      change: [5, 12, 20],
      effect: [0.2, 0.35, 0.5],
      pull: [0.1, 0.3, 0.5],
      customers: [150_000, 160_000, 170_000],
      reach: [45, 60, 75],
      rate: [58, 62, 65],
      value: [34, 40, 46],
      saving: [10_000, 25_000, 45_000],
      investment: [45_000, 60_000, 95_000],
      running: [12_000, 18_000, 30_000],
      delay: [3, 5, 9],
    },
  },
];
