import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CsvReader } from '../../shared/formats/csv.ts';
import { jsonListReader, JsonShape } from '../../shared/formats/json-shape.ts';
import { LineReader } from '../../shared/formats/lines.ts';
import { tallyUtf8, wholeUtf8 } from '../../shared/formats/encoding.ts';

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'ก', 'й', '😀', '"', ',', ';', '\n', '\r', ' ', '\t'),
    maxLength: 8,
  }),
  fc.constantFrom('', '"', '""', '\r\n', 'x'),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
/** Places where a text is cut into pieces. */
const cuts = fc.array(fc.nat(200), { maxLength: 12 });

function pieces(text: string, at: readonly number[]): string[] {
  const places = [...new Set(at.filter((place) => place < text.length))].sort((a, b) => a - b);
  return [0, ...places].map((from, i) => text.slice(from, places[i] ?? text.length));
}

function readCsv(text: string, at: readonly number[], delimiter: string): string[][] {
  const records: string[][] = [];
  const reader = new CsvReader(
    { delimiter, newline: '\n', quotes: true },
    (cells) => void records.push(cells),
  );
  for (const piece of pieces(text, at)) reader.push(piece);
  reader.end();
  return records;
}

const quoted = (text: string, always: boolean, delimiter: string): string =>
  always || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

describe('CSV', () => {
  it('gives back what was written, however it is quoted, ended and cut', () => {
    fc.assert(
      fc.property(
        table,
        fc.boolean(),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        cuts,
        (rows, always, delimiter, end, last, at) => {
          const lines = rows.map((row) => row.map((text) => quoted(text, always, delimiter)).join(delimiter));
          expect(readCsv(lines.join(end) + (last ? end : ''), at, delimiter)).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads well-formed text as Papa Parse does', () => {
    fc.assert(
      fc.property(table, fc.boolean(), (rows, always) => {
        const text = Papa.unparse(rows, { newline: '\n', quotes: always });
        expect(readCsv(text, [], ',')).toEqual(
          Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data,
        );
      }),
    );
  });

  it('gives the same records for any text, however it is cut', () => {
    const noise = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ข'), maxLength: 60 });
    const attempt = (text: string, at: readonly number[]): unknown => {
      try {
        return readCsv(text, at, ',');
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(noise, cuts, (text, at) => {
        expect(attempt(text, at)).toEqual(attempt(text, []));
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no letter of unquoted text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ',', '\n'), maxLength: 60 }), (text) => {
        const letters = readCsv(text, [], ',').flat().join('');
        expect(letters).toBe(text.replace(/[,\n]/g, ''));
      }),
    );
  });
});

describe('JSON', () => {
  const elements = (text: string, at: readonly number[], path: string[] | null): unknown[] => {
    const found: unknown[] = [];
    const reader = jsonListReader(path, (json) => void found.push(JSON.parse(json)));
    for (const piece of pieces(text, at)) reader.push(piece);
    reader.end();
    return found;
  };

  it('gives the elements of a list, however it is written and cut', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(undefined, 2), cuts, (list, indent, at) => {
        const plain = JSON.parse(JSON.stringify(list)) as unknown[];
        expect(elements(JSON.stringify(list, null, indent), at, [])).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the list inside an object among others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.object({ maxDepth: 2 }), { minLength: 1 }),
        fc.jsonValue(),
        cuts,
        (list, other, at) => {
          const document = {
            other,
            aggregations: { x: { buckets: [{ a: 1 }, { a: 2 }] } },
            data: { reviews: list },
            after: other,
          };
          const text = JSON.stringify(document);
          const plain = JSON.parse(text) as typeof document;
          expect(elements(text, at, ['data', 'reviews'])).toEqual(plain.data.reviews);
        },
      ),
      { numRuns: 300 },
    );
    const shape = new JsonShape();
    shape.push(
      '{"aggregations":{"x":{"buckets":[{"a":1},{"a":2},{"a":3}]}},"hits":{"total":1,"hits":[{"_source":{}}]}}',
    );
    expect(shape.best()).toEqual(['hits', 'hits']);
  });

  it('takes a document without a list for one record, and several for several', () => {
    fc.assert(
      fc.property(fc.array(fc.object(), { minLength: 1, maxLength: 4 }), cuts, (documents, at) => {
        const text = documents.map((one) => JSON.stringify(one)).join('\n');
        expect(elements(text, at, null)).toEqual(text.split('\n').map((line) => JSON.parse(line) as unknown));
      }),
    );
  });
});

it('lines come whole, however the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'ก', ' ') })), cuts, (lines, at) => {
      const found: string[] = [];
      const reader = new LineReader((line) => void found.push(line));
      for (const piece of pieces(lines.join('\n'), at)) reader.push(piece);
      reader.end();
      expect(found).toEqual(lines.filter((line) => line.trim() !== ''));
    }),
  );
});

function strictlyUtf8(data: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(data);
    return true;
  } catch {
    return false;
  }
}

describe('UTF-8', () => {
  it('finds the first bad byte where the strict decoder finds one', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .tuple(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 3 }))
        .map(([text, tail]) => Buffer.concat([Buffer.from(text), tail])),
    );
    fc.assert(
      fc.property(bytes, (data) => {
        const { firstBad: at, bad } = tallyUtf8(data);
        expect(bad > 0).toBe(at >= 0);
        expect(at >= 0).toBe(!strictlyUtf8(data));
        expect(strictlyUtf8(data.subarray(0, at < 0 ? data.length : at))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts text between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), (text, cut) => {
        const data = Buffer.from(text).subarray(0, cut);
        const whole = wholeUtf8(data);
        expect(tallyUtf8(data.subarray(0, whole)).bad).toBe(0);
        expect(data.length - whole).toBeLessThan(4);
      }),
    );
  });
});
