/** Business cases in overviews: with intervals, what matters most and what they rest on; or why there is nothing. */
import { describe, expect, it } from 'vitest';
import { createWorthMemory } from '../../../electron/core/measures/play-worth.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import { ASSUMPTIONS, type Assumption } from '../../../shared/measures/worth/assumptions.ts';
import type { Estimate } from '../../../shared/measures/worth/types.ts';
import { worthOf } from '../../../shared/measures/worth/worth-of.ts';
import type { BusinessCase } from '../../../shared/model/decisions/business-case.ts';
import { assumptionTable, caseTable } from '../../../shared/overview/case-blocks.ts';
import type { PlayedCase } from '../../../shared/overview/input.ts';
import type { OverviewBlock, OverviewRow } from '../../../shared/overview/types.ts';

type Numbers = Partial<Record<Assumption, readonly [number, number, number]>>;

const USUAL: Record<Assumption, readonly [number, number, number]> = {
  change: [10, 10, 10],
  effect: [0.5, 0.5, 0.5],
  pull: [0.1, 0.3, 0.5],
  customers: [100_000, 100_000, 100_000],
  reach: [50, 50, 50],
  rate: [60, 60, 60],
  value: [100, 100, 100],
  saving: [0, 0, 0],
  investment: [5000, 5000, 5000],
  running: [1000, 1000, 1000],
  delay: [2, 2, 2],
};

function caseOf(id: string, numbers: Numbers = {}, more: Partial<BusinessCase> = {}): PlayedCase {
  const estimate = (key: Assumption): Estimate => {
    const [low, likely, high] = numbers[key] ?? USUAL[key];
    return { low, likely, high };
  };
  const one: BusinessCase = {
    id,
    title: `Справа ${id}`,
    order: id,
    card: null,
    touchpointId: null,
    metric: 'NPS',
    currency: '₴',
    note: '',
    lever: 'retention',
    horizon: 12,
    discount: 8,
    assumptions: Object.fromEntries(ASSUMPTIONS.map((key) => [key, estimate(key)])) as never,
    ...more,
  };
  return { one, worth: worthOf(one) };
}

function rowsOf(block: OverviewBlock | undefined): readonly OverviewRow[] {
  if (block?.kind !== 'table') throw new Error('no table');
  return block.rows;
}

const dear = caseOf('dear');
const cheap = caseOf('cheap', { pull: [0.01, 0.02, 0.03] });
const nothingGiven = caseOf('open', {}, { lever: 'conversion' });
const open: PlayedCase = {
  one: {
    ...nothingGiven.one,
    assumptions: { ...nothingGiven.one.assumptions, value: { low: null, likely: null, high: null } },
  },
  worth: worthOf({
    ...nothingGiven.one,
    assumptions: { ...nothingGiven.one.assumptions, value: { low: null, likely: null, high: null } },
  }),
};

describe('business cases in an overview', () => {
  it('say value, ROI and payback with intervals, and what matters most, the most worth first', () => {
    const rows = rowsOf(caseTable([cheap, dear], [], 5));
    expect(rows.map(({ place }) => place)).toEqual([
      { kind: 'case', caseId: 'dear' },
      { kind: 'case', caseId: 'cheap' },
    ]);
    const cells = rows[0]?.cells ?? [];
    expect(cells[0]).toEqual({ text: 'Справа dear', small: '12 months' });
    const figures = cells.slice(1, 4);
    expect(figures.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^[\d,]+ ₴$/u),
      expect.stringMatching(/^\d+ %$/u),
      expect.stringMatching(/^\d+ months$/u),
    ]);
    for (const { small } of figures) expect(small).toMatch(/^.+ to .+$/u);
    expect(cells[4]).toEqual({
      text: 'Retention for each point of NPS',
      small: '0.1 · 0.3 · 0.5 % points',
    });
  });

  it('say what is missing of a case that is not worked out, last', () => {
    const rows = rowsOf(caseTable([open, cheap], [], 5));
    expect(rows.map(({ place }) => place?.kind === 'case' && place.caseId)).toEqual(['cheap', 'open']);
    expect(rows[1]?.cells.at(-1)).toMatchObject({ text: 'Not worked out yet', tone: 'quiet' });
    expect(rows[1]?.cells.at(-1)?.small).toContain(open.worth.problems[0]?.message ?? 'none');
    expect(JSON.stringify(caseTable([open], [], 5))).not.toMatch(/NaN|Infinity|undefined/u);
  });

  it('that look certain say so, and free ones have no ROI', () => {
    const certain = caseOf('c', { pull: [0.3, 0.3, 0.3] });
    expect(rowsOf(caseTable([certain], [], 5))[0]?.cells.at(-1)).toEqual({
      text: 'No assumption has a range',
      tone: 'bad',
    });
    const free = caseOf('f', { investment: [0, 0, 0], running: [0, 0, 0] });
    expect(rowsOf(caseTable([free], [], 5))[0]?.cells[2]).toEqual({ text: 'not defined' });
  });

  it('name every assumption that they rest on', () => {
    const [block] = assumptionTable([dear, open], 5);
    const rows = rowsOf(block);
    expect(rows).toHaveLength(1);
    const said = rows[0]?.cells[1]?.lines ?? [];
    expect(said).toHaveLength(ASSUMPTIONS.length + 1);
    expect(said).toContain('Investment: 5,000 ₴ once');
    expect(said.at(-1)).toBe('Discount rate: 8 % a year');
    expect(assumptionTable([open], 5)).toEqual([]);
  });

  it('leave out what is beyond their length, and say how many', () => {
    expect(caseTable([cheap, dear], [], 1)).toMatchObject({ more: 1 });
    expect(caseTable([], [], 1)).toMatchObject({
      rows: [],
      empty: expect.stringContaining('Business cases'),
    });
  });
});

describe('cases that are played for overviews', () => {
  it('come to the same as elsewhere, and are played anew only where their numbers changed', async () => {
    const play = createWorthMemory();
    let turns = 0;
    const giveTurn = (): undefined => void (turns += 1);
    const [first] = await play([dear.one], giveTurn);
    expect(first?.worth).toEqual(dear.worth);
    expect(turns).toBeGreaterThan(0);
    turns = 0;
    const renamed = { ...dear.one, title: 'ชื่อใหม่' };
    const [again] = await play([renamed], giveTurn);
    expect(again).toEqual({ one: renamed, worth: dear.worth });
    expect(turns).toBe(0);
    await play([{ ...dear.one, horizon: 24 }], giveTurn);
    expect(turns).toBeGreaterThan(0);
  });

  it('are given up when the workspace is closed, and played whole the next time', async () => {
    const play = createWorthMemory();
    const closed = (): never => {
      throw new SojournError('cancelled', 'closed');
    };
    await expect(play([dear.one], closed)).rejects.toThrow('closed');
    const [whole] = await play([dear.one], () => undefined);
    expect(whole?.worth).toEqual(dear.worth);
  });
});
