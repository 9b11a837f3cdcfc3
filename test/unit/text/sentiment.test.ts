/** Learning of feeling: the same every time, packed without harm, honest about how sure it is. */
import { expect, it } from 'vitest';
import { feelingOf, feelingOfScore, sentimentOfScore } from '../../../shared/text/sentiment/classes.ts';
import { FeatureReader } from '../../../shared/text/sentiment/features.ts';
import { guessSentiment, packModel, unpackModel } from '../../../shared/text/sentiment/model.ts';
import { chooseThreshold } from '../../../shared/text/sentiment/threshold.ts';
import { measure, trainSentiment, type Example } from '../../../shared/text/sentiment/train.ts';

const WORDS = {
  good: ['อร่อยมาก', 'บริการดี', 'ประทับใจ', 'ชอบมาก', 'สะอาด'],
  bad: ['ช้ามาก', 'แย่', 'ไม่อร่อย', 'แพงเกินไป', 'สกปรก'],
};
const examples: Example[] = Array.from({ length: 240 }, (_, n) => {
  const list = n % 2 === 0 ? WORDS.good : WORDS.bad;
  return { text: `ร้านนี้${list[n % 5]}${list[(n * 3 + 1) % 5]} ${n}`, feeling: n % 2 === 0 ? 1 : -1 };
});

it('tells good from bad in Thai, and says how well on texts that it had not seen', () => {
  const trained = trainSentiment(examples);
  const read = new FeatureReader();
  expect(trained?.held).toMatchObject({ n: 240 });
  expect(trained?.held.macroF1).toBeGreaterThan(0.9);
  expect(trained && guessSentiment(trained.model, read, 'อาหารอร่อยมาก บริการดี')?.feeling).toBe(1);
  expect(trained && guessSentiment(trained.model, read, 'สกปรก แพงเกินไป')?.feeling).toBe(-1);
  expect(trained && guessSentiment(trained.model, read, '')).toBeNull();
});

it('is the same for the same examples, and after it was packed', () => {
  const [a, b] = [trainSentiment(examples), trainSentiment(examples)];
  if (!a || !b) throw new Error('nothing was learned');
  expect(packModel(a.model)).toEqual(packModel(b.model));
  const kept = unpackModel(packModel(a.model));
  if (!kept) throw new Error('nothing was unpacked');
  const read = new FeatureReader();
  for (const text of ['อร่อยมาก', 'แย่ ช้ามาก']) {
    const before = guessSentiment(a.model, read, text);
    expect(guessSentiment(kept, read, text)?.feeling).toBe(before?.feeling);
    expect(guessSentiment(kept, read, text)?.confidence).toBeCloseTo(before?.confidence ?? 9, 1);
  }
  expect(unpackModel(new Uint8Array(10))).toBeNull();
});

it('learns nothing from labels that chance gave', () => {
  const random = Array.from({ length: 300 }, (_, n): Example => ({
    text: `ร้าน ${(n * 7919) % 1000} สาขา ${(n * 104729) % 97}`,
    feeling: (n * 2654435761) % 7 < 3 ? 1 : -1,
  }));
  const trained = trainSentiment(random);
  expect(trained?.held.macroF1).toBeLessThan(0.65);
  expect(trained?.model.least).toBeGreaterThan(1);
});

it('needs two feelings with enough examples each', () => {
  expect(trainSentiment(examples.slice(0, 60))).toBeNull();
  expect(trainSentiment(examples.map((one) => ({ ...one, feeling: 1 })))).toBeNull();
});

it('reads scores as feelings, recommendation by its custom', () => {
  expect([0, 25, 50, 75, 100].map(sentimentOfScore)).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect([0, 25, 50, 75, 100].map((score) => feelingOfScore(score))).toEqual([-1, -1, 0, 1, 1]);
  expect([0, 60, 70, 80, 90, 100].map((score) => feelingOfScore(score, 'nps'))).toEqual([-1, -1, 0, 0, 1, 1]);
  expect([-0.34, -0.3, 0.3, 0.34].map(feelingOf)).toEqual([-1, 0, 0, 1]);
});

it('measures as by hand', () => {
  // Labels: 3 negative, 1 positive; answers: 2 of 3 and 1 right, one wrong.
  const held = measure(Uint8Array.from([0, 0, 2, 2]), Uint8Array.from([0, 0, 0, 2]));
  expect(held.accuracy).toBe(0.75);
  expect(held.macroF1).toBeCloseTo((0.8 + 2 / 3) / 2, 9);
  expect(held.majorityF1).toBeCloseTo(6 / 7 / 2, 9);
});

it('shows answers from the confidence on at which four of five are right, or none', () => {
  const plain = { slope: 1, shift: [0, 0, 0] };
  const known = [true, false, true];
  // Fifty examples each: certain and always right, less certain and right in half of the cases.
  const margins = Float64Array.from({ length: 300 }, (_, i) => (i % 3 === 2 ? (i < 150 ? 4 : 0.8) : 0));
  const labels = Uint8Array.from({ length: 100 }, (_, i) => (i < 50 || i % 2 === 0 ? 2 : 0));
  const certain = chooseThreshold(margins, labels, known, plain);
  expect(certain).toMatchObject({ shown: 0.5, shownRight: 1 });
  expect(certain.least).toBeGreaterThan(0.9);
  expect(
    chooseThreshold(
      margins,
      Uint8Array.from(labels, () => 2),
      known,
      plain,
    ),
  ).toEqual({
    least: 0.6,
    shown: 1,
    shownRight: 1,
  });
  expect(
    chooseThreshold(
      margins,
      Uint8Array.from(labels, (_, i) => (i % 2) * 2),
      known,
      plain,
    ).least,
  ).toBeGreaterThan(1);
});
