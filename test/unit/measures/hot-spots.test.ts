import { describe, expect, it } from 'vitest';
import { handOvers, promiseGaps } from '../../../shared/measures/hot-spots.ts';
import type { PortfolioMap, PortfolioPlace } from '../../../shared/portfolio/types.ts';

const felt = (mean: number, n: number, half: number | null = 4) => ({
  mean,
  n,
  byScore: n,
  low: half === null ? null : mean - half,
  high: half === null ? null : mean + half,
});

function place(columnId: string, more: Partial<PortfolioPlace> = {}): PortfolioPlace {
  return {
    mapId: 'm',
    columnId,
    stageId: columnId,
    stage: columnId,
    step: '',
    phase: null,
    asIs: null,
    toBe: null,
    measured: null,
    employees: null,
    employeesAsIs: null,
    employeeCards: 0,
    departments: { frontstage: [], backstage: [], support: [] },
    touchpoints: [],
    frontstage: [],
    goals: [],
    ...more,
  };
}

const of = (places: readonly PortfolioPlace[], kind: PortfolioMap['kind'] = 'current'): PortfolioMap[] => [
  { id: 'm', title: 'M', kind, version: '', entries: [], places },
];
const at = (frontstage: string[], backstage: string[] = [], support: string[] = []) => ({
  departments: { frontstage, backstage, support },
});

describe('promise and delivery', () => {
  it('part most where the curve as meant to be stands highest above what is measured, else as it was drawn', () => {
    const found = promiseGaps(
      of([
        place('a', { toBe: 90, asIs: 50 }),
        place('b', { toBe: 90, asIs: 80, measured: felt(30, 40) }),
        place('c', { asIs: 70, measured: felt(62, 40, 9) }),
        place('d', { asIs: 70 }),
        place('e', { toBe: 40, measured: felt(60, 40) }),
        place('f'),
      ]),
    );
    expect(
      found.map(({ place, gap, promised, certain }) => [place.columnId, gap, promised, certain]),
    ).toEqual([
      ['b', 60, 'toBe', true],
      ['a', 40, 'toBe', null],
      ['c', 8, 'assumed', false],
    ]);
  });

  it('a single score does not stand for the delivery where a curve was drawn', () => {
    const [gap] = promiseGaps(of([place('a', { toBe: 90, asIs: 60, measured: felt(0, 1, null) })]));
    expect(gap).toMatchObject({ gap: 30, delivery: { n: null } });
  });

  it('of a future state is not delivered yet', () => {
    expect(promiseGaps(of([place('a', { toBe: 90, asIs: 10 })], 'future'))).toEqual([]);
  });
});

describe('hand-overs', () => {
  it('are where another department comes in and the curve falls', () => {
    const found = handOvers(
      of([
        place('a', { asIs: 80, ...at(['Sales']) }),
        place('b', { asIs: 60, ...at(['Sales', 'Courier']) }),
        place('c', { asIs: 20, ...at(['Courier']) }),
        place('d', { asIs: 0, ...at(['Service']) }),
        place('e', { asIs: 90, ...at(['Sales']) }),
      ]),
    );
    // To c nobody new comes in; to e the curve rises.
    expect(found.map(({ place, before, fall }) => [before?.columnId, place.columnId, fall])).toEqual([
      ['a', 'b', 20],
      ['c', 'd', 20],
    ]);
  });

  it('are also across the lines inside of a column into which the curve falls', () => {
    const found = handOvers(
      of([
        place('a', { asIs: 80, ...at(['Sales'], ['Sales']) }),
        place('b', { asIs: 10, ...at(['Sales'], [], ['IT']) }),
      ]),
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ before: { columnId: 'a' }, to: ['IT', 'Sales'], zones: null });
    expect(found[1]).toMatchObject({
      before: null,
      from: ['Sales'],
      to: ['IT'],
      zones: ['frontstage', 'support'],
    });
  });

  it('are none where nobody is named, or nothing is known of the curve', () => {
    expect(handOvers(of([place('a', { asIs: 80 }), place('b', { asIs: 10, ...at(['IT']) })]))).toEqual([]);
    expect(handOvers(of([place('a', at(['IT'])), place('b', { asIs: 10, ...at(['HR']) })]))).toEqual([]);
  });
});
