/** A question set as JSON: exact, with the ids by which audits are compared. */
import { z } from 'zod';
import { SojournError } from '../../contract/errors.ts';
import { MAX_WEIGHT, SCALE_GREATEST, SCALE_LEAST, type QuestionSet } from '../question-set.ts';

export const SET_FORMAT = 'sojourn-question-set';
export const SET_VERSION = 1;
/** Parts of a set, and questions of a part. */
export const MOST_PARTS = 100;
export const MOST_QUESTIONS = 500;
const MOST_CHARS = 2000;

const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/]+$/);
const words = z.string().max(MOST_CHARS);
const scale = z
  .strictObject({
    min: z.int().min(SCALE_LEAST).max(SCALE_GREATEST),
    max: z.int().min(SCALE_LEAST).max(SCALE_GREATEST),
  })
  .refine(({ min, max }) => min < max, 'the lowest answer must be below the highest');
const question = z.strictObject({
  id,
  text: words.min(1),
  hint: words.default(''),
  weight: z.number().min(0).max(MAX_WEIGHT),
  scale,
  na: z.boolean(),
});
const part = z.strictObject({
  id,
  title: words.min(1),
  about: words.default(''),
  questions: z.array(question).max(MOST_QUESTIONS),
});
/** The set itself, as it is also kept in a workspace. */
export const questionSetSchema = z
  .strictObject({
    id,
    name: words.min(1),
    language: z.string().max(35).default(''),
    low: words.default(''),
    high: words.default(''),
    parts: z.array(part).max(MOST_PARTS),
  })
  .refine(({ parts }) => distinct(parts.map((one) => one.id)), 'two parts have the same id')
  .refine(
    ({ parts }) => distinct(parts.flatMap(({ questions }) => questions.map((one) => one.id))),
    'two questions have the same id',
  );
const file = z.object({
  format: z.literal(SET_FORMAT),
  version: z.number().int().min(1),
  set: z.unknown(),
});

const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

export function writeSetJson(set: QuestionSet): string {
  return `${JSON.stringify({ format: SET_FORMAT, version: SET_VERSION, set }, null, 2)}\n`;
}

/** @throws SojournError `badInput` that names the place, `newerFormat` */
export function readSetJson(name: string, text: string): QuestionSet {
  let plain: unknown;
  try {
    plain = JSON.parse(text);
  } catch {
    throw new SojournError('badInput', `${name} is no JSON.`, {
      remedy: 'Choose a question set that Sojourn exported, or a table in CSV.',
      where: { file: name },
    });
  }
  const outer = file.safeParse(plain);
  if (!outer.success) {
    throw new SojournError('badInput', `${name} is no question set.`, {
      remedy: `It begins with "format": "${SET_FORMAT}" in a set that Sojourn exported.`,
      where: { file: name },
    });
  }
  if (outer.data.version > SET_VERSION) {
    throw new SojournError('newerFormat', `${name} was written by a newer Sojourn.`, {
      remedy: 'Install the newest Sojourn, or export the set as CSV.',
      where: { file: name },
    });
  }
  const found = questionSetSchema.safeParse(outer.data.set);
  if (found.success) return found.data;
  const issue = found.error.issues[0];
  const at = issue?.path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join(' ') ?? '';
  throw new SojournError(
    'badInput',
    `${name}: ${at === '' ? '' : `${at}: `}${issue?.message ?? 'not valid'}.`,
    {
      remedy: 'Mend it there, or export the set anew.',
      where: { file: name },
    },
  );
}
