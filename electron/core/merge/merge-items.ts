/** Brings feedback items of another copy over: the same id is the same item. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import { indexText } from '../../../shared/text/segment.ts';
import { MAX_SEQ, sortKey } from '../feedback/sort-key.ts';
import { ImportTimes, type GoneFrom } from './gone.ts';
import type { Tally } from './tally.ts';
import { listGoesBefore } from './winner.ts';

/** What each of the other copy's rows is called here. */
export interface RowIds {
  readonly sources: ReadonlyMap<number, number>;
  readonly customerOf: (id: number) => number | null;
  readonly columnsOf: (id: number) => number;
  readonly scaleOf: (id: number) => number;
}

/** An item as it is stored. */
export interface ItemRow {
  readonly seq: number;
  readonly id: Buffer;
  readonly sort_key: number;
  readonly source_id: number;
  readonly row: number;
  readonly content: number;
  readonly score: number | null;
  readonly scale_id: number | null;
  readonly score100: number | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  readonly columns_id: number;
  readonly text: string;
  readonly fields: string;
  readonly customer_id: number | null;
}

const KEPT =
  'row, content, score, scale_id, score100, date, author, channel, language, columns_id, text, fields, customer_id';
const NAMES = KEPT.split(', ');

/** Items between two looks at whether to go on. */
const STEP = 500;

export interface MergedItems {
  readonly added: number;
  /** Items of which the other copy's record won. */
  readonly changed: number;
  /** Items that say the same, but were imported later over there. */
  readonly restamped: number;
}

export interface ItemControl {
  /** What of the other copy is gone. */
  readonly gone: GoneFrom;
  /** Rows of its customers of whom what its table tells is gone. */
  readonly unlisted: ReadonlySet<number>;
  readonly tally: Tally;
  /** Told now and then how far it is, from 0 to 1; throws to stop. */
  readonly step: (share: number) => void;
}

export function mergeItems(
  into: Database,
  from: Database,
  ids: RowIds,
  { gone, tally, step }: Omit<ItemControl, 'unlisted'>,
): MergedItems {
  const last = from.prepare<[], number | null>('SELECT max(seq) FROM feedback_items').pluck().get() ?? 0;
  const rows = from.prepare<[], ItemRow>(
    `SELECT seq, id, sort_key, source_id, ${KEPT} FROM feedback_items
     WHERE seq < coalesce((SELECT min(first_seq) FROM feedback_imports WHERE finished_at IS NULL), ${MAX_SEQ + 1})
     ORDER BY seq`,
  );
  const find = into.prepare<[Buffer], ItemRow>(
    `SELECT i.seq, i.id, i.sort_key, i.source_id, ${NAMES.map((name) => `i.${name}`).join(', ')}
     FROM feedback_ids d JOIN feedback_items i ON i.seq = d.seq WHERE d.id = ?`,
  );
  const store = itemStore(into);
  // Values go with the names that they are aligned with: the same record may have come with its columns in another order.
  const restamp = into.prepare('UPDATE feedback_items SET columns_id = ?, fields = ?, row = ? WHERE seq = ?');
  const ours = new ImportTimes(into);
  let [added, changed, restamped, seen] = [0, 0, 0, 0];
  for (const row of rows.iterate()) {
    seen += 1;
    if (seen % STEP === 0) step(row.seq / last);
    if (tally.judge(gone, row)) continue;
    const source = ids.sources.get(row.source_id);
    if (source === undefined) continue;
    const theirs = (): ItemRow => ({
      ...row,
      source_id: source,
      columns_id: ids.columnsOf(row.columns_id),
      scale_id: row.scale_id === null ? null : ids.scaleOf(row.scale_id),
      customer_id: row.customer_id === null ? null : ids.customerOf(row.customer_id),
    });
    const known = find.get(row.id);
    if (!known) {
      store.add(theirs());
      added += 1;
      continue;
    }
    const isTaken = recordGoesBefore([gone.importedAt(row), row], [ours.of(known), known]);
    const isSame = known.content === row.content;
    const date = isSame ? exactDate(known.date, row.date) : row.date;
    if (!isTaken && (!isSame || date === known.date)) continue;
    if (!isSame) {
      store.change(known, theirs());
      changed += 1;
      continue;
    }
    if (date === known.date) restamp.run(ids.columnsOf(row.columns_id), row.fields, row.row, known.seq);
    else store.change(known, { ...(isTaken ? theirs() : known), date });
    restamped += 1;
  }
  return { added, changed, restamped };
}

/** Of two dates that one telling may have (“a month ago”) the one that says it more exactly, else the earlier one. */
function exactDate(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}

type Dated = readonly [importedAt: number, row: ItemRow];

/** The record that was imported later wins; of such as came at one time the one with the later date, and else one of them for good. */
function recordGoesBefore([aAt, a]: Dated, [bAt, b]: Dated): boolean {
  if (a.content === b.content) return aAt > bAt;
  const values = (at: number, { date, content, text, score, fields }: ItemRow) => [
    at,
    date,
    content,
    text,
    score,
    fields,
  ];
  return listGoesBefore(values(aAt, a), values(bAt, b));
}

/** Writes single items with all that finds them. Part of a transaction of the caller. */
export function itemStore(db: Database): {
  add(row: ItemRow): void;
  change(known: ItemRow, row: ItemRow): void;
} {
  const last = db.prepare<[], number | null>('SELECT max(seq) FROM feedback_items').pluck().get() ?? 0;
  let next = last + 1;
  const insert = db.prepare(
    `INSERT INTO feedback_items (seq, id, sort_key, source_id, ${KEPT})
     VALUES (@seq, @id, @sort_key, @source_id, ${NAMES.map((name) => `@${name}`).join(', ')})`,
  );
  const insertId = db.prepare('INSERT INTO feedback_ids (id, seq) VALUES (?, ?)');
  const insertOrder = db.prepare(
    'INSERT INTO feedback_order (sort_key, seq, source_id, score100, customer_id) VALUES (?, ?, ?, ?, ?)',
  );
  const insertIndex = db.prepare('INSERT INTO feedback_index (rowid, words, plain) VALUES (?, ?, ?)');
  const update = db.prepare(
    `UPDATE feedback_items SET sort_key = @sort_key, ${NAMES.map((name) => `${name} = @${name}`).join(', ')} WHERE seq = @seq`,
  );
  // What was changed has to be analysed anew.
  const moveOrder = db.prepare(
    `UPDATE feedback_order SET sort_key = ?, score100 = ?, customer_id = ?, language = NULL, sentiment = NULL,
       confidence = NULL, origin = NULL WHERE sort_key = ?`,
  );
  const dropIndex = db.prepare('DELETE FROM feedback_index WHERE rowid = ?');
  const index = (key: number, text: string): void => {
    if (text === '') return;
    const { words, plain } = indexText(text);
    insertIndex.run(key, words, plain);
  };
  return {
    add: (row) => {
      if (next > MAX_SEQ) {
        throw new SojournError('tooLarge', 'The workspace cannot hold more than 67 million feedback items.', {
          remedy: 'Nothing was merged. Remove sources that are not needed any more, and merge again.',
        });
      }
      const seq = next;
      next += 1;
      const key = sortKey(row.date, seq);
      insert.run({ ...row, seq, sort_key: key });
      insertId.run(row.id, seq);
      insertOrder.run(key, seq, row.source_id, row.score100, row.customer_id);
      index(key, row.text);
    },
    change: (known, row) => {
      const key = sortKey(row.date, known.seq);
      update.run({ ...row, seq: known.seq, sort_key: key });
      moveOrder.run(key, row.score100, row.customer_id, known.sort_key);
      dropIndex.run(known.sort_key);
      index(key, row.text);
    },
  };
}
