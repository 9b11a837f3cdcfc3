/** Dates told from another day, in the languages that feedback comes in, as exactly as they say. */
import { describe, expect, it, test } from 'vitest';
import { guessMapping } from '../../../shared/formats/guess.ts';
import { parseItem, planItems } from '../../../shared/formats/item.ts';
import { isRelativeDate, parseRelativeDate } from '../../../shared/formats/relative-dates.ts';

/** The last day of a month that is longer than the one before. */
const AS_OF = '2026-03-31';
/** Three days, yesterday, a month, two months, a year ago; five days and a week, where they are written otherwise. */
const WRITTEN: Readonly<Record<string, readonly [string, string][]>> = {
  en: [
    ['3 days ago', '2026-03-28'],
    ['Yesterday', '2026-03-30'],
    ['today', '2026-03-31'],
    ['an hour ago', '2026-03-31'],
    ['50 hours ago', '2026-03-29'],
    ['a month ago', '2026-02'],
    ['Edited 2 months ago', '2026-01'],
    ['3mo ago', '2025-12'],
    ['a week ago', '2026-03-24'],
    ['a year ago', '2025'],
  ],
  de: [
    ['vor 3 Tagen', '2026-03-28'],
    ['gestern', '2026-03-30'],
    ['vorgestern', '2026-03-29'],
    ['vor einem Monat', '2026-02'],
    ['vor 2 Jahren', '2024'],
  ],
  fr: [
    ['il y a 3 jours', '2026-03-28'],
    ['hier', '2026-03-30'],
    ['il y a un mois', '2026-02'],
    ['il y a une semaine', '2026-03-24'],
    ['il y a 1 an', '2025'],
  ],
  es: [
    ['hace 3 días', '2026-03-28'],
    ['ayer', '2026-03-30'],
    ['hace un mes', '2026-02'],
    ['hace una semana', '2026-03-24'],
  ],
  pt: [
    ['há 3 dias', '2026-03-28'],
    ['ontem', '2026-03-30'],
    ['há um mês', '2026-02'],
    ['2 meses atrás', '2026-01'],
  ],
  ru: [
    ['3 дня назад', '2026-03-28'],
    ['5 дней назад', '2026-03-26'],
    ['вчера', '2026-03-30'],
    ['месяц назад', '2026-02'],
    ['2 года назад', '2024'],
  ],
  uk: [
    ['3 дні тому', '2026-03-28'],
    ['5 днів тому', '2026-03-26'],
    ['вчора', '2026-03-30'],
    ['учора', '2026-03-30'],
    ['тиждень тому', '2026-03-24'],
    ['місяць тому', '2026-02'],
  ],
  th: [
    ['3 วันที่แล้ว', '2026-03-28'],
    ['๓ วันที่ผ่านมา', '2026-03-28'],
    ['3 วันก่อน', '2026-03-28'],
    ['เมื่อวาน', '2026-03-30'],
    ['หนึ่งเดือนที่แล้ว', '2026-02'],
    ['1 ปีที่แล้ว', '2025'],
  ],
  id: [
    ['3 hari yang lalu', '2026-03-28'],
    ['kemarin', '2026-03-30'],
    ['seminggu yang lalu', '2026-03-24'],
    ['sebulan lalu', '2026-02'],
  ],
  vi: [
    ['3 ngày trước', '2026-03-28'],
    ['3 ngày trước'.normalize('NFD'), '2026-03-28'],
    ['hôm qua', '2026-03-30'],
    ['một tháng trước', '2026-02'],
    ['2 năm trước', '2024'],
  ],
  ja: [
    ['3 日前', '2026-03-28'],
    ['3日前', '2026-03-28'],
    ['昨日', '2026-03-30'],
    ['1 か月前', '2026-02'],
    ['2ヶ月前', '2026-01'],
    ['1年前', '2025'],
  ],
  zh: [
    ['3天前', '2026-03-28'],
    ['昨天', '2026-03-30'],
    ['一个月前', '2026-02'],
    ['2 年前', '2024'],
  ],
  ko: [
    ['3일 전', '2026-03-28'],
    ['어제', '2026-03-30'],
    ['한 달 전', '2026-02'],
    ['2개월 전', '2026-01'],
    ['1년 전', '2025'],
  ],
};

describe.each(Object.entries(WRITTEN))('in %s', (_language, written) => {
  it.each(written)('“%s” is %s', (text, date) => {
    expect(parseRelativeDate(text, AS_OF)).toBe(date);
    expect(parseRelativeDate(`  ${text} `, AS_OF)).toBe(date);
  });
});

test('months and years go over the turn of the year, days over that of the month and leap days', () => {
  expect(parseRelativeDate('3 months ago', '2026-01-15')).toBe('2025-10');
  expect(parseRelativeDate('12 months ago', '2026-12-31')).toBe('2025-12');
  expect(parseRelativeDate('1 day ago', '2024-03-01')).toBe('2024-02-29');
  expect(parseRelativeDate('3 weeks ago', '2026-01-05')).toBe('2025-12-15');
});

test.each([
  'in 3 days',
  'ago',
  '3',
  'days',
  'good',
  'may',
  '31.02.2024',
  '3 days',
  '-3 j',
  '99999 years ago',
  '20000 years ago',
  '2024-01-02',
  '9'.repeat(39),
])('“%s” is none', (text) => expect(parseRelativeDate(text, AS_OF)).toBeNull());

describe('a column of such dates', () => {
  const records = [
    ['Швидко і чемно, дякую', '5', '3 дні тому'],
    ['Кур’єр не подзвонив у двері', '1', 'місяць тому'],
    ['Довго чекали на відповідь', '2', 'вчора'],
  ];
  const names = ['Відгук', 'Оцінка', 'Коли'];
  const asOf = { day: '2026-11-30', reason: 'the day when the file was last changed', isGuess: true };

  it('is found, its day is said with the reason, and the items have the dates', () => {
    const { mapping, reasons, told, warnings } = guessMapping({ names, records, headerRows: 1, asOf });
    expect(mapping.roles).toEqual(['text', 'score', 'date']);
    expect(mapping.asOf).toBe('2026-11-30');
    expect(reasons[2]).toBe('its values are dates, some told from another day');
    expect(told).toEqual([
      'Dates in “Коли” such as “3 дні тому” count back from 2026-11-30 (the day when the file was last changed); what says months or years is kept as a month or a year.',
    ]);
    expect(warnings).toEqual(expect.arrayContaining([...told]));
    const plan = planItems(mapping);
    const dates = records.map((record) => {
      const item = parseItem(record, plan);
      return typeof item === 'string' ? item : item.date;
    });
    expect(dates).toEqual(['2026-11-27', '2026-10', '2026-11-29']);
  });

  it('counts from the latest day of a column that says when rows were taken, but for a day that was chosen', () => {
    const taken = {
      names: [...names, 'scraped at'],
      headerRows: 1,
      records: records.map((record, i) => [...record, `2025-05-0${i + 1}`]),
    };
    const fixed = new Map([[2, { role: 'date' as const, reason: 'as you chose' }]]);
    const guess = guessMapping({ ...taken, fixed, asOf });
    expect(guess.mapping.asOf).toBe('2025-05-03');
    expect(guess.told.join()).toContain('the latest day in “scraped at”');
    expect(guessMapping({ ...taken, fixed, asOf: { ...asOf, isGuess: false } }).mapping.asOf).toBe(
      '2026-11-30',
    );
  });

  it('leaves mappings of ordinary dates as they are', () => {
    const ordinary = records.map(([text = '', score = ''], i) => [text, score, `2025-05-0${i + 1}`]);
    const guess = guessMapping({ names, records: ordinary, headerRows: 1, asOf });
    expect(guess.mapping).not.toHaveProperty('asOf');
    expect(guess.told).toEqual([]);
    expect(isRelativeDate('2025-05-01')).toBe(false);
  });
});
