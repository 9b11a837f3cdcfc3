/** Learns the models of a workspace anew where what they rest on has changed. For the analysis' own thread. */
import type { Database } from 'better-sqlite3';
import { deflateRawSync } from 'node:zlib';
import { packModel, type SentimentModel } from '../../../../shared/text/sentiment/model.ts';
import { trainSentiment } from '../../../../shared/text/sentiment/train.ts';
import { gatherExamples } from './examples.ts';
import { NAME, unpacked, type StoredModel } from './models.ts';

/**
 * The models by language: those of the file where nothing was added to what they were learned from, else new ones.
 * @param stop throws to stop; nothing is stored then
 */
export function learnModels(db: Database, stop: () => void): Map<string, SentimentModel> {
  const basis = basisOf(db);
  const stored = db
    .prepare<[string], StoredModel>('SELECT name, at, about, data FROM feedback_models WHERE name LIKE ?')
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
