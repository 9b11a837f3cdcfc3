/** Puts the feedback items that a map file brings into the workspace, as a source of their own. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { MapFile, MapFileItem } from '../../../shared/formats/map/json/schema.ts';
import { rescale } from '../../../shared/measures/scores.ts';
import { SCORE_METHODS, type ScoreScale } from '../../../shared/contract/types.ts';
import { eraseSource } from '../feedback/erase.ts';
import { idBytes, sourceKey } from '../feedback/identity.ts';
import { scaleIdOf } from '../feedback/import-book.ts';
import { itemStore } from '../merge/merge-items.ts';
import type { Session } from '../session.ts';

/** What the source of a map's evidence is called. */
function nameOf(title: string): string {
  return `Evidence of “${title.slice(0, 150)}”`;
}

/**
 * Stores the items that the workspace does not have. Part of a transaction of the caller.
 * @returns the source that was made for them, or null where all are here
 * @throws SojournError `badInput` while feedback is imported
 */
export function storeFeedback(
  { workspace: { db } }: Pick<Session, 'workspace'>,
  { map, feedback = [] }: Pick<MapFile, 'map' | 'feedback'>,
): number | null {
  const isHere = db.prepare(
    `SELECT 1 FROM feedback_ids d JOIN feedback_items i ON i.seq = d.seq JOIN feedback_sources s ON s.id = i.source_id
     WHERE d.id = ? AND s.hidden_at IS NULL`,
  );
  const fresh = new Map<string, MapFileItem>();
  for (const item of feedback) {
    const id = idBytes(item.id);
    if (id && isHere.get(id) === undefined) fresh.set(item.id, item);
  }
  if (fresh.size === 0) return null;
  if (db.prepare('SELECT 1 FROM feedback_imports WHERE finished_at IS NULL').get() !== undefined) {
    throw new SojournError('badInput', 'Feedback is being imported into this workspace.', {
      remedy: 'Wait until the import is done, or cancel it, and import the map then.',
    });
  }
  const source = makeSource(db, nameOf(map.title));
  const columns = emptyColumns(db);
  const store = itemStore(db);
  let row = 0;
  for (const item of fresh.values()) {
    const id = idBytes(item.id);
    if (!id) continue;
    row += 1;
    const scale = scaleOf(item);
    const score = item.score ?? null;
    store.add({
      seq: 0,
      sort_key: 0,
      id,
      source_id: source,
      row,
      content: 0,
      score,
      scale_id: scale && scaleIdOf(db, scale),
      score100: scale && score !== null ? rescale(score, scale) : null,
      date: item.date ?? null,
      author: null,
      channel: null,
      language: item.language ?? null,
      columns_id: columns,
      text: item.text,
      fields: '[]',
      customer_id: null,
    });
  }
  db.prepare('UPDATE feedback_sources SET items = ? WHERE id = ?').run(row, source);
  return source;
}

type Db = Session['workspace']['db'];

/** A new source. One of this name that was removed is erased first: its items come anew. */
function makeSource(db: Db, name: string): number {
  const find = db.prepare<[string], { id: number; hidden_at: number | null }>(
    'SELECT id, hidden_at FROM feedback_sources WHERE key = ?',
  );
  for (let count = 1; ; count += 1) {
    const wanted = count === 1 ? name : `${name}, ${count}`;
    const known = find.get(sourceKey(wanted));
    if (known && known.hidden_at === null) continue;
    if (known) eraseSource(db, known.id);
    const made = db
      .prepare('INSERT INTO feedback_sources (key, name, format, imported_at) VALUES (?, ?, ?, ?)')
      .run(sourceKey(wanted), wanted, 'map', Date.now());
    return Number(made.lastInsertRowid);
  }
}

/** The row of columns of items that have no other values. */
function emptyColumns(db: Db): number {
  const known = db
    .prepare<[], number>("SELECT id FROM feedback_columns WHERE names = '[]' ORDER BY id LIMIT 1")
    .pluck()
    .get();
  return (
    known ?? Number(db.prepare("INSERT INTO feedback_columns (names) VALUES ('[]')").run().lastInsertRowid)
  );
}

function scaleOf({ scale }: MapFileItem): ScoreScale | null {
  if (!scale || !(scale.max > scale.min)) return null;
  const { min, max, higherIsBetter } = scale;
  const method = SCORE_METHODS.find((known) => known === scale.method);
  return { min, max, higherIsBetter, ...(method && { method }) };
}
