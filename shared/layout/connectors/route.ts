/**
 * The way of one connector: the cheapest path over channels and corridors (the A* algorithm; length in px plus a charge
 * for each bend), or a straight line where nothing lies between the cards.
 * Source: P. E. Hart, N. J. Nilsson, B. Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost Paths",
 * IEEE Transactions on Systems Science and Cybernetics 4 (1968) 100–107.
 */
import type { CardBox } from '../geometry.ts';
import type { Channels } from './channels.ts';
import { createQueue } from './queue.ts';

/** One straight piece of a way. `at` is its x where it is vertical, else its y. */
export interface Piece {
  readonly vertical: boolean;
  readonly at: number;
  /** Which channel (`v3`) or corridor (`h2`) it runs in; null for the stub at a card and for straight lines. */
  readonly way: string | null;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Route {
  readonly fromSide: Side;
  readonly toSide: Side;
  /** Vertical and horizontal pieces in turn. The first leaves `from`, the last enters `to`. */
  readonly pieces: readonly Piece[];
  readonly straight: boolean;
}

const BEND = 40;
/** Room that a straight line keeps from the corners of the cards it joins. */
const CORNER = 8;

interface Exit {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  /** Channel of an exit to the side, corridor of one above or below. */
  readonly way: number;
}

/** Where a connector may leave or enter a card: to its sides always, above and below where no card is in the way. */
function exitsOf(channels: Channels, box: CardBox): Exit[] {
  const lane = channels.laneIndex.get(box.laneId) ?? 0;
  const { first, last } = channels.columnsOf(box);
  const y = box.y + box.height / 2;
  const x = box.x + box.width / 2;
  const over = (channels.cards[lane] ?? []).filter(
    (other) => other.id !== box.id && other.x < box.x + box.width && other.x + other.width > box.x,
  );
  const exits: Exit[] = [
    { side: 'right', x: channels.x[last + 1] ?? 0, y, way: last + 1 },
    { side: 'left', x: channels.x[first] ?? 0, y, way: first },
  ];
  if (!over.some((other) => other.y > box.y))
    exits.push({ side: 'bottom', x, y: channels.y[lane + 1] ?? 0, way: lane + 1 });
  if (!over.some((other) => other.y < box.y))
    exits.push({ side: 'top', x, y: channels.y[lane] ?? 0, way: lane });
  return exits;
}

/** A straight line between two cards, where they face each other and nothing stands between; else null. */
function straightRoute(channels: Channels, from: CardBox, to: CardBox): Route | null {
  const lanes = [from, to].map((box) => channels.laneIndex.get(box.laneId) ?? 0);
  const between = channels.cards.slice(Math.min(...lanes), Math.max(...lanes) + 1);
  const inWay = (left: number, top: number, right: number, bottom: number): boolean =>
    between.some((cards) =>
      cards.some(
        (box) =>
          box.id !== from.id &&
          box.id !== to.id &&
          box.x < right &&
          box.x + box.width > left &&
          box.y < bottom &&
          box.y + box.height > top,
      ),
    );
  const across = facing(from.y, from.height, to.y, to.height);
  if (across !== null && (from.x + from.width <= to.x || to.x + to.width <= from.x)) {
    const isRight = from.x < to.x;
    const [left, right] = isRight ? [from, to] : [to, from];
    if (!inWay(left.x + left.width, across - 2, right.x, across + 2)) {
      const sides = isRight ? (['right', 'left'] as const) : (['left', 'right'] as const);
      return straight(false, across, sides);
    }
  }
  const down = facing(from.x, from.width, to.x, to.width);
  if (down !== null && (from.y + from.height <= to.y || to.y + to.height <= from.y)) {
    const isDown = from.y < to.y;
    const [upper, lower] = isDown ? [from, to] : [to, from];
    // Cards of one stack are too close for a line with an arrowhead.
    if (from.laneId !== to.laneId && !inWay(down - 2, upper.y + upper.height, down + 2, lower.y)) {
      const sides = isDown ? (['bottom', 'top'] as const) : (['top', 'bottom'] as const);
      return straight(true, down, sides);
    }
  }
  return null;
}

function straight(vertical: boolean, at: number, [fromSide, toSide]: readonly [Side, Side]): Route {
  return { fromSide, toSide, pieces: [{ vertical, at, way: null }], straight: true };
}

/** The middle of what two ranges share, where they share enough for a line; else null. */
function facing(a: number, aLength: number, b: number, bLength: number): number | null {
  const start = Math.max(a, b) + CORNER;
  const end = Math.min(a + aLength, b + bLength) - CORNER;
  return start <= end ? (start + end) / 2 : null;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}
/** A spot with the direction in which it was reached: bends cost, so both directions count as places of their own. */
interface State extends Spot {
  readonly key: string;
  readonly vertical: boolean;
  readonly cost: number;
  readonly before: State | null;
}

/** The way between two cards that stand in the grid. */
export function routeConnector(channels: Channels, from: CardBox, to: CardBox): Route {
  const direct = straightRoute(channels, from, to);
  if (direct) return direct;
  const starts = exitsOf(channels, from);
  const ends = exitsOf(channels, to);
  const area = areaOf(channels, from, to);
  const whole = wholeArea(channels);
  const found = search(channels, starts, ends, area) ?? search(channels, starts, ends, whole);
  if (found) return found;
  // Shut in by wider cards above and below and others beside it: behind the wider ones there is always a way.
  const open: Channels = { ...channels, isFree: () => true };
  return search(open, starts, ends, whole) as Route;
}

/** The part of the grid that is searched, in indexes of channels and corridors, both ends included. */
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function areaOf(channels: Channels, from: CardBox, to: CardBox): Area {
  const a = channels.columnsOf(from);
  const b = channels.columnsOf(to);
  const lanes = [from, to].map((box) => channels.laneIndex.get(box.laneId) ?? 0);
  return {
    left: Math.max(0, Math.min(a.first, b.first)),
    right: Math.min(channels.x.length - 1, Math.max(a.last, b.last) + 1),
    top: Math.max(0, Math.min(...lanes)),
    bottom: Math.min(channels.y.length - 1, Math.max(...lanes) + 1),
  };
}

function wholeArea(channels: Channels): Area {
  return { left: 0, right: channels.x.length - 1, top: 0, bottom: channels.y.length - 1 };
}

const stateKey = (spot: Spot, vertical: boolean): string => `${spot.x} ${spot.y} ${vertical ? 'v' : 'h'}`;

/** What the way from a place to one of the ends costs at least: its length, and a bend where it must turn. */
function leastLeft({ x, y, vertical }: State, ends: readonly Exit[]): number {
  let least = Infinity;
  for (const end of ends) {
    const across = Math.abs(end.x - x);
    const down = Math.abs(end.y - y);
    const turns = (vertical ? across : down) > 0 || (across > 0 && down > 0);
    least = Math.min(least, across + down + (turns ? BEND : 0));
  }
  return least;
}

function search(
  channels: Channels,
  starts: readonly Exit[],
  ends: readonly Exit[],
  area: Area,
): Route | null {
  const graph = createGraph(channels, [...starts, ...ends], area);
  const best = new Map<string, number>();
  const queue = createQueue<State>();
  const push = (state: State): void => {
    if (state.cost >= (best.get(state.key) ?? Infinity)) return;
    best.set(state.key, state.cost);
    queue.add(state, state.cost + leastLeft(state, ends));
  };
  const origin = new Map<string, Side>();
  for (const { side, x, y } of starts) {
    const vertical = side === 'top' || side === 'bottom';
    const key = stateKey({ x, y }, vertical);
    origin.set(key, side);
    push({ x, y, key, vertical, cost: 0, before: null });
  }
  for (let state = queue.take(); state; state = queue.take()) {
    if (state.cost > (best.get(state.key) ?? Infinity)) continue;
    const end = ends.find((exit) => exit.x === state.x && exit.y === state.y);
    if (end) return trace(state, end, origin, graph.wayOf);
    for (const next of graph.neighbours(state)) {
      const vertical = next.x === state.x;
      const bend = vertical === state.vertical ? 0 : BEND;
      const cost = state.cost + Math.abs(next.x - state.x) + Math.abs(next.y - state.y) + bend;
      push({ x: next.x, y: next.y, key: stateKey(next, vertical), vertical, cost, before: state });
    }
  }
  return null;
}

/** Crossings of channels and corridors, with the exits of the two cards strung in between. */
function createGraph(channels: Channels, exits: readonly Exit[], area: Area) {
  const columns = new Map<number, Set<number>>();
  const rows = new Map<number, Set<number>>();
  const channelAt = new Map<number, number>();
  const corridorAt = new Map<number, number>();
  const add = (x: number, y: number, onChannel: boolean, onCorridor: boolean): void => {
    if (onChannel) addTo(columns, x, y);
    if (onCorridor) addTo(rows, y, x);
  };
  for (let i = area.left; i <= area.right; i += 1) channelAt.set(channels.x[i] ?? 0, i);
  for (let j = area.top; j <= area.bottom; j += 1) corridorAt.set(channels.y[j] ?? 0, j);
  for (const x of channelAt.keys()) for (const y of corridorAt.keys()) add(x, y, true, true);
  for (const exit of exits) {
    const { side, x, y, way } = exit;
    const aside = side === 'left' || side === 'right';
    add(x, y, aside && channelAt.has(x), aside || corridorAt.has(y));
    if (!aside) continue;
    // On through empty cells beside the card, to channels farther away.
    const step = side === 'right' ? 1 : -1;
    for (let i = way + step; i >= area.left && i <= area.right; i += step) {
      const next = channels.x[i] ?? 0;
      if (!isRowFree(channels, Math.min(x, next), Math.max(x, next), y)) break;
      add(next, y, true, true);
    }
  }
  const sortedColumns = sorted(columns);
  const sortedRows = sorted(rows);
  const isOpen = (x: number, from: number, to: number): boolean => {
    const channel = channelAt.get(x);
    if (channel === undefined) return false;
    const middle = (from + to) / 2;
    const lane = laneAt(channels, middle);
    return channels.isFree(channel, lane, Math.min(from, to), Math.max(from, to));
  };
  const isWayFree = (y: number, from: number, to: number): boolean =>
    corridorAt.has(y) || isRowFree(channels, Math.min(from, to), Math.max(from, to), y);
  return {
    neighbours: ({ x, y }: Spot): Spot[] => {
      const found: Spot[] = [];
      for (const other of beside(sortedColumns.get(x), y))
        if (isOpen(x, y, other)) found.push({ x, y: other });
      for (const other of beside(sortedRows.get(y), x))
        if (isWayFree(y, x, other)) found.push({ x: other, y });
      return found;
    },
    /** Name of the channel or corridor that a piece lies in. */
    wayOf: (vertical: boolean, at: number): string | null => {
      const index = vertical ? channelAt.get(at) : corridorAt.get(at);
      if (index !== undefined) return `${vertical ? 'v' : 'h'}${index}`;
      return vertical ? null : `row ${at}`;
    },
  };
}

/** Room that a line through empty cells keeps from cards above and below. */
const ROW_ROOM = 6;

/** Whether no card lies between two channels at a height. */
function isRowFree(channels: Channels, left: number, right: number, y: number): boolean {
  return !(channels.cards[laneAt(channels, y)] ?? []).some(
    (box) =>
      box.x < right && box.x + box.width > left && box.y < y + ROW_ROOM && box.y + box.height > y - ROW_ROOM,
  );
}

function addTo(into: Map<number, Set<number>>, key: number, value: number): void {
  const set = into.get(key);
  if (set) set.add(value);
  else into.set(key, new Set([value]));
}

function sorted(sets: ReadonlyMap<number, ReadonlySet<number>>): Map<number, number[]> {
  return new Map(Array.from(sets, ([key, set]) => [key, [...set].sort((a, b) => a - b)]));
}

/** The entries before and after `value`. */
function beside(list: readonly number[] | undefined, value: number): number[] {
  const at = list?.indexOf(value) ?? -1;
  if (!list || at < 0) return [];
  return [list[at - 1], list[at + 1]].filter((entry) => entry !== undefined);
}

/** The lane whose corridors enclose a height. */
function laneAt(channels: Channels, y: number): number {
  const below = channels.y.findIndex((corridor) => corridor > y);
  return Math.max(0, (below < 0 ? channels.y.length : below) - 1);
}

/** From the states of a found path to pieces, straight runs joined. */
function trace(
  end: State,
  exit: Exit,
  origin: ReadonlyMap<string, Side>,
  wayOf: (vertical: boolean, at: number) => string | null,
): Route {
  const states: State[] = [];
  for (let state: State | null = end; state; state = state.before) states.unshift(state);
  const [first] = states as [State];
  const fromSide = origin.get(first.key) ?? 'right';
  const pieces: Piece[] = [];
  const add = (vertical: boolean, at: number, way: string | null): void => {
    const last = pieces.at(-1);
    if (last && last.vertical === vertical) {
      if (last.way === null && way !== null) pieces[pieces.length - 1] = { vertical, at, way };
      return;
    }
    pieces.push({ vertical, at, way });
  };
  const isVertical = (side: Side): boolean => side === 'top' || side === 'bottom';
  add(isVertical(fromSide), isVertical(fromSide) ? first.x : first.y, null);
  for (let i = 1; i < states.length; i += 1) {
    const a = states[i - 1] as State;
    const b = states[i] as State;
    const vertical = a.x === b.x;
    add(vertical, vertical ? b.x : b.y, wayOf(vertical, vertical ? b.x : b.y));
  }
  add(isVertical(exit.side), isVertical(exit.side) ? exit.x : exit.y, null);
  return { fromSide, toSide: exit.side, pieces, straight: false };
}
