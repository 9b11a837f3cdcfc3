/** Brings a workspace of an older format up to the present one, after a backup. */
import type Database from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import { migrateFeedbackTo3 } from '../feedback/migration-3.ts';
import { REMOVED_SCHEMA } from '../removals/schema.ts';
import { VERSION_SCHEMA } from '../versions/schema.ts';
import { FORMAT_VERSION } from './format.ts';

/** One step from format `to - 1` to format `to`. Runs inside a transaction that it must not end. */
export interface Migration {
  readonly to: number;
  /** What changes, for the documentation and the error message. */
  readonly what: string;
  up(db: Database.Database): void;
}

/** All steps in order. Format 1 is the first. A step that was released is never changed. */
export const MIGRATIONS: readonly Migration[] = [
  { to: 2, what: 'a place for the versions of maps', up: (db) => db.exec(VERSION_SCHEMA) },
  { to: 3, what: 'customers, languages, sentiment and themes of feedback', up: migrateFeedbackTo3 },
  { to: 4, what: 'a memory of what was removed for good', up: (db) => db.exec(REMOVED_SCHEMA) },
];

/** The database's format version. */
export function formatVersion(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/**
 * Runs the steps that the file lacks, with their version numbers, in one transaction: after an error the file is as
 * it was.
 * @param backup called once before the first step; returns the path of the copy, or '' where none is needed
 * @param migrations the steps, and so the version to reach; for tests
 * @returns whether anything was changed
 * @throws SojournError `damaged` where a step fails
 */
export async function migrate(
  db: Database.Database,
  path: string,
  backup: () => Promise<string>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<boolean> {
  const from = formatVersion(db);
  const steps = migrations.filter((step) => step.to > from);
  if (steps.length === 0) return false;
  const copy = await backup();
  let current = '';
  try {
    db.transaction(() => {
      for (const step of steps) {
        current = `to format ${step.to} (${step.what})`;
        const before = formatVersion(db);
        if (before !== step.to - 1) throw new Error(`there is no step from format ${before}`);
        step.up(db);
        db.pragma(`user_version = ${step.to}`);
      }
    }).immediate();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SojournError(
      'damaged',
      `${path} could not be converted ${current}: ${reason}. It is unchanged, in format ${from}.`,
      {
        remedy: `${copy && `A copy from before is at ${copy}. `}Run "npx sojourn check" on it and report this.`,
        where: { file: path },
        cause: error,
      },
    );
  }
  return true;
}

/** The format version that a list of steps leads to. */
export function targetVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.at(-1)?.to ?? FORMAT_VERSION;
}
