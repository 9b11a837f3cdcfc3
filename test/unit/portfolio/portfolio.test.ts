/** What a map adds to the portfolio, which list an entry is in, and what it is worth by criteria and weights. */
import { describe, expect, it } from 'vitest';
import { CRITERION_INFO, weightedScore } from '../../../shared/portfolio/criteria.ts';
import { countWaiting, isOverdue, waits } from '../../../shared/portfolio/loop.ts';
import { readPortfolio } from '../../../shared/portfolio/read.ts';
import type { PortfolioEntry } from '../../../shared/portfolio/types.ts';
import type { Touchpoint } from '../../../shared/model/types.ts';
import { makeMap } from '../../support/map-data.ts';

const map = makeMap({
  id: 'm',
  meta: { title: 'Order', personaIds: [], scale: { min: -2, max: 2, labels: {} } },
  stages: [
    { id: 's1', title: 'Buy' },
    { id: 's2', title: 'Receive', steps: ['Wait', 'Open'] },
  ],
  lanes: [
    { id: 'touch', kind: 'touchpoints' },
    { id: 'mood', kind: 'emotion' },
    { id: 'team', kind: 'emotion', people: 'employees' },
    { id: 'pain', kind: 'painPoints' },
    { id: 'idea', kind: 'opportunities' },
    { id: 'do', kind: 'actions' },
    { id: 'front', kind: 'frontstage' },
    { id: 'back', kind: 'backstage' },
    { id: 'staff', kind: 'employeeExperience' },
  ],
  cards: [
    { id: 't', laneId: 'touch', columnId: 's2.0', touchpointId: 'tp', owner: 'Mali', evidence: ['e9'] },
    {
      id: 'p1',
      laneId: 'pain',
      columnId: 's1',
      text: 'slow',
      severity: 4,
      reach: 30,
      evidence: ['e1', 'e2'],
    },
    { id: 'p2', laneId: 'pain', columnId: 's2.0', text: 'повільно' },
    { id: 'o1', laneId: 'idea', columnId: 's1', text: 'faster', solves: ['p1'], effort: 2, value: 4 },
    { id: 'o2', laneId: 'idea', columnId: 's1', text: 'named' },
    { id: 'o3', laneId: 'idea', columnId: 's1', text: 'joined' },
    { id: 'o4', laneId: 'idea', columnId: 's1', text: 'alone', due: '2026-01-01' },
    { id: 'a1', laneId: 'do', columnId: 's1', text: 'cache', solves: ['p1', 'o2'], status: 'done' },
    {
      id: 'a2',
      laneId: 'do',
      columnId: 's2.1',
      text: 'call',
      status: 'open',
      due: '2026-01-01',
      owner: 'Nok',
    },
    { id: 'f', laneId: 'front', columnId: 's2.0', text: 'hand over', department: 'Courier' },
    { id: 'b', laneId: 'back', columnId: 's2.0', text: 'pack', department: 'Warehouse' },
    { id: 'x', laneId: 'staff', columnId: 's2.0', text: 'tired', evidence: ['e3'] },
  ],
  points: [
    { laneId: 'mood', columnId: 's1', personaId: 'p', value: 2 },
    { laneId: 'mood', columnId: 's1', personaId: 'q', value: 0 },
    { laneId: 'mood', columnId: 's2.0', personaId: 'p', value: -2 },
    { laneId: 'team', columnId: 's2.0', personaId: '', value: 1 },
  ],
  targets: [{ laneId: 'mood', columnId: 's2.0', personaId: 'p', value: 1 }],
  connectors: [{ id: 'k', from: 'o3', to: 'a2', label: '', arrow: 'end', dashed: false }],
});
const touchpoints = new Map<string, Touchpoint>([
  ['tp', { id: 'tp', name: 'Кур’єр', channel: 'courier', icon: '' }],
]);
const read = readPortfolio(map, touchpoints);
const entries: PortfolioEntry[] = read.entries.map((entry) => ({ ...entry, voices: entry.items }));
const entry = (id: string): PortfolioEntry => entries.find(({ cardId }) => cardId === id) as PortfolioEntry;

describe('a map in the portfolio', () => {
  it('has its pain points, opportunities and actions in the order of the journey, with their evidence', () => {
    expect(entries.map(({ cardId }) => cardId)).toEqual(['p1', 'o1', 'o2', 'o3', 'o4', 'a1', 'p2', 'a2']);
    expect(read.evidence[0]).toEqual(['e1', 'e2']);
    expect(entry('p2')).toMatchObject({ stage: 'Receive', step: 'Wait', kind: 'painPoints', id: 'm/p2' });
  });

  it('knows what answers a pain point, and which actions carry out an opportunity', () => {
    expect(entry('p1').answers).toBe(2);
    expect(entry('p2').answers).toBe(0);
    // By the same pain point, by being named, by a connector.
    expect(['o1', 'o2', 'o3', 'o4'].map((id) => entry(id).actions)).toEqual([1, 1, 1, 0]);
  });

  it('knows of each place what is felt, who works there and what touches the customer', () => {
    expect(read.places.map(({ asIs, toBe }) => [asIs, toBe])).toEqual([
      [75, null],
      [0, 75],
      [null, null],
    ]);
    expect(read.places[1]).toMatchObject({
      departments: { frontstage: ['Courier', 'Mali'], backstage: ['Warehouse'], support: [] },
      touchpoints: [{ name: 'Кур’єр', channel: 'courier', owner: 'Mali', department: null }],
      frontstage: ['hand over'],
      employeeCards: 1,
    });
    expect(read.places.map(({ employeesAsIs }) => employeesAsIs)).toEqual([null, 75, null]);
    expect(read.felt[1]).toEqual(['e9']);
    expect(read.employees[1]).toEqual(['e3']);
    expect(read.touchpointIds).toEqual(['tp']);
  });
});

describe('what waits', () => {
  const today = '2026-06-01';

  it('is counted by one rule for each list', () => {
    expect(countWaiting(entries, today)).toEqual({
      unanswered: 1,
      notActedOn: 1,
      unchecked: 1,
      overdue: 2,
      unowned: 0,
    });
    expect(waits({ ...entry('a2'), owner: null }, 'unowned', today)).toBe(true);
    expect(waits({ ...entry('o4'), status: 'inProgress' }, 'notActedOn', today)).toBe(false);
    const found = { value: 1, n: null, low: null, high: null };
    expect(waits({ ...entry('a1'), effectAfter: found }, 'unchecked', today)).toBe(false);
  });

  it('is overdue the day after, unless it is done or dropped', () => {
    expect(isOverdue({ status: 'open', due: '2026-06-01' }, today)).toBe(false);
    expect(isOverdue({ status: null, due: '2026-05-31' }, today)).toBe(true);
    expect(isOverdue({ status: 'done', due: '2026-05-31' }, today)).toBe(false);
    expect(isOverdue({ status: 'open', due: null }, today)).toBe(false);
  });
});

describe('a weighted score', () => {
  it('is the weighted mean of what is rated, effort and cost the other way round', () => {
    // value 4 → 75, effort 2 → 75
    expect(weightedScore(entry('o1'), { value: 3, effort: 1 }, 0)).toEqual({ value: 75, of: 2, rated: 2 });
    expect(weightedScore(entry('o1'), { value: 1, severity: 9 }, 0)).toEqual({ value: 75, of: 2, rated: 1 });
    const dear = { ...entry('o1'), cost: 50, voices: 10 };
    expect(weightedScore(dear, { cost: 1, evidence: 1 }, 200)).toEqual({ value: 62.5, of: 2, rated: 2 });
    expect(weightedScore({ ...dear, cost: 0 }, { cost: 1 }, 0)).toMatchObject({ value: 100 });
  });

  it('says why there is none', () => {
    expect(weightedScore(entry('o1'), { value: 0 }, 0)).toEqual({ value: null, why: 'noWeights' });
    expect(weightedScore(entry('o2'), { value: 1 }, 0)).toEqual({ value: null, why: 'notRated' });
  });

  it('has criteria that are null where something is not rated', () => {
    expect(CRITERION_INFO.severityReach.read(entry('p1'))).toBe(120);
    expect(CRITERION_INFO.severityReach.read(entry('p2'))).toBeNull();
    expect(CRITERION_INFO.valueEffort.read(entry('o1'))).toBe(2);
    expect(CRITERION_INFO.valueEffort.read(entry('o2'))).toBeNull();
  });
});
