/** The themes of a scope with their numbers: how many talk about each, how they judge and feel, and since when. */
import type { Database } from 'better-sqlite3';
import type { ThemesAnswer, ThemeScope, ThemeStats } from '../../../../shared/contract/types.ts';
import { VoiceCount } from '../../../../shared/measures/evidence-level.ts';
import {
  addFeeling,
  feltMean,
  feltValue,
  NOTHING_FELT,
  type FeltSums,
} from '../../../../shared/measures/felt.ts';
import { meanInterval, NO_VALUES, withValue } from '../../../../shared/measures/interval.ts';
import { trendOf } from '../../../../shared/measures/trend.ts';
import type { GiveTurn } from '../../slices.ts';
import { themesOutdated } from '../analysis/themes.ts';
import { themeNumber } from '../analysis/themes-store.ts';
import { monthOf, type MonthOfItem } from '../evidence/months.ts';
import { dayOfKey, SEQ_BITS } from '../sort-key.ts';
import { keysOfIds, scanItems, type ScannedItem } from './scan.ts';

const MINUTES_OF_DAY = 24 * 60;

export interface ThemeRow {
  readonly id: number;
  readonly label: string;
  readonly language: string;
  readonly phrases: string;
}

/** The sums of one theme, item by item. */
class ThemeSums {
  #items = 0;
  #scored = NO_VALUES;
  #sentiment = NO_VALUES;
  #felt = NOTHING_FELT;
  readonly #voices = new VoiceCount();
  readonly #months = new Map<string, { n: number; felt: FeltSums }>();
  readonly #points: (readonly [number, number])[] = [];

  add(item: ScannedItem, when: MonthOfItem | null): void {
    this.#items += 1;
    this.#voices.add(item.customer_id);
    this.#felt = addFeeling(this.#felt, item);
    if (item.score100 !== null) this.#scored = withValue(this.#scored, item.score100);
    if (item.sentiment !== null) this.#sentiment = withValue(this.#sentiment, item.sentiment);
    if (!when) return;
    const month = this.#months.get(when.month) ?? { n: 0, felt: NOTHING_FELT };
    this.#months.set(when.month, { n: month.n + 1, felt: addFeeling(month.felt, item) });
    const value = feltValue(item);
    if (value !== null) this.#points.push([when.at, value]);
  }

  stats({ id, label, language, phrases }: ThemeRow, total: number): ThemeStats {
    return {
      theme: themeNumber(id),
      label,
      language,
      phrases: JSON.parse(phrases) as string[],
      items: this.#items,
      share: this.#items / total,
      voices: this.#voices.count,
      score: meanInterval(this.#scored),
      sentiment: meanInterval(this.#sentiment),
      felt: feltMean(this.#felt),
      trend: trendOf(this.#points),
      months: [...this.#months]
        .map(([month, { n, felt }]) => ({ month, n, felt: feltMean(felt) }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
    };
  }
}

/** The stored themes. */
export function themeRows(db: Database): ThemeRow[] {
  return db.prepare<[], ThemeRow>('SELECT id, label, language, phrases FROM feedback_themes').all();
}

/** Themes without items in the scope are left out; those that most items talk about come first. */
export async function themesOfScope(
  db: Database,
  { filter, ids }: ThemeScope,
  giveTurn: GiveTurn,
): Promise<ThemesAnswer> {
  const rows = themeRows(db);
  const sums = new Map(rows.map(({ id }) => [id, new ThemeSums()]));
  const seen = new Set<number>();
  const days = new Map<number, MonthOfItem | null>();
  let [total, themed] = [0, 0];
  const chosen = ids === undefined ? null : await keysOfIds(db, ids, giveTurn);
  await scanItems(db, filter, chosen, giveTurn, (item, themes) => {
    total += 1;
    const day = Math.floor(item.sort_key / SEQ_BITS / MINUTES_OF_DAY);
    let when = days.get(day);
    if (when === undefined) days.set(day, (when = monthOf(dayOfKey(item.sort_key))));
    let any = false;
    for (const id of themes) {
      const of = sums.get(id);
      if (!of) continue;
      of.add(item, when);
      seen.add(id);
      any = true;
    }
    if (any) themed += 1;
  });
  await giveTurn();
  return {
    total,
    themed,
    outdated: themesOutdated(db),
    themes: rows
      .filter(({ id }) => seen.has(id))
      .map((row) => (sums.get(row.id) ?? new ThemeSums()).stats(row, total))
      .sort((a, b) => b.items - a.items || (a.label < b.label ? -1 : 1)),
  };
}
