import { decode, encode } from '@msgpack/msgpack';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importOne, openBench, utf16, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const FIVE = [
  ['1', 'The courier was late, again', '2', '2026-03-01'],
  ['2', 'พนักงานดีมากแต่ห้องน้ำสกปรก', '4', '2026-03-02'],
  ['3', 'Доставка запізнилась, їжа холодна', '1', '2026-03-03'],
  ['4', 'Pelayanan ramah, pengiriman lambat', '5', '2026-03-04'],
  ['5', 'Không thể gọi được tổng đài', '1', '2026-03-05'],
];
const HEADER = ['id', 'comment', 'rating', 'date'];
const csv = (rows: string[][], delimiter = ','): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\n') + '\n';
const objects = FIVE.map((row) => Object.fromEntries(HEADER.map((name, i) => [name, row[i]])));

describe('formats and encodings', () => {
  const table = csv([HEADER, ...FIVE]);
  const cases: Record<string, string | Uint8Array> = {
    'plain.csv': table,
    'mark.csv': `\uFEFF${table}`,
    'crlf.csv': table.replaceAll('\n', '\r\n'),
    'mac.csv': table.replaceAll('\n', '\r'),
    'semicolon.csv': csv([HEADER, ...FIVE], ';'),
    'tab.tsv': csv([HEADER, ...FIVE], '\t'),
    'little.tsv': utf16(csv([HEADER, ...FIVE], '\t'), false, true),
    'big.csv': utf16(table, true, true),
    'little-unmarked.csv': utf16(table, false, false),
    'big-unmarked.csv': utf16(table, true, false),
    'array.json': JSON.stringify(objects, null, 2),
    'wrapped.json': JSON.stringify({ count: 5, meta: [{ a: 1 }], reviews: objects }),
    'hits.json': JSON.stringify({
      hits: { total: 5, hits: objects.map((one, i) => ({ _id: `x${i}`, _source: one })) },
      aggregations: {
        rating: { buckets: objects.concat(objects).map((_, i) => ({ key: i, doc_count: 9 })) },
      },
    }),
    'lines.ndjson': objects.map((one) => JSON.stringify(one)).join('\n'),
    'lines.jsonl': objects.map((one) => JSON.stringify(one)).join('\r\n') + '\r\n\r\n',
  };
  it.each(Object.keys(cases))('reads %s', async (name) => {
    const report = await importOne(bench, bench.file(name, cases[name] ?? ''), { source: 'five' });
    expect(report).toMatchObject({ rows: 5, imported: 5, rejectedCount: 0 });
    const items = bench.all().reverse();
    expect(items.map((item) => item.text)).toEqual(FIVE.map((row) => row[1]));
    expect(items.map((item) => item.score)).toEqual([2, 4, 1, 5, 1]);
    expect(items.map((item) => item.date)).toEqual(FIVE.map((row) => row[3]));
    expect(items[0]?.scale).toEqual({ min: 1, max: 5, higherIsBetter: true });
    expect(items.map((item) => item.row)).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives the same ids from CSV, TSV in UTF-16 and JSON, and from another workspace', async () => {
    await importOne(bench, bench.file('five.csv', table));
    const ids = bench.all().map((item) => item.id);
    expect(new Set(ids).size).toBe(5);
    expect(ids.every((id) => /^[\w-]{22}$/.test(id))).toBe(true);
    const other = openBench();
    try {
      await importOne(other, other.file('x.json', JSON.stringify({ data: objects })), { source: ' Five ' });
      expect(other.all().map((item) => item.id)).toEqual(ids);
    } finally {
      other.close();
    }
  });

  it('reads a document that is one record, and numbers longer than a double', async () => {
    await importOne(
      bench,
      bench.file(
        'one.json',
        '{"id": 123456789012345678901, "review": "Good shop", "tags": ["a", "b"], "a": {"b": true}}',
      ),
    );
    expect(bench.all()[0]).toMatchObject({
      text: 'Good shop',
      fields: { id: '123456789012345678901', tags: 'a; b', 'a.b': 'true' },
    });
  });

  it('keeps broken lines of NDJSON as rejected rows', async () => {
    const report = await importOne(
      bench,
      bench.file('b.ndjson', '{"text":"one two"}\n{"text":\n{"text":"three four"}\n'),
    );
    expect(report.rejected).toEqual([{ row: 2, reason: 'not valid JSON' }]);
    expect(report.imported).toBe(2);
  });
});

describe('records', () => {
  it('keeps every value of ragged rows, skips blank lines, makes names unique', async () => {
    const path = bench.file(
      'r.csv',
      'review,Other,Other,,rating\nfine,a,b,c,5,extra,more\n\n\nshort\n"two\nlines",x,,,1\n',
    );
    expect(await importOne(bench, path)).toMatchObject({ rows: 3, imported: 3 });
    const [first, second, third] = bench.all();
    expect(first?.fields).toEqual({
      Other: 'a',
      'Other (2)': 'b',
      'column 4': 'c',
      'column 6': 'extra',
      'column 7': 'more',
    });
    expect(second).toMatchObject({ text: 'short', score: null, fields: {} });
    expect(third).toMatchObject({ text: 'two\nlines', score: 1 });
  });

  it('keeps a record without text that has a score, and rejects one with neither', async () => {
    const path = bench.file('s.csv', 'score,comment,shop\n9,,A\n,,B\nNA,-,C\n10,Great help,D\n');
    const report = await importOne(bench, path);
    expect(report).toMatchObject({ rows: 4, imported: 2, rejectedCount: 2 });
    expect(report.rejected).toEqual([
      { row: 2, reason: 'no text and no score' },
      { row: 3, reason: 'no text and no score' },
    ]);
  });

  it('keeps scores and dates that cannot be read as fields', async () => {
    const path = bench.file(
      'v.csv',
      'comment,rating,date\ngood one,"4,5",3/4/2026\nbad one,17,tuần nào đó\nodd one,none of it,13/4/2026\nlast,2,1/2/2569\n',
    );
    await importOne(bench, path, {
      roles: [
        { column: 'rating', role: 'score' },
        { column: 'date', role: 'date' },
      ],
    });
    const by = Object.fromEntries(bench.all().map((item) => [item.text, item]));
    expect(by['good one']).toMatchObject({ score: 4.5, date: '2026-04-03', fields: {} });
    expect(by['bad one']).toMatchObject({ date: null, fields: { date: 'tuần nào đó' } });
    expect(by['odd one']).toMatchObject({
      score: null,
      fields: { rating: 'none of it' },
      date: '2026-04-13',
    });
    expect(by['last']?.date).toBe('2026-02-01');
  });

  it('removes NUL characters and composes letters', async () => {
    const path = bench.file('n.csv', `review,shop\nbro\u0000ken word,x\n${'không'.normalize('NFD')} tốt,y\n`);
    await importOne(bench, path);
    expect(bench.all().map((item) => item.text)).toEqual(['broken word', 'không tốt'.normalize('NFC')]);
  });

  it('keeps what looks like markup and formulas as text', async () => {
    const hostile = '<img src=x onerror=alert(1)> =HYPERLINK("x")';
    await importOne(
      bench,
      bench.file('h.json', JSON.stringify([{ review: hostile, __proto__x: 1, constructor: 'c' }])),
    );
    const [item] = bench.all();
    expect(item?.text).toBe(hostile);
    expect(item?.fields['constructor']).toBe('c');
  });

  it.each([
    ['p.csv', 'review,__proto__\nthe words of one,polluted\n'],
    ['p.json', '[{"review":"the words of one","__proto__":"polluted"}]'],
  ])(
    'takes a column named as the prototype as one that any screen can receive: %s',
    async (name, content) => {
      await importOne(bench, bench.file(name, content));
      const [item] = bench.all();
      expect(decode(encode(item))).toEqual(item);
      expect(Object.values(item?.fields ?? {})).toContain('polluted');
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it('reads a table without header', async () => {
    const path = bench.file(
      'noheader.tsv',
      'kamar bersih dan pelayanan ramah sekali\tpositive\nair panas tidak keluar sama sekali\tnegative\nbiasa saja menurut saya\tneutral\nstaf tidak membantu sama sekali\tnegative\n',
    );
    expect(await importOne(bench, path)).toMatchObject({ rows: 4, imported: 4 });
    expect(bench.all()[0]).toMatchObject({
      row: 1,
      text: 'kamar bersih dan pelayanan ramah sekali',
      score: 1,
      scale: { min: -1, max: 1, higherIsBetter: true, method: 'sentiment' },
    });
  });

  it('reads roles by name or number from the command line and refuses unknown columns', async () => {
    const path = bench.file('m.csv', 'a,b,c\nfirst words here,3,k1\nother words there,4,k2\n');
    await importOne(bench, path, {
      roles: [
        { column: 'A', role: 'text' },
        { column: '2', role: 'score' },
      ],
    });
    expect(bench.all()[0]).toMatchObject({ text: 'first words here', score: 3 });
    await expect(importOne(bench, path, { roles: [{ column: 'zz', role: 'text' }] })).rejects.toMatchObject({
      code: 'badInput',
      message: expect.stringContaining('zz'),
    });
  });
});
