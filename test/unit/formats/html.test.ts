import { describe, expect, it } from 'vitest';
import { HtmlTableReader, looksLikeHtml, mainTable } from '../../../shared/formats/html/tables.ts';

function tableOf(html: string, wanted = 0, size = html.length) {
  const rows: string[][] = [];
  const reader = new HtmlTableReader(wanted, (cells) => void rows.push(cells));
  for (let at = 0; at < html.length; at += size) reader.push(html.slice(at, at + size));
  reader.end();
  return { rows, tables: reader.tables };
}

const PAGE = `<!DOCTYPE html><html><head><title>Ignored <td></title><style>td{}</style>
<script>document.write("<table><tr><td>never</td></tr></table>"); if (1 < 2) alert('x')</script></head>
<!-- <table><tr><td>comment</td></tr></table> --><body>
<TABLE border=1><tr><th>Review<th>Score
<tr><td>Fish &amp; chips<br>were&nbsp;good &lt;3 &eacute;</td><td align='>'>5</td></tr>
<tr><td colspan=2><p>One</p><p>Two</p></td></tr>
<tr><td rowspan="2">shared</td><td>1</td></tr><tr><td>2</td></tr>
<tr><td>a < b & c</td><td><table><tr><td>inner</td></tr></table>4</td></tr></TABLE>`;

const ROWS = [
  ['Review', 'Score'],
  ['Fish & chips\nwere\u00a0good <3 é', '5'],
  ['One\n\nTwo', ''],
  ['shared', '1'],
  ['shared', '2'],
  ['a < b & c', '4'],
];

describe('an HTML table', () => {
  it('gives its cells as a browser shows them, and runs nothing', () => {
    expect(tableOf(PAGE).rows).toEqual(ROWS);
  });

  it.each([1, 2, 3, 5, 40])('is the same in pieces of %d characters', (size) => {
    expect(tableOf(PAGE, 0, size).rows).toEqual(ROWS);
  });

  it('is told from those inside it; the one that holds the most is the main one', () => {
    const { tables } = tableOf(PAGE, 1);
    expect(tableOf(PAGE, 1).rows).toEqual([['inner']]);
    expect(tables).toEqual([
      { index: 1, rows: 1, columns: 1 },
      { index: 0, rows: 6, columns: 2 },
    ]);
    expect(mainTable(tables)?.index).toBe(0);
    expect(mainTable([])).toBeNull();
  });

  it('keeps spans in bounds', () => {
    const wide =
      '<table><tr><td colspan="999999999" rowspan="999999999">x</td></tr><tr><td>y</td></tr></table>';
    const { rows } = tableOf(wide);
    expect(rows.map((row) => row.length)).toEqual([1000, 2]);
    expect(() => tableOf(`<table><tr>${'<td colspan=1000>x</td>'.repeat(30)}</tr></table>`)).toThrow(
      'columns',
    );
  });

  it('that is cut off gives what there is', () => {
    expect(tableOf('<table><tr><td>one</td></tr><tr><td>tw').rows).toEqual([['one'], ['tw']]);
    expect(tableOf(`<table><tr><td>${'<'.repeat(50)}`).rows).toEqual([['<'.repeat(50)]]);
  });

  it('nested without end is read without end of memory', () => {
    expect(tableOf('<table><tr><td>x'.repeat(5000)).rows).toEqual([['x']]);
  });
});

it('pages are told from texts that only hold a tag', () => {
  const yes = [
    '<!DOCTYPE html><p>',
    ' \n<html><body>',
    '<table><tr><td>1',
    '<meta charset="utf-8"><table><tr>',
  ];
  const no = [
    '<b>bold</b> text',
    'review\n<table><tr>',
    '<div>no table</div>',
    '<script>alert(1)</script>,5',
  ];
  expect(yes.filter((text) => !looksLikeHtml(text))).toEqual([]);
  expect(no.filter(looksLikeHtml)).toEqual([]);
});
