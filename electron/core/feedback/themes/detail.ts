/** One theme in a scope: its items, and all that is said of them. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { ThemeDetail, ThemeScope } from '../../../../shared/contract/types.ts';
import type { GiveTurn } from '../../slices.ts';
import { themeNumber } from '../analysis/themes-store.ts';
import { evidenceDetail } from '../evidence/detail.ts';
import { idText } from '../identity.ts';
import { keysOfIds, keysOfTheme, scanItems } from './scan.ts';
import { themeRows } from './stats.ts';

/** @throws SojournError `notFound` where there is no such theme (any more) */
export async function themeDetail(
  db: Database,
  theme: number,
  { filter, ids }: ThemeScope,
  giveTurn: GiveTurn,
): Promise<ThemeDetail> {
  const row = themeRows(db).find(({ id }) => themeNumber(id) === theme);
  if (!row)
    throw new SojournError('notFound', 'This theme is not there any more.', {
      remedy: 'Choose another: themes were found anew.',
    });
  const said = await keysOfTheme(db, row.id, giveTurn);
  const only = ids === undefined ? null : await keysOfIds(db, ids, giveTurn);
  const chosen = only === null ? said : new Set([...said].filter((key) => only.has(key)));
  const seqs: number[] = [];
  await scanItems(db, filter, chosen, giveTurn, ({ seq }) => void seqs.push(seq));
  const find = db.prepare<[number], Buffer>('SELECT id FROM feedback_items WHERE seq = ?').pluck();
  const found: string[] = [];
  for (const seq of seqs) {
    const id = find.get(seq);
    if (id) found.push(idText(id));
    // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
    await giveTurn();
  }
  return { ids: found, detail: await evidenceDetail(db, found, giveTurn) };
}
