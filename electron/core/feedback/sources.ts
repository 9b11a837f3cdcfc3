/** The sources of feedback: list, hide, bring back. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { FeedbackSource } from '../../../shared/contract/types.ts';
import { sourceKey } from './identity.ts';

interface SourceRow {
  readonly id: number;
  readonly name: string;
  readonly items: number;
  readonly imported_at: number;
  readonly format: string;
  readonly consent: string;
  readonly retain_until: string | null;
}

/** Visible sources by name. A source whose first import still runs is not among them. */
export function listSources(db: Database): FeedbackSource[] {
  const rows = db
    .prepare<[], SourceRow>(
      `SELECT id, name, items, imported_at, format, consent, retain_until FROM feedback_sources s
       WHERE hidden_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM feedback_imports m
                         WHERE m.source_id = s.id AND m.finished_at IS NULL AND m.created_source = 1)
       ORDER BY name COLLATE NOCASE, id`,
    )
    .all();
  return rows.map(({ id, name, items, imported_at, format, consent, retain_until }) => ({
    id,
    name,
    items,
    importedAt: imported_at,
    format,
    consent,
    retainUntil: retain_until,
  }));
}

/** Hides a source with its items, or brings it back. Throws `notFound` for an unknown source. */
export function setHidden(db: Database, sourceId: number, hidden: boolean): void {
  const { changes } = db
    .prepare('UPDATE feedback_sources SET hidden_at = ? WHERE id = ? AND erasing = 0')
    .run(hidden ? Date.now() : null, sourceId);
  if (changes === 0) {
    throw new SojournError('notFound', 'This source is not in the workspace any more.', {
      remedy: hidden ? '' : 'Import its file again.',
    });
  }
}

/** On what ground a source is kept and until when (ISO date, or null for ever); what is absent stays as it is. */
export interface SourceWords {
  readonly consent?: string | undefined;
  readonly retainUntil?: string | null | undefined;
}

/** Writes what a source says of itself. Throws `notFound` for an unknown source. */
export function describeSource(db: Database, sourceId: number, words: SourceWords): void {
  const { consent, retainUntil } = words;
  const { changes } = db
    .prepare(
      `UPDATE feedback_sources SET consent = coalesce(?, consent),
         retain_until = CASE WHEN ? THEN ? ELSE retain_until END WHERE id = ? AND erasing = 0`,
    )
    .run(consent ?? null, retainUntil === undefined ? 0 : 1, retainUntil ?? null, sourceId);
  if (changes === 0) throw new SojournError('notFound', 'This source is not in the workspace any more.');
}

/** The name under which a file of this default name was imported before, else the default itself. */
export function knownSourceName(db: Database, name: string): string {
  const row = db
    .prepare<[string], { name: string }>(
      'SELECT name FROM feedback_sources WHERE key = ? AND hidden_at IS NULL',
    )
    .get(sourceKey(name));
  return row?.name ?? name;
}
