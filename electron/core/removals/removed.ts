/**
 * The memory of what was removed for good: what kind of thing, a keyed hash of its key, and when. It knows a thing again
 * when it is shown its key, and says nothing of it otherwise.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';

/**
 * - `customer`: by key, as it is stored and as its keyed hash
 * - `item`: of such a customer, by id
 * - `source`: by key; `sourceForGood` is one whose words are to be nowhere, on maps neither
 * - `mapping`: by key; `version`: a named one, by id
 * - `listing`: that a customer stood in the customer table, by key
 */
export const REMOVED_KINDS = [
  'customer',
  'item',
  'source',
  'sourceForGood',
  'mapping',
  'version',
  'listing',
] as const;
export type RemovedKind = (typeof REMOVED_KINDS)[number];

const SECRET_BYTES = 16;
const MARK_BYTES = 16;
/** A clock may be that much ahead of ours, in ms. */
const AHEAD_MS = 24 * 60 * 60 * 1000;

export class Removed {
  readonly #db: Database;
  readonly #secrets = new Map<RemovedKind, Buffer[]>();
  readonly #find: Statement<[string, Buffer, Buffer], number>;

  constructor(db: Database) {
    this.#db = db;
    this.#find = db
      .prepare<[string, Buffer, Buffer], number>(
        'SELECT at FROM removed WHERE kind = ? AND secret = ? AND mark = ?',
      )
      .pluck();
  }

  /** Whether anything of this kind was removed. */
  has(kind: RemovedKind): boolean {
    return this.#secretsOf(kind).length > 0;
  }

  /** When the thing with this key was removed last, in ms; null where it never was. */
  at(kind: RemovedKind, key: string | Uint8Array): number | null {
    let latest: number | null = null;
    for (const secret of this.#secretsOf(kind)) {
      const at = this.#find.get(kind, secret, markOf(secret, kind, key));
      if (at !== undefined && (latest === null || at > latest)) latest = at;
    }
    return latest;
  }

  /** When anything of this kind was removed last, in ms; null where nothing was. */
  last(kind: RemovedKind): number | null {
    const latest = this.#db.prepare<[string], number | null>('SELECT max(at) FROM removed WHERE kind = ?');
    return latest.pluck().get(kind) ?? null;
  }

  /** Writes down that things were removed. Part of a transaction of the caller. @param at ms */
  remember(kind: RemovedKind, keys: Iterable<string | Uint8Array>, at: number): void {
    const put = this.#db.prepare(
      `INSERT INTO removed (kind, secret, mark, at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET at = max(at, excluded.at)`,
    );
    const secret = this.#ownSecret();
    for (const key of keys) put.run(kind, secret, markOf(secret, kind, key), at);
    this.#secrets.clear();
  }

  #secretsOf(kind: RemovedKind): readonly Buffer[] {
    let secrets = this.#secrets.get(kind);
    if (!secrets) {
      secrets = this.#db
        .prepare<[string], Buffer>('SELECT DISTINCT secret FROM removed WHERE kind = ?')
        .pluck()
        .all(kind);
      this.#secrets.set(kind, secrets);
    }
    return secrets;
  }

  /** Copies of one workspace share a secret from the first removal on; others meet with several, and each is tried. */
  #ownSecret(): Buffer {
    const known = this.#db.prepare<[], Buffer>('SELECT secret FROM removed LIMIT 1').pluck().get();
    return known ?? randomBytes(SECRET_BYTES);
  }
}

function markOf(secret: Buffer, kind: RemovedKind, key: string | Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`${kind}\u0000`).update(key).digest().subarray(0, MARK_BYTES);
}

/**
 * Takes over what another copy remembers; of two times the later one holds. What no Sojourn writes is passed over.
 * @returns how many entries are new or later now
 */
export function mergeRemoved(into: Database, from: Database): number {
  const kinds = REMOVED_KINDS.map((kind) => `'${kind}'`).join(', ');
  const rows = from
    .prepare<[number, number, number], [string, Buffer, Buffer, number]>(
      `SELECT kind, secret, mark, at FROM removed
       WHERE kind IN (${kinds}) AND length(secret) = ? AND length(mark) = ? AND at BETWEEN 0 AND ?`,
    )
    .raw();
  const put = into.prepare(
    `INSERT INTO removed (kind, secret, mark, at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET at = excluded.at WHERE excluded.at > at`,
  );
  let count = 0;
  for (const row of rows.iterate(SECRET_BYTES, MARK_BYTES, Date.now() + AHEAD_MS))
    count += put.run(...row).changes;
  return count;
}
