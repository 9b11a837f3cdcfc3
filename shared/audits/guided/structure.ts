/** The guided audit without its words: seven parts, the ids and weights of their questions. */
import type { Question, QuestionPart, QuestionSet } from '../question-set.ts';
import { DEFAULT_SCALE } from '../question-set.ts';

/** Id of each part → id and weight of each question. Ids are kept for ever: earlier audits are compared by them. */
const PARTS: readonly (readonly [partId: string, questions: Readonly<Record<string, number>>])[] = [
  ['journey', { personas: 2, documented: 3, lifecycle: 2, goals: 2, evidence: 2, current: 1 }],
  ['touchpoints', { complete: 3, owners: 2, influence: 2, measured: 2, channels: 1, kept: 3 }],
  ['technology', { oneView: 3, switching: 3, consistent: 2, tools: 1, everyone: 2, privacy: 1 }],
  ['analytics', { metrics: 2, behaviour: 1, feedback: 2, acted: 3, content: 2, fresh: 1 }],
  ['mystery', { found: 2, answered: 2, advised: 3, delivered: 3, solved: 3, again: 1 }],
  ['purchase', { easy: 3, price: 2, payment: 1, help: 2, service: 3, complaints: 2 }],
  ['around', { promise: 2, trial: 1, start: 2, contact: 2, loyalty: 2, leaving: 2 }],
];

/**
 * Makes the guided audit of its words in one language. `text`: `name`, `low` and `high` on lines of their own, then each
 * part as `# title | about`, followed by one line for each of its questions, `text` or `text | hint`, in the order of the
 * structure above.
 * @throws Error where a line is missing or left over
 */
export function guidedSet(language: string, text: string): QuestionSet {
  const lines = text.split('\n').filter((line) => line !== '');
  const next = (): string => {
    const line = lines.shift();
    if (line === undefined) throw new Error(`The words of the audit in ${language} end too early.`);
    return line;
  };
  const [name, low, high] = [next(), next(), next()];
  const parts = PARTS.map(([partId, weights]): QuestionPart => {
    const [title = '', about = ''] = next().replace(/^# /, '').split(' | ');
    const questions = Object.entries(weights).map(([id, weight]): Question => {
      const [words = '', hint = ''] = next().split(' | ');
      return { id: `${partId}.${id}`, text: words, hint, weight, scale: DEFAULT_SCALE, na: true };
    });
    return { id: partId, title, about, questions };
  });
  if (lines.length > 0) throw new Error(`Words of the audit in ${language} are left over: ${lines[0]}`);
  return { id: `guided-${language}`, name, language, low, high, parts };
}
