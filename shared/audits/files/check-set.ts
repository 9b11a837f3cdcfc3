/** Checks that a plain value, of a file or a document, is a question set. */
import {
  MAX_WEIGHT,
  SCALE_GREATEST,
  SCALE_LEAST,
  type Question,
  type QuestionPart,
  type QuestionSet,
} from '../question-set.ts';

/** Parts of a set, and questions of a part. */
export const MOST_PARTS = 100;
export const MOST_QUESTIONS = 500;
const MOST_CHARS = 2000;

/** What is wrong with a set, and where in it. */
export class SetProblem extends Error {}

type Fields = Readonly<Record<string, unknown>>;

/** The set, with nothing in it that does not belong there. @throws SetProblem */
export function checkSet(value: unknown): QuestionSet {
  const set = fields(value, 'the set');
  const parts = list(set['parts'], 'its parts', MOST_PARTS).map((part, i) =>
    checkPart(part, `part ${i + 1}`),
  );
  distinct(parts, 'parts');
  distinct(
    parts.flatMap(({ questions }) => questions),
    'questions',
  );
  return {
    id: entityId(set['id'], 'the set'),
    name: words(set['name'], 'the name of the set', true),
    language: words(set['language'], 'the language', false),
    low: words(set['low'], 'the words for the lowest answer', false),
    high: words(set['high'], 'the words for the highest answer', false),
    parts,
  };
}

function checkPart(value: unknown, where: string): QuestionPart {
  const part = fields(value, where);
  return {
    id: entityId(part['id'], where),
    title: words(part['title'], `the title of ${where}`, true),
    about: words(part['about'], `what ${where} is about`, false),
    questions: list(part['questions'], `the questions of ${where}`, MOST_QUESTIONS).map((question, i) =>
      checkQuestion(question, `question ${i + 1} of ${where}`),
    ),
  };
}

function checkQuestion(value: unknown, where: string): Question {
  const question = fields(value, where);
  const scale = fields(question['scale'], `the scale of ${where}`);
  const [min, max] = [scale['min'], scale['max']].map((end) => {
    const isWhole = typeof end === 'number' && Number.isInteger(end);
    if (isWhole && end >= SCALE_LEAST && end <= SCALE_GREATEST) return end;
    throw new SetProblem(
      `the scale of ${where} runs over whole numbers from ${SCALE_LEAST} to ${SCALE_GREATEST}`,
    );
  }) as [number, number];
  if (min >= max) throw new SetProblem(`the lowest answer of ${where} must be below the highest`);
  const weight = question['weight'];
  if (typeof weight !== 'number' || !(weight >= 0 && weight <= MAX_WEIGHT))
    throw new SetProblem(`the weight of ${where} is no number from 0 to ${MAX_WEIGHT}`);
  return {
    id: entityId(question['id'], where),
    text: words(question['text'], where, true),
    hint: words(question['hint'], `the hint of ${where}`, false),
    weight,
    scale: { min, max },
    na: question['na'] !== false,
  };
}

function fields(value: unknown, what: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new SetProblem(`${what} is missing`);
}

function list(value: unknown, what: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new SetProblem(`${what} are missing`);
  if (value.length > most) throw new SetProblem(`${what} are more than ${most}`);
  return value as unknown[];
}

function words(value: unknown, what: string, isNeeded: boolean): string {
  if (value === undefined && !isNeeded) return '';
  if (typeof value !== 'string') throw new SetProblem(`${what} is no text`);
  if (isNeeded && value.trim() === '') throw new SetProblem(`${what} is empty`);
  if (value.length > MOST_CHARS) throw new SetProblem(`${what} has more than ${MOST_CHARS} characters`);
  return value;
}

function entityId(value: unknown, what: string): string {
  if (typeof value === 'string' && /^[^/]{1,200}$/u.test(value)) return value;
  throw new SetProblem(`the id of ${what} is no text without a slash`);
}

function distinct(entries: readonly { readonly id: string }[], what: string): void {
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) throw new SetProblem(`two ${what} have the id “${id}”`);
    seen.add(id);
  }
}
