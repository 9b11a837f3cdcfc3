/** One import of a customer table from beginning to end, in the calling thread. */
import type { Database } from 'better-sqlite3';
import type { CustomersReport } from '../../../../shared/contract/types.ts';
import { leftOut } from '../../removals/words.ts';
import { keyedHash } from '../privacy.ts';
import { beginChange, endChange, recoverChange } from './changes.ts';
import { refreshCopies } from './copies.ts';
import { ensureCustomerIndexes } from './indexes.ts';
import { joinedCustomers } from './list.ts';
import { lookInto } from './look.ts';
import { CustomerRows, readTable } from './read.ts';
import type { CustomersControl, CustomersInput, NewCustomer } from './types.ts';
import { CustomerWriter } from './write.ts';

/** Customers of one transaction. */
const BATCH = 500;

export interface CustomersRequest extends CustomersInput {
  /** The workspace's secret for keyed hashes, see `privacyKey`. */
  readonly key: string;
  /** ISO date. */
  readonly today: string;
}

/**
 * @param db a connection to the workspace file; nothing else may import into it meanwhile
 * @throws SojournError where the file cannot be read to its end, or what `control` throws; the workspace is then as before
 */
export function importCustomers(
  db: Database,
  request: CustomersRequest,
  control: CustomersControl,
): CustomersReport {
  const hash = keyedHash(request.key);
  const looked = lookInto(db, request, hash);
  const rows = new CustomerRows(looked, hash, request.today);
  const { plan } = rows;
  const told = {
    name: plan.name >= 0,
    segment: plan.segment >= 0,
    value: plan.value >= 0,
    since: plan.since >= 0,
    churned: plan.churned >= 0,
  };
  const change = beginChange(db);
  try {
    control.pause();
    ensureCustomerIndexes(db);
    const writer = new CustomerWriter(db, change, told);
    // Of a key that is stored as it is, the other one is a hash: made only where a table was hashed before.
    const hashed = db
      .prepare(
        "SELECT 1 FROM feedback_customers WHERE listed = 1 AND key GLOB '#*' AND length(key) = 25 LIMIT 1",
      )
      .get();
    let waiting: NewCustomer[] = [];
    const others = new Map<NewCustomer, string>();
    const flush = (): void => {
      control.pause();
      writer.write(waiting, (customer) => others.get(customer) ?? null);
      waiting = [];
      others.clear();
    };
    const end = readTable(request.file, looked, rows, control, {
      customer(customer, raw) {
        waiting.push(customer);
        if (hashed !== undefined || customer.key.startsWith('#'))
          others.set(customer, rows.otherKey(customer, raw));
        if (waiting.length >= BATCH) flush();
      },
      pieceDone() {
        if (waiting.length > 0) flush();
      },
    });
    refreshCopies(db, { secret: request.key, pause: () => control.pause() });
    const joined = joinedCustomers(db);
    control.pause();
    endChange(db);
    const { added, updated, unchanged, forgotten } = writer.counts;
    const { rejected, rejectedCount } = end;
    return {
      file: request.file.name,
      rows: end.rows,
      added,
      updated,
      unchanged,
      rejected,
      rejectedCount,
      masked: rows.masked,
      warnings: [
        ...end.warnings,
        ...looked.guess.warnings,
        ...(forgotten > 0 ? [leftOut(forgotten, 'customer')] : []),
      ],
      joined,
      change: writer.changed ? change : null,
    };
  } catch (error) {
    recoverChange(db);
    refreshCopies(db, { secret: request.key, pause: () => {} });
    throw error;
  }
}
