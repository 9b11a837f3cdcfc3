/** How far the analysis is, and what it found, in numbers. */
import type { Database } from 'better-sqlite3';
import { SENTIMENT_ORIGINS, type AnalysisStatus } from '../../../../shared/contract/types.ts';
import type { GiveTurn } from '../../slices.ts';
import { visibility } from '../queries.ts';
import { countLabels } from './labels.ts';
import { modelQualities } from './models.ts';

/** Items that one question counts: some milliseconds. */
const SLICE = 10_000;

interface Group {
  readonly language: string | null;
  readonly origin: number | null;
  readonly feeling: -1 | 0 | 1 | null;
  readonly n: number;
}

/** Whether any item waits for analysis. */
export async function anyPending(db: Database, giveTurn: GiveTurn): Promise<boolean> {
  const end = windowEnd(db);
  const find = db.prepare(
    'SELECT 1 FROM feedback_order WHERE sort_key > ? AND sort_key <= ? AND origin IS NULL LIMIT 1',
  );
  for (let from = -1; ;) {
    const to = end(from);
    if (to === null) return false;
    if (find.get(from, to) !== undefined) return true;
    from = to;
    await giveTurn();
  }
}

/** Counts over all visible items, slice by slice: the screen asks for it whenever feedback has changed. */
export async function analysisStatus(
  db: Database,
  giveTurn: GiveTurn,
): Promise<Omit<AnalysisStatus, 'automatic'>> {
  const groups = await countGroups(db, giveTurn);
  const sum = (test: (group: Group) => boolean): number =>
    groups.reduce((total, group) => total + (test(group) ? group.n : 0), 0);
  const languages = [...new Set(groups.flatMap(({ language }) => (language === null ? [] : [language])))];
  const labels = countLabels(db);
  return {
    items: sum(() => true),
    pending: sum(({ origin }) => origin === null),
    languages: languages
      .map((language) => ({ language, items: sum((group) => group.language === language) }))
      .sort((a, b) => b.items - a.items || (a.language < b.language ? -1 : 1)),
    sentiments: {
      negative: sum(({ feeling }) => feeling === -1),
      neutral: sum(({ feeling }) => feeling === 0),
      positive: sum(({ feeling }) => feeling === 1),
      unknown: sum(({ feeling, origin }) => feeling === null && origin !== null),
    },
    origins: SENTIMENT_ORIGINS.map((from, index) => ({
      from,
      items: sum(({ origin }) => origin === index + 1),
    })).filter(({ items }) => items > 0),
    themes: db.prepare<[], number>('SELECT count(*) FROM feedback_themes').pluck().get() ?? 0,
    models: modelQualities(db),
    labels: labels.all,
    freshLabels: labels.fresh,
  };
}

/** The last key of the next slice after a key, or null at the end. */
function windowEnd(db: Database): (from: number) => number | null {
  const end = db.prepare<[number, number], { key: number | null }>(
    'SELECT max(sort_key) AS key FROM (SELECT sort_key FROM feedback_order WHERE sort_key > ? ORDER BY sort_key LIMIT ?)',
  );
  return (from) => end.get(from, SLICE)?.key ?? null;
}

async function countGroups(db: Database, giveTurn: GiveTurn): Promise<Group[]> {
  const { sql, values } = visibility(db);
  const and = sql.map((condition) => ` AND ${condition}`).join('');
  const end = windowEnd(db);
  const count = db.prepare<unknown[], Group>(
    `SELECT o.language, o.origin,
       CASE WHEN o.sentiment IS NULL THEN NULL WHEN o.sentiment * 3 <= -1 THEN -1 WHEN o.sentiment * 3 >= 1 THEN 1
         ELSE 0 END AS feeling,
       count(*) AS n
     FROM feedback_order o WHERE o.sort_key > ? AND o.sort_key <= ?${and} GROUP BY 1, 2, 3`,
  );
  const groups: Group[] = [];
  let from = -1;
  for (;;) {
    const to = end(from);
    if (to === null) return groups;
    groups.push(...count.all(from, to, ...values));
    from = to;
    await giveTurn();
  }
}
