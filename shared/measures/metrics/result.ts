/** What working out a metric comes to: a value with its interval, or the reason why there is none. */

/** A value and the ends of its 95 % interval; null where nothing can be said. */
export interface Ranged {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** In place of a value: a sentence for people that says what is wrong and what would help. */
export interface Refused {
  readonly refused: string;
}

export const refuse = (why: string): Refused => ({ refused: why });

export const isRefused = (result: object): result is Refused => 'refused' in result;
