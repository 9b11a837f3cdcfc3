import { describe, expect, it } from 'vitest';
import { numberKind, numberText } from '../../../shared/formats/xlsx/number-format.ts';
import { readRelations, readWorkbook, resolveTarget } from '../../../shared/formats/xlsx/parts.ts';
import { SharedTextReader, SheetReader, type SheetRow } from '../../../shared/formats/xlsx/sheet.ts';
import { decodeXml, xmlAttribute } from '../../../shared/formats/xml.ts';

function rowsOf(xml: string, size = xml.length, texts: readonly string[] = []): SheetRow[] {
  const rows: SheetRow[] = [];
  const context = {
    text: (index: number) => texts[index] ?? '',
    kinds: ['plain', 'date'] as const,
    from1904: false,
  };
  const reader = new SheetReader(context, (row) => rows.push(row));
  for (let at = 0; at < xml.length; at += size) reader.push(xml.slice(at, at + size));
  return rows;
}

describe('number formats', () => {
  it.each([
    ['General', 'plain'],
    ['0.00E+00', 'plain'],
    ['#,##0.00 "days"', 'plain'],
    ['[Red]0.0;[Blue]-0.0', 'plain'],
    ['0%', 'percent'],
    ['yyyy-mm-dd', 'date'],
    ['[$-107041E]d mmmm yyyy', 'date'],
    ['[$-D07041E]ว ดดดด ปปปป', 'date'],
    ['B2dd/mm/yyyy', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['mmm', 'date'],
    ['dd.mm.yyyy hh:mm', 'dateTime'],
    ['m/d/yy h:mm AM/PM', 'dateTime'],
    ['[h]:mm:ss', 'time'],
    ['mm:ss.00', 'time'],
    ['_("฿"* #,##0_)', 'plain'],
  ] as const)('%s is %s', (code, kind) => expect(numberKind(164, code)).toBe(kind));

  it('needs no description of its own for common formats', () => {
    expect([0, 9, 14, 18, 22, 45, 71, 49].map((id) => numberKind(id, undefined))).toEqual([
      'plain',
      'percent',
      'date',
      'time',
      'dateTime',
      'time',
      'date',
      'plain',
    ]);
  });

  it.each([
    [44_927, 'date', '2023-01-01'],
    [44_927.75, 'dateTime', '2023-01-01 18:00:00'],
    [44_927, 'dateTime', '2023-01-01'],
    [44_927.999_999_9, 'dateTime', '2023-01-02'],
    [0, 'date', '0'],
    [1, 'date', '1900-01-01'],
    [2, 'date', '1900-01-02'],
    [61, 'date', '1900-03-01'],
    [232_308, 'date', '2536-01-13'],
    [0.5, 'time', '12:00:00'],
    [-3, 'date', '-3'],
    [9e9, 'date', '9000000000'],
    [0.851, 'percent', '85.1%'],
    [4.200_000_000_000_000_2, 'plain', '4.2'],
  ] as const)('%d as %s is %s', (value, kind, text) => expect(numberText(value, kind, false)).toBe(text));

  it('counts days from 1904 where the workbook does', () => {
    expect(numberText(43_465, 'date', true)).toBe('2023-01-01');
  });
});

describe('cells', () => {
  const sheet =
    '<x:worksheet><x:dimension ref="A1:XFD1048576"/><x:sheetData>' +
    '<x:row r="2"><x:c r="A2" t="s"><x:v>1</x:v></x:c><x:c r="C2" s="1"><x:v>44927</x:v></x:c></x:row>' +
    '<x:row><x:c t="str"><x:f>A2&amp;"x"</x:f><x:v>a_x000D_b</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c></x:row>' +
    '<x:row r="9"><x:c r="B9" t="inlineStr"><x:is><x:r><x:t>rich </x:t></x:r><x:r><x:t>&lt;b&gt;</x:t></x:r>' +
    '<x:rPh><x:t>reading</x:t></x:rPh></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c/></x:row>' +
    '<x:row r="10"><x:c r="A10" s="1"/></x:row></x:sheetData></x:worksheet>';
  const rows = [
    { row: 2, cells: ['shared', '', '2023-01-01'] },
    { row: 3, cells: ['a\rb'] },
    { row: 9, cells: ['', 'rich <b>', 'TRUE'] },
  ];

  it('come by row and column, values for formulas, nothing for errors', () => {
    expect(rowsOf(sheet, sheet.length, ['', 'shared'])).toEqual(rows);
  });

  it.each([1, 2, 3, 7, 50])('are the same in pieces of %d characters', (size) => {
    expect(rowsOf(sheet, size, ['', 'shared'])).toEqual(rows);
  });

  it('beyond all columns are left out', () => {
    expect(rowsOf('<row r="1"><c r="A1"><v>1</v></c><c r="ZZZZ1"><v>2</v></c></row>')).toEqual([
      { row: 1, cells: ['1'] },
    ]);
  });

  it('longer than any cell are refused', () => {
    const long = `<row r="1"><c t="str"><v>${'a'.repeat(17 * 1024 * 1024)}</v></c></row>`;
    expect(() => rowsOf(long, 100_000)).toThrow('longer than');
  });

  it('share texts without the readings above them', () => {
    const texts: string[] = [];
    const reader = new SharedTextReader((text) => texts.push(text));
    reader.push(
      '<sst><si><t>東京</t><rPh sb="0"><t>トウキョウ</t></rPh></si><si/><si><r><t>a</t></r><r><t> b</t></r></si></sst>',
    );
    expect(texts).toEqual(['東京', '', 'a b']);
  });
});

describe('parts', () => {
  it('know sheets, hidden ones, and the beginning of time', () => {
    const xml =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="A &amp; B" sheetId="7" r:id="rId3"/>' +
      '<sheet name="C" sheetId="8" state="veryHidden" r:id="rId4"/></sheets></workbook>';
    expect(readWorkbook([xml])).toEqual({
      from1904: true,
      sheets: [
        { name: 'A & B', relation: 'rId3', hidden: false },
        { name: 'C', relation: 'rId4', hidden: true },
      ],
    });
  });

  it('leave out what lies in other files', () => {
    const xml =
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="../s.xml"/>' +
      '<Relationship Id="b" Type="x/externalLink" Target="file:///c:/x.xlsx" TargetMode="External"/></Relationships>';
    expect([...readRelations([xml])]).toEqual([['a', { type: 'worksheet', target: '../s.xml' }]]);
    expect(resolveTarget('xl/workbook.xml', '../s.xml')).toBe('s.xml');
    expect(resolveTarget('xl/workbook.xml', '/xl/a/./b.xml')).toBe('xl/a/b.xml');
  });
});

describe('XML', () => {
  it('knows the entities of XML and no others', () => {
    expect(decodeXml('&lt;&amp;&#39;&#x1F600;&#xD800;&#0;&unknown;&')).toBe("<&'😀&unknown;&");
  });

  it('reads attributes by their own names', () => {
    expect(xmlAttribute(' sheetId="1" r:id=\'x > y\'', 'id')).toBe('x > y');
    expect(xmlAttribute(' sheetId="1"', 'id')).toBeNull();
  });

  it('refuses a tag that never ends', () => {
    expect(() => rowsOf(`<row ${'a'.repeat(2_000_000)}`, 100_000)).toThrow('never ends');
  });
});
