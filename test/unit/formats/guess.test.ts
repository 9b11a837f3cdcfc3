import { describe, expect, it } from 'vitest';
import type { ColumnRole } from '../../../shared/contract/types.ts';
import { guessMapping } from '../../../shared/formats/guess.ts';
import { columnNames, guessHeaderRows } from '../../../shared/formats/header.ts';

/** Sentences that differ, so that a column of them looks like free text. */
const words = (n: number): string => `sentence number ${n} about the shop and its staff`;
const numbers = (n: number, low: number, high: number): string => String(low + (n % (high - low + 1)));

function rolesOf(names: string[], row: (n: number) => string[], rows = 40): Record<string, ColumnRole> {
  const records = Array.from({ length: rows }, (_, n) => row(n));
  const { mapping } = guessMapping({ names, records, headerRows: 1 });
  return Object.fromEntries(
    mapping.roles.flatMap((role, i) => (role === 'field' ? [] : [[names[i] ?? '', role]])),
  );
}

describe('roles from names and values', () => {
  it.each([
    ['English', ['id', 'comment', 'rating', 'date', 'author', 'channel', 'language']],
    ['Thai', ['รหัส', 'ความคิดเห็น', 'คะแนน', 'วันที่', 'ลูกค้า', 'ช่องทาง', 'ภาษา']],
    ['Ukrainian', ['код', 'відгук', 'оцінка', 'дата', 'автор', 'канал', 'мова']],
    ['Indonesian', ['kode', 'ulasan', 'nilai', 'tanggal', 'pelanggan', 'saluran', 'bahasa']],
    ['Vietnamese', ['mã', 'nhận xét', 'điểm', 'ngày', 'khách hàng', 'kênh', 'ngôn ngữ']],
  ])('%s', (_, names) => {
    const roles = rolesOf(names, (n) => [
      `k${n}`,
      words(n),
      numbers(n, 1, 5),
      `2026-01-${String(1 + (n % 28)).padStart(2, '0')}`,
      `person ${n % 7}`,
      ['app', 'web'][n % 2] ?? '',
      'en',
    ]);
    expect(Object.values(roles)).toEqual(['id', 'text', 'score', 'date', 'author', 'channel', 'language']);
  });

  it('takes the customer’s own rating and not the average or a count', () => {
    const roles = rolesOf(
      ['Overall Rating', 'Number Sold', 'Customer Rating', 'Customer Review', 'thumbsUpCount'],
      (n) => ['4.9', numbers(n, 1, 9), numbers(n, 1, 5), words(n), numbers(n, 0, 3)],
    );
    expect(roles).toEqual({ 'Customer Rating': 'score', 'Customer Review': 'text' });
  });

  it('takes no column for an id whose values repeat or were destroyed by a spreadsheet', () => {
    expect(rolesOf(['tweet_id', 'text'], (n) => [`5.7${n}E+17`, words(n)])).toEqual({ text: 'text' });
    expect(rolesOf(['id', 'text'], (n) => [String(n % 39), words(n)])).toEqual({ text: 'text' });
  });

  it('takes an unnamed column of words, and several questions, for text', () => {
    expect(rolesOf(['column 1', 'column 2'], (n) => [words(n), ['web', 'app'][n % 2] ?? ''])).toEqual({
      'column 1': 'text',
    });
    const asked = rolesOf(['What do you like?', 'What hinders you?', 'Plan'], (n) => [
      words(n),
      words(n + 50),
      'basic plan of ours',
    ]);
    expect(asked).toEqual({ 'What do you like?': 'text', 'What hinders you?': 'text' });
  });

  it('keeps what the person has chosen and says so', () => {
    const records = Array.from({ length: 9 }, (_, n) => [words(n), words(n + 20), numbers(n, 1, 5)]);
    const { mapping, reasons } = guessMapping({
      names: ['review', 'reply', 'rating'],
      records,
      headerRows: 1,
      fixed: new Map([
        [1, { role: 'text', reason: 'as you chose' }],
        [2, { role: 'skip', reason: 'as you chose' }],
      ]),
    });
    expect(mapping.roles).toEqual(['field', 'text', 'skip']);
    expect(mapping.scale).toBeNull();
    expect(reasons[1]).toBe('as you chose');
  });

  it('warns where every record would be rejected', () => {
    const { warnings } = guessMapping({
      names: ['a', 'b'],
      records: [
        ['x', 'y'],
        ['x', 'z'],
      ],
      headerRows: 1,
    });
    expect(warnings.join(' ')).toContain('No column looks like text or a score');
  });
});

describe('scales', () => {
  it.each([
    ['nps', 3, 9, { min: 0, max: 10, higherIsBetter: true, method: 'nps' }],
    ['rating', 1, 5, { min: 1, max: 5, higherIsBetter: true }],
    ['rating', 3, 5, { min: 1, max: 5, higherIsBetter: true }],
    ['rating', 0, 5, { min: 0, max: 5, higherIsBetter: true }],
    ['rating', 1, 7, { min: 1, max: 7, higherIsBetter: true }],
    ['rating', 1, 10, { min: 1, max: 10, higherIsBetter: true }],
    ['score', 0, 10, { min: 0, max: 10, higherIsBetter: true }],
    ['score', 0, 100, { min: 0, max: 100, higherIsBetter: true }],
    ['would you recommend us', 0, 1, { min: 0, max: 1, higherIsBetter: true }],
    ['FFT categorical answer', 1, 5, { min: 1, max: 5, higherIsBetter: false }],
  ])('%s from %i to %i', (name, low, high, scale) => {
    const records = Array.from({ length: 150 }, (_, n) => [numbers(n, low, high), words(n)]);
    const { mapping, reasons } = guessMapping({ names: [name, 'comment'], records, headerRows: 1 });
    expect(mapping.roles[0]).toBe('score');
    expect(mapping.scale).toEqual(scale);
    expect(reasons[0]).toContain('scale');
  });
});

describe('answers in words', () => {
  it.each([
    ['good or bad', ['good', 'Bad'], { good: 1, bad: 0 }, { min: 0, max: 1, method: 'goodBad' }],
    ['thumbs', ['👍', '👎'], { '👍': 1, '👎': 0 }, { min: 0, max: 1, method: 'thumbs' }],
    ['faces', ['😡', '😐', '😍'], { '😡': 1, '😐': 3, '😍': 5 }, { min: 1, max: 5, method: 'emoji' }],
    ['Thai', ['พอใจมาก', 'ไม่พอใจ'], { พอใจมาก: 5, ไม่พอใจ: 2 }, { min: 1, max: 5, method: 'csat' }],
    [
      'Ukrainian',
      ['Дуже задоволений', 'нейтрально'],
      { 'дуже задоволений': 5, нейтрально: 3 },
      { min: 1, max: 5, method: 'csat' },
    ],
    [
      'Indonesian',
      ['Sangat Puas', 'tidak puas'],
      { 'sangat puas': 5, 'tidak puas': 2 },
      { min: 1, max: 5, method: 'csat' },
    ],
    [
      'Vietnamese',
      ['Rất hài lòng', 'Không hài lòng'],
      { 'rất hài lòng': 5, 'không hài lòng': 2 },
      { min: 1, max: 5, method: 'csat' },
    ],
    [
      'a sentiment',
      ['negative', 'neutral'],
      { negative: -1, neutral: 0 },
      { min: -1, max: 1, method: 'sentiment' },
    ],
  ])('%s', (_, answers, scoreWords, scale) => {
    const records = Array.from({ length: 40 }, (_, n) => [words(n), answers[n % answers.length] ?? '']);
    const { mapping, reasons } = guessMapping({ names: ['comment', 'column 2'], records, headerRows: 1 });
    expect(mapping.roles).toEqual(['text', 'score']);
    expect(mapping.scoreWords).toEqual(scoreWords);
    expect(mapping.scale).toEqual({ ...scale, higherIsBetter: true });
    expect(reasons[1]).toContain('its answers are');
  });

  it('takes none of several such columns, and no words of other meaning', () => {
    const labels = rolesOf(['review', 'ac', 'tv'], (n) => [
      words(n),
      n % 2 ? 'pos' : 'neg',
      n % 3 ? 'neut' : 'neg',
    ]);
    expect(labels).toEqual({ review: 'text' });
    expect(rolesOf(['review', 'plan'], (n) => [words(n), n % 2 ? 'good' : 'basic'])).toEqual({
      review: 'text',
    });
  });
});

describe('how a score was asked for', () => {
  it.each([
    ['CSAT', 1, 5, 'csat'],
    ['customer effort score', 1, 7, 'ces'],
    ['Số sao', 1, 5, 'stars'],
    ['ความพึงพอใจ', 1, 5, 'csat'],
    ['score', 1, 5, undefined],
  ])('%s', (name, low, high, method) => {
    const records = Array.from({ length: 150 }, (_, n) => [numbers(n, low, high), words(n)]);
    const { mapping } = guessMapping({ names: [name, 'comment'], records, headerRows: 1 });
    expect(mapping.scale?.method).toBe(method);
  });

  it('knows percentages, signed sentiments and school grades', () => {
    const scaleOf = (name: string, value: (n: number) => string) =>
      guessMapping({
        names: [name, 'comment'],
        records: Array.from({ length: 40 }, (_, n) => [value(n), words(n)]),
        headerRows: 1,
      }).mapping.scale;
    expect(scaleOf('score', (n) => `${40 + n}%`)).toEqual({
      min: 0,
      max: 100,
      higherIsBetter: true,
      method: 'percent',
    });
    expect(scaleOf('sentiment score', (n) => String((n % 3) - 1))).toEqual({
      min: -1,
      max: 1,
      higherIsBetter: true,
      method: 'sentiment',
    });
    expect(scaleOf('rating (Schulnote)', (n) => String(1 + (n % 6)))).toEqual({
      min: 1,
      max: 6,
      higherIsBetter: false,
    });
  });

  it('says that effort may be asked the other way round', () => {
    const records = Array.from({ length: 40 }, (_, n) => [numbers(n, 1, 7), words(n)]);
    const { warnings } = guessMapping({ names: ['CES', 'comment'], records, headerRows: 1 });
    expect(warnings.join(' ')).toContain('Turn the scale round if 7 stands for much effort');
  });
});

describe('headers', () => {
  it('knows the three rows of Qualtrics and the two of SurveyMonkey', () => {
    const qualtrics = [
      ['Q1', 'Q2'],
      ['How was it?', 'Why?'],
      ['{"ImportId":"a"}', '{"ImportId":"b"}'],
      ['5', 'fine'],
    ];
    expect(guessHeaderRows(qualtrics)).toBe(3);
    expect(columnNames(qualtrics.slice(0, 3), 0)).toEqual(['Q1', 'Q2']);
    const monkey = [
      ['Id', 'Which films?', '', 'Why?'],
      ['', 'First', 'Second', 'Open-Ended Response'],
      ['10', 'x', '', 'just so'],
    ];
    expect(guessHeaderRows(monkey)).toBe(2);
    expect(columnNames(monkey.slice(0, 2), 0)).toEqual([
      'Id',
      'Which films? – First',
      'Which films? – Second',
      'Why?',
    ]);
  });

  it('tells a header from a first record', () => {
    const data = Array.from({ length: 30 }, (_, n) => [words(n), ['good', 'bad', 'neutral'][n % 3] ?? '']);
    expect(guessHeaderRows(data)).toBe(0);
    expect(guessHeaderRows([['opinion', 'label'], ...data])).toBe(1);
    expect(
      guessHeaderRows([
        ['5', 'fine shop'],
        ['4', 'so so'],
        ['1', 'bad shop'],
      ]),
    ).toBe(0);
    expect(
      guessHeaderRows([
        ['stars', 'said'],
        ['4', 'so so'],
        ['1', 'bad shop'],
      ]),
    ).toBe(1);
    expect(guessHeaderRows([])).toBe(0);
  });

  it('keeps twenty thousand equal names apart', () => {
    const names = columnNames([['a', 'a (2)', ...Array.from({ length: 19_998 }, () => 'a')]], 0);
    expect(names.slice(0, 4)).toEqual(['a', 'a (2)', 'a (3)', 'a (4)']);
    expect(new Set(names).size).toBe(20_000);
  });

  it('names empty and repeated columns', () => {
    expect(columnNames([['', 'Other', 'Other', 'a\n b', 'column 1']], 6)).toEqual([
      'column 1',
      'Other',
      'Other (2)',
      'a b',
      'column 1 (2)',
      'column 6',
    ]);
  });
});
