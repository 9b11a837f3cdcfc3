/** The models that a workspace has learned, one for each language with enough examples, kept in the file. */
import type { Database } from 'better-sqlite3';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ModelQuality } from '../../../../shared/contract/types.ts';
import { packModel, unpackModel, type SentimentModel } from '../../../../shared/text/sentiment/model.ts';
import { trainSentiment } from '../../../../shared/text/sentiment/train.ts';
import { gatherExamples } from './examples.ts';

const NAME = 'sentiment:';
/** An unpacked model is half a megabyte. */
const MAX_BYTES = 4 * 1024 * 1024;

interface Stored {
  readonly name: string;
  readonly at: number;
  readonly about: string;
  readonly data: Buffer;
}

/** How well each model did on examples that it had not seen, by language. */
export function modelQualities(db: Database): ModelQuality[] {
  return db
    .prepare<[string], Pick<Stored, 'about' | 'at'>>(
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
        .prepare<[string], Pick<Stored, 'data'>>('SELECT data FROM feedback_models WHERE name = ?')
        .get(NAME + language);
      this.#read.set(language, row && (unpacked(row.data) ?? undefined));
    }
    return this.#read.get(language);
  }
}

/**
 * The models by language: those of the file where nothing was added to what they were learned from, else new ones.
 * @param stop throws to stop; nothing is stored then
 */
export function learnModels(db: Database, stop: () => void): Map<string, SentimentModel> {
  const basis = basisOf(db);
  const stored = db
    .prepare<[string], Stored>('SELECT name, at, about, data FROM feedback_models WHERE name LIKE ?')
    .all(`${NAME}%`);
  const known = db
    .prepare<[], { about: string }>("SELECT about FROM feedback_models WHERE name = 'basis'")
    .get();
  const models = new Map<string, SentimentModel>();
  if (known?.about === basis) {
    for (const { name, data } of stored) {
      const model = unpacked(data);
      if (model) models.set(name.slice(NAME.length), model);
    }
    if (models.size === stored.length) return models;
  }
  models.clear();
  const rows: (readonly [name: string, about: string, data: Uint8Array])[] = [];
  for (const [language, examples] of gatherExamples(db, stop)) {
    const trained = trainSentiment(examples, stop);
    if (!trained) continue;
    models.set(language, trained.model);
    const about = JSON.stringify({ language, ...trained.held });
    rows.push([`${NAME}${language}`, about, deflateRawSync(packModel(trained.model))]);
  }
  db.transaction(() => {
    db.prepare("DELETE FROM feedback_models WHERE name LIKE ? OR name = 'basis'").run(`${NAME}%`);
    const put = db.prepare('INSERT INTO feedback_models (name, at, about, data) VALUES (?, ?, ?, ?)');
    const now = Date.now();
    for (const [name, about, data] of rows) put.run(name, now, about, data);
    put.run('basis', now, basis, Buffer.alloc(0));
  }).immediate();
  return models;
}

function unpacked(data: Buffer): SentimentModel | null {
  return unpackModel(inflateRawSync(data, { maxOutputLength: MAX_BYTES }));
}

/** What models are learned from, in short: which imports and sources there are, and what people labelled. */
function basisOf(db: Database): string {
  const one = (sql: string): unknown => db.prepare(sql).get();
  return JSON.stringify([
    3,
    one('SELECT count(*) AS n, max(id) AS last FROM feedback_imports WHERE finished_at IS NOT NULL'),
    one('SELECT count(*) AS n, max(hidden_at) AS last FROM feedback_sources WHERE hidden_at IS NOT NULL'),
    one('SELECT count(*) AS n, max(at) AS last FROM feedback_labels WHERE sentiment IS NOT NULL'),
  ]);
}
