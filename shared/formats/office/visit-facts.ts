/** Facts of mystery visits in words, the same on slides and in reports. */
import type { VisitGroup } from '../../audits/map-visits.ts';
import { visitScore, type StepResult } from '../../audits/visit-results.ts';
import { durationWords, oneDecimal, spreadWords } from '../../audits/visit-words.ts';
import type { Scenario, Visit } from '../../model/audits/types.ts';
import { dateWord } from '../../print/words.ts';
import { countWords, placeWords } from './card-facts.ts';
import type { OfficeSource } from './source.ts';

/** Titles of a table of steps, and their shares of its width in per cent. */
export const STEP_COLUMNS = [
  ['Step', 32],
  ['Place', 18],
  ['Expected', 15],
  ['Experienced', 17],
  ['Answered in', 18],
] as const;

/** A step's row of such a table. */
export function stepTexts(
  { step, expected, experienced, response, inTime }: StepResult,
  { map }: OfficeSource,
): string[] {
  const kept = response === null || inTime === null ? '' : `, ${inTime} of ${response.n} in time`;
  return [
    step.title || 'Step without a name',
    step.columnId === null ? '' : placeWords(step.columnId, map),
    // What was expected is a shopper's guess and gets no interval.
    spreadWords(expected && { ...expected, low: null, high: null }),
    spreadWords(experienced),
    response === null ? '' : `${durationWords(response.median)}${kept}`,
  ];
}

/** "Two sizes, one goes back", with the brand where it is not one's own. */
export function groupTitle({ scenario, brand }: VisitGroup): string {
  return [scenario.name || 'Mystery shopping', brand].filter((part) => part !== '').join(', ');
}

/** "3 visits, 51.9 % of the points (95 % interval 36.1 to 67.7 %)". */
export function groupWords({ result: { visits, score } }: VisitGroup): string {
  const count = countWords(visits.length, 'visit');
  if (!score) return `${count}, no rating yet`;
  const { mean, low, high } = score;
  const ends =
    low === null || high === null ? '' : ` (95 % interval ${oneDecimal(low)} to ${oneDecimal(high)} %)`;
  return `${count}, ${oneDecimal(mean)} % of the points${ends}`;
}

/** "5 Oct 2026, Iryna: 46.2 %". */
export function visitWords(scenario: Scenario, visit: Visit): string {
  const { date, shopper } = visit;
  const { percent } = visitScore(scenario, visit);
  const who = [date === '' ? '' : dateWord(date), shopper].filter((part) => part !== '').join(', ');
  return `${who || 'A visit'}: ${percent === null ? 'no rating' : `${oneDecimal(percent)} %`}`;
}
