/** Looks into a customer table: its columns, what they are, and what of them is personal data. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../../shared/contract/errors.ts';
import type {
  ColumnRole,
  CustomerRole,
  PersonalFinding,
  PrivacyChoice,
} from '../../../../shared/contract/types.ts';
import { isTable } from '../../../../shared/formats/cells.ts';
import { guessCustomers, type CustomerGuess } from '../../../../shared/formats/customers/guess.ts';
import * as columnName from '../../../../shared/formats/customers/names.ts';
import { plainName } from '../../../../shared/formats/names.ts';
import { findPersonal } from '../../../../shared/privacy/columns.ts';
import { planTreatment, type HashValue, type Treatment } from '../../../../shared/privacy/treat.ts';
import { customerKey } from '../customer-keys.ts';
import { columnByName } from '../sample.ts';
import { sampleTable, type SampledTable } from '../table-sample.ts';
import type { CustomersInput } from './types.ts';

/** Columns whose values are compared with the customers of feedback; more do not become likelier. */
const LOOK_COLUMNS = 60;
const LOOK_ROWS = 500;

export interface LookedInto {
  readonly sample: SampledTable;
  readonly guess: CustomerGuess;
  readonly personal: readonly (PersonalFinding | null)[];
  /** Treatment of each column by position. */
  readonly privacy: readonly PrivacyChoice[];
}

/** Tells whether a value is the key of a customer whom the workspace knows, as it stands or hashed. */
export function knownKeys(db: Database, hash: HashValue): (value: string) => boolean {
  const find = db.prepare('SELECT 1 FROM feedback_customers WHERE key IN (?, ?)');
  return (value) => find.get(customerKey(value), hash(value)) !== undefined;
}

const NAMES = [
  columnName.keyName,
  columnName.nameName,
  columnName.segmentName,
  columnName.valueName,
  columnName.sinceName,
  columnName.churnedName,
  columnName.activeName,
];

/** Whether a record is the header of a customer table although nothing below it says so: all its columns hold words. */
function isHeader(record: readonly (string | null)[] | undefined): boolean {
  const usual = (record ?? []).filter((cell) => NAMES.some((match) => match(plainName(cell ?? '')) === 3));
  return usual.length >= 2;
}

function sampleCustomers({ file, mapping, read }: CustomersInput): SampledTable {
  if (mapping) {
    const { headerRows, names } = mapping;
    return sampleTable(file, { headerRows, names, read: mapping.read });
  }
  const table = sampleTable(file, { read });
  if (table.headerRows > 0 || !isTable(table.spec) || !isHeader(table.records[0])) return table;
  return sampleTable(file, { headerRows: 1, read });
}

function shareKnown(sample: SampledTable, isKnown: (value: string) => boolean): number[] {
  const rows = sample.records.slice(0, LOOK_ROWS);
  return sample.names.slice(0, LOOK_COLUMNS).map((_, column) => {
    const values = new Set(rows.map((record) => (record[column] ?? '').trim()).filter(Boolean));
    const known = [...values].filter(isKnown).length;
    return values.size === 0 ? 0 : known / values.size;
  });
}

/** Roles of feedback that say the same of a column's personal data. Amounts and days are read, and kept as such only. */
const LIKE: Readonly<Record<CustomerRole, ColumnRole>> = {
  key: 'customer',
  name: 'field',
  segment: 'field',
  value: 'date',
  since: 'date',
  churned: 'date',
  active: 'date',
  field: 'field',
  skip: 'skip',
};

/** What is done with a column where nobody chose: marks in every row would say nothing, so that whole columns go. */
function defaultChoice(role: CustomerRole, finding: PersonalFinding | null): PrivacyChoice {
  if (!finding) return 'keep';
  if (role === 'key') return 'hash';
  return finding.whole ? 'drop' : 'mask';
}

/**
 * @param hash keyed hash of the workspace
 * @throws SojournError where the file cannot be read, has no such column, or its key would be lost
 */
export function lookInto(db: Database, input: CustomersInput, hash: HashValue): LookedInto {
  const { file, mapping } = input;
  const sample = sampleCustomers(input);
  const { names, headerRows, reading: read } = sample;
  const fixed = new Map<number, CustomerRole>(
    mapping
      ? mapping.roles.map((role, index) => [index, role])
      : (input.roles ?? []).map(({ column, role }) => [columnByName(names, column, file.name), role]),
  );
  const guessed = guessCustomers({
    names,
    records: sample.records.map((record) => record.map((value) => value ?? '')),
    headerRows,
    plainNumbers: ['xlsx', 'json', 'ndjson'].includes(sample.spec.format),
    known: mapping ? [] : shareKnown(sample, knownKeys(db, hash)),
    fixed,
  });
  const guess: CustomerGuess = {
    ...guessed,
    mapping: {
      ...guessed.mapping,
      ...(mapping ? { dateOrder: mapping.dateOrder, decimal: mapping.decimal } : {}),
      ...(mapping?.privacy === undefined ? {} : { privacy: mapping.privacy }),
      ...(read === undefined ? {} : { read }),
    },
  };
  const { roles } = guess.mapping;
  const personal = roles.map((role, column) =>
    role === 'skip'
      ? null
      : findPersonal(
          sample.records.map((record) => record[column] ?? null),
          names[column] ?? '',
          LIKE[role],
        ),
  );
  const privacy = roles.map(
    (role, column) => mapping?.privacy?.[column] ?? defaultChoice(role, personal[column] ?? null),
  );
  for (const { column, choice } of input.privacy ?? [])
    privacy[columnByName(names, column, file.name)] = choice;
  const key = roles.indexOf('key');
  const ofKey = privacy[key];
  if (ofKey === 'mask' || ofKey === 'drop') {
    throw new SojournError(
      'badInput',
      `The key “${names[key] ?? ''}” of a customer table cannot be masked or left out.`,
      {
        remedy: 'Keep it or hash it: feedback that was hashed is joined as well.',
        where: { file: file.name, column: names[key] ?? key + 1 },
      },
    );
  }
  return { sample, guess, personal, privacy };
}

/** The treatment of a table's rows; one that is read anew needs another. */
export function treatmentOfTable(
  { sample, guess, personal, privacy }: LookedInto,
  hash: HashValue,
): Treatment {
  const { headerRows, names, dateOrder } = guess.mapping;
  const roles = guess.mapping.roles.map((role) => LIKE[role]);
  return planTreatment({
    mapping: { headerRows, names, roles, scale: null, dateOrder, privacy },
    personal,
    sample: sample.records,
    hash,
  });
}
