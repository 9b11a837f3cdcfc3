/** Options of commands that read tables: what a column is, what is done with it, how the file is read. */
import { InvalidArgumentError } from 'commander';
import {
  FEEDBACK_ENCODINGS,
  PERSONAL_KINDS,
  PRIVACY_CHOICES,
  type FeedbackEncoding,
  type PersonalKind,
  type PrivacyChoice,
} from '../../shared/contract/types.ts';
import { MASKS } from '../../shared/privacy/mask.ts';
import { encodingNamed } from '../core/feedback/files/find-encoding.ts';
import type { FixedPrivacy } from '../core/feedback/privacy.ts';
import { oneLine } from './display-width.ts';

/** Divides `COLUMN=WORD`. The last sign counts: headers may hold one, words do not. */
function divided(text: string, form: string): readonly [column: string, word: string] {
  const at = text.lastIndexOf('=');
  const column = text.slice(0, at).trim();
  if (at < 0 || column === '') throw new InvalidArgumentError(`It must look like ${form}.`);
  return [column, text.slice(at + 1).trim()];
}

/** Parses `COLUMN=TREATMENT` of personal data. */
export function fixedPrivacy(text: string): FixedPrivacy {
  const [column, choice] = divided(text, 'COLUMN=TREATMENT');
  if (!PRIVACY_CHOICES.includes(choice as PrivacyChoice)) {
    throw new InvalidArgumentError(`"${choice}" is not one of ${PRIVACY_CHOICES.join(', ')}.`);
  }
  return { column, choice: choice as PrivacyChoice };
}

/** Parses `COLUMN=FIELD` with one of these roles. */
export function fixedRole<T extends string>(
  roles: readonly T[],
): (text: string) => { readonly column: string; readonly role: T } {
  return (text) => {
    const [column, word] = divided(text, 'COLUMN=FIELD');
    const role = roles.find((one) => one === word);
    if (role === undefined) throw new InvalidArgumentError(`"${word}" is not one of ${roles.join(', ')}.`);
    return { column, role };
  };
}

/** Parses the name of an encoding. */
export function encodingOption(label: string): FeedbackEncoding {
  const encoding = encodingNamed(label);
  if (encoding) return encoding;
  throw new InvalidArgumentError(`It is one of ${FEEDBACK_ENCODINGS.join(', ')}.`);
}

/** Parses what separates columns. */
export function delimiterOption(text: string): string {
  if (/^(tab|\\t)$/i.test(text)) return '\t';
  if (text.length === 1) return text;
  throw new InvalidArgumentError('It is one character, or "tab".');
}

/** Rows of a report that say what was taken out of personal data, by kind. */
export function maskedRows(
  masked: Readonly<Partial<Record<PersonalKind, number>>>,
): (readonly [string, number])[] {
  return PERSONAL_KINDS.flatMap((kind) => {
    const count = masked[kind];
    return count === undefined ? [] : [[`  masked ${MASKS[kind].slice(1, -1)}`, count] as const];
  });
}

/** Rejected rows that are shown to people; --json has all. */
const SHOWN_REJECTIONS = 5;

/** Lines that name the first rejected rows with their reasons. */
export function rejectedLines(
  rejected: readonly { readonly row: number; readonly reason: string }[],
  count: number,
): string[] {
  const shown = rejected.slice(0, SHOWN_REJECTIONS);
  return [
    ...shown.map(({ row, reason }) => `    row ${row}: ${oneLine(reason)}`),
    ...(count > shown.length ? [`    and ${count - shown.length} more; --json lists them`] : []),
  ];
}
