/** The language of searches: what is understood, what is words, what is told to be wrong. */
import { describe, expect, it } from 'vitest';
import { parseQuery, wordsSearched } from '../../../shared/text/query/parse.ts';
import type { Ask } from '../../../shared/text/query/types.ts';

const asks = (text: string): Ask[][] => parseQuery(text).clauses.map((terms) => terms.map(({ ask }) => ask));

describe('a search', () => {
  it.each([
    [
      'score<3',
      { kind: 'number', field: 'score', range: { low: -Infinity, high: 3, lowOpen: false, highOpen: true } },
    ],
    [
      'score>=4,5',
      {
        kind: 'number',
        field: 'score',
        range: { low: 4.5, high: Infinity, lowOpen: false, highOpen: false },
      },
    ],
    [
      'score:1..2',
      { kind: 'number', field: 'score', range: { low: 1, high: 2, lowOpen: false, highOpen: false } },
    ],
    [
      'score%<40',
      {
        kind: 'number',
        field: 'score%',
        range: { low: -Infinity, high: 40, lowOpen: false, highOpen: true },
      },
    ],
    [
      'sentiment<-0.3',
      {
        kind: 'number',
        field: 'sentiment',
        range: { low: -Infinity, high: -0.3, lowOpen: false, highOpen: true },
      },
    ],
    ['sentiment:negative', { kind: 'sentiment', word: 'negative' }],
    ['lang:TH', { kind: 'language', code: 'th' }],
    ['date:2025-01..', { kind: 'date', from: '2025-01-01', to: null }],
    ['date:2025-01..2025-02', { kind: 'date', from: '2025-01-01', to: '2025-02-28' }],
    ['date:<2025', { kind: 'date', from: null, to: '2024-12-31' }],
    ['date>2024-02', { kind: 'date', from: '2024-03-01', to: null }],
    ['source:"App Store"', { kind: 'text', field: 'source', value: 'App Store', prefix: false }],
    ['theme:“ราคา”', { kind: 'text', field: 'theme', value: 'ราคา', prefix: false }],
    ['customer:ac*', { kind: 'text', field: 'customer', value: 'ac', prefix: true }],
    ['has:score', { kind: 'has', value: 'score' }],
  ] as const)('understands %s', (text, ask) => expect(asks(text)).toEqual([[ask]]));

  it.each(['https://example.test/a?b=c', '12:30', 'note:this', '5<6', 'e-mail', '--', 'source://x'])(
    'takes %s for words',
    (text) => {
      const query = parseQuery(text);
      expect(query.problem).toBeNull();
      expect(query.clauses.flat().every(({ ask }) => ask.kind === 'words')).toBe(true);
    },
  );

  it('joins alternatives, excludes, and leaves the last word open', () => {
    const query = parseQuery('slow OR "very late" -lang:en pay');
    expect(query.clauses.map((terms) => terms.length)).toEqual([2, 1, 1]);
    expect(query.clauses[1]?.[0]).toMatchObject({ not: true, at: 20, length: 8, ask: { kind: 'language' } });
    expect(query.clauses[2]?.[0]?.ask).toEqual({ kind: 'words', text: 'pay', open: true });
    expect(wordsSearched(parseQuery('slow -late lang:th "two words"'))).toEqual(['slow', 'two words']);
    expect(parseQuery('!!!').hopeless).toBe(true);
    expect(parseQuery('  ').hopeless).toBe(false);
  });

  it.each([
    ['late score:good', 5, 10],
    ['lang:', 0, 5],
    ['date:2024-02-30', 0, 15],
    ['score:4..2', 0, 10],
    ['has:wings', 0, 9],
    ['OR late', 0, 2],
    ['slow OR | late', 5, 2],
  ])('says what is wrong in %s, and where', (text, at, length) =>
    expect(parseQuery(text).problem).toMatchObject({ at, length }),
  );
});
