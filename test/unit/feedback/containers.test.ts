/** Workbooks, archives, packed files, pages and lists: what is read of them, and what is said of those that cannot be. */
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ImportRequest } from '../../../electron/core/feedback/import-run.ts';
import { runImport } from '../../../electron/core/feedback/import-run.ts';
import { namedFile } from '../../../electron/core/feedback/files/bytes.ts';
import { archive, workbook, type TestSheet } from '../../support/workbook.ts';
import { importOne, openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const CSV = 'review,rating\nพนักงานตอบเร็วมาก,5\nДоставка була повільна,1\n';
const SHEET: TestSheet = {
  name: 'Answers',
  rows: [
    ['review', 'rating', 'date'],
    ['พนักงานตอบเร็วมาก', 5, { xml: '<c s="1"><v>44927</v></c>' }],
    [],
    ['Доставка була повільна', 1, { xml: '<c s="1"><v>44928.5</v></c>' }],
  ],
};
const TEXTS = ['Доставка була повільна', 'พนักงานตอบเร็วมาก'];

/** Imports in this thread. @returns the report */
function load(path: string, request: Partial<ImportRequest> = {}) {
  const control = { cancelled: () => false, progress: () => {} };
  return runImport(bench.db, { file: namedFile(path), ...request }, control).report;
}

const texts = (): string[] =>
  bench
    .all()
    .map((item) => item.text)
    .toSorted();

/** What a person is told of a file that is refused, if it names the file and what to do. */
function told(path: string): string {
  try {
    bench.feedback.preview({ path });
  } catch (error) {
    if (!(error instanceof SojournError)) throw error;
    const { code, message, remedy, where } = error;
    const complete = where.file === path.split('/').at(-1) && remedy !== '';
    return complete ? `${code}: ${message} ${remedy}` : 'incomplete';
  }
  return 'not refused';
}

describe('a workbook', () => {
  it('is read with dates, numbers and rows as the person sees them', async () => {
    const path = bench.file('b.xlsx', workbook([SHEET], { formats: ['General', 'd/m/yyyy h:mm'] }));
    const preview = bench.feedback.preview({ path });
    expect(preview).toMatchObject({ format: 'xlsx', delimiter: null, sheets: ['Answers'], warnings: [] });
    expect(preview.mapping).toMatchObject({ headerRows: 1, roles: ['text', 'score', 'date'] });
    expect(preview.mapping.read).toBeUndefined();
    expect(await importOne(bench, path)).toMatchObject({ rows: 2, imported: 2 });
    expect(bench.all()).toMatchObject([
      { text: TEXTS[0], score: 1, date: '2023-01-02T12:00:00', row: 3 },
      { text: TEXTS[1], score: 5, date: '2023-01-01', row: 1 },
    ]);
  });

  it('of several sheets: the first that holds something, or the one that is asked for', () => {
    const sheets: TestSheet[] = [
      { name: 'Empty', rows: [] },
      { name: 'Secret', rows: [['review'], ['hidden words here']], hidden: true },
      SHEET,
      { name: 'More & more', rows: [['review'], ['words of the third sheet']] },
    ];
    const path = bench.file('b.xlsx', workbook(sheets));
    const preview = bench.feedback.preview({ path });
    expect(preview.sheets).toEqual(['Empty', 'Answers', 'More & more']);
    expect(preview.mapping.read).toEqual({ sheet: 'Answers' });
    expect(preview.warnings).toContainEqual(expect.stringContaining('“Answers” is read'));
    const other = bench.feedback.preview({ path, read: { sheet: 'more & more' } });
    expect(other.mapping).toMatchObject({ names: ['review'], read: { sheet: 'More & more' } });
    load(path, { mapping: other.mapping });
    expect(texts()).toEqual(['words of the third sheet']);
    expect(() => bench.feedback.preview({ path, read: { sheet: 'Nope' } })).toThrow('has no sheet “Nope”');
  });

  it('that says it has 17 billion cells is believed only what it holds', () => {
    const far = { xml: '<c t="str"><v>far away</v></c>' };
    const wide: TestSheet = {
      name: 'S',
      before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>',
      rows: [
        ['review'],
        [far],
        ...Array.from({ length: 1000 }, () => [{ xml: '<c s="1"/>' }]),
        ['last words'],
      ],
    };
    const path = bench.file('w.xlsx', workbook([wide]));
    expect(load(path)).toMatchObject({ rows: 2, imported: 2 });
    expect(
      bench
        .all()
        .map(({ row }) => row)
        .toSorted((a, b) => a - b),
    ).toEqual([1, 1002]);
  });

  it('with formulas and links to other files gives stored values and follows nothing', () => {
    const rows = [
      ['review', 'rating'],
      [{ xml: '<c t="str"><f>HYPERLINK("http://x.test","go")</f><v>go there now</v></c>' }, 5],
      [{ xml: '<c t="e"><f>[1]Sheet1!A1</f><v>#REF!</v></c>' }, 3],
      [{ xml: '<c><f>SUM(B2:B3)</f></c>' }, { xml: '<c><f>B2-1</f><v>4</v></c>' }],
      ['=cmd|calc!A1', 2],
    ];
    const path = bench.file('f.xlsx', workbook([{ name: 'S', rows }]));
    expect(load(path)).toMatchObject({ rows: 4, imported: 4 });
    expect(texts()).toEqual(['', '', '=cmd|calc!A1', 'go there now']);
  });

  it('packed so tightly that it is an attack is refused, and nothing is stored', () => {
    const zeros = '0'.repeat(60 * 1024 * 1024);
    const path = bench.file(
      'bomb.xlsx',
      workbook([SHEET], { parts: { 'xl/worksheets/sheet1.xml': `<x>${zeros}` } }),
    );
    expect(told(path)).toContain('zip bomb');
    expect(() => load(path)).toThrow('zip bomb');
    expect(bench.all()).toEqual([]);
    expect(bench.feedback.sources()).toEqual([]);
  });

  it.each([0.3, 0.7, 0.98])('cut off at %d of its length says so', (share) => {
    const bytes = workbook([SHEET]);
    const path = bench.file('cut.xlsx', bytes.subarray(0, Math.floor(bytes.length * share)));
    expect(told(path)).toMatch(/^unreadable: “cut.xlsx” is damaged or cut off.*again/);
  });

  it('with a byte changed says so', () => {
    const bytes = workbook([{ name: 'S', rows: Array.from({ length: 500 }, (_, n) => [`text ${n * n}`]) }]);
    bytes[400] = (bytes[400] ?? 0) ^ 0xff;
    expect(told(bench.file('bad.xlsx', bytes))).toContain('damaged');
  });
});

describe('files that are no workbook but named so', () => {
  const ole = (name: string): Buffer => {
    const bytes = Buffer.alloc(2048);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
    bytes.writeUInt16LE(9, 30);
    bytes.writeUInt32LE(1, 48);
    Buffer.from(name, 'utf16le').copy(bytes, 1024);
    return bytes;
  };
  it.each([
    ['EncryptedPackage', 'protected by a password', 'remove the password'],
    ['Workbook', 'an old Excel workbook (.xls)', 'save it as .xlsx'],
    ['WordDocument', 'an old Word document', 'Copy its table'],
  ])('%s', (name, what, remedy) => {
    const message = told(bench.file('old.xlsx', ole(name)));
    expect(message).toContain(what);
    expect(message).toContain(remedy);
  });
  it.each([
    ['xl/workbook.bin', '.xlsb'],
    ['word/document.xml', 'Word'],
    ['content.xml', 'OpenDocument'],
    ['picture.png', 'no table or list'],
  ])('%s in an archive', (path, words) => {
    expect(told(bench.file('x.xlsx', archive({ [path]: 'x' })))).toContain(words);
  });
});

describe('an archive', () => {
  it('gives its tables and lists, those of workbooks inside it too', () => {
    const path = bench.file(
      'all.zip',
      archive({
        '__MACOSX/._a.csv': 'x',
        'readme.pdf': '%PDF-',
        'data/відгуки.csv': CSV,
        'book.xlsx': workbook([SHEET, { name: 'Two', rows: [['review'], ['in the second sheet']] }]),
        'page.html': '<table><tr><td>review</td></tr><tr><td>words of a page</td></tr></table>',
        'l.ndjson': '{"review":"words of a line"}\n{"review":"and another line"}\n',
      }),
    );
    const preview = bench.feedback.preview({ path });
    expect(preview.sheets).toEqual([
      'data/відгуки.csv',
      'book.xlsx › Answers',
      'book.xlsx › Two',
      'page.html',
      'l.ndjson',
    ]);
    expect(preview).toMatchObject({ format: 'csv', mapping: { read: { sheet: 'data/відгуки.csv' } } });
    for (const sheet of ['book.xlsx › Two', 'page.html', 'l.ndjson'])
      load(path, { read: { sheet }, source: sheet });
    expect(texts()).toEqual([
      'and another line',
      'in the second sheet',
      'words of a line',
      'words of a page',
    ]);
    expect(load(path)).toMatchObject({ imported: 2, warnings: [expect.stringContaining('5 tables')] });
  });

  it('of one file has nothing to choose', () => {
    const path = bench.file('one.zip', archive({ 'only.csv': CSV }));
    expect(bench.feedback.preview({ path })).toMatchObject({ format: 'csv', warnings: [] });
    expect(load(path)).toMatchObject({ imported: 2, warnings: [] });
    expect(texts()).toEqual(TEXTS);
  });

  it('with a password, empty, or with nothing but archives says so', () => {
    const locked = Buffer.from(archive({ 'a.csv': CSV }));
    locked[locked.indexOf('PK\u0001\u0002', 0, 'latin1') + 8] = 1;
    expect(told(bench.file('locked.zip', locked))).toContain('protected by a password');
    expect(told(bench.file('none.zip', archive({})))).toContain('It holds nothing');
    expect(told(bench.file('z.zip', archive({ 'inner.zip': archive({ 'a.csv': CSV }) })))).toContain(
      '“inner.zip”',
    );
  });
});

describe('a packed file', () => {
  it('is unpacked, of several parts too', () => {
    const path = bench.file('r.csv.gz', gzipSync(CSV));
    expect(bench.feedback.preview({ path })).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
    });
    load(path);
    const [head, ...rest] = CSV.split(/(?<=\n)/);
    load(bench.file('p.csv.gz', Buffer.concat([gzipSync(head ?? ''), gzipSync(rest.join(''))])), {
      source: 'p',
    });
    expect(texts()).toEqual([...TEXTS, ...TEXTS].toSorted());
  });

  it.each([10, 40, -9, -1])('cut off at %d says so', (at) => {
    expect(told(bench.file('c.csv.gz', gzipSync(CSV.repeat(50)).subarray(0, at)))).toContain(
      'damaged or cut off',
    );
  });

  it('that is an attack, or holds no text, is refused', () => {
    expect(told(bench.file('b.gz', gzipSync(Buffer.alloc(80 * 1024 * 1024, 65))))).toContain('zip bomb');
    const tar = Buffer.alloc(1024);
    tar.write('ustar', 257);
    expect(told(bench.file('t.tar.gz', gzipSync(tar)))).toContain('a TAR archive');
    expect(told(bench.file('e.gz', gzipSync('')))).toContain('is empty');
  });
});

describe('a page', () => {
  const page = (table: string): string =>
    `<html><head><meta charset="utf-8"></head><body>${table}</body></html>`;
  const big =
    '<table><tr><th>review<th>rating</tr><tr><td>Доставка була повільна<td>1</tr><tr><td>พนักงานตอบเร็วมาก<td>5</tr></table>';

  it('gives its largest table, or the one that is asked for', () => {
    const path = bench.file('p.xls', page(`<table><tr><td>menu</td></tr></table>${big}`));
    const preview = bench.feedback.preview({ path });
    expect(preview).toMatchObject({ format: 'html', sheets: ['table 1', 'table 2'] });
    expect(preview.mapping).toMatchObject({ names: ['review', 'rating'], read: { sheet: 'table 2' } });
    load(path);
    expect(texts()).toEqual(TEXTS);
    expect(bench.feedback.preview({ path, read: { sheet: 'table 1' } }).mapping.names).toEqual(['menu']);
    expect(() => bench.feedback.preview({ path, read: { sheet: 'table 3' } })).toThrow('has no “table 3”');
  });

  it('without a table is refused', () => {
    expect(told(bench.file('e.csv', '<!doctype html><html><body>Please sign in'))).toContain(
      'without a table',
    );
  });
});

describe('a list of lines', () => {
  const lines = [
    'The delivery was late, again.',
    '"Great" product, thanks!',
    'ส่งของช้ามาก',
    'Не прийшло; чекаю, вже тиждень',
  ];

  it('is one remark a line, without header, whatever signs stand in them', () => {
    const path = bench.file('remarks.txt', lines.join('\r\n\r\n'));
    const preview = bench.feedback.preview({ path });
    expect(preview).toMatchObject({ format: 'lines', delimiter: null });
    expect(preview.mapping).toMatchObject({ headerRows: 0, roles: ['text'] });
    load(path);
    expect(texts()).toEqual(lines.toSorted());
    expect(
      bench
        .all()
        .map(({ row }) => row)
        .toSorted((a, b) => a - b),
    ).toEqual([1, 2, 3, 4]);
  });

  it('with commas in every line is no table', () => {
    const path = bench.file(
      'r.txt',
      'Slow delivery, bad box\nGood shoes, thank you\nToo small, sadly too tight\n',
    );
    expect(bench.feedback.preview({ path }).rows).toHaveLength(3);
  });

  it('may have a usual name above, and tables are still tables', () => {
    expect(
      bench.feedback.preview({ path: bench.file('h.txt', 'Comment\nvery good shoes\n') }).mapping,
    ).toMatchObject({
      headerRows: 1,
      names: ['Comment'],
    });
    expect(
      bench.feedback.preview({ path: bench.file('t.txt', 'review, rating\nvery good, 5\nbad, 1\n') }).format,
    ).toBe('csv');
  });
});

describe('what people send', () => {
  it('a header that stands in the middle again is rejected as such', () => {
    const path = bench.file('twice.csv', `${CSV}${CSV.replace('พนักงาน', 'ทีมงาน')}`);
    expect(load(path)).toMatchObject({
      rows: 5,
      rejected: [{ row: 3, reason: 'the header row once more' }],
    });
  });

  it('texts of 200,000 characters, with marks that turn and hide, with HTML and scripts, stay as they are', () => {
    const strange = [
      'ก'.repeat(200_000),
      'right \u202Eot tfel\u202C and \u200Bzero\u200Dwidth',
      '<script>alert("x")</script><b onclick=alert(1)>bold</b>',
    ];
    const path = bench.file(
      's.csv',
      ['review', ...strange.map((text) => `"${text.replaceAll('"', '""')}"`)].join('\n'),
    );
    expect(load(path)).toMatchObject({ imported: 3 });
    expect(texts()).toEqual(strange.toSorted());
    load(
      bench.file('s.xlsx', workbook([{ name: 'S', rows: [['review'], ...strange.map((text) => [text])] }])),
      {
        source: 'book',
      },
    );
    expect(texts()).toEqual([...strange, ...strange].toSorted());
  });

  it('a last line that is half written', () => {
    expect(load(bench.file('h.ndjson', '{"review":"whole line"}\n{"review":"half a li'))).toMatchObject({
      imported: 1,
      rejected: [{ row: 2, reason: 'not valid JSON' }],
    });
  });
});

it('reading a workbook can be cancelled', () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => [`review number ${n}, long enough`, n % 5]);
  const path = bench.file('c.xlsx', workbook([{ name: 'S', rows: [['review', 'rating'], ...rows] }]));
  const before = bench.state();
  let looks = 0;
  const control = { cancelled: () => (looks += 1) > 20, progress: () => {} };
  expect(() => runImport(bench.db, { file: namedFile(path) }, control)).toThrow('cancelled');
  expect(bench.state()).toEqual(before);
});
