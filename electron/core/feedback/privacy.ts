/** Personal data of feedback: the workspace's secret for keyed hashes, and what is done with a file's columns. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Mapping, PersonalFinding, PrivacyChoice } from '../../../shared/contract/types.ts';
import { defaultTreatment, findPersonal } from '../../../shared/privacy/columns.ts';
import { planTreatment, type HashValue, type Treatment } from '../../../shared/privacy/treat.ts';
import { customerKey } from './customer-keys.ts';
import { columnByName, type FileSample } from './sample.ts';

const KEY_NAME = 'privacyKey';
const KEY_BYTES = 32;
/** Hexadecimal digits of a keyed hash as stored: 96 bits. */
const HASH_DIGITS = 24;
/** Hashes that are kept for values that come again. */
const KEPT = 50_000;

/** A treatment of a column by its name or number, from the command line. */
export interface FixedPrivacy {
  readonly column: string;
  readonly choice: PrivacyChoice;
}

/** The workspace's secret, or null while there is none. It never leaves the file. */
export function storedPrivacyKey(db: Database): string | null {
  return (
    db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(KEY_NAME)?.value ??
    null
  );
}

/** A new secret. */
export function newPrivacyKey(): string {
  return randomBytes(KEY_BYTES).toString('hex');
}

/** The workspace's secret, made at its first use. */
export function privacyKey(db: Database): string {
  const known = storedPrivacyKey(db);
  if (known !== null) return known;
  db.prepare('INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)').run(KEY_NAME, newPrivacyKey());
  return storedPrivacyKey(db) ?? privacyKey(db);
}

/**
 * HMAC-SHA-256 of a value under the workspace's secret, as `#` and 24 hexadecimal digits. Values that are the same key
 * of a customer (case, blanks) give the same, so that files of one workspace join; in another workspace it is another.
 */
export function keyedHash(key: string): HashValue {
  const kept = new Map<string, string>();
  const secret = Buffer.from(key, 'hex');
  return (value) => {
    const known = kept.get(value);
    if (known !== undefined) return known;
    const digest = createHmac('sha256', secret).update(customerKey(value)).digest('hex');
    const hash = `#${digest.slice(0, HASH_DIGITS)}`;
    if (kept.size >= KEPT) kept.clear();
    kept.set(value, hash);
    return hash;
  };
}

/** Personal data in each column of a sample, by position. */
export function personalOf({ records, guess }: FileSample): (PersonalFinding | null)[] {
  const { roles, names } = guess.mapping;
  return roles.map((role, column) =>
    role === 'skip'
      ? null
      : findPersonal(
          records.map((record) => record[column] ?? null),
          names[column] ?? '',
          role,
        ),
  );
}

/** A mapping with treatments by name put in; the other columns are treated as before. */
export function withPrivacy(
  mapping: Mapping,
  personal: readonly (PersonalFinding | null)[],
  fixed: readonly FixedPrivacy[],
  file: string,
): Mapping {
  if (fixed.length === 0) return mapping;
  const privacy = mapping.roles.map(
    (role, column) => mapping.privacy?.[column] ?? defaultTreatment(role, personal[column] ?? null),
  );
  for (const { column, choice } of fixed) privacy[columnByName(mapping.names, column, file)] = choice;
  return { ...mapping, privacy };
}

/** The treatment of a file's records; one that is read anew needs another. */
export function treatmentOf(
  sample: FileSample,
  mapping: Mapping,
  personal: readonly (PersonalFinding | null)[],
  key: string,
): Treatment {
  return planTreatment({ mapping, personal, sample: sample.records, hash: keyedHash(key) });
}
