import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applySeries } from '../../../../shared/formats/series/apply.ts';
import type { SeriesContext } from '../../../../shared/formats/series/found.ts';
import { guessSeriesColumns } from '../../../../shared/formats/series/guess-columns.ts';
import { readPeriod } from '../../../../shared/formats/series/read-period.ts';
import { readSeriesTable } from '../../../../shared/formats/series/table.ts';
import { isTheydoMetrics, readTheydoMetrics } from '../../../../shared/formats/series/theydo.ts';
import { scopeWords } from '../../../../shared/measures/series/scopes.ts';
import { readMeasures } from '../../../../shared/model/measures/projection.ts';

const context: SeriesContext = {
  metrics: [],
  find: (level, name) => (level === 'persona' && name === 'Олена' ? ['p1'] : []),
  today: '2026-06-15',
  origin: 'series.csv',
};
const readTable = (names: string[], records: string[][], metric?: string, known = context) => {
  const guess = guessSeriesColumns({ names, records }, known.metrics, {
    headerRows: 1,
    before: metric === undefined ? {} : { metric },
  });
  const found = readSeriesTable(records, guess.mapping, known);
  return { ...found, notes: [...guess.notes, ...found.notes] };
};
const table = (text: string, metric?: string) => {
  const [names = [], ...records] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return readTable(names, records, metric);
};

describe('a period', () => {
  it.each([
    ['2026-03', '2026-03-01', '2026-03-31'],
    ['3/2026', '2026-03-01', '2026-03-31'],
    ['Feb 2024', '2024-02-01', '2024-02-29'],
    ['มีนาคม 2569', '2026-03-01', '2026-03-31'],
    ['Q3 2025', '2025-07-01', '2025-09-30'],
    ['2025 Q4', '2025-10-01', '2025-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['31.12.2025', '2025-12-31', '2025-12-31'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(readPeriod(text, 'dmy')).toMatchObject({ from, to });
  });
  it.each(['soon', '2026-13', '31.02.2026', ''])('“%s” is none', (text) => {
    expect(readPeriod(text, 'dmy')).toBeNull();
  });
});

describe('a table', () => {
  it('with a row for each value has counts, scopes and intervals', () => {
    const found = table(`
month,metric,value,n,promoters,passives,detractors,segment,persona
2026-01,NPS,,,50,30,20,Gold ,
2026-02,Customer satisfaction,81 %,200,,,,,Олена
2026-03,Calls per case,1.7,,,,,,`);
    expect(found.problems).toEqual([]);
    expect(found.newMetrics).toEqual([{ name: 'Calls per case', kind: 'number', unit: '' }]);
    expect(found.entries).toMatchObject([
      {
        metric: 'nps',
        scope: { level: 'segment', id: 'gold' },
        scopeName: 'Gold',
        from: '2026-01-01',
        to: '2026-01-31',
        counts: { promoters: 50 },
      },
      { metric: 'csat', scope: { level: 'persona', id: 'p1' }, value: 81, n: 200, counts: null },
      { metric: 'new:Calls per case', scope: { level: 'workspace' }, value: 1.7 },
    ]);
  });

  it('with one column for a metric takes n and interval beside it; of several they could be of any', () => {
    const one = table('Month,NPS,Respondents,Low,High\n2026-01,31,120,20,42\n');
    expect(one.entries).toMatchObject([{ metric: 'nps', value: 31, n: 120, low: 20, high: 42 }]);
    const two = table('Month,NPS,First contact resolution,Respondents\n2026-01,31,74 %,120\n');
    expect(two.entries.map(({ n }) => n)).toEqual([null, null]);
  });

  it('with a column for each metric is read, too', () => {
    const found = table('Month,NPS,First contact resolution\n2026-01,31,74 %\n2026-02,-5,\n');
    expect(found.entries.map(({ metric, from, value }) => [metric, from, value])).toEqual([
      ['nps', '2026-01-01', 31],
      ['nps', '2026-02-01', -5],
      ['new:First contact resolution', '2026-01-01', 74],
    ]);
    expect(found.newMetrics).toMatchObject([{ unit: '%' }]);
  });

  it('says which row and column is wrong, and takes the others', () => {
    const found = table(`
period,metric,value,n,persona
2026-01,NPS,31,,
someday,NPS,31,,
2026-02,NPS,much,,
2026-03,NPS,131,,
2026-04,Retention,120,,
2026-05,NPS,30,-4,
2026-05,NPS,30,,Nobody
2027-01,NPS,30,,
2026-06,,30,,`);
    expect(found.entries).toHaveLength(1);
    expect(found.problems).toEqual([
      { row: 2, column: 'period', reason: '“someday” is no period or date' },
      { row: 3, column: 'value', reason: '“much” is no number' },
      { row: 4, column: '', reason: 'NPS of 131 cannot be: it lies from −100 to 100.' },
      { row: 5, column: '', reason: 'Retention rate of 120 cannot be: it lies from 0 to 100.' },
      { row: 6, column: 'n', reason: 'n must be a whole number from 0 on, not -4' },
      { row: 7, column: 'persona', reason: 'there is no persona “Nobody” here' },
      { row: 8, column: 'period', reason: 'Jan 2027 lies in the future' },
      { row: 9, column: 'metric', reason: 'it is not said of which metric this is' },
    ]);
  });

  it('that names no metric is of the one that was chosen; days of which each month has one are months', () => {
    const found = table('date,value\n2026-01-31,4\n2026-02-28,5\n2026-02-28,6\n', 'response');
    expect(found.entries).toMatchObject([
      { metric: 'response' },
      { from: '2026-02-28', to: '2026-02-28', value: 6 },
    ]);
    const months = table('date,value\n2026-01-31,4\n2026-02-28,5\n', 'response');
    expect(months.entries).toMatchObject([{ from: '2026-01-01', to: '2026-01-31' }, { to: '2026-02-28' }]);
    expect(months.notes).toEqual(['Dates of which each month has one are taken for their months.']);
  });

  it('without a period is refused with what to do', () => {
    expect(table('metric,value\nNPS,3\n').problems[0]?.reason).toContain('No column says the period');
  });
});

describe('metrics of TheyDo', () => {
  const point = (day: string, more: object) => ({ dateOfMeasurement: day, ...more });
  const file = {
    format: 'THEYDO_METRICS_V1',
    metrics: [
      {
        type: 'NPS',
        importKey: 'n',
        title: 'Net Promoter Score',
        unit: 'responses',
        target: 40,
        dataPoints: [
          point('2026-01-31', {
            detractors: 42,
            passives: 88,
            promoters: 230,
            dimensions: [{ key: 'segment', value: 'SMB' }],
          }),
          point('2026-02-28', {
            detractors: 39,
            passives: 81,
            promoters: 245,
            dimensions: [{ key: 'segment', value: 'SMB' }],
          }),
          point('2026-02-28', { detractors: -1, passives: 0, promoters: 0 }),
        ],
      },
      {
        type: 'CSAT',
        importKey: 'c',
        title: 'CSAT',
        unit: '%',
        dataPoints: [
          point('2026-01-31', {
            veryUnsatisfied: 12,
            unsatisfied: 28,
            neutral: 45,
            satisfied: 180,
            verySatisfied: 95,
          }),
        ],
      },
      {
        type: 'CES',
        importKey: 'e',
        title: 'Effort',
        unit: 'score',
        dataPoints: [point('2026-01-31', { score: 4.8, respondents: 320 })],
      },
      {
        type: 'RATIO',
        importKey: 'r',
        title: 'Solved at once',
        unit: 'cases',
        dataPoints: [point('2026-01-31', { numerator: 740, denominator: 1000 })],
      },
      {
        type: 'OTHER',
        importKey: 'o',
        title: 'Handle time',
        unit: 'seconds',
        dataPoints: [point('2026-01-31', { values: { value: 312.5 } })],
      },
    ],
  };

  it('come with their counts, dimensions and targets, and undo is one step', () => {
    expect(isTheydoMetrics(file)).toBe(true);
    const found = readTheydoMetrics(file, context);
    expect(found.problems).toEqual([
      { row: 3, column: '', reason: 'Net Promoter Score: “detractors” is -1: a count is 0 or more.' },
    ]);
    const doc = new Y.Doc();
    doc.transact(() => applySeries(doc, found));
    const { metrics, values } = readMeasures(doc);
    expect(metrics.map(({ name, kind, unit, targets }) => ({ name, kind, unit, targets }))).toEqual([
      { name: 'NPS', kind: 'nps', unit: '', targets: { workspace: 40 } },
      { name: 'Solved at once', kind: 'ratio', unit: '%', targets: {} },
      { name: 'Handle time', kind: 'number', unit: 'seconds', targets: {} },
    ]);
    expect(values.filter(({ metric }) => metric === 'nps')).toMatchObject([
      { scope: { level: 'segment', id: 'smb' }, scopeName: 'SMB', from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-02-01' },
    ]);
    expect(values.find(({ metric }) => metric === 'csat')).toMatchObject({
      counts: { satisfied: 275, others: 85 },
    });
    expect(values.find(({ metric }) => metric === 'ces')).toMatchObject({ value: 4.8, n: 320 });
    expect(values).toHaveLength(6);
    const measures = readMeasures(doc);
    const known = { counts: null, column: null, measures, library: null, maps: [] };
    expect(scopeWords({ level: 'segment', id: 'smb' }, known)).toBe('Segment SMB');
  });
});
