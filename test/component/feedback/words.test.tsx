/** What rows show of texts and numbers: no grapheme is ever cut, hits are found as the search finds them. */
import { describe, expect, test } from 'vitest';
import { beginning, excerpt, markHits, searchTerms, type Piece } from '../../../renderer/feedback/excerpt.ts';
import { averageText, formatDate, formatScore, scoreLevel } from '../../../renderer/feedback/format.ts';
import { csvCell, rejectedCsv, rejectedFileName } from '../../../renderer/feedback/report-csv.ts';
import { FIVE, TEN } from './feedback-core.ts';

const SAMPLES = [
  'ค่าจัดส่งแพงเกินไปและเพิ่งขึ้นตอนจ่ายเงิน น้ำใจ',
  'Giày đẹp, đúng size, nhưng hộp bị móp một góc.',
  'З’явилася аж на останньому кроці, довелося все кинути. Й ї ґ',
  'e\u0301te\u0301 nai\u0308ve '.repeat(4),
  'family 👨‍👩‍👧‍👦 flag 🇹🇭🇺🇦 thumbs 👍🏽 end',
];

test('a beginning ends between graphemes, at whatever length', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const text of SAMPLES) {
    const borders = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
    for (let limit = 0; limit <= text.length; limit += 1) {
      const cut = beginning(text, limit);
      const kept = cut.endsWith('…') ? cut.slice(0, -1) : cut;
      expect(text.startsWith(kept)).toBe(true);
      expect(kept.length).toBeLessThanOrEqual(limit);
      expect(borders.has(kept.length)).toBe(true);
    }
  }
});

const hits = (pieces: readonly Piece[]): string[] => pieces.filter(({ hit }) => hit).map(({ text }) => text);
const whole = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

describe('searched words are marked', () => {
  test.each([
    ['inside Thai without blanks', 'ค่าจัดส่งแพงเกินไป', 'แพง', ['แพง']],
    ['Vietnamese typed without marks', 'Phí giao hàng đắt', 'phi hang dat', ['Phí', 'hàng', 'đắt']],
    ['Vietnamese typed with marks, exactly', 'không khong', 'không', ['không']],
    ['Ukrainian in another case', 'Доставка і доставки', 'ДОСТАВКИ', ['доставки']],
    ['the beginning of a word, not its middle', 'deliver redelivery', 'deliv', ['deliv']],
    ['quoted words as a whole', 'the last page, the page', '"last page"', ['last page']],
    ['words side by side once', 'aa aaa', 'aa a', ['aa', 'aa']],
    ['decomposed letters', 'e\u0301te\u0301', 'ete', ['e\u0301te\u0301']],
    ['nothing for punctuation alone', 'a. b!', '. !', []],
  ])('%s', (_name, text, query, expected) => {
    const pieces = markHits(text, searchTerms(query));
    expect(whole(pieces)).toBe(text);
    expect(hits(pieces)).toEqual(expected);
  });

  test('a hit far into the text is brought into view', () => {
    const text = `${'ข้อความยาวมากที่ไม่มีช่องว่าง'.repeat(20)}จ่ายเงินแพง`;
    const pieces = excerpt(text, searchTerms('แพง'), 200);
    expect(whole(pieces).startsWith('…')).toBe(true);
    expect(hits(pieces)).toEqual(['แพง']);
    expect(whole(excerpt(text, [], 200)).startsWith('ข้อความ')).toBe(true);
  });

  test('white space of a long text becomes blanks', () => {
    expect(whole(excerpt('one\n\n\ttwo', []))).toBe('one two');
  });
});

test('scores stand on their own scale', () => {
  expect(formatScore(4, FIVE)).toBe('4/5');
  expect(formatScore(9, TEN)).toBe('9/10');
  expect(formatScore(-1, { min: -2, max: 2, higherIsBetter: true })).toBe('-1 (-2…2)');
  expect(formatScore(3.456, null)).toBe('3.46');
  expect([1, 2, 3, 4, 5].map((score) => scoreLevel(score, FIVE))).toEqual([-2, -1, 0, 1, 2]);
  expect(scoreLevel(1, { ...FIVE, higherIsBetter: false })).toBe(2);
  expect(scoreLevel(1, null)).toBeNull();
});

test('dates are written out; what is no date stays', () => {
  expect(formatDate('2026-03-04')).toBe('4 Mar 2026');
  expect(formatDate('2026-03-04T23:59:00Z')).toBe('4 Mar 2026');
  expect(formatDate('last week')).toBe('last week');
  expect(formatDate(null)).toBe('');
});

describe('averages say when they are not to be relied on', () => {
  const stats = {
    count: 9,
    missing: 0,
    scored: 8,
    average: 2.25,
    scale: FIVE,
    mixed: false,
    rescaled: null,
    sentiment: null,
    voices: 9,
    felt: null,
  };
  test('enough scores', () => {
    expect(averageText(stats)).toEqual({ text: '2.3', detail: '1 to 5 · n = 8', caution: '' });
  });
  test('too few', () => {
    expect(averageText({ ...stats, scored: 4 }).caution).toMatch(/Fewer than 5/);
  });
  test('several scales are not averaged', () => {
    const mixed = averageText({ ...stats, average: null, scale: null, mixed: true });
    expect(mixed.text).toBe('–');
    expect(mixed.caution).toMatch(/different scales/);
  });
  test('no score at all', () => {
    expect(averageText({ ...stats, scored: 0, average: null, scale: null }).text).toBe('–');
  });
});

test('rejected rows as CSV hold no formulas', () => {
  expect(csvCell('=1+1')).toBe("'=1+1");
  expect(csvCell('+49')).toBe("'+49");
  expect(csvCell('-5')).toBe("'-5");
  expect(csvCell('@here')).toBe("'@here");
  expect(csvCell('a "quoted", cell')).toBe('"a ""quoted"", cell"');
  const report = {
    file: '/home/x/นักร้อง.csv',
    rows: 2,
    imported: 0,
    updated: 0,
    duplicates: 0,
    rejected: [{ row: 7, reason: '=cmd, "x"' }],
    rejectedCount: 1,
    masked: {},
  };
  expect(rejectedCsv(report)).toBe('\uFEFFrow,reason\r\n7,"\'=cmd, ""x"""\r\n');
  expect(rejectedFileName(report)).toBe('นักร้อง - rejected rows.csv');
});
