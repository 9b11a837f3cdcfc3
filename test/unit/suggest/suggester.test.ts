/** Suggestions of cards for feedback: names in five languages, other names, channels, themes, what is linked already. */
import { describe, expect, test } from 'vitest';
import { Suggester, type SuggestItem } from '../../../shared/suggest/suggester.ts';
import { targetsOf } from '../../../shared/suggest/targets.ts';
import { stemsOf } from '../../../shared/suggest/words.ts';
import { makeLibrary, makeMap } from '../../support/map-data.ts';

const item = (text: string, part: Partial<SuggestItem> = {}): SuggestItem => ({
  text,
  channel: null,
  themes: [],
  ...part,
});

const library = makeLibrary({
  touchpoints: [
    {
      id: 't1',
      name: 'Кур’єр',
      channel: 'courier',
      icon: '',
      synonyms: 'courier, kurir; ไปรษณีย์\nnhân viên giao hàng',
    },
    { id: 't2', name: 'Trang thanh toán', channel: 'web', icon: '' },
  ],
});

const map = makeMap({
  stages: [
    { id: 's1', title: 'Checkout' },
    { id: 's2', title: 'Delivery' },
  ],
  lanes: [
    { id: 'touch', kind: 'touchpoints' },
    { id: 'pains', kind: 'painPoints' },
    { id: 'notes', kind: 'text' },
  ],
  cards: [
    { id: 'courier', laneId: 'touch', columnId: 's2', text: '', touchpointId: 't1' },
    { id: 'pay', laneId: 'touch', columnId: 's1', text: '', touchpointId: 't2' },
    { id: 'broken', laneId: 'pains', columnId: 's2', text: 'Parcel arrives broken' },
    { id: 'slow', laneId: 'pains', columnId: 's1', text: 'รอคืนเงินนาน' },
    { id: 'late', laneId: 'pains', columnId: 's2', text: 'Pengiriman terlambat' },
    { id: 'note', laneId: 'notes', columnId: 's2', text: 'courier parcel broken' },
  ],
});

const make = (): Suggester => {
  const suggester = new Suggester(targetsOf(map, library));
  suggester.learned();
  return suggester;
};
const best = (one: SuggestItem): string | undefined => make().suggest(one, 5)[0]?.cardId;

describe('by names', () => {
  test.each([
    ['inflected Ukrainian', 'Чекала на кур’єра три години', 'courier'],
    ['another apostrophe', "Дзвонила кур'єрові", 'courier'],
    ['English', 'My parcel was broken when it arrived', 'broken'],
    ['Vietnamese without marks', 'trang thanh toan bi loi', 'pay'],
    ['Indonesian', 'pengiriman barang terlambat dua hari', 'late'],
    ['Thai without blanks', 'ขอคืนเงินรอนานมากเลย', 'slow'],
    ['another name', 'kurir tidak sopan', 'courier'],
    ['another name in Thai', 'ไปรษณีย์ส่งช้า', 'courier'],
  ])('%s', (_name, text, cardId) => {
    expect(best(item(text))).toBe(cardId);
  });

  test('says why, and where the card stands', () => {
    const [first] = make().suggest(item('The kurir was rude'), 3);
    expect(first).toMatchObject({ cardId: 'courier', columnId: 's2', touchpointId: 't1' });
    expect(first?.reasons[0]).toBe('says “kurir”, another name of this touchpoint (kurir)');
    expect(first?.score).toBeGreaterThan(0);
    expect(first?.score).toBeLessThanOrEqual(1);
  });

  test('cards that take no evidence are never suggested, nor anything for common words', () => {
    const all = make().suggest(item('courier parcel broken'), 20);
    expect(all.map(({ cardId }) => cardId)).not.toContain('note');
    expect(make().suggest(item('It was not what they have'), 5)).toEqual([]);
  });
});

test('the channel supports a name, and does not decide by itself', () => {
  const name = make().suggest(item('кур’єр запізнився'), 1)[0];
  const both = make().suggest(item('кур’єр запізнився', { channel: 'Courier' }), 1)[0];
  expect(both?.score).toBeGreaterThan(name?.score ?? 1);
  expect(both?.reasons.join()).toContain('channel');
  expect(make().suggest(item('Чудово!', { channel: 'courier' }), 5)).toEqual([]);
});

test('themes count', () => {
  expect(best(item('…', { themes: ['broken parcel'] }))).toBe('broken');
});

test('it learns from what is linked', () => {
  const words = item('El repartidor tiró la caja por encima de la valla');
  expect(make().suggest(words, 5)).toEqual([]);
  const taught = new Suggester(targetsOf(map, library));
  const at = targetsOf(map, library).findIndex(({ cardId }) => cardId === 'broken');
  for (const text of [
    'El repartidor rompió la caja',
    'La caja llegó rota, el repartidor',
    'repartidor y caja rota',
  ])
    taught.learn(text, [at]);
  taught.learned();
  const [first] = taught.suggest(words, 5);
  expect(first?.cardId).toBe('broken');
  expect(first?.reasons).toContain('like 3 items that are linked here');
});

test('likeness meets inflected forms, prefers the nearer, and one item is too little to learn from', () => {
  const targets = targetsOf(map, library);
  const of = (id: string): number => targets.findIndex(({ cardId }) => cardId === id);
  const taught = new Suggester(targets);
  taught.learn('Коробку пошкодили під час перевезення', [of('broken')]);
  taught.learned();
  const words = item('Пошкоджена коробка після перевезень');
  expect(taught.suggest(words, 5)).toEqual([]);

  const more = new Suggester(targets);
  more.learn('Коробку пошкодили під час перевезення', [of('broken')]);
  more.learn('Гроші за замовлення повертали три тижні', [of('slow')]);
  more.learn('Чекали на замовлення три тижні', [of('late'), of('slow')]);
  more.learned();
  expect(more.suggest(words, 5)[0]).toMatchObject({
    cardId: 'broken',
    reasons: ['like an item that is linked here'],
  });
});

test('a long name needs half of its words, and quotes are no place for evidence', () => {
  const long = makeMap({
    stages: [{ id: 's1', title: 'Use' }],
    lanes: [
      { id: 'pains', kind: 'painPoints' },
      { id: 'quotes', kind: 'quotes' },
    ],
    cards: [
      {
        id: 'long',
        laneId: 'pains',
        columnId: 's1',
        text: 'Battery drains overnight although phone lies idle beside charger without apps',
      },
      { id: 'quote', laneId: 'quotes', columnId: 's1', text: 'Battery drains' },
    ],
  });
  const suggester = new Suggester(targetsOf(long, library));
  suggester.learned();
  expect(suggester.suggest(item('phone without charger'), 5)[0]?.score ?? 0).toBeLessThan(0.5);
  const found = suggester.suggest(item('The battery drains overnight, phone idle, no apps running'), 5);
  expect(found.map(({ cardId }) => cardId)).toEqual(['long']);
  expect(found[0]?.score).toBeGreaterThan(0.8);
});

test('hostile text does no harm', () => {
  for (const text of [
    '',
    '   ',
    '\u202e\u200b',
    '__proto__ constructor',
    'a'.repeat(200_000),
    '👩‍👩‍👧‍👦',
    '((((((',
    'ก'.repeat(5000),
  ])
    expect(
      Array.isArray(make().suggest(item(text, { channel: '__proto__', themes: ['constructor'] }), 5)),
    ).toBe(true);
});

test('stems are folded and short words whole', () => {
  expect([...stemsOf('Кур’єр КУР’ЄРА').keys()]).toHaveLength(1);
  expect([...stemsOf('the of and').keys()]).toEqual([]);
  expect([...stemsOf('Giao hàng').keys()]).toEqual([...stemsOf('giao hang').keys()]);
});
