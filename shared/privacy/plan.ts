/** Treats the personal data of records as a mapping says, before anything is stored. */
import type { ColumnRole, Mapping, PersonalKind, PrivacyChoice } from '../contract/types.ts';
import { kindByName } from './column-names.ts';
import { countIn, MASKS, maskInto, type PersonalCounts } from './mask.ts';

/** A keyed hash of a value; the same value always gives the same. Given by core, which holds the key. */
export type HashValue = (value: string) => string;

export interface Privacy {
  /** What was treated so far, by kind. Grows. */
  readonly counts: PersonalCounts;
  /** A column's value as it is to be stored, or null where it is left out. */
  treat(value: string, column: number): string | null;
}

const KEPT: PrivacyChoice = 'keep';

/** What is done with a column that the mapping says nothing of: see `defaultPrivacy`. */
function choiceOf(mapping: Mapping, role: ColumnRole, column: number): PrivacyChoice {
  const chosen = mapping.privacy?.[column];
  if (chosen) return chosen;
  if (role === 'customer') return 'hash';
  return role === 'id' || role === 'score' || role === 'date' || role === 'language' ? KEPT : 'mask';
}

/**
 * Prepares the treatment of a mapping's columns.
 *
 * @param hash needed where a column is hashed; without it (a preview) the place is shown as `[hash]`
 */
export function planPrivacy(mapping: Mapping, hash: HashValue = () => '[hash]'): Privacy {
  const counts: PersonalCounts = {};
  const choices = mapping.roles.map((role, column) => choiceOf(mapping, role, column));
  const kinds: (PersonalKind | null)[] = mapping.roles.map((role, column) =>
    role === 'text' ? null : kindByName(mapping.names[column] ?? ''),
  );
  return {
    counts,
    treat(value, column) {
      const choice = choices[column] ?? 'mask';
      if (choice === 'keep' || value === '') return value;
      const kind = kinds[column] ?? null;
      if (choice === 'hash') {
        countIn(counts, kind ?? 'person');
        return hash(value);
      }
      if (choice === 'drop') {
        countIn(counts, kind ?? 'person');
        return null;
      }
      if (kind === null) return maskInto(value, counts);
      countIn(counts, kind);
      return MASKS[kind];
    },
  };
}
