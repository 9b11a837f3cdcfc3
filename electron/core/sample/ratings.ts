/** The further questions of the sample's survey, from 1 to 5: answers that fit what each response says and scores. */
import type { SampleRecord } from './records.ts';
import { spread } from './spread.ts';

interface Question {
  /** Its column in the file. */
  readonly column: string;
  /** How much of the answer follows the recommendation, 0 to 1; the rest is the person's own. */
  readonly follows: number;
  /** Added for what is usually better or worse. */
  readonly shift: number;
  /** Topics that it is about. */
  readonly topics: readonly string[];
  /** One in so many leaves it out; 0 for nobody. */
  readonly skipped: number;
}

export const QUESTIONS: readonly Question[] = [
  { column: 'ease of ordering', follows: 0.28, shift: 0.5, topics: ['app', 'pay', 'find'], skipped: 0 },
  { column: 'choice and fit', follows: 0.15, shift: 0.3, topics: ['size', 'compare', 'photo'], skipped: 0 },
  { column: 'delivery', follows: 0.5, shift: -0.3, topics: ['late', 'fast', 'courier', 'track'], skipped: 0 },
  { column: 'returns and refunds', follows: 0.34, shift: -0.5, topics: ['return', 'refund'], skipped: 0 },
  { column: 'help from people', follows: 0.2, shift: 0.6, topics: ['chat'], skipped: 7 },
  { column: 'value for money', follows: 0.12, shift: 0, topics: ['price', 'fee', 'voucher'], skipped: 0 },
];

/**
 * @param place of the response in the survey, from 0
 * @returns 1 to 5, or null where it was skipped
 */
export function ratingOf(question: Question, { score, topics }: SampleRecord, place: number): number | null {
  const { column, follows, shift, skipped } = question;
  const own = spread(place, column.length);
  const said = topics.find((topic) => question.topics.includes(topic.slice(0, -1)));
  if (!said && skipped > 0 && place % skipped === column.length % skipped) return null;
  const mood = (score ?? 5) / 10;
  const base = 1 + 4 * (follows * mood + (1 - follows) * own) + shift;
  const heard = said?.endsWith('+') ? 1 : said?.endsWith('-') ? -1 : 0;
  return Math.min(5, Math.max(1, Math.round(base + heard)));
}
