/**
 * Themes in the file. A theme is known by a number that it keeps from one analysis to the next; its id is twice that number,
 * plus one in every other analysis. So the items of new themes can be written in short transactions beside those of the old
 * ones, unseen, and one short transaction that exchanges the rows of `feedback_themes` shows all of them at once.
 */
import type { Database } from 'better-sqlite3';
import type { AnalysisControl } from './run.ts';

export interface FoundTheme {
  /** The same for the same theme of another analysis. */
  readonly key: string;
  readonly language: string;
  readonly label: string;
  readonly phrases: readonly string[];
  /** Sequence numbers of its items, growing. */
  readonly items: Int32Array;
}

/** Rows of one transaction: some tens of milliseconds. */
const BATCH = 10_000;
/** The row of `feedback_models` that says what the stored themes were found in. */
const BASIS = 'themes';

/** The number by which a theme is known outside. */
export function themeNumber(id: number): number {
  return Math.floor(id / 2);
}

/** The condition on an id that it is the theme of this number. */
export function isTheme(column: string, number: number): string {
  return `${column} IN (SELECT id FROM feedback_themes WHERE id IN (${2 * number}, ${2 * number + 1}))`;
}

/** What the stored themes were found in; null where none were looked for. */
export function storedThemesBasis(db: Database): string | null {
  return (
    db.prepare<[string], string>('SELECT about FROM feedback_models WHERE name = ?').pluck().get(BASIS) ??
    null
  );
}

/** Puts these in the place of all themes. Stopped by `control.pause`, nothing is changed that anybody sees. */
export function storeThemes(
  db: Database,
  found: readonly FoundTheme[],
  basis: string,
  control: Pick<AnalysisControl, 'pause' | 'progress'>,
): void {
  const before = db.prepare<[], { id: number; key: string }>('SELECT id, key FROM feedback_themes').all();
  const turn = ((before[0]?.id ?? 1) + 1) % 2;
  sweep(db, control);
  const numbers = new Map(before.map(({ id, key }) => [key, themeNumber(id)]));
  let last = Math.max(0, ...numbers.values());
  const themes = found.map((theme) => ({ ...theme, id: 2 * (numbers.get(theme.key) ?? (last += 1)) + turn }));
  // One statement for many rows: half the time of a statement each.
  const put = db.prepare(
    'INSERT INTO feedback_item_themes (theme_id, seq) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
  );
  const rowOf = (pair: number): readonly [number, number] => [
    themes[pair % themes.length]?.id ?? 0,
    Math.floor(pair / themes.length),
  ];
  const pairs = itemByItem(themes.map(({ items }) => items));
  for (let from = 0; from < pairs.length; from += BATCH) {
    control.pause();
    put.run(JSON.stringify(Array.from(pairs.subarray(from, from + BATCH), rowOf)));
    control.progress(from / pairs.length);
  }
  control.pause();
  db.transaction(() => {
    db.prepare('DELETE FROM feedback_themes').run();
    const add = db.prepare(
      'INSERT INTO feedback_themes (id, key, label, language, phrases, items) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const { id, key, label, language, phrases, items } of themes)
      add.run(id, key, label, language, JSON.stringify(phrases), items.length);
    db.prepare(
      `INSERT INTO feedback_models (name, at, about, data) VALUES (?, ?, ?, x'')
       ON CONFLICT (name) DO UPDATE SET at = excluded.at, about = excluded.about`,
    ).run(BASIS, Date.now(), basis);
  }).immediate();
  sweep(db, control);
}

/**
 * Which item has which theme, as `seq · themes + place of the theme`, growing: item by item. In this order the index by item
 * grows at its end, and the table only at the end of each theme, so that few pages are touched at a time.
 */
function itemByItem(items: readonly Int32Array[]): Float64Array {
  const pairs = new Float64Array(items.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const [theme, seqs] of items.entries())
    for (const seq of seqs) pairs[size++] = seq * items.length + theme;
  return pairs.sort();
}

/** Takes away items of themes that are not, or no longer, there; item by item for the same reason. */
function sweep(db: Database, control: Pick<AnalysisControl, 'pause'>): void {
  const end = db
    .prepare<[number, number], number>(
      'SELECT seq FROM feedback_item_themes WHERE seq > ? ORDER BY seq LIMIT 1 OFFSET ?',
    )
    .pluck();
  const drop = db.prepare(
    `DELETE FROM feedback_item_themes INDEXED BY feedback_item_themes_item
     WHERE seq > ? AND seq <= ? AND theme_id NOT IN (SELECT id FROM feedback_themes)`,
  );
  for (let from: number | undefined = -1; from !== undefined;) {
    control.pause();
    const to = end.get(from, BATCH);
    drop.run(from, to ?? Number.MAX_SAFE_INTEGER);
    from = to;
  }
}

/** Counts the items of themes anew after some were erased; a theme without any is gone. Part of a transaction of the caller. */
export function recountThemes(db: Database): void {
  db.prepare(
    'UPDATE feedback_themes SET items = (SELECT count(*) FROM feedback_item_themes WHERE theme_id = id)',
  ).run();
  db.prepare('DELETE FROM feedback_themes WHERE items = 0').run();
}
