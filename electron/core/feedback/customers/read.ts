/** The reading half of an import of customers: from the rows of a table to customers that are ready to be written. */
import { REJECTED_LIMIT, type RejectedRow } from '../../../../shared/contract/types.ts';
import {
  keyOf,
  NO_KEY,
  parseCustomer,
  planCustomers,
  type CustomerPlan,
} from '../../../../shared/formats/customers/record.ts';
import { maskInto, maskText } from '../../../../shared/privacy/mask.ts';
import type { HashValue, Treatment } from '../../../../shared/privacy/treat.ts';
import { customerKey } from '../customer-keys.ts';
import type { NamedFile } from '../files/bytes.ts';
import { fieldName } from '../item-rows.ts';
import { readRecords } from '../read-records.ts';
import { treatmentOfTable, type LookedInto } from './look.ts';
import type { CustomersControl, NewCustomer } from './types.ts';

/** A key is no text. */
const MOST_KEY_CHARS = 500;

/** Turns rows into customers, one after the other. */
export class CustomerRows {
  readonly plan: CustomerPlan;
  readonly #treatment: Treatment;
  readonly #hash: HashValue;
  readonly #seen = new Map<string, number>();
  #names: readonly string[] = [];
  #fieldNames: readonly string[] = [];

  constructor(looked: LookedInto, hash: HashValue, today: string) {
    this.plan = planCustomers(looked.guess.mapping, looked.sample.records, today);
    this.#treatment = treatmentOfTable(looked, hash);
    this.#hash = hash;
  }

  /** What was treated of personal data so far, by kind. */
  get masked() {
    return this.#treatment.counts;
  }

  /** @returns the customer, or the reason why the row is not taken */
  read(values: readonly (string | null)[], names: readonly string[], row: number): NewCustomer | string {
    const { plan } = this;
    const raw = keyOf(values, plan);
    if (raw === null) return NO_KEY;
    if (raw.length > MOST_KEY_CHARS) return `a key longer than ${MOST_KEY_CHARS} characters`;
    const stored = this.#treatment.treat(values, names);
    const key = customerKey(keyOf(stored, plan) ?? '');
    const before = this.#seen.get(key);
    if (before !== undefined) return `the same customer as row ${before}`;
    this.#seen.set(key, row);
    const { fields, ...facts } = parseCustomer(stored, plan);
    return { key, row, ...facts, fields: this.#named(fields, names) };
  }

  /** The key of the same customer as a table of other treatment stores it. */
  otherKey(customer: NewCustomer, raw: string): string {
    const plain = customerKey(raw);
    return customer.key === plain ? this.#hash(raw) : plain;
  }

  #named(fields: readonly (string | null)[], names: readonly string[]): Record<string, string | null> {
    if (this.#names !== names || this.#fieldNames.length !== names.length) {
      this.#names = names;
      this.#fieldNames = names.map((name) => fieldName(maskText(name)));
    }
    const { roles } = this.plan.mapping;
    const named: Record<string, string | null> = {};
    this.#fieldNames.forEach((name, column) => {
      const role = roles[column] ?? 'field';
      if (
        role === 'skip' ||
        column === this.plan.key ||
        column === this.plan.name ||
        column === this.plan.segment
      )
        return;
      const value = fields[column] ?? null;
      // What could not be read as an amount or a day may be anything.
      named[name] = value === null || role === 'field' ? value : maskInto(value, this.#treatment.counts);
    });
    return named;
  }
}

/** Takes rows as they are read. */
export interface CustomerSink {
  customer(customer: NewCustomer, raw: string): void;
  /** Between two pieces of the file. */
  pieceDone(): void;
}

/** What remains to be told when the last row has been read. */
export interface TableEnd {
  readonly rows: number;
  readonly rejected: readonly RejectedRow[];
  readonly rejectedCount: number;
  readonly warnings: readonly string[];
}

/**
 * Reads a customer table to its end.
 *
 * @throws SojournError where it cannot be read to its end, with file and row, or what `control` throws to stop
 */
export function readTable(
  file: NamedFile,
  { sample }: LookedInto,
  rows: CustomerRows,
  control: CustomersControl,
  sink: CustomerSink,
): TableEnd {
  const rejected: RejectedRow[] = [];
  let [count, rejectedCount] = [0, 0];
  const reject = (row: number, reason: string): void => {
    count += 1;
    rejectedCount += 1;
    if (rejected.length < REJECTED_LIMIT) rejected.push({ row, reason: maskText(reason) });
  };
  const progress = (share: number): void => {
    sink.pieceDone();
    control.progress(share);
  };
  const { doubtful } = readRecords(
    file,
    sample,
    { pause: () => control.pause(), progress },
    {
      record: (values, names, row) => {
        const read = rows.read(values, names, row);
        if (typeof read === 'string') {
          reject(row, read);
          return;
        }
        count += 1;
        sink.customer(read, keyOf(values, rows.plan) ?? '');
      },
      reject,
    },
  );
  sink.pieceDone();
  return {
    rows: count,
    rejected,
    rejectedCount,
    warnings: [...sample.notes, doubtful].filter(Boolean),
  };
}
