/** The segments of the sample's customer table, as the shop tells its customers apart. */

export interface SampleSegment {
  readonly name: string;
  /** Of 100 customers. */
  readonly share: number;
  /** Margin of one customer in a year, euro. */
  readonly margin: number;
  /** Share that leaves within a year where nothing is heard of them, 0 to 1. */
  readonly leaves: number;
}

export const SEGMENTS: readonly SampleSegment[] = [
  { name: 'Busy parents', share: 34, margin: 46, leaves: 0.17 },
  { name: 'Students and bargain hunters', share: 27, margin: 21, leaves: 0.34 },
  { name: 'On their feet all day', share: 22, margin: 52, leaves: 0.14 },
  { name: 'Runners and hikers', share: 17, margin: 38, leaves: 0.22 },
];

/** Customers of the table in all, of whom some gave feedback: a thirty-fifth of the shop's. */
export const CUSTOMERS = 340;

/** The day on which the table was made; feedback ends before it. */
export const TABLE_DAY = '2026-11-02';
