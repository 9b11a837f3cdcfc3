/** What lists show of maps, computed from their documents and kept in the file until the document changes. */
import type * as Y from 'yjs';
import { toPlainError, type PlainError } from '../../../shared/contract/errors.ts';
import type { MapSummary } from '../../../shared/contract/types.ts';
import { LIBRARY_DOC, mapDocId, mapIdOf } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { sketchOf } from '../../../shared/model/map-sketch.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import type { LibraryData, MapEntry } from '../../../shared/model/types.ts';
import { LAST_TIME } from '../../../shared/model/y-fields.ts';
import type { Workspace } from '../workspace/open.ts';
import { inWriteTurn } from '../write-turn.ts';
import type { Documents } from './documents.ts';

/** The part of a summary that comes from the map's own document. */
type Content = Pick<MapSummary, 'title' | 'kind' | 'stages' | 'lanes' | 'cards' | 'personaIds' | 'sketch'>;

/** Counts up when what a summary holds is computed differently, so that kept ones are computed again. */
const VERSION = 2;

export interface Summaries {
  /**
   * All maps: those of the library in its order, then documents that the library does not name.
   * @throws SojournError `cancelled` where the workspace is closed meanwhile
   */
  list(): Promise<MapSummary[]>;
}

/** The content of one map's document. */
export function summarize(ydoc: Y.Doc, id: string): Content {
  const map = projectMap(ydoc, id);
  return {
    title: map.meta.title,
    kind: map.meta.kind,
    stages: map.stages.length,
    lanes: map.lanes.length,
    cards: map.cards.size,
    personaIds: map.meta.personaIds,
    sketch: sketchOf(map),
  };
}

/** The maps that the library names and those that only exist as documents, in order. */
export function mapEntries(library: LibraryData, docs: readonly string[]): MapEntry[] {
  const named = new Set(library.maps.map((entry) => entry.id));
  const others = docs.map(mapIdOf).filter((id) => id !== null && !named.has(id)) as string[];
  return [...library.maps, ...others.map((id) => ({ id, order: '', trashedAt: null, template: false }))];
}

/** What is wrong with one map of many. That the workspace was closed meanwhile is no map's fault: it is thrown on. */
export function problemOf(error: unknown): PlainError {
  const problem = toPlainError(error);
  if (problem.code === 'cancelled') throw error;
  return problem;
}

export function createSummaries(workspace: Workspace, documents: Documents): Summaries {
  const { db } = workspace;
  const kept = new Map<string, { seq: number; content: Content }>();
  const select = db.prepare<[string], { seq: number; json: string }>(
    'SELECT seq, json FROM doc_summary WHERE doc = ?',
  );
  const upsert = db.prepare(
    `INSERT INTO doc_summary(doc, seq, json) VALUES (?, ?, ?)
     ON CONFLICT(doc) DO UPDATE SET seq = excluded.seq, json = excluded.json`,
  );

  const fromFile = (doc: string, seq: number): Content | null => {
    const row = select.get(doc);
    if (row?.seq !== seq) return null;
    try {
      const { version, ...content } = JSON.parse(row.json) as Content & { version: number };
      return version === VERSION ? content : null;
    } catch {
      // Derived: what cannot be read is computed again.
      return null;
    }
  };

  const keep = (doc: string, seq: number, content: Content): void => {
    kept.set(doc, { seq, content });
    if (workspace.info.readOnly) return;
    try {
      inWriteTurn(() => upsert.run(doc, seq, JSON.stringify({ version: VERSION, ...content })));
    } catch {
      // Kept in memory only; it is computed again after the next opening.
    }
  };

  const contentOf = (id: string, seq: number): Content => {
    const doc = mapDocId(id);
    const known = kept.get(doc);
    if (known?.seq === seq) return known.content;
    const stored = fromFile(doc, seq);
    if (stored) {
      kept.set(doc, { seq, content: stored });
      return stored;
    }
    const content = documents.read(doc, (ydoc) => summarize(ydoc, id));
    keep(doc, seq, content);
    return content;
  };

  const summaryOf = (entry: MapEntry): MapSummary => {
    try {
      const { seq, at } = documents.position(mapDocId(entry.id));
      const { id, trashedAt, template } = entry;
      return { ...contentOf(id, seq), id, updatedAt: Math.min(at, LAST_TIME), trashedAt, template };
    } catch (error) {
      // Unreadable is not empty: the map is listed with what is wrong.
      const problem = problemOf(error);
      const nothing = {
        title: '',
        kind: 'current',
        stages: 0,
        lanes: 0,
        cards: 0,
        personaIds: [],
        sketch: { stages: [], lanes: [] },
      } as const;
      const { id, trashedAt, template } = entry;
      return { ...nothing, id, updatedAt: 0, trashedAt, template, problem };
    }
  };

  return {
    list: async () => {
      const library = documents.read(LIBRARY_DOC, readLibrary);
      const summaries: MapSummary[] = [];
      for (const entry of mapEntries(library, documents.list())) {
        summaries.push(summaryOf(entry));
        // A map that changed is loaded anew, which takes time: let pushes through in between.
        await new Promise((done) => setImmediate(done));
      }
      return summaries;
    },
  };
}
