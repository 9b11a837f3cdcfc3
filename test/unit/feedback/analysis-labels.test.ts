/** Corrections by people: they win, last, come back by undo, and teach. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyseItems } from '../../../electron/core/feedback/analysis/run.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const GOOD = ['Чудовий сервіс, рекомендую всім', 'Швидка доставка, дуже задоволена'];
const BAD = ['Погана якість і груба підтримка', 'Жахливо, гроші не повернули'];
const PRAISE = 'Чудовий сервіс, усе добре, рекомендую';

/** Scored items, good and bad in turn, and others without a score. */
function reviews(more: readonly string[], scored = 200): string {
  const lines = ['id,comment,rating'];
  for (let n = 0; n < scored; n += 1) {
    const list = n % 2 === 0 ? GOOD : BAD;
    lines.push(`${n},"${list[(n >> 1) % 2]} ${n}",${n % 2 === 0 ? 5 : 1}`);
  }
  more.forEach((text, n) => lines.push(`m${n},"${text}",`));
  return bench.file('reviews.csv', `${lines.join('\n')}\n`);
}

const byText = (start: string) => {
  const item = bench.all().find(({ text }) => text.startsWith(start));
  if (!item) throw new Error(`no item begins with ${start}`);
  return item;
};
const analyse = (again = false) => bench.feedback.analyse(new AbortController().signal, () => {}, again);
const labels = () =>
  bench.db
    .prepare('SELECT count(*) FROM feedback_labels WHERE language IS NOT NULL OR sentiment IS NOT NULL')
    .pluck()
    .get();

describe('corrections', () => {
  it('win at once over model and score, and give way to what is found when they are taken back', async () => {
    await bench.feedback.importFiles([reviews([PRAISE])]);
    await analyse();
    const learned = byText(PRAISE);
    expect(learned.sentimentFrom).toBe('learned');
    const scored = byText('Швидка');
    const { before } = await bench.feedback.label([learned.id, scored.id, 'no-such-item-at-all-00'], {
      sentiment: -1,
      language: 'ru',
    });
    expect(before).toEqual([learned, scored].map(({ id }) => ({ id, language: null, sentiment: null })));
    for (const { id } of before) {
      expect(bench.feedback.items([id])[0]).toMatchObject({
        language: 'ru',
        languageFrom: 'person',
        sentiment: -1,
        sentimentConfidence: 1,
        sentimentFrom: 'person',
      });
    }
    // One of the two alone.
    await bench.feedback.label([scored.id], { sentiment: null });
    expect(byText('Швидка')).toMatchObject({ language: 'ru', sentiment: 1, sentimentFrom: 'score' });
    await bench.feedback.restoreLabels(before);
    expect(labels()).toBe(0);
    expect(byText('Швидка')).toEqual(scored);
    const back = byText(PRAISE);
    expect({ ...back, sentiment: 0, sentimentConfidence: 0 }).toEqual({
      ...learned,
      sentiment: 0,
      sentimentConfidence: 0,
    });
    // The stored model has rounded weights.
    expect(back.sentiment).toBeCloseTo(learned.sentiment ?? 9, 1);
  });

  it('wait with the item where nothing was analysed yet', async () => {
    await bench.feedback.importFiles([reviews([PRAISE])]);
    const { id } = byText(PRAISE);
    await bench.feedback.label([id], { language: 'be' });
    expect(byText(PRAISE)).toMatchObject({ language: 'be', sentiment: null, sentimentFrom: null });
    expect((await bench.feedback.analysis()).pending).toBe(201);
    await analyse();
    expect(byText(PRAISE)).toMatchObject({ language: 'be', languageFrom: 'person', sentiment: null });
  });

  it('outlive the same file again, a changed record and another analysis', async () => {
    await bench.feedback.importFiles([reviews([PRAISE])]);
    await analyse();
    const { id } = byText(PRAISE);
    await bench.feedback.label([id], { sentiment: 0 });
    await bench.feedback.importFiles([reviews([PRAISE])]);
    expect(byText(PRAISE)).toMatchObject({ id, sentiment: 0, sentimentFrom: 'person' });
    await bench.feedback.importFiles([reviews([`${PRAISE}!!`])]);
    await analyse();
    expect(byText(`${PRAISE}!!`)).toMatchObject({ id, sentiment: 0, sentimentFrom: 'person' });
    await analyse(true);
    expect(byText(PRAISE)).toMatchObject({ sentiment: 0, sentimentFrom: 'person' });
  });

  it('teach: learning again finds anew what was learned before', async () => {
    const odd = Array.from({ length: 120 }, (_, n) => `${n % 2 ? 'Бомба' : 'Зашквар'}, ${n} разів кажу`);
    await bench.feedback.importFiles([reviews([...odd, 'Бомба, кажу вам разів двісті'])]);
    await analyse();
    const before = byText('Бомба, кажу вам');
    expect(await bench.feedback.analysis()).toMatchObject({ labels: 0, freshLabels: 0 });
    const ids = (start: string) =>
      bench
        .all()
        .flatMap(({ id, text }) => (text.startsWith(start) && text.includes('разів кажу') ? [id] : []));
    await bench.feedback.label(ids('Бомба'), { sentiment: 1 });
    await bench.feedback.label(ids('Зашквар'), { sentiment: -1 });
    expect(await bench.feedback.analysis()).toMatchObject({ labels: 120, freshLabels: 120, pending: 0 });
    // What is left to find: the one that nobody labelled.
    expect(await analyse(true)).toBe(1);
    const after = byText('Бомба, кажу вам');
    expect(after.sentimentFrom).toBe('learned');
    expect(after.sentiment).toBeGreaterThan(before.sentiment ?? -1);
    expect(after.sentiment).toBeGreaterThan(0.5);
    const status = await bench.feedback.analysis();
    expect(status).toMatchObject({ labels: 120, freshLabels: 0 });
    expect(status.models).toMatchObject([{ language: 'uk', n: 320 }]);
  });

  it('are not lost to an analysis that runs meanwhile', async () => {
    await bench.feedback.importFiles([reviews([PRAISE])]);
    const { id } = byText(PRAISE);
    const learned = bench.db.prepare("SELECT 1 FROM feedback_models WHERE name = 'basis'");
    const label = bench.db.prepare('INSERT INTO feedback_labels (id, language, at) VALUES (?, ?, 1)');
    let pauses = 0;
    analyseItems(bench.db, {
      progress: () => {},
      pause() {
        // The second after learning is between reading a batch and writing it.
        if (learned.get() && (pauses += 1) === 2) label.run(Buffer.from(id, 'base64url'), 'be');
      },
    });
    expect(byText(PRAISE)).toMatchObject({ language: 'be', languageFrom: 'person' });
    expect(bench.db.prepare("SELECT count(*) FROM feedback_order WHERE language = 'be'").pluck().get()).toBe(
      1,
    );
  });

  it('go with a source that is removed for good', async () => {
    await bench.feedback.importFiles([reviews([PRAISE])]);
    await bench.feedback.label([byText(PRAISE).id], { sentiment: 1 });
    bench.feedback.removeSource(bench.feedback.sources()[0]?.id ?? 0);
    bench.feedback.eraseRemoved();
    expect(labels()).toBe(0);
  });

  it('are refused in a workspace that is open for reading', () => {
    const reading = openBench({ readOnly: true });
    expect(() => reading.feedback.label(['x'], { sentiment: 1 })).toThrow('read-only');
    expect(() => reading.feedback.restoreLabels([])).toThrow('read-only');
    reading.close();
  });
});
