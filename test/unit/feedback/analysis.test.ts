/** Language and sentiment of imported feedback: found in a thread, learned from scores, gone on with after a stop. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SojournError } from '../../../shared/contract/errors.ts';
import { FairShare } from '../../../electron/core/feedback/analysis/examples.ts';
import { analyseItems, pendingItems } from '../../../electron/core/feedback/analysis/run.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const FREE = { progress: () => {}, pause: () => {} };
const GOOD = [
  'Швидка доставка, дуже задоволена',
  'Чудовий сервіс, рекомендую всім',
  'Привітний кур’єр, усе добре',
];
const BAD = [
  'Жахливо, замовлення не приїхало',
  'Погана якість і груба підтримка',
  'Дуже повільно, гроші не повернули',
];

/** A file of so many scored items, good and bad in turn, and what else is given. */
function scoredFile(count: number, more: readonly string[] = []): string {
  const lines = ['id,comment,rating'];
  for (let n = 0; n < count; n += 1) {
    const list = n % 2 === 0 ? GOOD : BAD;
    lines.push(`${n},"${list[n % 3]} ${n}",${n % 2 === 0 ? 5 : 1}`);
  }
  more.forEach((text, n) => lines.push(`m${n},"${text}",`));
  return bench.file('reviews.csv', `${lines.join('\n')}\n`);
}

const byText = (start: string) => bench.all().find(({ text }) => text.startsWith(start));
const analyse = () => bench.feedback.analyse(new AbortController().signal, () => {});

describe('the analysis', () => {
  it('takes the feeling of scored items from their score, and learns that of the others from them', async () => {
    const unscored = [
      'Чудовий сервіс, усе добре, рекомендую',
      'Погана якість, гроші не повернули, жахливо',
      'ส่งช้ามาก ไม่ดีเลย',
    ];
    await bench.feedback.importFiles([scoredFile(200, unscored)]);
    expect(await analyse()).toBe(203);
    expect(byText('Швидка')).toMatchObject({
      language: 'uk',
      sentiment: 1,
      sentimentConfidence: 1,
      sentimentFrom: 'score',
    });
    const praise = byText('Чудовий сервіс, усе добре');
    expect(praise?.sentimentFrom).toBe('learned');
    expect(praise?.sentiment).toBeGreaterThan(0.3);
    expect(byText('Погана якість, гроші')?.sentiment).toBeLessThan(-0.3);
    // Nothing was learned for Thai, so nothing is said.
    expect(byText('ส่งช้า')).toMatchObject({ language: 'th', sentiment: null, sentimentFrom: null });
    const status = await bench.feedback.analysis();
    expect(status).toMatchObject({ items: 203, pending: 0 });
    expect(status.models).toMatchObject([{ language: 'uk', n: 200 }]);
    expect(status.models[0]?.macroF1).toBeGreaterThan((status.models[0]?.majorityF1 ?? 1) + 0.1);
    expect(status.sentiments).toMatchObject({ positive: 101, negative: 101, unknown: 1 });
  });

  it('says the same again from the stored model, and analyses only what is new or changed', async () => {
    await bench.feedback.importFiles([scoredFile(200, ['Чудовий сервіс, усе добре, рекомендую'])]);
    await analyse();
    const first = byText('Чудовий сервіс, усе добре');
    // A mark in the stored quality, which learning anew would overwrite.
    bench.db.exec("UPDATE feedback_models SET at = 7 WHERE name LIKE 'sentiment:%'");
    bench.db.exec('UPDATE feedback_order SET origin = NULL, sentiment = NULL WHERE score100 IS NULL');
    expect(await analyse()).toBe(1);
    const again = byText('Чудовий сервіс, усе добре');
    expect(again?.sentiment).toBeCloseTo(first?.sentiment ?? 9, 1);
    expect((await bench.feedback.analysis()).models[0]?.at).toBe(7);
    const changed = bench.file('reviews.csv', 'id,comment,rating\n1,Тепер усе чудово,5\n');
    await bench.feedback.importFiles([changed]);
    expect(pendingItems(bench.db)).toBe(1);
    await analyse();
    expect(byText('Тепер')).toMatchObject({ sentiment: 1, sentimentFrom: 'score' });
    // What was imported may teach something else.
    expect((await bench.feedback.analysis()).models[0]?.at).toBeGreaterThan(7);
  });

  it('keeps what was done when it is stopped, and goes on from there', async () => {
    await bench.feedback.importFiles([scoredFile(2500)]);
    let pauses = 0;
    const stop = (): void => {
      // Learning pauses too; the first batch is written by then.
      if (pendingItems(bench.db) < 2500 && (pauses += 1) > 1) throw new SojournError('cancelled', 'Stopped.');
    };
    expect(() => analyseItems(bench.db, { progress: () => {}, pause: stop })).toThrow('Stopped.');
    const left = pendingItems(bench.db);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(2500);
    expect(analyseItems(bench.db, FREE)).toBe(left);
    expect(pendingItems(bench.db)).toBe(0);
  });

  it('believes what a person said more than score and model', async () => {
    await bench.feedback.importFiles([scoredFile(200)]);
    const [one] = bench.all();
    bench.db
      .prepare('INSERT INTO feedback_labels (id, language, sentiment, at) VALUES (?, ?, ?, ?)')
      .run(Buffer.from(one?.id ?? '', 'base64url'), 'ru', 0, 1);
    await analyse();
    const [item] = bench.feedback.items([one?.id ?? '']);
    expect(item).toMatchObject({
      language: 'ru',
      sentiment: 0,
      sentimentConfidence: 1,
      sentimentFrom: 'person',
    });
  });

  it('learns from what people said where there are no scores', async () => {
    const texts = Array.from({ length: 120 }, (_, n) => `${(n % 2 ? BAD : GOOD)[n % 3]} ${n}`);
    const lines = [...texts, 'Погана якість, гроші не повернули'].map((text, n) => `${n},"${text}"`);
    await bench.feedback.importFiles([bench.file('plain.csv', `id,comment\n${lines.join('\n')}\n`)]);
    const label = bench.db.prepare(
      'INSERT INTO feedback_labels (id, language, sentiment, at) VALUES (?, NULL, ?, 1)',
    );
    for (const { id, text } of bench.all()) {
      const at = texts.indexOf(text);
      if (at >= 0) label.run(Buffer.from(id, 'base64url'), at % 2 ? -1 : 1);
    }
    await analyse();
    expect((await bench.feedback.analysis()).models).toMatchObject([{ language: 'uk', n: 120 }]);
    const other = bench.all().find(({ text }) => text === 'Погана якість, гроші не повернули');
    expect(other).toMatchObject({ sentimentFrom: 'learned' });
    expect(other?.sentiment).toBeLessThan(-0.3);
  });

  it('forgets what a source taught when that is removed for good, and does not count it before', async () => {
    await bench.feedback.importFiles([scoredFile(200)]);
    await analyse();
    const [source] = bench.feedback.sources();
    bench.feedback.removeSource(source?.id ?? 0);
    expect(await bench.feedback.analysis()).toMatchObject({ items: 0, pending: 0 });
    bench.feedback.eraseRemoved();
    expect(bench.db.prepare('SELECT count(*) FROM feedback_models').pluck().get()).toBe(0);
  });

  it('draws its examples fairly from early and late ones, and loses no label', () => {
    const share = new FairShare(100);
    share.keep({ text: 'label', feeling: 0 });
    for (let n = 0; n < 10_000; n += 1) share.offer({ text: String(n), feeling: 1 });
    const drawn = share.examples.filter(({ feeling }) => feeling === 1).map(({ text }) => Number(text));
    expect(share.examples[0]).toEqual({ text: 'label', feeling: 0 });
    expect(drawn).toHaveLength(100);
    const late = drawn.filter((n) => n >= 5000).length;
    expect(late).toBeGreaterThan(25);
    expect(late).toBeLessThan(75);
  });

  it('learns nothing from one feeling alone, or from too little', async () => {
    const lines = Array.from({ length: 150 }, (_, n) => `${n},"Добре ${n}",5`);
    await bench.feedback.importFiles([
      bench.file('good.csv', `id,comment,rating\n${lines.join('\n')}\nx,Погано дуже,\n`),
    ]);
    await analyse();
    expect((await bench.feedback.analysis()).models).toEqual([]);
    expect(byText('Погано')).toMatchObject({ sentiment: null, sentimentFrom: null });
  });

  it('bears texts of any kind', async () => {
    const long = 'дуже добре '.repeat(20_000);
    const odd = ['😀😀😀', '\u202Egnorw\u202C', '', '\u200B', '12345', '???', long];
    const lines = odd.map((text, n) => JSON.stringify({ id: n, text, rating: (n % 5) + 1 }));
    await bench.feedback.importFiles([bench.file('odd.ndjson', lines.join('\n'))]);
    await analyse();
    expect(pendingItems(bench.db)).toBe(0);
    expect(byText('дуже')?.language).toBe('uk');
  });

  it('can be cancelled as a job', async () => {
    await bench.feedback.importFiles([scoredFile(3000)]);
    const { job } = bench.feedback.startAnalysis();
    bench.jobs.cancel(job);
    await bench.jobs.idle();
    expect(bench.jobs.list().find(({ id }) => id === job)?.state).toBe('cancelled');
    expect(await analyse()).toBe(pendingItems(bench.db) + 3000);
  });
});
