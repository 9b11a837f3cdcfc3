/** The screen of metrics as a person uses it, over a core in memory. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { SeriesAnswer } from '../../../shared/contract/series-types.ts';
import type { ColumnCounts, MetricCounts } from '../../../shared/contract/types.ts';
import { readSeriesMappings, type KeptMapping } from '../../../shared/formats/series/kept-mappings.ts';
import { columnsOfRoles, type SeriesMapping } from '../../../shared/formats/series/roles.ts';
import { LIBRARY_DOC, mapDocId, MEASURES_DOC } from '../../../shared/model/doc-ids.ts';
import { addMapEntry } from '../../../shared/model/edits/library.ts';
import { setMapTitle } from '../../../shared/model/edits/map.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { readMeasures } from '../../../shared/model/measures/projection.ts';
import { WORKSPACE_SCOPE } from '../../../shared/model/measures/scope.ts';
import { runCommand } from '../../../renderer/commands/dispatch.ts';
import {
  closeSeriesImport,
  openSeriesFile,
} from '../../../renderer/measures/metrics/import/import-series.ts';
import { MetricsScreen } from '../../../renderer/measures/metrics/MetricsScreen.tsx';
import { useMetricsState } from '../../../renderer/measures/metrics/metrics-state.ts';
import { flushDocuments } from '../../../renderer/state/documents.ts';
import { undo } from '../../../renderer/state/history.ts';
import { useUi } from '../../../renderer/state/ui.ts';
import { createFakeCore, type FakeCore } from '../../support/fake-core.ts';
import { giveSizes } from '../feedback/feedback-core.ts';
import { connect, draw } from '../start-app.tsx';

const NPS = { min: 0, max: 10, higherIsBetter: true, method: 'nps' } as const;
const STARS = { min: 1, max: 5, higherIsBetter: true } as const;
const row = (month: string, scale: number, ...pairs: [number, number][]) => ({
  month,
  scale,
  scores: pairs.map(([score]) => score),
  counts: pairs.map(([, n]) => n),
});
const ROWS = [
  row('2025-01', 0, [10, 500], [7, 300], [0, 200]),
  row('2025-02', 0, [10, 300], [7, 300], [0, 400]),
  row('2025-02', 1, [5, 3], [1, 1]),
];
const COUNTS: MetricCounts = {
  scales: [NPS, STARS],
  levels: [
    { level: 'workspace', left: 0, groups: [{ id: '', name: '', n: 2004, rows: ROWS }] },
    {
      level: 'channel',
      left: 0,
      groups: [
        { id: 'app', name: 'app', n: 12, rows: [row('2025-02', 0, [10, 9], [0, 3])] },
        { id: 'จุดบริการ', name: 'จุดบริการ', n: 4, rows: [row('2025-02', 1, [5, 4])] },
      ],
    },
  ],
  customers: [],
  columns: [],
  unreadable: 0,
};

let core: FakeCore;
let disconnect: () => void;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(async () => {
  core = createFakeCore();
  core.answer('metrics.counts', () => COUNTS);
  core.stored(LIBRARY_DOC).transact(() => addMapEntry(core.stored(LIBRARY_DOC), 'm'));
  const map = core.stored(mapDocId('m'));
  map.transact(() => {
    setMapTitle(map, 'Покупка');
    addStage(map, { title: 'Pay' });
  });
  disconnect = await connect(core);
  user = userEvent.setup();
});
afterEach(() => {
  disconnect();
  useMetricsState.setState({
    scope: WORKSPACE_SCOPE,
    grain: 'month',
    chosen: null,
    dialog: null,
    by: 'channel',
    held: [],
  });
  closeSeriesImport();
});

async function open(): Promise<void> {
  useUi.setState({ route: { screen: 'measures', part: 'metrics' } });
  await draw(<MetricsScreen />);
  await screen.findByRole('table', { name: 'Metrics' });
}

const rowOf = (name: string): HTMLElement => {
  const found = screen.getByRole('button', { name }).closest('tr');
  if (!found) throw new Error('There is no row.');
  return found;
};
const measures = () => readMeasures(core.stored(MEASURES_DOC));

test('each metric says value, n, interval and scale; only what is more than noise is news', async () => {
  await open();
  const nps = rowOf('NPS');
  expect(nps.textContent).toContain('−10');
  expect(nps.textContent).toContain('n 1,000');
  expect(nps.textContent).toContain('fell by 40, worse');
  expect(within(screen.getByRole('region', { name: 'Alerts' })).getByRole('button').textContent).toContain(
    'NPS fell by 40 (−47.0 … −32.9), Jan 2025 to Feb 2025',
  );
  const csat = rowOf('CSAT');
  expect(csat.textContent).toContain('scale 1 to 5');
  expect(csat.textContent).toContain('few');
  expect(csat.textContent).toContain('nothing before');
  const detail = screen.getByRole('article', { name: 'Metric: NPS' });
  expect(within(detail).getByRole('img', { name: /^NPS, Jan 2025 to Feb 2025\. .*fell by 40/ })).toBeTruthy();
  expect(within(detail).getByRole('img', { name: /by channel, Feb 2025: app 50\.$/ })).toBeTruthy();
  await user.click(within(detail).getByRole('button', { name: 'Show the numbers of Over time' }));
  expect(
    within(detail).getByRole('row', {
      name: /Feb 2025 −10 .* 1,000 promoters 300, passives 300, detractors 400/,
    }),
  ).toBeTruthy();
  // A channel whose answers are on another scale is told, and not drawn beside the others.
  await user.click(screen.getAllByRole('button', { name: 'Average score' })[1] ?? document.body);
  const stars = screen.getByRole('article', { name: 'Metric: Average score' });
  expect(within(stars).getByRole('img', { name: /by channel, Feb 2025: จุดบริการ 5\.$/ })).toBeTruthy();
  expect(stars.textContent).toContain('1 with values on other scales or from elsewhere are not beside these');
  expect(document.body.textContent).not.toContain('NaN');
});

test('a value is entered by keyboard alone, worked out of its counts, and taken back', async () => {
  await open();
  act(() => void runCommand('metric.enter'));
  const dialog = await screen.findByRole('dialog', { name: 'Enter a value: NPS' });
  const promoters = within(dialog).getByRole('textbox', { name: /^Promoters/ });
  await user.type(promoters, '50');
  await user.tab();
  await user.keyboard('30');
  await user.tab();
  await user.keyboard('20');
  expect(dialog.textContent).toContain('30 · interval 14.1 … 44.2 · n 100');
  const period = within(dialog).getByRole('textbox', { name: 'Period' });
  await user.clear(period);
  await user.type(period, 'Q4 2031{Enter}');
  expect(dialog.textContent).toContain('This period lies in the future.');
  await user.clear(period);
  await user.type(period, 'Jan 2025{Enter}');
  await flushDocuments();
  expect(measures().values).toMatchObject([
    { from: '2025-01-01', counts: { promoters: 50, detractors: 20 } },
  ]);
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'NPS' })).toHaveLength(2));
  act(() => void undo());
  await flushDocuments();
  expect(measures().values).toEqual([]);
});

test('a target is judged by the interval', async () => {
  await open();
  const target = screen.getByRole('textbox', { name: 'Target (at least)' });
  await user.type(target, '30{Enter}');
  await waitFor(() => expect(rowOf('NPS').textContent).toContain('missed'));
  await user.clear(target);
  await user.type(target, '-20{Enter}');
  await waitFor(() => expect(rowOf('NPS').textContent).toContain('reached'));
  await user.clear(target);
  await user.type(target, '-9{Enter}');
  await waitFor(() => expect(rowOf('NPS').textContent).toContain('not certain'));
});

test('a metric becomes a card of a map, and the card gets the latest numbers when one asks', async () => {
  await open();
  await user.click(screen.getByRole('button', { name: 'Put on a map' }));
  const dialog = await screen.findByRole('dialog', { name: 'Put a metric on a map' });
  await within(dialog).findByRole('combobox', { name: 'Stage or step' });
  await user.click(within(dialog).getByRole('button', { name: 'Put on the map' }));
  await flushDocuments();
  const cards = () => [...projectMap(core.stored(mapDocId('m')), 'm').cards.values()];
  expect(cards()).toMatchObject([{ text: 'NPS', number: -10, target: null, trend: [30, -10] }]);
  expect(cards()[0]?.note).toContain('n 1,000');
  expect(measures().cards).toMatchObject([{ mapId: 'm', metric: 'nps', scope: WORKSPACE_SCOPE }]);
  core.answer('metrics.counts', (): MetricCounts => ({
    ...COUNTS,
    levels: [
      {
        level: 'workspace',
        left: 0,
        groups: [{ id: '', name: '', n: 1, rows: [...ROWS, row('2025-03', 0, [10, 40])] }],
      },
    ],
  }));
  act(() => core.emit('feedback.changed', {}));
  await waitFor(() => expect(rowOf('NPS').textContent).toContain('100'));
  await user.click(screen.getByRole('button', { name: 'Refresh its card' }));
  await waitFor(async () => {
    await flushDocuments();
    expect(cards()).toMatchObject([{ number: 100, trend: [30, -10, 100] }]);
  });
  act(() => void undo());
  await flushDocuments();
  expect(cards()).toMatchObject([{ number: -10 }]);
});

test('an own index is made of parts and says what it needs', async () => {
  await open();
  act(() => void runCommand('metric.new'));
  const dialog = await screen.findByRole('dialog', { name: 'New metric' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'ดัชนี');
  await user.click(within(dialog).getByRole('combobox', { name: 'Kind' }));
  await user.click(await screen.findByRole('option', { name: 'Own index' }));
  await user.click(within(dialog).getByRole('button', { name: 'Add metric' }));
  const detail = await screen.findByRole('article', { name: 'Metric: ดัชนี' });
  expect(detail.textContent).toContain('Choose its parts below');
  await user.click(within(detail).getByRole('combobox', { name: 'Add a part' }));
  await user.click(await screen.findByRole('option', { name: 'NPS' }));
  // −10 on −100 to 100.
  await waitFor(() => expect(rowOf('ดัชนี').textContent).toContain('45'));
});

test('a file of values is shown with what is wrong in it before it is kept, as one step of undo', async () => {
  await open();
  const names = ['Wann', 'Zahl', 'Wer'];
  const guess: SeriesMapping = {
    headerRows: 1,
    names,
    roles: ['period', 'skip', 'skip'],
    dateOrder: 'dmy',
    decimal: '.',
  };
  core.answer('metrics.readSeries', ({ mapping = guess, knownOnly = false }): SeriesAnswer => {
    const found = columnsOfRoles(mapping.roles);
    const isUsable = found.at('value') !== null && mapping.metric !== undefined;
    const ofSegment = found.at('segment') !== null;
    return {
      file: 'series.csv',
      entries:
        isUsable && !(ofSegment && knownOnly)
          ? [
              {
                metric: mapping.metric ?? '',
                scope: ofSegment ? { level: 'segment', id: 'срібло' } : WORKSPACE_SCOPE,
                from: '2025-01-01',
                to: '2025-01-31',
                value: 7,
                n: null,
                low: null,
                high: null,
                counts: null,
                origin: 'series.csv',
              },
            ]
          : [],
      newMetrics: [],
      targets: [],
      problems: [{ row: 2, column: 'Zahl', reason: '“much” is no number' }],
      unknown: ofSegment ? [{ level: 'segment', names: ['Срібло'], rows: 1, taken: !knownOnly }] : [],
      notes: [],
      table: {
        format: 'csv',
        encoding: 'utf-8',
        delimiter: ';',
        sheets: [],
        mapping,
        reasons: names.map(() => 'by its name'),
        rows: [
          ['ม.ค. 2568', '7', 'Срібло'],
          ['ก.พ. 2568', 'much', 'Срібло'],
        ],
      },
    };
  });
  onTestFinished(giveSizes());
  act(() => void openSeriesFile({ token: 't', name: 'series.csv', size: 1 }));
  const dialog = await screen.findByRole('dialog', { name: 'Import metrics' });
  const choose = async (what: RegExp, option: string): Promise<void> => {
    await user.click(within(dialog).getByRole('combobox', { name: what }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  expect(dialog.textContent).toContain('No column holds values.');
  await choose(/What “Zahl” is/, 'Value');
  await choose(/What “Wer” is/, 'Of a segment');
  await within(dialog).findByText('One segment is not known here, in one row, which is taken: Срібло.');
  await user.click(within(dialog).getByRole('combobox', { name: /names no metric/ }));
  await user.click(await screen.findByRole('option', { name: 'Response time' }));
  await within(dialog).findByText(/“much” is no number/);
  const leaveOut = within(dialog).getByRole('checkbox', { name: /Leave out segments/ });
  await user.click(leaveOut);
  await within(dialog).findByRole('button', { name: 'Import 0 values' });
  await user.click(leaveOut);
  await user.click(await within(dialog).findByRole('button', { name: 'Import 1 value' }));
  await flushDocuments();
  expect(measures().values).toMatchObject([
    { metric: 'response', value: 7, origin: 'series.csv', scope: { level: 'segment' } },
  ]);
  const kept = (): KeptMapping[] => readSeriesMappings(core.stored(MEASURES_DOC));
  expect(kept()).toMatchObject([{ names, roles: ['period', 'value', 'segment'], metric: 'response' }]);
  act(() => void undo());
  await flushDocuments();
  expect(measures().values).toEqual([]);
  expect(kept()).toEqual([]);
});

test('response times come from a column that one chooses', async () => {
  core.answer('metrics.counts', () => ({ ...COUNTS, columns: ['First reply'] }));
  core.answer('metrics.column', ({ column }): ColumnCounts => {
    const rows = column === 'First reply' ? [row('2025-01', 0, [2, 3], [4, 4])] : [];
    return {
      words: 0,
      levels: [{ level: 'workspace', left: 0, groups: [{ id: '', name: '', n: 7, rows }] }],
    };
  });
  await open();
  act(() => useMetricsState.setState({ chosen: 'response' }));
  await user.click(await screen.findByRole('combobox', { name: 'Column of the feedback' }));
  await user.click(await screen.findByRole('option', { name: 'First reply' }));
  await waitFor(() => expect(rowOf('Response time').textContent).toContain('4 h'));
  expect(screen.getByText('median of the column “First reply”, interval by order statistics')).toBeTruthy();
});

test('a workspace without any value teaches what to do', async () => {
  core.answer('metrics.counts', () => ({
    scales: [],
    levels: [],
    customers: [],
    columns: [],
    unreadable: 0,
  }));
  useUi.setState({ route: { screen: 'measures', part: 'metrics' } });
  await draw(<MetricsScreen />);
  await screen.findByText(/worked out of imported feedback/);
  await user.click(screen.getByRole('button', { name: 'Enter a value' }));
  expect(await screen.findByRole('dialog', { name: 'New metric' })).toBeTruthy();
});
