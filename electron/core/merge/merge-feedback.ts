/** Joins the feedback of another copy into this one: sources, items, customers, and what people said of them. */
import type { Database } from 'better-sqlite3';
import type { MergeReport } from '../../../shared/contract/merge-types.ts';
import { storedPrivacyKey } from '../feedback/privacy.ts';
import { writeMeta } from '../workspace/schema.ts';
import { mergeCustomers } from './merge-customers.ts';
import { mergeItems } from './merge-items.ts';
import { mergeImports, mergeSources } from './merge-sources.ts';
import { listGoesBefore } from './winner.ts';

/** Key of the meta table with the secret of keyed hashes. */
const PRIVACY_KEY = 'privacyKey';

/**
 * Expects to run inside one transaction of `into`, while no import of feedback runs there.
 * @param step see `mergeItems`
 */
export function mergeFeedback(
  into: Database,
  from: Database,
  step: (share: number) => void,
): MergeReport['feedback'] {
  const secret = storedPrivacyKey(from);
  const isNewSecret = secret !== null && storedPrivacyKey(into) === null;
  if (isNewSecret) writeMeta(into, PRIVACY_KEY, secret);
  const sources = mergeSources(into, from);
  const customers = mergeCustomers(into, from);
  const columnsOf = remembered((id) => columnsId(into, from, id));
  const scaleOf = remembered((id) => scaleId(into, from, id));
  const ids = { sources: sources.ids, customers: customers.ids, columnsOf, scaleOf };
  const items = mergeItems(into, from, ids, step);
  const imports = mergeImports(into, from, { sourceIds: sources.ids, columnsOf });
  if (items.added > 0) countItems(into, sources.ids.values());
  const labels = mergeLabels(into, from);
  const mappings = mergeMappings(into, from);
  return {
    sources: sources.added,
    items: items.added,
    changedItems: items.changed,
    labels,
    customers: customers.count,
    entries: sources.changed + imports + mappings + (isNewSecret ? 1 : 0),
  };
}

function remembered(find: (id: number) => number): (id: number) => number {
  const known = new Map<number, number>();
  return (id) => {
    const found = known.get(id) ?? find(id);
    known.set(id, found);
    return found;
  };
}

/** A row of its own, as an import makes it: it goes when its import goes, and takes nothing of another one along. */
function columnsId(into: Database, from: Database, id: number): number {
  const names =
    from.prepare<[number], string>('SELECT names FROM feedback_columns WHERE id = ?').pluck().get(id) ?? '[]';
  return Number(into.prepare('INSERT INTO feedback_columns (names) VALUES (?)').run(names).lastInsertRowid);
}

function scaleId(into: Database, from: Database, id: number): number {
  const columns = 'min, max, higher_is_better, method';
  const scale = from
    .prepare<[number], unknown[]>(`SELECT ${columns} FROM feedback_scales WHERE id = ?`)
    .raw()
    .get(id) ?? [0, 100, 1, ''];
  into.prepare(`INSERT OR IGNORE INTO feedback_scales (${columns}) VALUES (?, ?, ?, ?)`).run(...scale);
  const found = into
    .prepare<unknown[], number>(
      'SELECT id FROM feedback_scales WHERE min = ? AND max = ? AND higher_is_better = ? AND method = ?',
    )
    .pluck()
    .get(...scale);
  return found ?? 0;
}

function countItems(db: Database, sourceIds: Iterable<number>): void {
  const count = db.prepare(
    'UPDATE feedback_sources SET items = (SELECT count(*) FROM feedback_order WHERE source_id = @id) WHERE id = @id',
  );
  for (const id of sourceIds) count.run({ id });
}

interface LabelRow {
  readonly id: Buffer;
  readonly language: string | null;
  readonly sentiment: number | null;
  readonly at: number;
}

/** Of two corrections of one item the later one holds. */
function mergeLabels(into: Database, from: Database): number {
  const rows = from.prepare<[], LabelRow>(
    'SELECT id, language, sentiment, at FROM feedback_labels ORDER BY id',
  );
  const find = into.prepare<[Buffer], LabelRow>(
    'SELECT id, language, sentiment, at FROM feedback_labels WHERE id = ?',
  );
  const put = into.prepare(
    'INSERT OR REPLACE INTO feedback_labels (id, language, sentiment, at) VALUES (@id, @language, @sentiment, @at)',
  );
  const again = into.prepare(
    `UPDATE feedback_order SET language = NULL, sentiment = NULL, confidence = NULL, origin = NULL
     WHERE sort_key = (SELECT i.sort_key FROM feedback_ids d JOIN feedback_items i ON i.seq = d.seq WHERE d.id = ?)`,
  );
  const values = ({ at, language, sentiment }: LabelRow) => [at, language, sentiment];
  let count = 0;
  for (const row of rows.iterate()) {
    const known = find.get(row.id);
    if (known && !listGoesBefore(values(row), values(known))) continue;
    put.run(row);
    again.run(row.id);
    count += 1;
  }
  return count;
}

/** Of two mappings with one name the one that was saved later holds. */
function mergeMappings(into: Database, from: Database): number {
  interface MappingRow {
    readonly key: string;
    readonly name: string;
    readonly mapping: string;
    readonly at: number;
  }
  const rows = from.prepare<[], MappingRow>(
    'SELECT key, name, mapping, at FROM feedback_mappings ORDER BY key',
  );
  const find = into.prepare<[string], MappingRow>(
    'SELECT key, name, mapping, at FROM feedback_mappings WHERE key = ?',
  );
  const put = into.prepare(
    'INSERT OR REPLACE INTO feedback_mappings (key, name, mapping, at) VALUES (@key, @name, @mapping, @at)',
  );
  const values = ({ at, mapping, name }: MappingRow) => [at, mapping, name];
  const coming = rows.all().filter((row) => {
    const known = find.get(row.key);
    return !known || listGoesBefore(values(row), values(known));
  });
  for (const row of coming) put.run(row);
  return coming.length;
}
