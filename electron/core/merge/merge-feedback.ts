/** Joins the feedback of another copy into this one: sources, items, customers, and what people said of them. */
import type { Database } from 'better-sqlite3';
import type { MergeReport } from '../../../shared/contract/merge-types.ts';
import { countItems, dropRejected } from '../feedback/erase.ts';
import { storedPrivacyKey } from '../feedback/privacy.ts';
import { writeMeta } from '../workspace/schema.ts';
import { mergeCustomers } from './merge-customers.ts';
import type { Removed } from '../removals/removed.ts';
import { mergeItems, type ItemControl } from './merge-items.ts';
import { mergeImports, mergeSources } from './merge-sources.ts';
import type { Tally } from './tally.ts';
import { listGoesBefore } from './winner.ts';

/** Key of the meta table with the secret of keyed hashes. */
const PRIVACY_KEY = 'privacyKey';

/**
 * Expects to run inside one transaction of `into`, while no import of feedback runs there, and after what the other copy
 * removed was taken out.
 */
export function mergeFeedback(
  into: Database,
  from: Database,
  removed: Removed,
  control: ItemControl,
): MergeReport['feedback'] {
  const { gone, tally } = control;
  for (const source of gone.sources.values()) if (source.whole) tally.source(source);
  const secret = storedPrivacyKey(from);
  const isNewSecret = secret !== null && storedPrivacyKey(into) === null;
  if (isNewSecret) writeMeta(into, PRIVACY_KEY, secret);
  const sources = mergeSources(into, from, gone);
  const customers = mergeCustomers(into, from, control);
  const columnsOf = remembered(
    (id) => knownColumns(into, from, sources.ids, id) ?? columnsId(into, from, id),
  );
  const scaleOf = remembered((id) => scaleId(into, from, id));
  const ids = { sources: sources.ids, customerOf: customers.idOf, columnsOf, scaleOf };
  const items = mergeItems(into, from, ids, control);
  const imports = mergeImports(into, from, { sourceIds: sources.ids, columnsOf, gone });
  if (items.added > 0) for (const id of sources.ids.values()) countItems(into, id);
  // Reports of imports may quote values of those who were deleted for good.
  if (imports > 0 && gone.customers.size > 0) for (const id of sources.ids.values()) dropRejected(into, id);
  const labels = mergeLabels(into, from, gone.some);
  const mappings = mergeMappings(into, from, removed, tally);
  return {
    sources: sources.added,
    items: items.added,
    changedItems: items.changed,
    labels,
    customers: customers.count(),
    entries: sources.changed + imports + mappings + items.restamped + (isNewSecret ? 1 : 0),
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

/** The row of columns of an import that both copies know. */
function knownColumns(
  into: Database,
  from: Database,
  sourceIds: ReadonlyMap<number, number>,
  id: number,
): number | undefined {
  const theirs = from
    .prepare<[number], { source_id: number; file: string; started_at: number }>(
      'SELECT source_id, file, started_at FROM feedback_imports WHERE columns_id = ?',
    )
    .get(id);
  return (
    theirs &&
    into
      .prepare<unknown[], number>(
        'SELECT columns_id FROM feedback_imports WHERE source_id = ? AND file = ? AND started_at = ?',
      )
      .pluck()
      .get(sourceIds.get(theirs.source_id), theirs.file, theirs.started_at)
  );
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

interface LabelRow {
  readonly id: Buffer;
  readonly language: string | null;
  readonly sentiment: number | null;
  readonly at: number;
}

/** Of two corrections of one item the later one holds. @param onlyOfItems leaves out those of items that are not here */
function mergeLabels(into: Database, from: Database, onlyOfItems: boolean): number {
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
  const isHere = into.prepare('SELECT 1 FROM feedback_ids WHERE id = ?');
  let count = 0;
  for (const row of rows.iterate()) {
    if (onlyOfItems && isHere.get(row.id) === undefined) continue;
    const known = find.get(row.id);
    if (known && !listGoesBefore(values(row), values(known))) continue;
    put.run(row);
    again.run(row.id);
    count += 1;
  }
  return count;
}

/** Of two mappings with one name the one that was saved later holds; one that was removed after that is left out. */
function mergeMappings(into: Database, from: Database, removed: Removed, tally: Tally): number {
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
    if (row.at <= (removed.at('mapping', row.key) ?? -1)) {
      tally.mappings += 1;
      return false;
    }
    const known = find.get(row.key);
    return !known || listGoesBefore(values(row), values(known));
  });
  for (const row of coming) put.run(row);
  return coming.length;
}
