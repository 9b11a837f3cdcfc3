import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../../../shared/contract/types.ts';
import { guessDateOrder, parseDate } from '../../../shared/formats/dates.ts';
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
  ])('%s read as %s', (text, order, iso) => expect(parseDate(text, order)).toBe(iso));

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
