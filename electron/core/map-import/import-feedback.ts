/** Puts the feedback items that a map file brings into the workspace, as a source of their own. */
import type { MapFile, MapFileItem } from '../../../shared/formats/map/json/schema.ts';
import { rescale } from '../../../shared/measures/scores.ts';
import { SCORE_METHODS, type ScoreScale } from '../../../shared/contract/types.ts';
import { eraseSource } from '../feedback/erase.ts';
import { idBytes, sourceKey } from '../feedback/identity.ts';
import { refuseWhileBusy } from '../feedback/busy.ts';
import { scaleIdOf } from '../feedback/import-book.ts';
import { Removed } from '../removals/removed.ts';
import { forgottenIn } from '../removals/forgotten.ts';
import { itemStore } from '../merge/merge-items.ts';
import type { Session } from '../session.ts';

/** What the source of a map's evidence is called. */
function nameOf(title: string): string {
  return `Evidence of “${title.slice(0, 150)}”`;
}

/**
 * Stores the items that the workspace does not have. Part of a transaction of the caller.
 * @returns the source that was made for them, or null where all are here
 * @throws SojournError `badInput` while feedback is imported or deleted
 */
export function storeFeedback(
  { workspace: { db } }: Pick<Session, 'workspace'>,
  { map, feedback = [] }: Pick<MapFile, 'map' | 'feedback'>,
): number | null {
  if (feedback.length === 0) return null;
  refuseWhileBusy(db, 'import the map');
  // A source of this name that was removed makes room: its items come anew. What else was removed stays so.
  const removed = db
    .prepare<[string], number>('SELECT id FROM feedback_sources WHERE key = ? AND hidden_at IS NOT NULL')
    .pluck()
    .get(sourceKey(nameOf(map.title)));
  if (removed !== undefined) eraseSource(db, removed);
  const isHere = db.prepare('SELECT 1 FROM feedback_ids WHERE id = ?');
  const forgotten = forgottenIn(db);
  const fresh = new Map<string, MapFileItem>();
  for (const item of feedback) {
    const id = idBytes(item.id);
    if (!id || isHere.get(id) !== undefined) continue;
    if (!forgotten.has({ id, customer: null, date: item.date ?? null })) fresh.set(item.id, item);
  }
  if (fresh.size === 0) return null;
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

/** A new source, numbered where its name is taken. */
function makeSource(db: Db, name: string): number {
  const find = db.prepare<[string], number>('SELECT id FROM feedback_sources WHERE key = ?').pluck();
  for (let count = 1; ; count += 1) {
    const wanted = count === 1 ? name : `${name}, ${count}`;
    if (find.get(sourceKey(wanted)) !== undefined) continue;
    // Later than a source of this name that was removed, so that it is another one.
    const at = Math.max(Date.now(), 1 + (new Removed(db).at('source', sourceKey(wanted)) ?? 0));
    const made = db
      .prepare('INSERT INTO feedback_sources (key, name, format, imported_at) VALUES (?, ?, ?, ?)')
      .run(sourceKey(wanted), wanted, 'map', at);
    return Number(made.lastInsertRowid);
  }
}

/** A row of columns for items that have no other values; theirs alone, as each import has its own. */
function emptyColumns(db: Db): number {
  return Number(db.prepare("INSERT INTO feedback_columns (names) VALUES ('[]')").run().lastInsertRowid);
}

function scaleOf({ scale }: MapFileItem): ScoreScale | null {
  if (!scale || !(scale.max > scale.min)) return null;
  const { min, max, higherIsBetter } = scale;
  const method = SCORE_METHODS.find((known) => known === scale.method);
  return { min, max, higherIsBetter, ...(method && { method }) };
}
