import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedAnswers, compareAudits } from '../../../../shared/measures/audit/compare.ts';
import {
  lostPoints,
  NO_SCORE_WORDS,
  placeOnScale,
  scoreOf,
  type Answer,
  type AnswerScale,
} from '../../../../shared/measures/audit/score.ts';

const FIVE: AnswerScale = { min: 1, max: 5 };
const question = (id: string, weight = 1, scale = FIVE, partId = 'p', text = id) => ({
  id,
  partId,
  weight,
  scale,
  text,
});
const answers =
  (given: Record<string, Answer>) =>
  (id: string): Answer =>
    given[id] ?? null;

describe('the score of an audit', () => {
  it('is points earned of points possible, the lowest answer earning nothing', () => {
    // By hand: 3 of 3 points, 2 · 3/4 of 2, 0 of 5; the fourth does not apply, the fifth is open. 4.5 of 10.
    const score = scoreOf(
      [question('a', 3), question('b', 2), question('c', 5), question('d', 9), question('e', 9)],
      answers({ a: 5, b: 4, c: 1, d: 'na' }),
    );
    expect(score).toEqual({
      earned: 4.5,
      possible: 10,
      percent: 45,
      why: null,
      questions: 5,
      answered: 3,
      na: 1,
      open: 1,
    });
  });

  it.each([
    ['noQuestions', [], {}],
    ['nothingAnswered', [question('a')], {}],
    ['nothingAnswered', [question('a'), question('b')], { a: 'na' }],
    ['notApplicable', [question('a'), question('b')], { a: 'na', b: 'na' }],
    ['noWeight', [question('a', 0), question('b')], { a: 4 }],
    ['noWeight', [question('a', Number.NaN), question('b', -2)], { a: 4, b: 3 }],
  ] as const)('is none with a reason: %s', (why, questions, given) => {
    const score = scoreOf(questions, answers(given));
    expect(score).toMatchObject({ percent: null, why });
    expect(NO_SCORE_WORDS[why]).toMatch(/so no score/);
  });

  it('counts answers beyond the scale as its nearest end, and a scale of one point as fully met', () => {
    expect(placeOnScale(9, FIVE)).toBe(1);
    expect(placeOnScale(-3, FIVE)).toBe(0);
    expect(placeOnScale(2, { min: 2, max: 2 })).toBe(1);
  });

  it('lies within 0 and 100 whatever is given, and never is NaN', () => {
    const anyQuestion = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      partId: fc.constant('p'),
      weight: fc.double(),
      scale: fc.record({ min: fc.integer(), max: fc.integer() }),
    });
    const anyAnswer = fc.oneof(fc.constant(null), fc.constant('na' as const), fc.integer());
    fc.assert(
      fc.property(
        fc.array(anyQuestion),
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), anyAnswer),
        (questions, given) => {
          const { percent, why } = scoreOf(questions, answers(given));
          const isSound = percent === null ? why !== null : percent >= 0 && percent <= 100 + 1e-9;
          expect(isSound).toBe(true);
        },
      ),
    );
  });

  it('names the questions that lost most points', () => {
    const list = lostPoints(
      [question('a', 1), question('b', 4), question('c', 2), question('d')],
      answers({ a: 1, b: 4, c: 1, d: 5 }),
    );
    expect(list.map(({ questionId, lost }) => [questionId, lost])).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });
});

describe('two audits', () => {
  const now = {
    questions: [question('a', 2), question('b'), question('c'), question('d'), question('new')],
    answerOf: answers({ a: 5, b: 3, c: 'na', d: 4, new: 5 }),
  };
  const before = {
    questions: [
      question('a', 1, FIVE, 'p', 'Worded otherwise'),
      question('b'),
      question('c'),
      question('d', 1, { min: 0, max: 10 }),
    ],
    answerOf: answers({ a: 3, b: 3, c: 2, d: 9 }),
  };

  it('are compared over what both answered on the same scale, with the weights of now', () => {
    const found = compareAudits(now, before);
    // a and b: now (2 + 0.5) / 3, before (1 + 0.5) / 3.
    expect(found.now.percent).toBeCloseTo(83.333333, 6);
    expect(found.before.percent).toBeCloseTo(50, 6);
    expect(found.change).toBeCloseTo(33.333333, 6);
    expect(found).toMatchObject({ shared: 2, reworded: 1, otherScale: 1, questions: 5 });
  });

  it('have no change where they share nothing', () => {
    expect(compareAudits(now, { questions: [], answerOf: answers({}) })).toMatchObject({
      change: null,
      shared: 0,
    });
  });

  it('say which answers changed, most points first', () => {
    expect(changedAnswers(now, before)).toEqual([{ questionId: 'a', before: 3, now: 5, points: 1 }]);
  });
});
