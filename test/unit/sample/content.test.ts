/** The sample's feedback: enough of it, in five languages, clean, and true to its scales. */
import { describe, expect, it } from 'vitest';
import {
  PORTRAIT_MIME,
  NOK_PORTRAIT,
  OLENA_PORTRAIT,
} from '../../../electron/core/sample/content/portraits.ts';
import { CUSTOMERS, SEGMENTS, TABLE_DAY } from '../../../electron/core/sample/content/customers.ts';
import { customersFile, sampleCustomers } from '../../../electron/core/sample/customers.ts';
import { sampleFiles } from '../../../electron/core/sample/files.ts';
import { FIRST_DAY, LAST_DAY, sampleRecords } from '../../../electron/core/sample/records.ts';
import { isPicture } from '../../../electron/core/workspace/check-picture.ts';

const files = sampleFiles();
const records = files.flatMap((file) => file.records);

const LETTERS = {
  en: /^[^\p{Script=Thai}\p{Script=Cyrillic}]*[a-z]/iu,
  th: /\p{Script=Thai}/u,
  uk: /\p{Script=Cyrillic}/u,
  id: /^[^\p{Script=Thai}\p{Script=Cyrillic}]*[a-z]/iu,
  vi: /^[^\p{Script=Thai}\p{Script=Cyrillic}]*[a-z]/iu,
} as const;

describe('the feedback of the sample', () => {
  it('has about 300 items, at least 50 in each of five languages', () => {
    expect(records.length).toBeGreaterThanOrEqual(280);
    expect(records.length).toBeLessThanOrEqual(330);
    for (const language of ['en', 'th', 'uk', 'id', 'vi'] as const) {
      const own = records.filter((record) => record.language === language);
      expect(own.length).toBeGreaterThanOrEqual(50);
      expect(own.filter(({ text }) => !LETTERS[language].test(text))).toEqual([]);
    }
  });

  it('has no item twice, and every text in NFC without loose blanks', () => {
    expect(new Set(records.map(({ text }) => text)).size).toBe(records.length);
    for (const { text } of records) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}|\u200B|\uFFFD/);
    }
  });

  it('uses the letters of Ukrainian, not of its neighbours', () => {
    const ukrainian = records.filter(({ language }) => language === 'uk');
    expect(ukrainian.filter(({ text }) => /[ыэъё]/iu.test(text))).toEqual([]);
  });

  it('keeps scores on the scale of their source, and some tickets without one', () => {
    for (const { mapping, records: rows } of files) {
      for (const { score } of rows) {
        if (score === null) continue;
        expect(score).toBeGreaterThanOrEqual(mapping.scale?.min ?? NaN);
        expect(score).toBeLessThanOrEqual(mapping.scale?.max ?? NaN);
      }
    }
    const unscored = records.filter(({ score }) => score === null);
    expect(new Set(unscored.map(({ source }) => source))).toEqual(new Set(['ticket']));
  });

  it('scores complaints low and praise high', () => {
    const scored = (sign: string) =>
      records.flatMap(({ topics, score, source, text }) => {
        if (score === null || !topics.every((topic) => topic.endsWith(sign))) return [];
        return [{ text, share: source === 'nps' ? score / 10 : (score - 1) / 4 }];
      });
    expect(scored('-').length).toBeGreaterThan(100);
    expect(scored('-').filter(({ share }) => share > 0.7)).toEqual([]);
    expect(scored('+').length).toBeGreaterThan(50);
    expect(scored('+').filter(({ share }) => share < 0.7)).toEqual([]);
  });

  it('runs from February to October 2026, oldest first, and numbers every record once', () => {
    for (const { records: rows } of files) {
      const dates = rows.map(({ date }) => date);
      expect(dates).toEqual(dates.toSorted());
      expect(dates[0]).toBe(FIRST_DAY);
      expect(dates.at(-1)).toBe(LAST_DAY);
    }
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it('says in the columns what the text says of place and price', () => {
    const saying = (word: string) => records.find(({ text }) => text.includes(word));
    expect(saying('เกาะสมุย')?.city).toBe('Ko Samui');
    expect(saying('Makassar')?.city).toBe('Makassar');
    expect(saying('320 nghìn')?.orderValue).toBe(320_000);
  });

  it('is the same each time', () => {
    expect(sampleRecords('ticket')).toEqual(sampleRecords('ticket'));
    expect(sampleFiles().map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      files.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
  });
});

describe('the customers of the sample', () => {
  const { customers, keys } = sampleCustomers();
  const records = (['nps', 'review', 'ticket'] as const).flatMap(sampleRecords);

  it('are some hundred of four segments, of whom about one in five left', () => {
    expect(new Set(customers.map(({ key }) => key)).size).toBe(CUSTOMERS);
    expect(new Set(customers.map(({ segment }) => segment))).toEqual(
      new Set(SEGMENTS.map(({ name }) => name)),
    );
    const left = customers.filter((customer) => customer.left !== '');
    expect(left.length / customers.length).toBeGreaterThan(0.12);
    expect(left.length / customers.length).toBeLessThan(0.3);
    for (const { since, left: day } of customers) {
      expect(since < TABLE_DAY).toBe(true);
      expect(day === '' || (day >= since && day < TABLE_DAY)).toBe(true);
    }
  });

  it('live where they write from, say nothing twice, and nothing after they left', () => {
    for (const { key, country, left } of customers) {
      const own = records.filter(({ id }) => keys.get(id) === key);
      expect(own.filter((record) => record.country !== country)).toEqual([]);
      const topics = own.flatMap((record) => record.topics);
      expect(new Set(topics).size).toBe(topics.length);
      expect(new Set(own.map(({ source }) => source)).size).toBe(own.length);
      expect(own.filter(({ date }) => left !== '' && date > left)).toEqual([]);
    }
    expect(records.filter(({ source, id }) => source === 'nps' && !keys.has(id))).toEqual([]);
  });

  it('are the same file each time, without names', () => {
    const { bytes, mapping } = customersFile();
    expect(Buffer.from(customersFile().bytes)).toEqual(Buffer.from(bytes));
    expect(mapping.roles).not.toContain('name');
  });
});

describe('the portraits', () => {
  it('are small WebP pictures', () => {
    for (const portrait of [NOK_PORTRAIT, OLENA_PORTRAIT]) {
      const bytes = new Uint8Array(Buffer.from(portrait, 'base64'));
      expect(isPicture(bytes, PORTRAIT_MIME)).toBe(true);
      expect(bytes.byteLength).toBeLessThan(20_000);
    }
  });
});
