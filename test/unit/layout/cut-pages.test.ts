import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../../shared/layout/geometry.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { pageBorders } from '../../../shared/layout/pages/breaks.ts';
import { cutColumns, cutIntoPages, cutLanes } from '../../../shared/layout/pages/cut.ts';
import { CARD_LINE, CARD_PADDING } from '../../../shared/layout/sizes.ts';
import { makeMap } from '../../support/map-data.ts';
import { denseMap, languageMap, LIBRARY, SENTENCES } from '../../support/print-maps.ts';

const SIZES = [150, 330, 700, 1200, 5000];

function maps(): [string, Geometry][] {
  return [
    ['five languages', layoutMap(languageMap(), LIBRARY)],
    ['30 stages, 12 lanes', layoutMap(denseMap(30, 12), LIBRARY)],
    ['a high cell', layoutMap(denseMap(2, 2, 40), LIBRARY)],
  ];
}

describe('a map cut into pages', () => {
  it.each(maps())('has every part of the grid, and on glued pages once: %s', (_name, geometry) => {
    for (const width of SIZES) {
      for (const height of SIZES) {
        for (const isGlued of [false, true]) {
          const windows = cutIntoPages(geometry, { width, height, isGlued });
          for (const column of new Set(windows.map((window) => window.column))) {
            const pages = windows.filter((window) => window.column === column);
            expect(pages[0]?.y.from).toBe(0);
            expect(pages.at(-1)?.y.to).toBe(geometry.height);
            pages.forEach((page, i) => {
              expect(page.row).toBe(i);
              const before = pages[i - 1]?.y.to ?? 0;
              expect(page.y.from).toBeLessThanOrEqual(before);
              expect(isGlued ? page.y.from : before).toBe(before);
            });
          }
        }
      }
    }
  });

  it.each(maps())('is never wider or higher than a page, but for single columns: %s', (_name, geometry) => {
    const widest = Math.max(...geometry.columns.map(({ width }) => width));
    for (const size of SIZES) {
      for (const { x, y } of cutIntoPages(geometry, { width: size, height: size })) {
        expect(x.to - x.from).toBeLessThanOrEqual(Math.max(size, widest) + 0.02);
        expect(y.to - y.from).toBeLessThanOrEqual(size + 0.02);
      }
    }
  });

  it.each(maps())(
    'is cut straight where pages are glued, so that none is wider than it may be: %s',
    (_name, geometry) => {
      for (const size of [60, ...SIZES]) {
        const windows = cutColumns(geometry, { width: size, height: size, firstWidth: 40, isGlued: true });
        expect(windows.every(({ from, to }, i) => to - from <= (i === 0 ? 40 : size) + 0.02)).toBe(true);
        expect(windows.map(({ from }) => from)).toEqual([0, ...windows.slice(0, -1).map(({ to }) => to)]);
        expect(windows.at(-1)?.to).toBeCloseTo(geometry.width);
      }
    },
  );

  it.each(maps())('shows each card that is lower than a page whole and once: %s', (_name, geometry) => {
    const highest = Math.max(...[...geometry.cards.values()].map((card) => card.height));
    const { width } = geometry;
    for (const height of [highest + 10, highest + 90, 2 * highest]) {
      const spans = cutLanes(geometry, { from: 0, to: width }, { width, height });
      for (const card of geometry.cards.values()) {
        const shown = spans.filter(
          ({ from, to, without }) => !without.has(card.id) && card.y < to && card.y + card.height > from,
        );
        expect(shown).toHaveLength(1);
        expect(shown[0]?.from).toBeLessThanOrEqual(card.y);
        expect(shown[0]?.to).toBeGreaterThanOrEqual(card.y + card.height);
      }
    }
  });

  it('prefers borders of stages, and begins a page where it is told to', () => {
    const geometry = layoutMap(languageMap(), LIBRARY);
    const [first, second, third] = geometry.stages;
    if (!first || !second || !third) throw new Error('five stages expected');
    // Room for the two steps of the first stage and half of the second one.
    const width = first.width + second.width / 2;
    expect(cutColumns(geometry, { width, height: 1 })[0]).toEqual({ from: 0, to: second.x });
    const breaks = new Set([third.id]);
    const told = cutColumns(geometry, { width: 9000, height: 1, breaks });
    expect(told.map(({ from }) => from)).toEqual([0, third.x]);
  });

  it('begins a page at a step that was chosen, in place of the border of a stage that fits as well', () => {
    const stages = ['a', 'b'].map((id) => ({ id, steps: ['first', 'second', 'third'] }));
    const geometry = layoutMap(makeMap({ stages, lanes: [{ id: 'l', kind: 'steps' }] }), LIBRARY);
    const startOf = (id: string): number => geometry.columns.find((column) => column.id === id)?.x ?? -1;
    const breaks = new Set(['b.1']);
    const width = startOf('b.1') + 10;
    expect(cutColumns(geometry, { width, height: 1 })[0]?.to).toBe(startOf('b.0'));
    expect(cutColumns(geometry, { width, height: 1, breaks })[0]).toEqual({ from: 0, to: startOf('b.1') });
    // Where the page is full before, it ends there, and the one after it at the break.
    const narrow = cutColumns(geometry, { width: startOf('b.0') + 1, height: 1, breaks });
    expect(narrow.map(({ from }) => from)).toEqual([0, startOf('b.0'), startOf('b.1')]);
  });

  it('begins no page where that would cut a card, nor within a collapsed stage', () => {
    const map = makeMap({
      stages: [
        { id: 'a', title: 'a' },
        { id: 'b', title: 'b', steps: ['first', 'second'] },
        { id: 'c', title: 'c', steps: ['third', 'fourth'], collapsed: true },
      ],
      lanes: [{ id: 'l', kind: 'steps' }],
      cards: [{ id: 'wide', laneId: 'l', columnId: 'b.0', span: 2, text: 'over two steps' }],
    });
    const geometry = layoutMap(map, LIBRARY);
    const borders = pageBorders(geometry).map(({ id, isStage, isCrossed }) => [id, isStage, isCrossed]);
    expect(borders).toEqual([
      ['b', true, false],
      ['b.1', false, true],
      ['c', true, false],
    ]);
    const breaks = new Set(['b.1', 'c.1', 'gone', 'b.0']);
    const spans = cutColumns(geometry, { width: 9000, height: 1, breaks });
    expect(spans.map(({ from }) => from)).toEqual([0, geometry.stages[1]?.x]);
  });

  it('does not cut a card over several columns where there is another border', () => {
    const map = makeMap({
      stages: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id })),
      lanes: [{ id: 'l', kind: 'steps' }],
      cards: [{ id: 'wide', laneId: 'l', columnId: 'b', span: 2, text: 'over two stages' }],
    });
    const geometry = layoutMap(map, LIBRARY);
    const [, b, c] = geometry.columns;
    const room = (c?.x ?? 0) + 10;
    expect(cutColumns(geometry, { width: room, height: 1 })[0]?.to).toBe(b?.x);
  });

  it('lets a card that is higher than a page go on between two lines of its text', () => {
    const text = Array.from({ length: 80 }, () => SENTENCES.th).join(' ');
    const map = makeMap({
      stages: [{ id: 's', title: 'S' }],
      lanes: [{ id: 'l', kind: 'painPoints' }],
      cards: [{ id: 'long', laneId: 'l', columnId: 's', text }],
    });
    const geometry = layoutMap(map, LIBRARY);
    const card = geometry.cards.get('long');
    if (!card) throw new Error('the card has no place');
    const spans = cutLanes(geometry, { from: 0, to: geometry.width }, { width: 400, height: 500 });
    expect(spans.length).toBeGreaterThan(3);
    for (const { to } of spans.slice(0, -1)) {
      const into = (to - card.y - CARD_PADDING) % CARD_LINE;
      expect(Math.min(into, CARD_LINE - into)).toBeLessThanOrEqual(1);
    }
  });
});
