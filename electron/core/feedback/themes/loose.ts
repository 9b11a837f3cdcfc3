/** The beginning of the loop: feedback that nobody has looked at yet, and themes that cards hardly speak of. */
import type { Database } from 'better-sqlite3';
import { isSpokenOf } from '../../../../shared/portfolio/themes.ts';
import type { LoopStart, LooseTheme } from '../../../../shared/portfolio/types.ts';
import { themeNumber } from '../analysis/themes-store.ts';
import { idBytes } from '../identity.ts';
import { visibility } from '../queries.ts';

/** Themes that are listed. */
const MOST = 200;

interface Row extends Omit<LooseTheme, 'theme' | 'linked'> {
  readonly id: number;
}

/** @param linked ids of the items that are evidence on any map */
export function loopStart(db: Database, linked: ReadonlySet<string>): LoopStart {
  const { sql, values } = visibility(db);
  const where = sql.length === 0 ? '' : `WHERE ${sql.join(' AND ')}`;
  const counts = db
    .prepare<unknown[], { items: number; pending: number | null }>(
      `SELECT count(*) AS items, sum(o.origin IS NULL) AS pending FROM feedback_order o ${where}`,
    )
    .get(...values);
  const spoken = new Map<number, number>();
  const seqOf = db.prepare<[Buffer], number>('SELECT seq FROM feedback_ids WHERE id = ?').pluck();
  const themesOf = db
    .prepare<[number], number>('SELECT theme_id FROM feedback_item_themes WHERE seq = ?')
    .pluck();
  let found = 0;
  for (const id of linked) {
    const bytes = idBytes(id);
    const seq = bytes === null ? undefined : seqOf.get(bytes);
    if (seq === undefined) continue;
    found += 1;
    for (const theme of themesOf.all(seq)) spoken.set(theme, (spoken.get(theme) ?? 0) + 1);
  }
  const themes = db
    .prepare<[], Row>(
      `SELECT id, label, coalesce(language, '') AS language, items FROM feedback_themes
       WHERE items > 0 ORDER BY items DESC, id`,
    )
    .all();
  const linkedOf = (id: number): number => spoken.get(id) ?? 0;
  const loose = themes.filter(({ id, items }) => !isSpokenOf(linkedOf(id), items));
  return {
    items: counts?.items ?? 0,
    pending: counts?.pending ?? 0,
    linked: found,
    themes: themes.length,
    loose: loose
      .slice(0, MOST)
      .map(({ id, ...theme }) => ({ theme: themeNumber(id), linked: linkedOf(id), ...theme })),
    looseCount: loose.length,
  };
}
