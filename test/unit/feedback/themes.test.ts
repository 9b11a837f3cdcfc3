/** Themes of imported feedback: the third step of the analysis, stored at once, asked for by number and by name. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SojournError } from '../../../shared/contract/errors.ts';
import { analyseItems } from '../../../electron/core/feedback/analysis/run.ts';
import { analyseThemes, themesOutdated } from '../../../electron/core/feedback/analysis/themes.ts';
import { themeNumber } from '../../../electron/core/feedback/analysis/themes-store.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const FREE = { progress: () => {}, pause: () => {} };
const ENDS = [
  'and we waited for a long while.',
  'but then it got better.',
  'as it always was before.',
  'on that evening.',
];
const SAID = ['The parcel arrived broken', 'A parcel was left outside', 'Nobody could find my parcel'];
const WIFI = ['The wifi was slow', 'We had wifi in the lobby'];

function write(name: string, beginnings: readonly string[], more: readonly string[] = []): string {
  const texts = [...beginnings.flatMap((one) => ENDS.map((end) => `${one} ${end}`)), ...more];
  return bench.file(name, `id,comment\n${texts.map((text, n) => `${n},"${text}"`).join('\n')}\n`);
}

async function imported(
  name: string,
  beginnings: readonly string[],
  more?: readonly string[],
): Promise<void> {
  await bench.feedback.importFiles([write(name, beginnings, more)]);
}

const analyse = () => bench.feedback.analyse(new AbortController().signal, () => {});
const themes = () =>
  bench.db
    .prepare<[], { id: number; key: string; label: string; language: string; items: number }>(
      'SELECT id, key, label, language, items FROM feedback_themes ORDER BY items DESC, label',
    )
    .all();
const theme = (label: string) => themes().find((one) => one.label === label);
const count = (search: string) => bench.feedback.count({ search }).total;

describe('themes of a workspace', () => {
  it('are found with language and sentiment, and told of each item', async () => {
    await imported('shop.csv', [...SAID, ...WIFI]);
    await analyse();
    expect(theme('parcel')).toMatchObject({ language: 'en', items: 12 });
    expect(theme('wifi')).toMatchObject({ items: 8 });
    const item = bench.all().find(({ text }) => text.startsWith('A parcel was left'));
    expect(item?.themes).toContain('parcel');
    expect(item?.themes).not.toContain('wifi');
    expect(themesOutdated(bench.db)).toBe(false);
  });

  it('are searched for by name, by number, and by whether there is any', async () => {
    await imported('shop.csv', [...SAID, ...WIFI], ['Zzz']);
    await analyse();
    expect(count('theme:parcel')).toBe(12);
    expect(count('theme:PARC*')).toBe(12);
    expect(count('-theme:parcel')).toBe(9);
    expect(count('theme:nothing')).toBe(0);
    expect(count('has:theme')).toBe(20);
    const number = themeNumber(theme('wifi')?.id ?? -1);
    expect(bench.feedback.count({ theme: number }).total).toBe(8);
    expect(bench.feedback.query({ theme: number }, null, 50).items).toHaveLength(8);
    expect(bench.feedback.count({ theme: number, search: 'lobby' }).total).toBe(4);
    expect(bench.feedback.count({ theme: 4711 }).total).toBe(0);
  });

  it('are found by language, each with its own', async () => {
    const thai = ['แอปค้างบ่อยมาก', 'แอปค้างตอนจ่ายเงิน', 'แอปค้างอีกแล้ว', 'วันนี้แอปค้างครับ'];
    await imported('shop.csv', [...SAID, ...WIFI], thai);
    await analyse();
    expect(theme('แอปค้าง')).toMatchObject({ language: 'th', items: 4 });
    expect(count('theme:แอป')).toBe(4);
  });

  it('keep their number when they are found anew, and no item of before is left', async () => {
    await imported('shop.csv', [...SAID, ...WIFI]);
    await analyse();
    const before = theme('parcel');
    await imported('more.csv', [
      'Where is my parcel now',
      'Cold soup again',
      'This soup was salty',
      'No soup',
    ]);
    expect(themesOutdated(bench.db)).toBe(true);
    await analyse();
    const after = theme('parcel');
    expect(after?.items).toBe(16);
    expect(after?.id).not.toBe(before?.id);
    expect(themeNumber(after?.id ?? 0)).toBe(themeNumber(before?.id ?? 1));
    expect(theme('soup')?.items).toBe(12);
    const orphans = bench.db
      .prepare(
        'SELECT count(*) AS n FROM feedback_item_themes WHERE theme_id NOT IN (SELECT id FROM feedback_themes)',
      )
      .get();
    expect(orphans).toEqual({ n: 0 });
    expect(new Set(themes().map(({ id }) => themeNumber(id))).size).toBe(themes().length);
  });

  it('stay as they were when they are stopped, at whatever point', async () => {
    await imported('shop.csv', [...SAID, ...WIFI]);
    await analyse();
    const old = bench.all().map(({ id }) => id);
    const state = () => [themes(), bench.feedback.items(old).map((item) => item.themes)];
    const before = state();
    await imported('more.csv', [
      'Where is my parcel now',
      'Cold soup again',
      'This soup was salty',
      'No soup',
    ]);
    analyseItems(bench.db, FREE);
    const seen: unknown[] = [];
    let stops = 0;
    while (themesOutdated(bench.db)) {
      let left = (stops += 1);
      const pause = (): void => {
        if ((left -= 1) === 0) throw new SojournError('cancelled', 'Stopped.');
      };
      try {
        analyseThemes(bench.db, { progress: () => {}, pause });
      } catch {
        // Once all is written, what is left to do is only to sweep.
        if (themesOutdated(bench.db)) seen.push(state());
      }
    }
    expect(stops).toBeGreaterThan(5);
    expect(seen).toEqual(seen.map(() => before));
    expect(theme('soup')?.items).toBe(12);
    expect(bench.all().filter(({ themes: of }) => of.includes('soup'))).toHaveLength(12);
  });

  it('count rightly after a source was erased, and those without items are gone', async () => {
    await imported('shop.csv', SAID);
    await imported('hotel.csv', [...WIFI, 'My parcel was at the desk']);
    await analyse();
    expect(theme('parcel')?.items).toBe(16);
    expect(theme('wifi')?.items).toBe(8);
    const hotel = bench.feedback.sources().find(({ name }) => name.startsWith('hotel'));
    bench.feedback.removeSource(hotel?.id ?? 0);
    expect(count('theme:parcel')).toBe(12);
    expect(count('theme:wifi')).toBe(0);
    bench.feedback.eraseRemoved();
    expect(theme('parcel')?.items).toBe(12);
    expect(theme('wifi')).toBeUndefined();
    // They were found in its texts, too.
    expect(themesOutdated(bench.db)).toBe(true);
    await analyse();
    expect(theme('parcel')?.items).toBe(12);
  });

  it('are found in what was analysed before there were themes, and not looked for again', async () => {
    await imported('shop.csv', [...SAID, ...WIFI]);
    analyseItems(bench.db, FREE);
    expect(themes()).toEqual([]);
    expect(await analyse()).toBe(0);
    expect(theme('parcel')?.items).toBe(12);
    bench.db.exec("UPDATE feedback_models SET at = 7 WHERE name = 'themes'");
    await analyse();
    expect(bench.db.prepare("SELECT at FROM feedback_models WHERE name = 'themes'").get()).toEqual({ at: 7 });
  });
});

describe('numbers of themes', () => {
  const scored = (): string => {
    const lines = ['id,date,customer,comment,stars'];
    for (let n = 0; n < 24; n += 1) {
      const month = String(1 + Math.floor(n / 2)).padStart(2, '0');
      const about = n % 2 === 0 ? 'The parcel' : 'The courier';
      lines.push(
        `${n},2025-${month}-1${n % 9},K${n % 8},${about} ${ENDS[n % 4]} ${'abcdefghijkl'.charAt(n / 2)}q,${n < 12 ? 5 : 1}`,
      );
    }
    lines.push('24,,K1,The parcel at last without any date,', 'x,2025-01-01,,Nothing of that,3');
    return bench.file('scored.csv', lines.join('\n'));
  };
  const answer = (filter = {}, ids?: readonly string[]) => bench.feedback.themes({ filter, ids });
  const named = async (label: string, ...args: Parameters<typeof answer>) =>
    (await answer(...args)).themes.find((one) => one.label === label);

  it('are of all feedback, of what passes a filter, and of chosen items', async () => {
    await bench.feedback.importFiles([scored()], { roles: [{ column: 'customer', role: 'customer' }] });
    await analyse();
    const parcel = await named('parcel');
    expect(parcel).toMatchObject({ language: 'en', items: 13, share: 13 / 26, score: { n: 12, mean: 50 } });
    expect(parcel?.sentiment).toMatchObject({ n: 12, mean: 0 });
    expect(parcel?.felt).toMatchObject({ n: 12, byScore: 12, mean: 50 });
    expect(parcel?.trend?.word).toBe('fell');
    expect(parcel?.voices).toBe(5);
    expect(parcel?.months.map(({ month, n }) => `${month} ${n}`)).toHaveLength(12);
    expect(await named('parcel', { to: '2025-06-30' })).toMatchObject({ items: 6, score: { mean: 100 } });
    expect(await named('parcel', { search: 'courier' })).toBeUndefined();
    const few = bench
      .all()
      .filter(({ score }) => score === 1)
      .map(({ id }) => id);
    expect(await answer({}, [...few, 'gone'])).toMatchObject({ total: 12 });
    expect(await named('parcel', {}, few)).toMatchObject({ items: 6, score: { mean: 0 }, trend: null });
    expect(await named('parcel', { from: '2025-12-01' }, few)).toMatchObject({ items: 1 });
    expect(await answer({}, [])).toMatchObject({ total: 0, themed: 0, themes: [] });
    await expect(answer({ from: 'May' })).rejects.toThrow('is not a date');
  });

  it('name the items of one, newest first, with what is said of them', async () => {
    await bench.feedback.importFiles([scored()], { roles: [{ column: 'customer', role: 'customer' }] });
    await analyse();
    const { theme: number = -1 } = (await named('courier')) ?? {};
    const { ids, detail } = await bench.feedback.theme(number, { filter: { to: '2025-06-30' } });
    expect(
      bench.feedback.items(ids).map(({ text, date }) => `${text.slice(0, 11)} ${date?.slice(0, 7)}`),
    ).toEqual(['06', '05', '04', '03', '02', '01'].map((month) => `The courier 2025-${month}`));
    expect(detail.stats).toMatchObject({ count: 6, scored: 6 });
    expect(detail.verbatims.every(({ text }) => text.includes('courier'))).toBe(true);
    const chosen = await bench.feedback.theme(number, { filter: {}, ids: ids.slice(2, 4) });
    expect(chosen.ids).toEqual(ids.slice(2, 4));
    await expect(bench.feedback.theme(4711, { filter: {} })).rejects.toThrow('not there any more');
  });
});
