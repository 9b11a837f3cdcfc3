/** Connectors: they keep clear of cards, join the right ones, and keep apart. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box, Geometry } from '../../../shared/layout/geometry.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { makeLibrary, makeMap, type MapSpec } from '../../support/map-data.ts';

const library = makeLibrary();
const connect = (id: string, from: string, to: string, label = '') => ({
  id,
  from,
  to,
  label,
  arrow: 'end' as const,
  dashed: false,
});

/** Pieces of lines that run through the inside of a card; cards of `ignore` do not count. */
function collisions({ cards, connectors }: Geometry, ignore = new Set<string>()): string[] {
  const found: string[] = [];
  for (const { id, points } of connectors) {
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1], points[i]];
      if (!a || !b) continue;
      expect(a.x === b.x || a.y === b.y).toBe(true);
      for (const box of cards.values()) {
        if (ignore.has(box.id)) continue;
        const isThrough =
          Math.max(a.x, b.x) > box.x + 0.01 &&
          Math.min(a.x, b.x) < box.x + box.width - 0.01 &&
          Math.max(a.y, b.y) > box.y + 0.01 &&
          Math.min(a.y, b.y) < box.y + box.height - 0.01;
        if (isThrough) found.push(`${id} through ${box.id}`);
      }
    }
  }
  return found;
}

/** Whether a point lies on a card's edge. */
function isOnEdge(geometry: Geometry, cardId: string, point: { x: number; y: number } | undefined): boolean {
  const box = geometry.cards.get(cardId);
  if (!box || !point) return false;
  const { x, y } = point;
  const inX = x >= box.x && x <= box.x + box.width;
  const inY = y >= box.y && y <= box.y + box.height;
  const onX = x === box.x || x === box.x + box.width;
  const onY = y === box.y || y === box.y + box.height;
  return (onX && inY) || (onY && inX);
}

const STAGES = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const LANES: MapSpec['lanes'] = [
  { id: 'one', kind: 'steps' },
  { id: 'two', kind: 'frontstage' },
  { id: 'three', kind: 'backstage' },
];

test('neighbours in one lane are joined by a straight line', () => {
  const geometry = layoutMap(
    makeMap({
      stages: STAGES,
      lanes: LANES,
      cards: [
        { id: 'x', laneId: 'one', columnId: 'a', text: 'One' },
        { id: 'y', laneId: 'one', columnId: 'b', text: 'Two' },
      ],
      connectors: [connect('c', 'x', 'y')],
    }),
    library,
  );
  expect(geometry.connectors[0]?.points).toHaveLength(2);
});

test('a line runs straight down to the lane below, and around a card in between', () => {
  const cards = [
    { id: 'x', laneId: 'one', columnId: 'a', text: 'One' },
    { id: 'y', laneId: 'three', columnId: 'a', text: 'Two' },
  ];
  const base: MapSpec = { stages: STAGES, lanes: LANES, connectors: [connect('c', 'x', 'y')] };
  const free = layoutMap(makeMap({ ...base, cards }), library);
  expect(free.connectors[0]?.points).toHaveLength(2);
  const between = { id: 'z', laneId: 'two', columnId: 'a', text: 'Стоїть на дорозі' };
  const full = layoutMap(makeMap({ ...base, cards: [...cards, between] }), library);
  expect(full.connectors[0]?.points.length).toBeGreaterThan(2);
  expect(collisions(full)).toEqual([]);
});

test('lines that share a corridor run beside each other', () => {
  const cards = ['a', 'b', 'c', 'd'].flatMap((columnId) =>
    ['one', 'two'].map((laneId) => ({ id: `${laneId}-${columnId}`, laneId, columnId, text: columnId })),
  );
  const connectors = [
    connect('p', 'one-a', 'two-d'),
    connect('q', 'one-b', 'two-d'),
    connect('r', 'one-a', 'two-c'),
  ];
  const geometry = layoutMap(makeMap({ stages: STAGES, lanes: LANES, cards, connectors }), library);
  expect(collisions(geometry)).toEqual([]);
  const heights = geometry.connectors.map(({ points }) => {
    const longest = points
      .slice(1)
      .map((point, i) => ({ y: point.y, length: Math.abs(point.x - (points[i]?.x ?? 0)) }))
      .toSorted((a, b) => b.length - a.length)[0];
    return longest?.y;
  });
  expect(new Set(heights).size).toBe(3);
});

test('a label has room for its words, and a very long one is bounded', () => {
  const cards = [
    { id: 'x', laneId: 'one', columnId: 'a', text: 'One' },
    { id: 'y', laneId: 'one', columnId: 'd', text: 'Two' },
    { id: 'z', laneId: 'one', columnId: 'b', text: 'Between' },
  ];
  const labelled = (label: string) =>
    layoutMap(
      makeMap({ stages: STAGES, lanes: LANES, cards, connectors: [connect('c', 'x', 'y', label)] }),
      library,
    ).connectors[0]?.label;
  expect(labelled('ถ้าไม่มีคิว')?.width).toBeGreaterThan(40);
  expect(labelled('x'.repeat(500))?.width).toBe(180);
  expect(labelled('')).toBeNull();
});

test('words stand beside cards where the line has such a place, and beside other words', () => {
  const columns = STAGES.map(({ id }) => id);
  const cards = ['top', 'middle', 'bottom'].flatMap((laneId) =>
    columns.map((columnId) => ({
      id: `${laneId}-${columnId}`,
      laneId,
      columnId,
      text: 'ป้ายบนเส้น '.repeat(6),
    })),
  );
  const lanes = ['top', 'middle', 'bottom'].map((id) => ({ id, kind: 'text' as const }));
  const connectors = [
    connect('one', 'top-a', 'bottom-b', 'нова адреса'),
    connect('two', 'top-b', 'bottom-a', 'нова адреса'),
    connect('edge', 'top-d', 'bottom-d', 'mỗi tuần một lần'),
  ];
  const geometry = layoutMap(makeMap({ stages: STAGES, lanes, cards, connectors }), library);
  const labels = geometry.connectors.map(({ label }) => label as Box);
  const meet = (a: Box, b: Box): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  for (const label of labels) {
    expect(Array.from(geometry.cards.values()).filter((box) => meet(box, label))).toEqual([]);
    expect(label.x).toBeGreaterThanOrEqual(0);
    expect(label.x + label.width).toBeLessThanOrEqual(geometry.width);
  }
  expect(meet(labels[0] as Box, labels[1] as Box)).toBe(false);
});

test('a card in a collapsed lane has no line', () => {
  const map = makeMap({
    stages: STAGES,
    lanes: [
      { id: 'one', kind: 'steps' },
      { id: 'two', kind: 'text', collapsed: true },
    ],
    cards: [
      { id: 'x', laneId: 'one', columnId: 'a' },
      { id: 'y', laneId: 'two', columnId: 'b' },
    ],
    connectors: [connect('c', 'x', 'y')],
  });
  expect(layoutMap(map, library).connectors).toEqual([]);
});

test('a layout in which nothing changed has the same lines, one with a card in the way new ones', () => {
  const cards = [
    { id: 'x', laneId: 'one', columnId: 'a', text: 'One' },
    { id: 'y', laneId: 'three', columnId: 'a', text: 'Two' },
  ];
  const map = makeMap({ stages: STAGES, lanes: LANES, cards, connectors: [connect('c', 'x', 'y')] });
  const first = layoutMap(map, library);
  const again = layoutMap(map, library, { previous: first });
  expect(again.connectors).toBe(first.connectors);
  const more = makeMap({
    stages: STAGES,
    lanes: LANES,
    cards: [...cards, { id: 'z', laneId: 'two', columnId: 'a', text: 'Between' }],
  });
  const full = layoutMap({ ...more, connectors: map.connectors }, library, { previous: again });
  expect(full.connectors[0]?.points.length).toBeGreaterThan(2);
});

const cardSpec = fc.record({
  lane: fc.constantFrom('one', 'two', 'three'),
  column: fc.constantFrom('a', 'b', 'c', 'd'),
  span: fc.constantFrom(1, 1, 1, 2, 3),
  text: fc.constantFrom('', 'Short', 'A rather long text that needs several lines to fit into its card'),
});
const cardSpecs = fc.array(cardSpec, { minLength: 2, maxLength: 30 });
const pairSpecs = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 });
type CardSpec = typeof cardSpec extends fc.Arbitrary<infer T> ? T : never;

function draw(
  cards: readonly (Omit<CardSpec, 'span'> & { span: number })[],
  pairs: readonly (readonly [number, number])[],
) {
  const connectors = pairs.flatMap(([from, to], i) => {
    const [a, b] = [from % cards.length, to % cards.length];
    return a === b ? [] : [connect(`c${i}`, `k${a}`, `k${b}`, i % 2 ? 'веде до' : '')];
  });
  const placed = cards.map(({ lane, column, span, text }, i) => ({
    id: `k${i}`,
    laneId: lane,
    columnId: column,
    span,
    text,
  }));
  return makeMap({ stages: STAGES, lanes: LANES, cards: placed, connectors });
}

test('no line ever runs through a card, and each joins its two cards', () => {
  fc.assert(
    fc.property(cardSpecs, pairSpecs, (cards, pairs) => {
      const map = draw(cards, pairs);
      const geometry = layoutMap(map, library);
      expect(geometry.connectors).toHaveLength(map.connectors.length);
      // A card may be shut in between wider cards: then its line passes behind one of those.
      const wide = [...map.cards.values()].filter(({ span }) => span > 1).map(({ id }) => id);
      expect(collisions(geometry, new Set(wide))).toEqual([]);
      for (const { id, points } of geometry.connectors) {
        const connector = map.connectors.find((other) => other.id === id);
        expect(isOnEdge(geometry, connector?.from ?? '', points[0])).toBe(true);
        expect(isOnEdge(geometry, connector?.to ?? '', points.at(-1))).toBe(true);
      }
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
});

test('without cards over several columns no line runs through any card', () => {
  fc.assert(
    fc.property(cardSpecs, pairSpecs, (cards, pairs) => {
      const narrow = cards.map((entry) => ({ ...entry, span: 1 }));
      expect(collisions(layoutMap(draw(narrow, pairs), library))).toEqual([]);
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
});
