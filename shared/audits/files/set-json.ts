/** A question set as JSON: exact, with the ids by which audits are compared. */
import { SojournError } from '../../contract/errors.ts';
import type { QuestionSet } from '../question-set.ts';
import { checkSet, SetProblem } from './check-set.ts';

export const SET_FORMAT = 'sojourn-question-set';
export const SET_VERSION = 1;

export function writeSetJson(set: QuestionSet): string {
  return `${JSON.stringify({ format: SET_FORMAT, version: SET_VERSION, set }, null, 2)}\n`;
}

/** @throws SojournError `badInput` that names the place, `newerFormat` */
export function readSetJson(name: string, text: string): QuestionSet {
  const refused = (message: string, remedy: string): SojournError =>
    new SojournError('badInput', message, { remedy, where: { file: name } });
  let plain: unknown;
  try {
    plain = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw refused(`${name} is no JSON.`, 'Choose a question set that Sojourn exported, or a table in CSV.');
  }
  const file: { format?: unknown; version?: unknown; set?: unknown } =
    typeof plain === 'object' && plain !== null ? plain : {};
  if (file.format !== SET_FORMAT || typeof file.version !== 'number') {
    throw refused(
      `${name} is no question set.`,
      `It begins with "format": "${SET_FORMAT}" in a set that Sojourn exported.`,
    );
  }
  if (file.version > SET_VERSION) {
    throw new SojournError('newerFormat', `${name} was written by a newer Sojourn.`, {
      remedy: 'Install the newest Sojourn, or export the set as CSV.',
      where: { file: name },
    });
  }
  try {
    return checkSet(file.set);
  } catch (error) {
    if (!(error instanceof SetProblem)) throw error;
    throw refused(`${name}: ${error.message}.`, 'Mend it there, or export the set anew.');
  }
}
