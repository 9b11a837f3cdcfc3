/** Tables of metric values as people and programs write them, and what their columns are taken for. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applySeries } from '../../../../shared/formats/series/apply.ts';
import { unknownWords, type SeriesContext } from '../../../../shared/formats/series/found.ts';
import { guessSeriesColumns, type SeriesHints } from '../../../../shared/formats/series/guess-columns.ts';
import { knownSeriesMapping, readSeriesMappings } from '../../../../shared/formats/series/kept-mappings.ts';
import { readPeriod } from '../../../../shared/formats/series/read-period.ts';
import { withSeriesRole, type SeriesMapping } from '../../../../shared/formats/series/roles.ts';
import { readSeriesTable } from '../../../../shared/formats/series/table.ts';

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'segment/gold': ['gold'],
  'channel/แอป': ['แอป'],
  'touchpoint/каса': ['t1'],
  'map/bill': ['m1'],
  'map/twice': ['m1', 'm2'],
  'stage/pay': ['m1/s1', 'm2/s9'],
  'm1/pay': ['m1/s1'],
  'stage/trả tiền': ['m2/s3'],
};
const context: SeriesContext = {
  metrics: [],
  find: (level, name, map) => KNOWN[`${map ?? level}/${name.toLowerCase()}`] ?? [],
  today: '2026-06-15',
  origin: 'series.csv',
};
const rowsOf = (text: string, sign = ',') =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(sign));
const guessed = (text: string, hints: Partial<SeriesHints> = {}) => {
  const [names = [], ...records] = rowsOf(text, hints.delimiter ?? ',');
  return { records, ...guessSeriesColumns({ names, records }, [], { headerRows: 1, ...hints }) };
};
const read = (text: string, hints: Partial<SeriesHints> = {}, more: Partial<SeriesContext> = {}) => {
  const { records, mapping, notes } = guessed(text, hints);
  const found = readSeriesTable(records, mapping, { ...context, ...more });
  return { ...found, notes: [...notes, ...found.notes] };
};

describe('periods of other calendars and languages', () => {
  it.each([
    ['01/2569', '2026-01-01', '2026-01-31'],
    ['๐๑/๒๕๖๙', '2026-01-01', '2026-01-31'],
    ['31/01/2569', '2026-01-31', '2026-01-31'],
    ['มี.ค. 69', '2026-03-01', '2026-03-31'],
    ['พ.ศ. 2569', '2026-01-01', '2026-12-31'],
    ['ไตรมาส 2/2568', '2025-04-01', '2025-06-30'],
    ['Mar-26', '2026-03-01', '2026-03-31'],
    ['березень 2026', '2026-03-01', '2026-03-31'],
    ['2 квартал 2025', '2025-04-01', '2025-06-30'],
    ['2025 рік', '2025-01-01', '2025-12-31'],
    ['Tháng 3/2026', '2026-03-01', '2026-03-31'],
    ['tháng 12 năm 2025', '2025-12-01', '2025-12-31'],
    ['Quý 4/2025', '2025-10-01', '2025-12-31'],
    ['Triwulan 1 2026', '2026-01-01', '2026-03-31'],
    ['Agustus 2025', '2025-08-01', '2025-08-31'],
  ])('%s', (text, from, to) => {
    expect(readPeriod(text, 'dmy')).toMatchObject({ from, to });
  });
  it.each(['Q5 2025', 'Quý 0/2025', 'tháng 13/2026', 'xyz 26', '00/2569'])('“%s” is none', (text) => {
    expect(readPeriod(text, 'dmy')).toBeNull();
  });
});

describe('what columns are', () => {
  it.each([
    ['stage', 'Етап', 'stage'],
    ['stage', 'ขั้นตอน', 'stage'],
    ['stage', 'giai đoạn', 'stage'],
    ['stage', 'Tahap', 'stage'],
    ['channel', 'ช่องทาง', 'channel'],
    ['touchpoint', 'Điểm chạm', 'touchpoint'],
    ['segment', 'Сегмент', 'segment'],
    ['persona', 'Персона', 'persona'],
    ['map', 'แผนที่', 'map'],
  ])('a %s column may be called %s', (_, name, role) => {
    expect(guessed(`month,value,${name}\n2026-01,4,x`).mapping.roles).toEqual(['period', 'value', role]);
  });

  it('a column of periods is known by its values, and words are no metric', () => {
    const { mapping, reasons } = guessed('When was it,NPS,Remarks\nม.ค. 2569,31,ดี\nก.พ. 2569,28,แย่');
    expect(mapping.roles).toEqual(['period', 'own', 'skip']);
    expect(reasons).toEqual(['its values are periods', 'called like a metric', 'not needed']);
  });

  it('a role that is given to another column is taken from the first', () => {
    const { mapping } = guessed('month,value,second\n2026-01,4,5');
    expect(withSeriesRole(mapping, 2, 'value').roles).toEqual(['period', 'skip', 'value']);
    expect(withSeriesRole({ ...mapping, roles: ['period', 'own', 'skip'] }, 2, 'own').roles).toEqual([
      'period',
      'own',
      'own',
    ]);
  });

  it('without values to take is said, not guessed', () => {
    const { records, mapping } = guessed('month,remark\n2026-01,good');
    expect(readSeriesTable(records, mapping, context)).toMatchObject({
      entries: [],
      problems: [{ row: 0, reason: expect.stringContaining('No column holds values') }],
    });
  });
});

describe('numbers', () => {
  const values = (text: string, hints: Partial<SeriesHints> = {}) =>
    read(text, { delimiter: ';', before: { metric: 'clv' }, ...hints }).entries.map(({ value }) => value);

  it('have decimal commas where the column shows them', () => {
    expect(values('month;value\n2026-01;3,5\n2026-02;4,25\n2026-03;1.204,75')).toEqual([3.5, 4.25, 1204.75]);
    expect(values('month;value\n2026-01;1,204.75\n2026-02;1,204')).toEqual([1204.75, 1204]);
  });

  it('that could be read either way are read as the file separates its columns, and it is told', () => {
    expect(values('month;value\n2026-01;3,125')).toEqual([3.125]);
    expect(values('month,value\n2026-01,3.125', { delimiter: ',' })).toEqual([3.125]);
    expect(read('month;value\n2026-01;3,125', { delimiter: ';' }).notes).toContain(
      'Numbers such as 3,125 could have a decimal sign or none; they are read as 3.125.',
    );
    // As the same columns were read before.
    expect(values('month;value\n2026-01;3,125', { before: { metric: 'clv', decimal: '.' } })).toEqual([3125]);
  });

  it('of answers are whole: their sign parts thousands', () => {
    const { entries } = read('month;value;n\n2026-01;81,5 %;1.204', {
      delimiter: ';',
      before: { metric: 'csat' },
    });
    expect(entries).toMatchObject([{ value: 81.5, n: 1204 }]);
  });

  it('of words are refused with row and column; words beside numbers are told', () => {
    const found = read(
      'month,value\n2026-01,much\n2026-02,2 days\n2026-03,∞\n2026-04,1e400\n2026-05,NaN\n2026-06,=1+1',
      { before: { metric: 'response' } },
    );
    expect(found.entries).toMatchObject([{ from: '2026-02-01', value: 2 }]);
    expect(found.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '1 value',
      '3 value',
      '4 value',
      '6 value',
    ]);
    expect(found.notes).toEqual([
      'One row has no value; its period stays as it is.',
      'One number has words beside the number, such as “2 days”: the number alone is taken.',
    ]);
  });

  it('of an interval that is upside down are refused', () => {
    const { problems } = read('month,value,low,high\n2026-01,4,5,3', { before: { metric: 'mean' } });
    expect(problems).toEqual([{ row: 1, column: 'low', reason: 'its low end 5 is above its high end 3' }]);
  });
});

describe('periods of rows', () => {
  it('months without data stay empty, a later row of the same period counts, what is to come is refused', () => {
    const found = read('month,value\n2026-01,4\n2026-02,\n2026-03,-\n2026-04,5\n2026-04,6\n2026-07,7', {
      before: { metric: 'mean' },
    });
    expect(found.entries.map(({ from, value }) => [from, value])).toEqual([
      ['2026-01-01', 4],
      ['2026-04-01', 6],
    ]);
    expect(found.problems).toEqual([{ row: 6, column: 'month', reason: 'Jul 2026 lies in the future' }]);
    expect(found.notes).toEqual([
      'One value is of the same metric, thing and period as a later row, which counts.',
      '2 rows have no value; their periods stay as they are.',
    ]);
  });
});

describe('names of things', () => {
  const TABLE = `
month,value,segment,channel,touchpoint,map,stage
2026-01,1,Gold,,,,
2026-01,2,,แอป,,,
2026-01,3,,,Каса,,
2026-01,4,,,,Bill,
2026-01,5,,,,Bill,Pay
2026-01,6,,,,,Trả tiền
2026-01,7,Срібло,,,,
2026-01,8,срібло ,,,,
2026-01,9,,Сайт,,,
2026-01,10,,,Ніде,,
2026-01,11,,,,,Pay
2026-01,12,,,,Twice,
2026-01,13,,,,Bill,Ніде
2026-01,14,Gold,แอป,,,`;
  const hints = { before: { metric: 'mean' } };

  it('are found at every level, and the unknown ones told with their rows', () => {
    const found = read(TABLE, hints);
    expect(found.entries.map(({ scope, value }) => [scope.level, scope.id, value])).toEqual([
      ['segment', 'gold', 1],
      ['channel', 'แอป', 2],
      ['touchpoint', 't1', 3],
      ['map', 'm1', 4],
      ['stage', 'm1/s1', 5],
      ['stage', 'm2/s3', 6],
      ['segment', 'срібло', 8],
      ['channel', 'Сайт', 9],
    ]);
    expect(found.unknown).toEqual([
      { level: 'segment', names: ['Срібло'], rows: 2, taken: true },
      { level: 'channel', names: ['Сайт'], rows: 1, taken: true },
      { level: 'touchpoint', names: ['Ніде'], rows: 1, taken: false },
      { level: 'stage', names: ['Ніде'], rows: 1, taken: false },
    ]);
    expect(found.problems.map(({ row, reason }) => `${row}: ${reason}`)).toEqual([
      '10: there is no touchpoint “Ніде” here',
      '11: 2 stages are called “Pay” here: say the map in a column beside it',
      '12: 2 maps are called “Twice” here',
      '13: this map has no stage “Ніде”',
      '14: a value is of one thing: a segment, a channel, a persona, a touchpoint, a map or a stage of it',
    ]);
  });

  it('that are not known can be left out', () => {
    const found = read(TABLE, hints, { knownOnly: true });
    expect(found.entries).toHaveLength(6);
    expect(found.unknown.map(({ taken }) => taken)).toEqual([false, false, false, false]);
    expect(found.problems).toContainEqual({
      row: 7,
      column: 'segment',
      reason: 'there is no segment “Срібло” here',
    });
  });

  it('are told in words', () => {
    expect(unknownWords({ level: 'segment', names: ['A', 'B', 'C'], rows: 9, taken: true }, 2)).toBe(
      '3 segments are not known here, in 9 rows, which are taken: A, B and 1 more',
    );
    expect(unknownWords({ level: 'stage', names: ['Оплата'], rows: 1, taken: false }, 2)).toBe(
      'One stage is not known here, in one row, which is not taken: Оплата',
    );
  });
});

describe('a mapping that was corrected', () => {
  const names = ['Wann', 'Zahl', 'Wer'];
  const mapping: SeriesMapping = {
    headerRows: 1,
    names,
    roles: ['period', 'value', 'segment'],
    dateOrder: 'mdy',
    decimal: ',',
    sure: ['dateOrder', 'decimal'],
    metric: 'csat',
  };
  const kept = () => {
    const doc = new Y.Doc();
    const nothing = { entries: [], newMetrics: [], targets: [], problems: [], unknown: [], notes: [] };
    doc.transact(() => applySeries(doc, nothing, mapping));
    return doc;
  };

  it('is known again by the same columns in another order, and not by others', () => {
    const all = readSeriesMappings(kept());
    expect(all).toMatchObject([{ roles: mapping.roles, dateOrder: 'mdy', decimal: ',', metric: 'csat' }]);
    const again = knownSeriesMapping(all, { headerRows: 1, names: ['Wer', 'Wann', 'Zahl'] });
    expect([...(again?.roles ?? [])].sort(([a], [b]) => a - b)).toEqual([
      [0, 'segment'],
      [1, 'period'],
      [2, 'value'],
    ]);
    expect(knownSeriesMapping(all, { headerRows: 1, names: ['Wann', 'Zahl'] })).toBeNull();
    expect(knownSeriesMapping(all, { headerRows: 1, names: [...names, 'More'] })).toBeNull();
    expect(knownSeriesMapping(all, { headerRows: 0, names })).toBeNull();
  });

  it('takes the place of the one before, keeps no personal data, and only so many are kept', () => {
    const doc = kept();
    const nothing = { entries: [], newMetrics: [], targets: [], problems: [], unknown: [], notes: [] };
    doc.transact(() => applySeries(doc, nothing, { ...mapping, decimal: '.' }));
    expect(readSeriesMappings(doc)).toMatchObject([{ decimal: '.' }]);
    doc.transact(() => applySeries(doc, nothing, { ...mapping, names: ['a@example.com', 'b', 'c'] }));
    expect(JSON.stringify(doc.getMap('imports'))).not.toContain('example.com');
    for (let index = 0; index < 60; index++)
      doc.transact(() => applySeries(doc, nothing, { ...mapping, names: [`a${index}`, 'b', 'c'] }));
    expect(readSeriesMappings(doc)).toHaveLength(50);
  });

  it('that was stored damaged is left out', () => {
    const doc = kept();
    const imports = doc.getMap('imports');
    imports.set('x', 7);
    imports.set('y', { ...mapping, names: ['one'] });
    imports.set('z', { ...mapping, decimal: 'x', at: 1 });
    expect(readSeriesMappings(doc).map(({ decimal, sure }) => ({ decimal, sure }))).toEqual([
      { decimal: ',', sure: ['dateOrder', 'decimal'] },
      { decimal: undefined, sure: ['dateOrder'] },
    ]);
  });

  it('says nothing of dates and numbers where one file only had them assumed', () => {
    const doc = new Y.Doc();
    const nothing = { entries: [], newMetrics: [], targets: [], problems: [], unknown: [], notes: [] };
    doc.transact(() => applySeries(doc, nothing, { ...mapping, sure: [] }));
    const [only] = readSeriesMappings(doc);
    expect([only?.dateOrder, only?.decimal]).toEqual([undefined, undefined]);
    const table = { names, records: [['3/4/2026', '69,231', 'Gold']] };
    const guess = (before: object, plainNumbers = false) =>
      guessSeriesColumns(table, [], { headerRows: 1, delimiter: ';', plainNumbers, before });
    expect(guess(only ?? {}).notes).toHaveLength(2);
    // What was said stays said; numbers of a workbook have a point, whatever another file had.
    expect(guess({ dateOrder: 'mdy', decimal: '.', sure: ['dateOrder', 'decimal'] })).toMatchObject({
      notes: [],
      mapping: { dateOrder: 'mdy', decimal: '.' },
    });
    expect(guess({ decimal: ',', sure: ['decimal'] }, true).mapping.decimal).toBe('.');
  });
});
