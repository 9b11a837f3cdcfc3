/** What an import of a customer table would do: its columns, its first rows, and the customers that they become. */
import type { Database } from 'better-sqlite3';
import type { CustomersPreview, PreviewCustomer } from '../../../../shared/contract/types.ts';
import { keyOf } from '../../../../shared/formats/customers/record.ts';
import { keyedHash, newPrivacyKey, storedPrivacyKey } from '../privacy.ts';
import { knownKeys, lookInto } from './look.ts';
import { CustomerRows } from './read.ts';
import type { CustomersInput } from './types.ts';

const ROWS = 20;
/** Characters of a cell that the preview shows. */
const CELL = 2000;

/**
 * @param today ISO date
 * @throws SojournError where the file cannot be imported
 */
export function previewCustomers(db: Database, input: CustomersInput, today: string): CustomersPreview {
  const hash = keyedHash(storedPrivacyKey(db) ?? newPrivacyKey());
  const looked = lookInto(db, input, hash);
  const { sample, guess, personal } = looked;
  const { names } = guess.mapping;
  const rows = new CustomerRows(looked, hash, today);
  const isKnown = knownKeys(db, hash);
  const keys = sample.records.map((record) => keyOf(record, rows.plan));
  const first = sample.records.slice(0, ROWS);
  const customers = first.map((record, index): PreviewCustomer => {
    const row = index + 1;
    const read = rows.read(record, names, row);
    if (typeof read === 'string') {
      const nothing = { key: '', name: null, segment: null, value: null, since: null, churned: null };
      return { row, ...nothing, rejected: read, known: false };
    }
    const { key, name, segment, value, since, churned } = read;
    const raw = keys[index] ?? '';
    return { row, key, name, segment, value, since, churned, rejected: null, known: isKnown(raw) };
  });
  const inWorkspace = db.prepare<[], number>('SELECT count(*) FROM feedback_customers').pluck().get() ?? 0;
  const warnings = [...sample.notes, ...guess.warnings];
  return {
    file: input.file.name,
    format: sample.spec.format,
    encoding: sample.encoding.encoding,
    delimiter: sample.spec.csv?.delimiter ?? null,
    mapping: { ...guess.mapping, privacy: looked.privacy },
    reasons: guess.reasons,
    rows: first.map((record) => record.map((value) => (value ?? '').slice(0, CELL))),
    customers,
    warnings: sample.records.length === 0 ? ['The table has no rows.', ...warnings] : warnings,
    sheets: sample.sheets,
    personal,
    looked: keys.length,
    known: keys.filter((key) => key !== null && isKnown(key)).length,
    inWorkspace,
  };
}
