import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, CardBox } from '../../../shared/layout/geometry.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import * as sizes from '../../../shared/layout/sizes.ts';
import { textWidth } from '../../../shared/layout/text-width.ts';
import { LANE_KINDS } from '../../../shared/model/lanes.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { makeCard, makeLibrary, makeMap, withCard, type MapSpec } from '../../support/map-data.ts';
import { denseMap, languageMap, LIBRARY, SENTENCES } from '../../support/print-maps.ts';

const library = makeLibrary();
const texts = [...Object.values(SENTENCES), '', 'Short', 'two\nlines'];

const anyMap: fc.Arbitrary<MapData> = fc
  .record({
    stages: fc.array(
      fc.record({
        width: fc.option(fc.integer({ min: 1, max: 900 })),
        steps: fc.array(fc.constantFrom('', 'Step', 'Порівняння варіантів'), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    lanes: fc.array(
      fc.record({
        kind: fc.constantFrom(...LANE_KINDS),
        collapsed: fc.boolean(),
        height: fc.option(fc.integer({ min: 1, max: 400 })),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    cards: fc.array(
      fc.record({
        lane: fc.nat(20),
        column: fc.nat(20),
        span: fc.integer({ min: 1, max: 6 }),
        text: fc.constantFrom(...texts),
        severity: fc.option(fc.integer({ min: 1, max: 5 })),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ stages, lanes, cards }) => {
    const spec: MapSpec = {
      stages: stages.map((stage, i) => ({ id: `s${i}`, ...stage })),
      lanes: lanes.map((lane, i) => ({ id: `l${i}`, ...lane })),
    };
    const { columns } = makeMap(spec);
    return makeMap({
      ...spec,
      cards: cards.map(({ lane, column, ...card }, i) => ({
        id: `c${i}`,
        laneId: `l${lane % lanes.length}`,
        columnId: columns[column % columns.length]?.id ?? '',
        ...card,
      })),
    });
  });

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('layoutMap', () => {
  it('lets no two cards overlap and keeps each in its lane and columns', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const geometry = layoutMap(map, library);
        const boxes = [...geometry.cards.values()];
        for (const [i, box] of boxes.entries()) {
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
          const lane = geometry.lanes.find(({ id }) => id === box.laneId);
          const first = geometry.columns.findIndex(({ id }) => id === box.columnId);
          const span = map.cards.get(box.id)?.span ?? 1;
          const last = geometry.columns[Math.min(first + span, geometry.columns.length) - 1];
          expect(box.x).toBe((geometry.columns[first]?.x ?? Number.NaN) + sizes.CELL_PADDING);
          expect(box.x + box.width).toBe((last?.x ?? 0) + (last?.width ?? 0) - sizes.CELL_PADDING);
          expect(box.y).toBeGreaterThanOrEqual((lane?.y ?? Infinity) + sizes.CELL_PADDING);
          expect(box.y + box.height + sizes.CELL_FOOT).toBeLessThanOrEqual(
            (lane?.y ?? 0) + (lane?.height ?? 0),
          );
        }
      }),
    );
  });

  it('places every card of an open lane, in its cell’s order from top to bottom', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { cards } = layoutMap(map, library);
        for (const lane of map.lanes) {
          for (const column of map.columns) {
            const cell = map.cells.get(`${lane.id}/${column.id}`) ?? [];
            const places = cell.map((card) => cards.get(card.id)?.y);
            const wanted = lane.collapsed
              ? places.map(() => undefined)
              : [...places].sort((a, b) => (a ?? Number.NaN) - (b ?? Number.NaN));
            expect(places).toEqual(wanted);
            expect(places.includes(undefined)).toBe(lane.collapsed && cell.length > 0);
          }
        }
      }),
    );
  });

  it('gives text lines that fit the card and a card that fits its lines', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        for (const box of layoutMap(map, library).cards.values()) {
          for (const line of box.lines) {
            expect(textWidth(line, sizes.CARD_FONT)).toBeLessThanOrEqual(box.width - 2 * sizes.CARD_PADDING);
          }
          const footer = box.footer ? sizes.FOOTER_HEIGHT : 0;
          const needed = 2 * sizes.CARD_PADDING + box.lines.length * sizes.CARD_LINE + box.media + footer;
          expect(box.height).toBe(needed);
        }
      }),
    );
  });

  it('stacks lanes and columns without gaps and gives the same geometry again', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const geometry = layoutMap(map, library);
        let y = 0;
        for (const [i, lane] of geometry.lanes.entries()) {
          expect(lane.y).toBe(y);
          expect(lane.height).toBeGreaterThanOrEqual(map.lanes[i]?.collapsed ? 28 : sizes.LANE_MIN_HEIGHT);
          y += lane.height + sizes.LANE_BORDER;
        }
        expect(geometry.height).toBe(y);
        let x = 0;
        for (const column of geometry.columns) {
          expect(column.x).toBe(x);
          expect(column.width).toBeGreaterThanOrEqual(sizes.COLUMN_MIN_WIDTH);
          x += column.width;
        }
        expect(geometry.width).toBe(x);
        expect(layoutMap(map, library)).toEqual(geometry);
      }),
    );
  });

  it('lets an unchanged card keep its box, whatever else changes', () => {
    const map = denseMap(6, 6, 3);
    const before = layoutMap(map, library);
    const card = [...map.cards.values()].at(-1) ?? makeCard('none');
    const after = layoutMap(withCard(map, { ...card, text: 'changed' }), library, { previous: before });
    const kept = [...after.cards].filter(([id, box]) => before.cards.get(id) === box);
    expect(after.cards.get(card.id)).not.toBe(before.cards.get(card.id));
    // Only the cards below it in its own cell may have moved; it was the last.
    expect(kept).toHaveLength(map.cards.size - 1);
    expect(after.columns).toBe(before.columns);
    expect(after.stages).toBe(before.stages);
    expect(after.curves).toBe(before.curves);
  });

  it('keeps the box of a card whose change does not show', () => {
    const map = languageMap();
    const before = layoutMap(map, LIBRARY);
    const card = map.cards.get('q1') ?? makeCard('none');
    const after = layoutMap(withCard(map, { ...card, note: 'changed' }), LIBRARY, { previous: before });
    expect(after.cards.get('q1')).toBe(before.cards.get('q1'));
    expect(after.lanes).toBe(before.lanes);
  });

  it('sets cards beside a tall spanning card, and below it where they meet', () => {
    const map = makeMap({
      stages: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      lanes: [{ id: 'l', kind: 'steps' }],
      cards: [
        { id: 'one', laneId: 'l', columnId: 'a', text: 'one' },
        { id: 'wide', laneId: 'l', columnId: 'a', span: 2, text: 'wide' },
        { id: 'small', laneId: 'l', columnId: 'b', text: 'fits above' },
        { id: 'below', laneId: 'l', columnId: 'b', text: 'below' },
        { id: 'free', laneId: 'l', columnId: 'c', text: 'free' },
      ],
    });
    const { cards } = layoutMap(map, library);
    const y = (id: string): number => cards.get(id)?.y ?? Number.NaN;
    const bottom = ({ y, height }: CardBox): number => y + height;
    expect(y('small')).toBe(y('one'));
    expect(y('below')).toBe(bottom(cards.get('wide') as CardBox) + sizes.CARD_GAP);
    expect(y('free')).toBe(y('one'));
  });

  it('shows the touchpoint’s name on a card without words, and follows its renaming', () => {
    const map = makeMap({
      stages: [{ id: 'a' }],
      lanes: [{ id: 'l', kind: 'touchpoints' }],
      cards: [{ id: 'c', laneId: 'l', columnId: 'a', touchpointId: 't1' }],
    });
    expect(layoutMap(map, LIBRARY).cards.get('c')?.lines).toEqual(['Trang thanh toán']);
    const renamed = makeLibrary({ touchpoints: [{ id: 't1', name: 'แอป', channel: 'app', icon: '' }] });
    expect(layoutMap(map, renamed).cards.get('c')?.lines).toEqual(['แอป']);
  });

  it('obeys least heights of lanes and of a card being edited', () => {
    const map = makeMap({
      stages: [{ id: 'a' }],
      lanes: [{ id: 'l', kind: 'steps' }],
      cards: [{ id: 'c', laneId: 'l', columnId: 'a', text: 'x' }],
    });
    const heights = new Map([['l', 300]]);
    expect(layoutMap(map, library, { heightOverrides: heights }).lanes[0]?.height).toBe(300);
    const card = layoutMap(map, library, { heightOverrides: new Map([['c', 222]]) }).cards.get('c');
    expect(card?.height).toBe(222);
  });

  it('lays out a map without stages or lanes', () => {
    expect(layoutMap(makeMap({}), library)).toMatchObject({ width: 0, height: 0, stageHeaderHeight: 0 });
    expect(layoutMap(makeMap({ lanes: [{ id: 'l', kind: 'steps' }] }), library).lanes).toHaveLength(1);
    expect(layoutMap(makeMap({ stages: [{ id: 'a' }] }), library).width).toBe(sizes.COLUMN_WIDTH);
  });
});
