import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../../../shared/contract/types.ts';
import { guessDateOrder, parseDate, parseDayNumber } from '../../../shared/formats/dates.ts';
import { isMissing, isMissingText, parseNumber, parseScore } from '../../../shared/formats/numbers.ts';
import { averageScore, rescale } from '../../../shared/measures/scores.ts';

describe('dates', () => {
  it.each<[string, DateOrder, string | null]>([
    ['2026-03-04', 'dmy', '2026-03-04'],
    ['2021-12-14T12:00:00-05:00', 'ymd', '2021-12-14T12:00:00-05:00'],
    ['2016-03-29 21:22:13', 'ymd', '2016-03-29T21:22:13'],
    ['2024-01-02T03:04:05.678Z', 'ymd', '2024-01-02T03:04:05Z'],
    ['3/4/2026', 'dmy', '2026-04-03'],
    ['3/4/2026', 'mdy', '2026-03-04'],
    ['1/14/2022', 'dmy', '2022-01-14'],
    ['30/09/2021', 'mdy', '2021-09-30'],
    ['28.02.2020', 'dmy', '2020-02-28'],
    ['24-02-2015 11.35', 'dmy', '2015-02-24T11:35'],
    ['7/4/2026 9:05 PM', 'mdy', '2026-07-04T21:05'],
    ['7/4/2026 12:05 am', 'mdy', '2026-07-04T00:05'],
    ['14.02.23', 'ymd', '2014-02-23'],
    ['14.02.23', 'dmy', '2023-02-14'],
    ['6/3/2561', 'dmy', '2018-03-06'],
    ['๖/๓/๒๕๖๑', 'dmy', '2018-03-06'],
    ['2569-01-31', 'ymd', '2026-01-31'],
    ['24 Feb 2015', 'dmy', '2015-02-24'],
    ['Feb 24, 2015', 'dmy', '2015-02-24'],
    ['March 1st, 2026 at 10:15', 'dmy', '2026-03-01T10:15'],
    ['Tue Feb 24 11:35:52 +0000 2015', 'dmy', '2015-02-24T11:35:52+00:00'],
    ['20260304', 'dmy', '2026-03-04'],
    ['1700000000', 'dmy', '2023-11-14T22:13:20Z'],
    ['29/02/2023', 'dmy', null],
    ['2026-13-01', 'ymd', null],
    ['2 tuần trước', 'dmy', null],
    ['yesterday', 'dmy', null],
    ['2:12', 'dmy', null],
    ['1/1', 'dmy', null],
    ['2026-01-01 25:00', 'ymd', null],
    ['', 'dmy', null],
    ['12 ม.ค. 2567', 'dmy', '2024-01-12'],
    ['12 มกราคม พ.ศ. 2567', 'dmy', '2024-01-12'],
    ['วันศุกร์ที่ 12 มกราคม พ.ศ. 2567', 'dmy', '2024-01-12'],
    ['12 มกราคม 2567 เวลา 14:05 น.', 'dmy', '2024-01-12T14:05'],
    ['12 มี.ค. 67', 'dmy', '2024-03-12'],
    ['12 มกราคม ค.ศ. 2024', 'dmy', '2024-01-12'],
    ['12 січня 2024 р.', 'dmy', '2024-01-12'],
    ['12 січня 2024 року, 14:05', 'dmy', '2024-01-12T14:05'],
    ['7 серпня 2023', 'dmy', '2023-08-07'],
    ['5 Agustus 2024 pukul 10.30', 'dmy', '2024-08-05T10:30'],
    ['17 Des 2023', 'dmy', '2023-12-17'],
    ['5 Mei 2024', 'dmy', '2024-05-05'],
    ['ngày 12 tháng 1 năm 2024', 'dmy', '2024-01-12'],
    ['14:05 12 tháng 1 2024', 'dmy', '2024-01-12T14:05'],
    ['14:05, 12/01/2024', 'dmy', '2024-01-12T14:05'],
    ['2024年1月12日', 'dmy', '2024-01-12'],
    ['2024년 1월 12일', 'dmy', '2024-01-12'],
    ['12 мая 2024 г.', 'dmy', '2024-05-12'],
    ['3. März 2024', 'dmy', '2024-03-03'],
    ['12 de enero de 2024', 'dmy', '2024-01-12'],
    ['1er janvier 2024', 'dmy', '2024-01-01'],
    ['31.02.2024', 'dmy', null],
    ['31 лютого 2024', 'dmy', null],
    ['2 tuần trước', 'dmy', null],
    ['2 สัปดาห์ที่แล้ว', 'dmy', null],
  ])('%s read as %s', (text, order, iso) => expect(parseDate(text, order)).toBe(iso));

  it.each([
    ['6/3/61', 'buddhist', '2018-03-06'],
    ['6/3/2561', 'buddhist', '2018-03-06'],
    ['6/3/2561', 'gregorian', '2561-03-06'],
    ['6/3/2561', undefined, '2018-03-06'],
    ['6/3/2018', 'buddhist', '2018-03-06'],
  ] as const)('%s in the calendar %s', (text, calendar, iso) =>
    expect(parseDate(text, 'dmy', calendar)).toBe(iso),
  );

  it.each([
    ['45292', '2024-01-01'],
    ['45292.5', '2024-01-01T12:00'],
    ['45292,75', '2024-01-01T18:00'],
    ['10115', null],
    ['4529', null],
  ])('%s as a day number', (text, iso) => expect(parseDayNumber(text)).toBe(iso));

  it.each<[string, string[], DateOrder, boolean]>([
    ['day first', ['03/04/2026', '25/04/2026'], 'dmy', true],
    ['month first', ['03/04/2026', '04/25/2026'], 'mdy', true],
    ['either', ['03/04/2026', '05/06/2026'], 'dmy', false],
    ['year first', ['2026-01-02'], 'ymd', true],
    ['short years first', ['14.02.23', '13.11.28', '05.01.31', '09.12.02'], 'ymd', true],
    ['short years last', ['23.02.14', '28.11.13', '31.01.05', '02.12.09'], 'dmy', true],
    ['two orders in one column', ['30/09/2021', '29/09/2021', '1/14/2022'], 'dmy', true],
  ])('the order of a column: %s', (_, values, order, certain) =>
    expect(guessDateOrder(values)).toMatchObject({ order, certain }),
  );
});

describe('scores', () => {
  it.each<[string, number | null]>([
    ['5', 5],
    [' 4,5 ', 4.5],
    ['4.25', 4.25],
    ['๔', 4],
    ['4/5', 4],
    ['4 stars', 4],
    ['5 sao', 5],
    ['10 - Extremely likely', 10],
    ['★★★☆☆', 3],
    ['⭐⭐⭐⭐', 4],
    ['-1', -1],
    ['1.2.3', null],
    ['5 people came', null],
    ['', null],
  ])('%s', (text, score) => expect(parseScore(text)).toBe(score));

  it('knows what is missing, and that "none" may be an answer in words', () => {
    expect(['', ' - ', 'NA', 'n/a', 'None', 'null'].map(isMissing)).toEqual(Array(6).fill(true));
    expect(isMissingText('None')).toBe(false);
    expect(isMissingText('NA')).toBe(true);
    expect(parseNumber('12a')).toBeNull();
  });

  it('rescales with direction and averages one scale only', () => {
    const stars = { min: 1, max: 5, higherIsBetter: true };
    const turned = { min: 1, max: 5, higherIsBetter: false };
    expect([1, 3, 5].map((score) => rescale(score, stars))).toEqual([0, 50, 100]);
    expect([1, 3, 5].map((score) => rescale(score, turned))).toEqual([100, 50, 0]);
    expect(
      averageScore([
        { score: 1, scale: stars },
        { score: 4, scale: stars },
      ]),
    ).toBe(2.5);
    expect(
      averageScore([
        { score: 1, scale: stars },
        { score: 4, scale: turned },
      ]),
    ).toBeNull();
    expect(averageScore([])).toBeNull();
  });
});
