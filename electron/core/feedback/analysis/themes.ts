/** The third step of the analysis: what people talk about, by language, over all visible items at once. */
import type { Database } from 'better-sqlite3';
import { Corpus, Numbers } from '../../../../shared/themes/corpus.ts';
import { findThemes } from '../../../../shared/themes/find.ts';
import { visibility } from '../queries.ts';
import type { AnalysisControl } from './run.ts';
import { storedThemesBasis, storeThemes, type FoundTheme } from './themes-store.ts';

/** Items that one question reads: some tens of milliseconds. */
const BATCH = 2000;
/** The parts of the progress that reading and finding take; storing has the rest. */
const READING = 0.5;
const FINDING = 0.8;

/** All texts of one language, with the item that each is of. */
interface LanguageTexts {
  readonly corpus: Corpus;
  readonly seqs: Numbers;
}

interface Row {
  readonly sort_key: number;
  readonly seq: number;
  readonly language: string;
  readonly customer_id: number | null;
  readonly text: string;
}

/** Whether items came, went or changed language since themes were found. */
export function themesOutdated(db: Database): boolean {
  const any = db.prepare('SELECT 1 FROM feedback_order LIMIT 1').get() !== undefined;
  return any && storedThemesBasis(db) !== themesBasis(db);
}

/**
 * Finds the themes anew, where they are outdated or `again` asks for it. They are seen when all are written: stopped before,
 * those of before stay.
 */
export function analyseThemes(db: Database, control: AnalysisControl, again = false): void {
  if (!again && !themesOutdated(db)) return;
  const basis = themesBasis(db);
  const texts = readTexts(db, control);
  const found: FoundTheme[] = [];
  let done = 0;
  for (const [language, { corpus, seqs }] of texts) {
    const ofText = seqs.view();
    for (const { label, phrases, texts: said } of findThemes(corpus, () => control.pause())) {
      const items = said.map((text) => ofText[text] ?? 0).sort();
      found.push({ key: `${language}:${label}`, language, label, phrases, items });
    }
    done += 1;
    control.progress(READING + (FINDING - READING) * (done / texts.size));
  }
  storeThemes(db, found, basis, {
    ...control,
    progress: (value) => control.progress(FINDING + (1 - FINDING) * value),
  });
  control.progress(1);
}

function readTexts(db: Database, control: AnalysisControl): ReadonlyMap<string, LanguageTexts> {
  const names = db.prepare<[], string>('SELECT name FROM feedback_sources').pluck().all();
  const { sql, values } = visibility(db);
  const and = sql.map((condition) => ` AND ${condition}`).join('');
  const all = db.prepare<[], number>('SELECT count(*) FROM feedback_order').pluck().get() ?? 0;
  const read = db.prepare<unknown[], Row>(
    `SELECT o.sort_key, o.seq, o.language, o.customer_id, i.text
     FROM feedback_order o CROSS JOIN feedback_items i ON i.seq = o.seq
     WHERE o.sort_key > ? AND o.language IS NOT NULL${and} ORDER BY o.sort_key LIMIT ?`,
  );
  const texts = new Map<string, LanguageTexts>();
  let [after, done] = [-1, 0];
  for (;;) {
    control.pause();
    const rows = read.all(after, ...values, BATCH);
    const last = rows.at(-1);
    if (!last) return texts;
    for (const { seq, language, customer_id, text } of rows) {
      let of = texts.get(language);
      if (!of) texts.set(language, (of = { corpus: new Corpus(language, names), seqs: new Numbers() }));
      of.corpus.add(text, customer_id);
      of.seqs.push(seq);
    }
    after = last.sort_key;
    done += rows.length;
    control.progress(READING * Math.min(1, done / all));
  }
}

/** What themes are found in, in short: which imports and sources there are, and which languages people corrected. */
function themesBasis(db: Database): string {
  const one = (sql: string): unknown => db.prepare(sql).get();
  return JSON.stringify([
    1,
    one('SELECT count(*) AS n, max(id) AS last FROM feedback_imports WHERE finished_at IS NOT NULL'),
    one('SELECT count(*) AS n, max(hidden_at) AS last FROM feedback_sources WHERE hidden_at IS NOT NULL'),
    one('SELECT count(*) AS n, max(at) AS last FROM feedback_labels WHERE language IS NOT NULL'),
  ]);
}
