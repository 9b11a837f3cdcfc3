/** Lists of answers by respondent that grow while items are read, one for each driver. */
import type { ScoreScale } from '../../../shared/contract/types.ts';

/** Numbers from 0 (worst) to 100 (best) by place of a respondent; NaN where there is none. */
export class Answers {
  readonly #sums: Float64Array;
  readonly #counts: Uint32Array;

  constructor(respondents: number) {
    this.#sums = new Float64Array(respondents);
    this.#counts = new Uint32Array(respondents);
  }

  /** Several answers of one respondent count by their mean. */
  add(place: number, value: number): void {
    this.#sums[place] = this.#sums[place]! + value;
    this.#counts[place] = this.#counts[place]! + 1;
  }

  values(): Float64Array {
    return this.#sums.map((sum, place) => {
      const count = this.#counts[place]!;
      return count === 0 ? NaN : sum / count;
    });
  }
}

/** What is read of the feedback before drivers are looked for. */
export interface Collected {
  readonly outcome: Float64Array;
  readonly drivers: readonly CollectedDriver[];
  readonly unreadable: number;
}

export interface CollectedDriver {
  readonly key: string;
  readonly name: string;
  readonly scale: ScoreScale | null;
  readonly values: Float64Array;
  /** Whether it is taken where nobody chose. */
  readonly usual: boolean;
}
