/** The models that a workspace has learned, one for each language with enough examples, kept in the file. */
import type { Database } from 'better-sqlite3';
import { inflateRawSync } from 'node:zlib';
import type { ModelQuality } from '../../../../shared/contract/types.ts';
import { unpackModel, type SentimentModel } from '../../../../shared/text/sentiment/model.ts';

/** Names of models begin so; the language follows. */
export const NAME = 'sentiment:';
/** An unpacked model is half a megabyte. */
const MAX_BYTES = 4 * 1024 * 1024;

export interface StoredModel {
  readonly name: string;
  readonly at: number;
  readonly about: string;
  readonly data: Buffer;
}

/** How well each model did on examples that it had not seen, by language. */
export function modelQualities(db: Database): ModelQuality[] {
  return db
    .prepare<[string], Pick<StoredModel, 'about' | 'at'>>(
      'SELECT about, at FROM feedback_models WHERE name LIKE ? ORDER BY name',
    )
    .all(`${NAME}%`)
    .map(({ about, at }) => ({ ...(JSON.parse(about) as Omit<ModelQuality, 'at'>), at }));
}

/** Whether there was a learning: only then there is something to say of single items. */
export function hasLearned(db: Database): boolean {
  return db.prepare("SELECT 1 FROM feedback_models WHERE name = 'basis'").get() !== undefined;
}

/** Makes the next analysis learn anew; the models stay until it has. */
export function forgetLearning(db: Database): void {
  db.prepare("DELETE FROM feedback_models WHERE name = 'basis'").run();
}

/** The models of the file, each read when it is asked for. */
export class StoredModels {
  readonly #read = new Map<string, SentimentModel | undefined>();
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  get(language: string): SentimentModel | undefined {
    if (!this.#read.has(language)) {
      const row = this.#db
        .prepare<[string], Pick<StoredModel, 'data'>>('SELECT data FROM feedback_models WHERE name = ?')
        .get(NAME + language);
      this.#read.set(language, row && (unpacked(row.data) ?? undefined));
    }
    return this.#read.get(language);
  }
}

/** A model as it was before it was stored; null for one of another version. */
export function unpacked(data: Buffer): SentimentModel | null {
  return unpackModel(inflateRawSync(data, { maxOutputLength: MAX_BYTES }));
}
