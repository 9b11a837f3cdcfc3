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
import { TrendSums } from '../../../../shared/measures/trend.ts';
import type { GiveTurn } from '../../slices.ts';
import { themesOutdated } from '../analysis/themes.ts';
import { themeNumber } from '../analysis/themes-store.ts';
import { monthOf, type MonthOfItem } from '../evidence/months.ts';
import { dateOfDay, dayOfKey } from '../sort-key.ts';
import { keysOfIds, scanItems, type ScannedItem } from './scan.ts';

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
  readonly #trend = new TrendSums();

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
    if (value !== null) this.#trend.add(when.at, value);
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
      trend: this.#trend.trend(),
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
  /** By day: each is read once. */
  const days = new Map<number, MonthOfItem | null>();
  let [total, themed] = [0, 0];
  const chosen = ids === undefined ? null : await keysOfIds(db, ids, giveTurn);
  await scanItems(db, filter, chosen, giveTurn, (item, themes) => {
    total += 1;
    const day = dayOfKey(item.sort_key);
    let when = days.get(day);
    if (when === undefined) days.set(day, (when = monthOf(dateOfDay(day))));
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
  const found: ThemeStats[] = [];
  for (const row of rows) {
    const of = sums.get(row.id);
    if (of && seen.has(row.id)) found.push(of.stats(row, total));
    // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
    await giveTurn();
  }
  return {
    total,
    themed,
    outdated: themesOutdated(db),
    themes: found.sort((a, b) => b.items - a.items || (a.label < b.label ? -1 : 1)),
  };
}
