import { describe, expect, it } from 'vitest';
import { readFunnelCsv } from '../../../shared/audits/files/funnel-csv.ts';
import { readSetCsv, writeSetCsv } from '../../../shared/audits/files/set-csv.ts';
import { checkSet } from '../../../shared/audits/files/check-set.ts';
import { readSetJson, writeSetJson } from '../../../shared/audits/files/set-json.ts';
import { GUIDED_SETS } from '../../../shared/audits/guided/index.ts';
import { guidedSet } from '../../../shared/audits/guided/structure.ts';
import { usualTouchpoints } from '../../../shared/audits/guided/touchpoints.ts';
import { questionsOf, soundScale } from '../../../shared/audits/question-set.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import { CHANNELS } from '../../../shared/model/types.ts';
import { detectLanguage } from '../../../shared/text/language/detect.ts';

const counter = () => {
  let last = 0;
  return () => `id-${(last += 1)}`;
};
const failure = (act: () => unknown): SojournError => {
  try {
    act();
  } catch (error) {
    if (error instanceof SojournError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('the guided audit', () => {
  it.each(GUIDED_SETS.map((set) => [set.language, set] as const))('is whole in %s', (language, set) => {
    expect(checkSet(set)).toEqual(set);
    expect(set.parts.map(({ id }) => id)).toEqual(GUIDED_SETS[0]?.parts.map(({ id }) => id));
    expect(set.parts).toHaveLength(7);
    expect(questionsOf(set).map(({ id, weight }) => [id, weight])).toEqual(
      questionsOf(GUIDED_SETS[0] ?? set).map(({ id, weight }) => [id, weight]),
    );
    const words = questionsOf(set).map(({ text }) => text);
    expect(new Set(words).size).toBe(words.length);
    expect(usualTouchpoints(language).map(({ name }) => name)).toHaveLength(14);
    expect(usualTouchpoints(language).every(({ name }) => name !== '')).toBe(true);
    const texts = words.join(' ');
    expect(detectLanguage(texts)).toBe(language);
  });

  it('names channels that every workspace has', () => {
    const channels = usualTouchpoints('en').map(({ channel }) => channel);
    expect(channels.filter((channel) => !(CHANNELS as readonly string[]).includes(channel))).toEqual([]);
    expect(usualTouchpoints('xx')[0]?.name).toBe('Website');
  });

  it('refuses words that do not fit its structure', () => {
    expect(() => guidedSet('xx', 'Name\nlow\nhigh\n# Part | about\none')).toThrow(/end too early/);
  });
});

describe('question sets as files', () => {
  const set = GUIDED_SETS[0];
  if (!set) throw new Error('no set');

  it('come back from JSON as they were', () => {
    for (const one of GUIDED_SETS) expect(readSetJson('a.json', writeSetJson(one))).toEqual(one);
  });

  it('come back from a table with the ids by which audits are compared', () => {
    const back = readSetCsv('a.csv', writeSetCsv(set), { name: set.name, newId: counter() });
    expect(back.parts.map(({ title, about, questions }) => ({ title, about, questions }))).toEqual(
      set.parts.map(({ title, about, questions }) => ({ title, about, questions })),
    );
  });

  it('are read from the least of tables', () => {
    const text = 'part;question;weight;min;max;n/a\nStore;Is it clean?;2;0;1;no\n;Is it "open"?;;;;\n';
    const back = readSetCsv('store.csv', text, { name: 'Store', newId: counter() });
    expect(questionsOf(back)).toMatchObject([
      { text: 'Is it clean?', weight: 2, scale: { min: 0, max: 1 }, na: false },
      { text: 'Is it "open"?', weight: 1, scale: { min: 1, max: 5 }, na: true },
    ]);
    expect(new Set(back.parts.map(({ id }) => id)).size).toBe(1);
  });

  it.each([
    ['question\nA\n', /no column “part”/, {}],
    ['part,question\n,A\n', /first question needs a part/, { row: 1, column: 'part' }],
    ['part,question\nP,\n', /question is missing/, { row: 1, column: 'question' }],
    ['part,question,weight\nP,A,1\nP,B,heavy\n', /“heavy” is no number/, { row: 2, column: 'weight' }],
    ['part,question,weight\nP,A,-1\n', /from 0 to 100/, { row: 1, column: 'weight' }],
    ['part,question,min,max\nP,A,5,5\n', /must be above/, { row: 1, column: 'max' }],
    ['part,question,n/a\nP,A,maybe\n', /neither yes nor no/, { row: 1, column: 'n/a' }],
    ['part,question\n', /no questions/, {}],
  ])('say where a table is wrong: %j', (text, message, where) => {
    const error = failure(() => readSetCsv('s.csv', text, { name: 'S', newId: counter() }));
    expect(error.message).toMatch(message);
    expect(error.remedy).not.toBe('');
    expect(error.where).toMatchObject({ file: 's.csv', ...where });
  });

  it.each([
    ['no json', /is no JSON/],
    ['{"format":"sojourn-map"}', /no question set/],
    [writeSetJson(set).replace('"version": 1', '"version": 2'), /newer Sojourn/],
    [writeSetJson(set).replace('"weight": 2', '"weight": -2'), /weight of question 1 of part 1/],
    [writeSetJson(set).replace('journey.documented', 'journey.personas'), /two questions have the id/],
  ])('say what is wrong with JSON (%#)', (text, message) => {
    expect(failure(() => readSetJson('s.json', text)).message).toMatch(message);
  });
});

describe('scales of questions', () => {
  it.each([
    [
      { min: 1, max: 5 },
      { min: 1, max: 5 },
    ],
    [
      { min: 5, max: 1 },
      { min: 1, max: 5 },
    ],
    [
      { min: 3, max: 3 },
      { min: 2, max: 3 },
    ],
    [
      { min: 0, max: 0 },
      { min: 0, max: 1 },
    ],
    [
      { min: Number.NaN, max: 1e9 },
      { min: 0, max: 100 },
    ],
  ])('%j is %j', (scale, sound) => expect(soundScale(scale)).toEqual(sound));
});

describe('funnel numbers', () => {
  it('are read with and without names of columns, digits grouped', () => {
    expect(readFunnelCsv('f.csv', 'Step,Visitors\nHome,"12,345"\nBasket,1 200\n')).toEqual([
      { step: 'Home', visitors: 12_345 },
      { step: 'Basket', visitors: 1200 },
    ]);
    expect(readFunnelCsv('f.csv', 'Кошик;7\n;3\n')).toEqual([
      { step: 'Кошик', visitors: 7 },
      { step: 'Step 2', visitors: 3 },
    ]);
    expect(readFunnelCsv('f.csv', 'Step,Page,Users\nA,/a,9\nB,/b,4\n')).toMatchObject([
      { visitors: 9 },
      { visitors: 4 },
    ]);
  });

  it.each([
    ['', /no numbers/],
    ['Step,Visitors\n', /no numbers/],
    ['A,9\nB,-4\n', /row 2, column 2/],
    ['A,9\nB,8\nC,many\n', /“many” is no number/],
  ])('say where they are wrong: %j', (text, message) => {
    expect(failure(() => readFunnelCsv('f.csv', text)).message).toMatch(message);
  });
});
