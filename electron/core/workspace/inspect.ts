/** Looking at a workspace file from outside: what is in it, whether it is sound, a copy of it. For the command line. */
import type Database from 'better-sqlite3';
import { resolve } from 'node:path';
import type * as Y from 'yjs';
import { describeError, SojournError, toPlainError } from '../../../shared/contract/errors.ts';
import { isSharedDoc, LIBRARY_DOC, mapDocId, mapIdOf } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { SHARED_DOC_KINDS } from '../../../shared/model/shared-docs.ts';
import type { MapKind } from '../../../shared/model/types.ts';
import { createDocuments, type Documents } from '../documents/documents.ts';
import { mapEntries, summarize } from '../documents/summaries.ts';
import { versionProblems } from '../versions/check.ts';
import { hashOf } from './blobs.ts';
import { copyDatabase, integrityProblems } from './copy.ts';
import { openWorkspace, type Workspace } from './open.ts';
import { errorCode, workspaceError } from './sqlite-errors.ts';

export interface WorkspaceContents {
  readonly formatVersion: number;
  readonly maps: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: MapKind;
    readonly stages: number;
    readonly lanes: number;
    readonly cards: number;
  }[];
  readonly personas: readonly { readonly id: string; readonly name: string }[];
  readonly feedback: { readonly items: number; readonly sources: number };
}

/** One thing that is wrong with a file, as a sentence. */
export interface Problem {
  readonly part: 'file' | 'database' | 'documents' | 'versions' | 'pictures' | 'feedback';
  readonly message: string;
}

/**
 * What is in a workspace; works while another process writes to it. Templates and maps in the bin are left out.
 * @throws SojournError as `openWorkspace`, or `unreadable`
 */
export async function inspectInfo(path: string): Promise<WorkspaceContents> {
  return reading(path, (workspace, documents) => {
    const library = documents.read(LIBRARY_DOC, readLibrary);
    const entries = mapEntries(library, documents.list()).filter(
      ({ trashedAt, template }) => trashedAt === null && !template,
    );
    return {
      formatVersion: workspace.info.formatVersion,
      maps: entries.map(({ id }) => {
        const {
          personaIds: _,
          sketch: _sketch,
          ...content
        } = documents.read(mapDocId(id), (ydoc) => summarize(ydoc, id));
        return { id, ...content };
      }),
      personas: library.personas.map(({ id, name }) => ({ id, name })),
      feedback: countFeedback(workspace.db),
    };
  });
}

/**
 * Everything that is wrong with a file: pages, indexes and foreign keys, documents and versions that cannot be read, pictures that
 * are not what they were, a full-text index that disagrees with the feedback. Changes nothing.
 * @throws SojournError `notFound`, `notAWorkspace`, `newerFormat` or `forbidden` where there is nothing to check
 */
export async function inspectCheck(path: string): Promise<Problem[]> {
  try {
    return await reading(path, (workspace, documents) => [
      ...attempt('database', () => integrityProblems(workspace.db)),
      ...attempt('documents', () => documentProblems(documents)),
      ...attempt('versions', () => versionProblems(workspace.db)),
      ...attempt('pictures', () => pictureProblems(workspace.db)),
      ...attempt('feedback', () => feedbackProblems(workspace.db)),
    ]);
  } catch (error) {
    if (!(error instanceof SojournError) || (error.code !== 'damaged' && error.code !== 'unreadable')) {
      throw error;
    }
    return [{ part: 'file', message: error.message }];
  }
}

/**
 * Copies a workspace, also one that is open elsewhere, into one clean file.
 * @returns the copy's size in bytes
 * @throws SojournError `badInput` where `out` exists or is the workspace itself, `notFound` where its folder does not
 */
export async function inspectBackup(path: string, out: string): Promise<number> {
  const workspace = await openWorkspace(path, { readOnly: true });
  try {
    return await copyDatabase(workspace.db, resolve(out));
  } finally {
    workspace.close();
  }
}

async function reading<T>(path: string, work: (workspace: Workspace, documents: Documents) => T): Promise<T> {
  const workspace = await openWorkspace(path, { readOnly: true });
  const documents = createDocuments(workspace);
  try {
    return work(workspace, documents);
  } catch (error) {
    throw workspaceError(error, workspace.path);
  } finally {
    documents.close();
    workspace.close();
  }
}

/** Runs one check; a check that cannot even run is a problem too. */
function attempt(part: Problem['part'], check: () => string[]): Problem[] {
  try {
    return check().map((message) => ({ part, message }));
  } catch (error) {
    const code = errorCode(error);
    const message = code.startsWith('SQLITE_')
      ? `This part cannot be read (${code}: ${toPlainError(error).message}).`
      : describeError(toPlainError(error));
    return [{ part, message }];
  }
}

function documentProblems(documents: Documents): string[] {
  const problems: string[] = [];
  for (const doc of documents.list()) {
    try {
      documents.read(doc, (ydoc) => project(doc, ydoc));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  return problems;
}

function project(doc: string, ydoc: Y.Doc): void {
  const mapId = mapIdOf(doc);
  if (mapId !== null) projectMap(ydoc, mapId);
  else if (isSharedDoc(doc)) SHARED_DOC_KINDS[doc].read(ydoc);
  else throw new SojournError('unreadable', `There is no kind of document named "${doc}".`);
  // Pending structs are updates whose predecessors are missing: something was lost.
  if (ydoc.store.pendingStructs) {
    throw new SojournError('unreadable', `The document "${doc}" lacks updates that others build on.`);
  }
}

function pictureProblems(db: Database.Database): string[] {
  const rows = db.prepare<[], { hash: string; bytes: Uint8Array }>('SELECT hash, bytes FROM blob').iterate();
  const problems: string[] = [];
  for (const { hash, bytes } of rows) {
    if (hashOf(bytes) !== hash) problems.push(`The picture or file ${hash} is not what was stored.`);
  }
  return problems;
}

function countFeedback(db: Database.Database): { items: number; sources: number } {
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
  return {
    items: count('SELECT coalesce(sum(items), 0) FROM feedback_sources WHERE hidden_at IS NULL'),
    sources: count('SELECT count(*) FROM feedback_sources WHERE hidden_at IS NULL'),
  };
}

/** The full-text index keeps no text of its own, so its rows are compared with the items by number and place. */
function feedbackProblems(db: Database.Database): string[] {
  const problems: string[] = [];
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
  try {
    db.prepare("SELECT rowid FROM feedback_index WHERE feedback_index MATCH 'a' LIMIT 1").get();
  } catch (error) {
    problems.push(`The search index cannot be read (${errorCode(error)}).`);
    return problems;
  }
  const lost = count(
    `SELECT count(*) FROM feedback_items i WHERE i.text <> ''
     AND NOT EXISTS (SELECT 1 FROM feedback_index_docsize d WHERE d.id = i.sort_key)`,
  );
  if (lost > 0) problems.push(`${lost} feedback items are missing from the search index.`);
  const orphans = count(
    'SELECT count(*) FROM feedback_items WHERE source_id NOT IN (SELECT id FROM feedback_sources)',
  );
  if (orphans > 0) problems.push(`${orphans} feedback items belong to no source.`);
  return problems;
}
