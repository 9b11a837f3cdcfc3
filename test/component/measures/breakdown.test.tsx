/** A metric broken down by one level within others that are held fixed. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LevelCounts, MetricCounts, MetricLevel } from '../../../shared/contract/types.ts';
import { MEASURES_DOC } from '../../../shared/model/doc-ids.ts';
import { putEntries } from '../../../shared/model/measures/edits.ts';
import { WORKSPACE_SCOPE, type MetricScope } from '../../../shared/model/measures/scope.ts';
import { MetricsScreen } from '../../../renderer/measures/metrics/MetricsScreen.tsx';
import { useMetricsState } from '../../../renderer/measures/metrics/metrics-state.ts';
import { useUi } from '../../../renderer/state/ui.ts';
import { createFakeCore, type FakeCore } from '../../support/fake-core.ts';
import { connect, draw } from '../start-app.tsx';

const NPS = { min: 0, max: 10, higherIsBetter: true, method: 'nps' } as const;

/** Things of a level with so many promoters and detractors. */
function level(of: MetricLevel, ...things: readonly (readonly [string, number, number])[]): LevelCounts {
  return {
    level: of,
    left: 0,
    groups: things.map(([id, promoters, detractors]) => ({
      id,
      name: id,
      n: promoters + detractors,
      rows: [{ month: '2025-02', scale: 0, scores: [0, 10], counts: [detractors, promoters] }],
    })),
  };
}
const counts = (...levels: readonly LevelCounts[]): MetricCounts => ({
  scales: [NPS],
  levels,
  customers: [],
  columns: [],
  unreadable: 0,
});

let core: FakeCore;
let disconnect: () => void;
let user: ReturnType<typeof userEvent.setup>;
let asked: readonly MetricScope[] = [];

beforeEach(async () => {
  core = createFakeCore();
  core.answer('metrics.counts', () =>
    counts(
      level('workspace', ['', 80, 20]),
      level('channel', ['app', 40, 10], ['web', 40, 10]),
      level('segment', ['gold', 50, 10], ['занепокоєні', 30, 10]),
      level('persona', ['p1', 20, 10]),
    ),
  );
  core.answer('metrics.within', ({ scopes }) => {
    asked = scopes;
    return {
      counts: counts(level('workspace', ['', 30, 10]), level('channel', ['app', 25, 0], ['web', 5, 10])),
      column: null,
    };
  });
  disconnect = await connect(core);
  user = userEvent.setup();
  useUi.setState({ route: { screen: 'measures', part: 'metrics' } });
});
afterEach(() => {
  disconnect();
  useMetricsState.setState({ scope: WORKSPACE_SCOPE, chosen: null, dialog: null, by: 'channel', held: [] });
});

async function choose(field: string, option: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole('combobox', { name: field }));
  await user.click(await screen.findByRole('option', { name: option }));
}

test('any levels are held fixed, and title, chart and numbers say so', async () => {
  await draw(<MetricsScreen />);
  await screen.findByRole('table', { name: 'Metrics' });
  await choose('Hold fixed', 'Segment');
  await choose('Within segment', /^занепокоєні/);
  await choose('Hold fixed', 'Persona');
  await waitFor(() =>
    expect(asked).toEqual([
      { level: 'segment', id: 'занепокоєні' },
      { level: 'persona', id: 'p1' },
    ]),
  );
  const inside = 'within segment занепокоєні and persona p1';
  const detail = screen.getByRole('article', { name: 'Metric: NPS' });
  await within(detail).findByRole('img', { name: `NPS by channel ${inside}, Feb 2025: app 100, web −33.3.` });
  expect(detail.textContent).toContain(`dashed line: all ${inside}, 50 (n 40)`);
  await user.click(
    within(detail).getByRole('button', { name: `Show the numbers of Channels compared ${inside}` }),
  );
  expect(within(detail).getByRole('table', { name: `Channels compared ${inside}` }).textContent).toContain(
    'web−33.3',
  );
  // What is held is no level to compare by, and is let go by a button.
  await user.click(screen.getByRole('combobox', { name: 'Compare' }));
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['By channel']);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Of every segment again' }));
  await waitFor(() => expect(asked).toEqual([{ level: 'persona', id: 'p1' }]));
  await user.click(screen.getByRole('button', { name: 'Of every persona again' }));
  await within(detail).findByRole('img', { name: 'NPS by channel, Feb 2025: app 60, web 60.' });
});

test('what the screen is of is held, too, but for others of its kind', async () => {
  useMetricsState.setState({ scope: { level: 'segment', id: 'gold' } });
  await draw(<MetricsScreen />);
  await screen.findByRole('img', { name: /^NPS by channel within segment gold, Feb 2025: app 100/ });
  expect(asked).toEqual([{ level: 'segment', id: 'gold' }]);
  await choose('Compare', 'By segment');
  await screen.findByRole('img', { name: /^NPS by segment, Feb 2025: gold 66\.7, занепокоєні 50\.$/ });
});

test('an entered value is not told apart within several things, and that is said', async () => {
  core.stored(MEASURES_DOC).transact(() =>
    putEntries(core.stored(MEASURES_DOC), [
      {
        metric: 'nps',
        scope: WORKSPACE_SCOPE,
        from: '2025-02-01',
        to: '2025-02-28',
        value: 12,
        n: null,
        low: null,
        high: null,
        counts: null,
        origin: '',
      },
    ]),
  );
  await draw(<MetricsScreen />);
  act(() => useMetricsState.setState({ chosen: 'nps/entered', held: [{ level: 'segment', id: 'gold' }] }));
  expect(await screen.findByText(/^Within segment gold: An entered value is of one thing\./)).toBeTruthy();
});
