/** A bench with feedback of a few customers, and customer tables to go with it. */
import type { CustomersReport, ImportReport } from '../../../shared/contract/types.ts';
import { importCustomers } from '../../../electron/core/feedback/customers/run.ts';
import { runImport, type ImportRequest } from '../../../electron/core/feedback/import-run.ts';
import { privacyKey } from '../../../electron/core/feedback/privacy.ts';
import { namedFile } from '../../../electron/core/feedback/files/bytes.ts';
import type { CustomersInput } from '../../../electron/core/feedback/customers/types.ts';
import type { Bench } from './helper.ts';

export const FEEDBACK =
  'id,customer id,rating,comment\n1,C-1,5,great\n2,C-2,2,slow\n3,c-2 ,1,still slow\n4,C-9,3,so so\n5,,4,fine\n';

export const TABLE =
  'Customer ID;Segment;Lifetime value;Customer since;Churned;City\n' +
  'C-1;Business;1.250,50;04.03.2021;no;Leeds\n' +
  'C-2;Consumer;80;17.11.2022;yes;York\n' +
  'C-3;Business;12.000;01.02.2020;;\n';

export interface CustomerRow {
  readonly key: string;
  readonly listed: number;
  readonly name: string | null;
  readonly segment: string | null;
  readonly value: number | null;
  readonly since: string | null;
  readonly churned: number | null;
  readonly fields: string;
}

/** All rows of customers by key. */
export function customerRows(bench: Bench): CustomerRow[] {
  return bench.db
    .prepare<[], CustomerRow>(
      'SELECT key, listed, name, segment, value, since, churned, fields FROM feedback_customers ORDER BY key',
    )
    .all();
}

/** Imports a customer table in this thread, which is much faster than in one of its own, and checks its counts. */
export function importTable(
  bench: Bench,
  name: string,
  content: string | Uint8Array,
  input: Omit<CustomersInput, 'file'> = {},
): CustomersReport {
  const file = namedFile(bench.file(name, content));
  const control = { pause: () => {}, progress: () => {} };
  const today = '2026-01-01';
  const report = importCustomers(bench.db, { file, ...input, key: privacyKey(bench.db), today }, control);
  const { rows, added, updated, unchanged, rejectedCount } = report;
  if (added + updated + unchanged + rejectedCount !== rows) throw new Error('the counts do not add up');
  return report;
}

/** Imports feedback in this thread. */
export function importItems(
  bench: Bench,
  name: string,
  content: string,
  request: Pick<ImportRequest, 'roles' | 'privacy'> = {},
): ImportReport {
  const file = namedFile(bench.file(name, content));
  return runImport(bench.db, { file, ...request }, { cancelled: () => false, progress: () => {} }).report;
}
