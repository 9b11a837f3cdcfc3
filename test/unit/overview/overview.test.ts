/** What each role sees: the right things, in words, with a reason where there is nothing. */
import { describe, expect, it } from 'vitest';
import type { MetricCounts } from '../../../shared/contract/metric-types.ts';
import { countLives, lifeClass, type CustomerLife } from '../../../shared/measures/life-cycle.ts';
import { buildOverview } from '../../../shared/overview/build.ts';
import type { OverviewInput } from '../../../shared/overview/input.ts';
import { metricFigures } from '../../../shared/overview/metric-figures.ts';
import { OVERVIEW_ROLES, type Overview, type OverviewBlock } from '../../../shared/overview/types.ts';
import { readPortfolio } from '../../../shared/portfolio/read.ts';
import type { PortfolioMap } from '../../../shared/portfolio/types.ts';
import type { MapKind } from '../../../shared/model/types.ts';
import { makeMap } from '../../support/map-data.ts';

const noMetrics: MetricCounts = { scales: [], levels: [], customers: [], columns: [], unreadable: 0 };

function mapOf(kind: MapKind = 'current'): PortfolioMap {
  const map = makeMap({
    id: kind,
    meta: { title: 'Замовлення', kind, personaIds: [] },
    stages: [
      { id: 's1', title: 'Buy', phase: 'during' },
      { id: 's2', title: 'รับของ', phase: 'after' },
    ],
    lanes: [
      { id: 'goal', kind: 'goals' },
      { id: 'touch', kind: 'touchpoints' },
      { id: 'front', kind: 'frontstage' },
      { id: 'mood', kind: 'emotion' },
      { id: 'pain', kind: 'painPoints' },
      { id: 'do', kind: 'actions' },
    ],
    cards: [
      { id: 'g', laneId: 'goal', columnId: 's2', text: 'Be at home in time' },
      { id: 't', laneId: 'touch', columnId: 's2', text: 'Courier', department: 'Logistics' },
      { id: 'f', laneId: 'front', columnId: 's1', text: 'Explain the price', department: 'Sales' },
      { id: 'f2', laneId: 'front', columnId: 's2', text: 'Ring the bell', department: 'Logistics' },
      { id: 'p', laneId: 'pain', columnId: 's2', text: 'Late again', severity: 5 },
      {
        id: 'a',
        laneId: 'do',
        columnId: 's2',
        text: 'Call ahead',
        department: 'Logistics',
        status: 'open',
        due: '2026-01-01',
      },
      {
        id: 'b',
        laneId: 'do',
        columnId: 's1',
        text: 'Show the fee',
        owner: 'Mali',
        status: 'done',
        effectMetric: 'NPS',
        effectBefore: { value: 10, n: 100, low: 6, high: 14 },
        effectAfter: { value: 30, n: 100, low: 26, high: 34 },
      },
    ],
    points: [
      { laneId: 'mood', columnId: 's1', personaId: '', value: 1 },
      { laneId: 'mood', columnId: 's2', personaId: '', value: -1 },
    ],
  });
  const own = readPortfolio(map, new Map());
  return {
    ...own.map,
    version: '1',
    entries: own.entries.map((entry) => ({ ...entry, voices: entry.items })),
    places: own.places.map((place) => ({ ...place, measured: null, employees: null })),
  };
}

const input = (
  maps: readonly PortfolioMap[],
  of: string | null = null,
  heard: ReadonlyMap<string, number> = new Map(),
): OverviewInput => ({
  of,
  workspace: 'W',
  today: '2026-06-01',
  maps,
  loop: { items: 0, pending: 0, linked: 0, themes: 0, loose: [], looseCount: 0 },
  counts: noMetrics,
  lives: countLives([], 0),
  cases: () => Promise.resolve([]),
  heard: () => Promise.resolve(heard),
  touchpoint: () =>
    Promise.resolve({
      felt: null,
      items: 0,
      voices: 0,
      quotes: [{ text: 'ช้า', source: 'S', date: null, score: '' }],
    }),
});

const block = (overview: Overview, title: string): OverviewBlock => {
  const found = overview.blocks.find((one) => one.title === title);
  if (!found) throw new Error(`no block ${title} in ${overview.blocks.map((one) => one.title).join(', ')}`);
  return found;
};
const firstCells = (found: OverviewBlock): string[] =>
  found.kind === 'table' ? found.rows.map(({ cells }) => cells[0]?.text ?? '') : [];

describe('an overview', () => {
  it('of an executive leaves out what is imagined of the future, and says what came of what was done', async () => {
    const overview = await buildOverview('executive', input([mapOf(), mapOf('future')]));
    expect(firstCells(block(overview, 'What hurts customers most'))).toEqual(['Late again']);
    const [row] = (block(overview, 'What it did') as Extract<OverviewBlock, { kind: 'table' }>).rows;
    expect(row?.cells.at(-1)?.small).toMatch(/^\+20 \(.*\): more than noise$/u);
  });

  it('of a department has what it owns and where it works', async () => {
    const overview = await buildOverview('department', input([mapOf()], 'Logistics'));
    expect(overview.choices).toEqual(['Logistics', 'Mali', 'Sales']);
    expect(firstCells(block(overview, 'Its actions and opportunities'))).toEqual(['Call ahead']);
    expect(firstCells(block(overview, 'What hurts customers where it works'))).toEqual(['Late again']);
    expect(firstCells(block(overview, 'Where it works'))).toEqual(['รับของ']);
    expect(firstCells(block(overview, 'Where departments hand over and the curve falls'))).toEqual(['รับของ']);
    expect(firstCells(block(overview, 'Its touchpoints'))).toEqual(['Courier']);
    const sales = await buildOverview('department', input([mapOf()], 'Sales'));
    expect(firstCells(block(sales, 'What hurts customers where it works'))).toEqual([]);
  });

  it('of the front line has what customers are after, what we do and what they say', async () => {
    const overview = await buildOverview('frontline', input([mapOf()]));
    expect(overview).toMatchObject({ of: 'Courier', choices: ['Courier'], title: 'Front line: Courier' });
    expect(block(overview, 'What the customer is after')).toMatchObject({ items: ['Be at home in time'] });
    expect(block(overview, 'What we do here')).toMatchObject({ items: ['Ring the bell'] });
    expect(firstCells(block(overview, 'What we change'))).toEqual(['Call ahead']);
    expect(block(overview, 'What customers say')).toMatchObject({ quotes: [{ text: 'ช้า' }] });
  });

  it('of the front line begins where most feedback is', async () => {
    const map = mapOf();
    const touchpoint = map.places.flatMap(({ touchpoints }) => touchpoints)[0];
    if (!touchpoint) throw new Error('no touchpoint');
    const measured = { mean: 40, low: 30, high: 50, n: 9, byScore: 9 };
    const places = map.places.map((place) =>
      place.touchpoints.length > 0
        ? { ...place, measured }
        : { ...place, touchpoints: [{ ...touchpoint, name: 'Ad' }] },
    );
    const overview = await buildOverview('frontline', input([{ ...map, places }]));
    expect(overview).toMatchObject({ of: 'Courier', choices: ['Ad', 'Courier'] });
    // What is linked to the touchpoint itself comes before what is heard where it stands.
    const linked = await buildOverview('frontline', input([{ ...map, places }], null, new Map([['Ad', 2]])));
    expect(linked.of).toBe('Ad');
  });

  it('explains figures only where there are some', async () => {
    const [map] = [mapOf()];
    const full = await buildOverview('executive', input([map]));
    expect(block(full, 'What hurts customers most').about).toBeDefined();
    const bare = await buildOverview('executive', input([{ ...map, entries: [] }]));
    expect(block(bare, 'What hurts customers most').about).toBeUndefined();
  });

  it('of the lead has the life cycle by stages', async () => {
    const overview = await buildOverview('lead', input([mapOf()]));
    expect(firstCells(block(overview, 'The life cycle'))).toEqual(['Purchase', 'After the purchase']);
    expect(block(overview, 'Customers').about).toMatch(/Import a customer table/);
  });

  it.each(OVERVIEW_ROLES)('of an empty workspace explains itself: %s', async (role) => {
    const overview = await buildOverview(role, input([]));
    const said = JSON.stringify(overview);
    expect(said).not.toMatch(/NaN|Infinity|undefined/u);
    const silent = overview.blocks.filter(
      (one) =>
        (one.kind === 'table' && one.rows.length === 0 && one.empty === '') ||
        (one.kind === 'texts' && one.items.length === 0 && one.empty === '') ||
        (one.kind === 'figures' && one.figures.length === 0 && !one.about),
    );
    expect(silent).toEqual([]);
  });
});

describe('headline figures', () => {
  const scale = { min: 0, max: 10, higherIsBetter: true, method: 'nps' } as const;
  const month = (name: string, promoters: number, detractors: number) => ({
    month: name,
    scale: 0,
    scores: [10, 0],
    counts: [promoters, detractors],
  });
  const counted = (rows: readonly ReturnType<typeof month>[]): MetricCounts => ({
    ...noMetrics,
    scales: [scale],
    levels: [{ level: 'workspace', groups: [{ id: '', name: '', n: 0, rows }], left: 0 }],
  });

  it('say whether the last three months are more than noise', () => {
    const months = ['01', '02', '03', '04', '05', '06'].map((name) => `2026-${name}`);
    const rose = metricFigures(
      counted(months.map((name, at) => month(name, at < 3 ? 50 : 90, at < 3 ? 50 : 10))),
    );
    expect(rose[0]).toMatchObject({ label: 'Net Promoter Score', value: '+40', tone: 'good', weak: false });
    expect(rose[0]?.detail).toMatch(/n 600 .* rose by 80 in the last 3 months, more than noise/u);
    const same = metricFigures(counted(months.map((name) => month(name, 60, 40))));
    expect(same[0]).toMatchObject({ tone: null });
    expect(same[0]?.detail).toMatch(/no change beyond noise/u);
  });

  it('are grey where few have answered, and none where nobody has', () => {
    expect(metricFigures(counted([month('2026-01', 3, 1)]))[0]).toMatchObject({ weak: true, tone: null });
    expect(metricFigures(noMetrics)).toEqual([]);
  });
});

describe('where a customer stands', () => {
  const life = (fields: Partial<CustomerLife>): CustomerLife => ({
    churned: false,
    sinceDay: null,
    firstDay: null,
    lastFeltDay: null,
    lastFelt: null,
    ...fields,
  });
  it.each([
    ['lost', { churned: true, sinceDay: 990 }],
    ['wonBack', { sinceDay: 950, firstDay: 860 }],
    ['new', { sinceDay: 950, firstDay: 940 }],
    ['new', { sinceDay: 950, firstDay: 861, lastFeltDay: 951, lastFelt: 0 }],
    ['atRisk', { sinceDay: 500, firstDay: 500, lastFeltDay: 990, lastFelt: 39 }],
    ['active', { sinceDay: 500, lastFeltDay: 990, lastFelt: 40 }],
    ['active', { sinceDay: 500, lastFeltDay: 600, lastFelt: 0 }],
    ['active', {}],
    ['active', { churned: null }],
    // Dates that lie ahead say nothing yet.
    ['active', { sinceDay: 1200 }],
    ['active', { lastFeltDay: 1200, lastFelt: 0 }],
  ] as const)('%s: %j', (expected, fields) => expect(lifeClass(life(fields), 1000)).toBe(expected));

  it('is counted for all', () => {
    const counted = countLives(
      [life({}), life({ churned: true, firstDay: 3 }), life({ churned: null })],
      1000,
    );
    expect(counted).toEqual({
      counts: { new: 0, active: 2, atRisk: 0, lost: 1, wonBack: 0 },
      customers: 3,
      heard: 1,
      unknown: 1,
    });
  });
});
