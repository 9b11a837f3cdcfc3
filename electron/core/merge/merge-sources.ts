/** Brings the sources of another copy over, with what is said of each and the book of their imports. */
import type { Database } from 'better-sqlite3';
import { eraseSource } from '../feedback/erase.ts';
import type { GoneFrom } from './gone.ts';
import { listGoesBefore, winner } from './winner.ts';

interface SourceRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly format: string;
  readonly imported_at: number;
  readonly hidden_at: number | null;
  readonly consent: string;
  readonly retain_until: string | null;
}

const COLUMNS = 'id, key, name, format, imported_at, hidden_at, consent, retain_until';

/** Rows here by rows over there. Sources that were removed over there are not among them. */
export interface MergedSources {
  readonly added: number;
  /** Sources of which something else is said now. */
  readonly changed: number;
  readonly ids: ReadonlyMap<number, number>;
}

/** @param gone what of the other copy is gone; a source that is gone as a whole is left out */
export function mergeSources(into: Database, from: Database, gone: GoneFrom): MergedSources {
  const rows = from
    .prepare<[], SourceRow>(
      `SELECT ${COLUMNS} FROM feedback_sources s WHERE hidden_at IS NULL AND erasing = 0
         AND NOT EXISTS (SELECT 1 FROM feedback_imports m
                         WHERE m.source_id = s.id AND m.finished_at IS NULL AND m.created_source = 1)
       ORDER BY id`,
    )
    .all();
  const find = into.prepare<[string], SourceRow>(`SELECT ${COLUMNS} FROM feedback_sources WHERE key = ?`);
  const insert = into.prepare(
    `INSERT INTO feedback_sources (key, name, format, imported_at, consent, retain_until)
     VALUES (@key, @name, @format, @imported_at, @consent, @retain_until)`,
  );
  const update = into.prepare(
    `UPDATE feedback_sources SET name = @name, format = @format, imported_at = @imported_at, consent = @consent,
       retain_until = @retain_until WHERE id = @id`,
  );
  /** One that was removed here, and got more in the other copy since: what is hidden of it goes, so that it stays so. */
  const roomFor = (ours: SourceRow | undefined): SourceRow | undefined => {
    if (!ours || ours.hidden_at === null) return ours;
    eraseSource(into, ours.id);
    return undefined;
  };
  const ids = new Map<number, number>();
  let [added, changed] = [0, 0];
  for (const row of rows) {
    const { id, hidden_at: _hidden, ...theirs } = row;
    if (gone.sources.get(id)?.whole) continue;
    const ours = roomFor(find.get(row.key));
    if (ours) {
      ids.set(id, ours.id);
      const next = joined(ours, row);
      if (isSame(ours, next)) continue;
      update.run({ id: ours.id, ...next });
      changed += 1;
    } else {
      ids.set(id, Number(insert.run(theirs).lastInsertRowid));
      added += 1;
    }
  }
  return { added, changed, ids };
}

function isSame(row: SourceRow, next: ReturnType<typeof joined>): boolean {
  return (Object.keys(next) as (keyof typeof next)[]).every((key) => row[key] === next[key]);
}

function joined(a: SourceRow, b: SourceRow): Omit<SourceRow, 'id' | 'key' | 'hidden_at'> {
  const later = listGoesBefore([b.imported_at, b.name, b.format], [a.imported_at, a.name, a.format]) ? b : a;
  return {
    name: later.name,
    format: later.format,
    imported_at: later.imported_at,
    consent: winner(a.consent, b.consent),
    // Who promised to delete earlier keeps that promise.
    retain_until: earlier(a.retain_until, b.retain_until),
  };
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

export interface ImportIds {
  readonly sourceIds: ReadonlyMap<number, number>;
  readonly columnsOf: (id: number) => number;
  readonly gone: GoneFrom;
}

/** Enters the finished imports of the other copy, so that files imported there are known here. @returns how many */
export function mergeImports(
  into: Database,
  from: Database,
  { sourceIds, columnsOf, gone }: ImportIds,
): number {
  interface ImportRow {
    readonly source_id: number;
    readonly file: string;
    readonly format: string;
    readonly mapping: string;
    readonly columns_id: number;
    readonly started_at: number;
    readonly finished_at: number;
    readonly report: string | null;
  }
  const rows = from
    .prepare<[], ImportRow>(
      `SELECT source_id, file, format, mapping, columns_id, started_at, finished_at, report FROM feedback_imports
       WHERE finished_at IS NOT NULL ORDER BY id`,
    )
    .all();
  const isHere = into.prepare(
    'SELECT 1 FROM feedback_imports WHERE source_id = ? AND file = ? AND started_at = ?',
  );
  const insert = into.prepare(
    `INSERT INTO feedback_imports (source_id, file, format, mapping, columns_id, first_seq, created_source, started_at,
       finished_at, report)
     VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(seq), 0) + 1 FROM feedback_items), 0, ?, ?, ?)`,
  );
  let count = 0;
  for (const row of rows) {
    const source = sourceIds.get(row.source_id);
    if (row.started_at <= (gone.sources.get(row.source_id)?.until ?? -1)) continue;
    if (source === undefined || isHere.get(source, row.file, row.started_at) !== undefined) continue;
    const { file, format, mapping, columns_id, started_at, finished_at, report } = row;
    insert.run(source, file, format, mapping, columnsOf(columns_id), started_at, finished_at, report);
    count += 1;
  }
  return count;
}
