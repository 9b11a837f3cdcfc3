/** What is said of key drivers, in sentences. */
import type { DriverLeftOut, DriverWarning, NoDrivers } from './types.ts';

/** Names by place in the table, and what one row is: `answer`, `customer`. */
export interface DriverNames {
  readonly name: (index: number) => string;
  readonly row: string;
  readonly outcome: string;
}

const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;

export function warningWords(warning: DriverWarning, { name, row, outcome }: DriverNames): string {
  const names = (list: readonly number[]): string => list.map((index) => `“${name(index)}”`).join(', ');
  switch (warning.kind) {
    case 'few':
      return `Only ${warning.n} ${row}s: with fewer than ${warning.wanted} the order of the drivers may be chance. Look at the intervals.`;
    case 'collinear':
      return `${names(warning.drivers)} are nearly said by the other drivers. Their shares cannot be told apart well: drop one, or read them together.`;
    case 'copies':
      return `${names(warning.drivers)} say nothing that other drivers do not say: copies of one another, or sums. How importance is shared out between them means little: drop what repeats.`;
    case 'weak':
      return `Together the drivers explain only ${percent(warning.r2)} of how ${outcome} differs. What matters is not among them, or is not asked about.`;
    case 'negative':
      return `The better ${names(warning.drivers)}, the worse ${outcome}. Check whether the scale is turned round.`;
    case 'pairwise':
      return (
        `Hardly any ${row} has all drivers, so each pair was taken by itself: the fewest of a pair are ${warning.least} ${row}s.` +
        (warning.repaired ? ' The pairs did not fit together and were made to; read it as a hint.' : '')
      );
    case 'dropped':
      return `${warning.n} of ${warning.of} ${row}s ${warning.n === 1 ? 'was left out, since it lacks' : 'were left out, since they lack'} a driver. Those who answer everything may be others.`;
    case 'sampled':
      return `With so many drivers ${warning.orders} random orders stand for all; the last digit may differ from the exact one.`;
    case 'notCause':
      return `Importance is not cause: it says what goes together with ${outcome}. What everybody has right, such as safety, never shows. Try a change before you count on it.`;
    default:
      return warning satisfies never;
  }
}

/** Why nothing can be said, and what to do. */
export function noneWords(none: NoDrivers, { row, outcome }: Pick<DriverNames, 'row' | 'outcome'>): string {
  switch (none.why) {
    case 'noOutcome':
      return `No ${row} has ${outcome} and a driver. Choose another outcome, or link feedback of the same customers to touchpoints.`;
    case 'constantOutcome':
      return none.n === 1
        ? `Only one ${row} has ${outcome} and counts, so nothing can be seen to go with it. Import more.`
        : `${outcome} is the same for all ${none.n} ${row}s who count, so nothing can go with it.`;
    case 'noDrivers':
      return `No driver has enough answers that differ. Choose others.`;
    case 'tooFew':
      return `${none.n === 0 ? `No ${row} has` : none.n === 1 ? `Only one ${row} has` : `Only ${none.n} ${row}s have`} both outcome and drivers; ${none.wanted} are needed before anything can be said. Choose fewer drivers, or import more.`;
    default:
      return none satisfies never;
  }
}

export function leftOutWords({ index, why, n }: DriverLeftOut, { name, row }: DriverNames): string {
  const who = `“${name(index)}” was left out:`;
  if (why === 'noAnswers') return `${who} no ${row} with the outcome has it.`;
  if (why === 'fewAnswers')
    return `${who} only ${n === 1 ? `one ${row} with the outcome has` : `${n} ${row}s with the outcome have`} it.`;
  if (why === 'fewPairs') {
    return `${who} ${n === 0 ? `no ${row} has it` : n === 1 ? `one ${row} has it` : `only ${n} ${row}s have it`} together with another driver.`;
  }
  return n === 1 ? `${who} only one ${row} counts.` : `${who} it is the same for all ${n} ${row}s.`;
}
