/**
 * Keeps connectors apart: those that share a channel or corridor run side by side in it, and those that leave one side
 * of a card are spread over that side.
 */
import type { CardBox } from '../geometry.ts';
import type { Piece, Route, Side } from './route.ts';

/** A connector on its way, with its pieces where they will be drawn. */
export interface Line {
  readonly id: string;
  readonly from: CardBox;
  readonly to: CardBox;
  readonly route: Route;
  readonly pieces: Piece[];
}

/** Between two lines that run side by side, in px, where there is room. */
const SPACING = 5;
/** Room for all lines of a channel or corridor together, and of one at the map's edge, which has cards on one side. */
const ROOM = 10;
const EDGE_ROOM = 6;

/** Spreads the ends of lines over the sides of their cards. Straight lines stay where cards face each other. */
export function spreadEnds(lines: readonly Line[]): void {
  const sides = new Map<string, { line: Line; index: number; towards: number; box: CardBox }[]>();
  const add = (line: Line, box: CardBox, side: Side, other: CardBox, index: number): void => {
    const key = `${box.id} ${side}`;
    const isVertical = side === 'top' || side === 'bottom';
    const towards = isVertical ? other.x + other.width / 2 : other.y + other.height / 2;
    const entry = { line, index, towards, box };
    const list = sides.get(key);
    if (list) list.push(entry);
    else sides.set(key, [entry]);
  };
  for (const line of lines) {
    if (line.route.straight || line.pieces.length < 2) continue;
    add(line, line.from, line.route.fromSide, line.to, 0);
    add(line, line.to, line.route.toSide, line.from, line.pieces.length - 1);
  }
  for (const list of sides.values()) {
    if (list.length < 2) continue;
    list.sort((a, b) => a.towards - b.towards || (a.line.id < b.line.id ? -1 : 1));
    list.forEach(({ line, index, box }, i) => {
      const piece = line.pieces[index];
      // An end that goes on straight in a channel stays in it.
      if (!piece || piece.way !== null) return;
      const share = (i + 1) / (list.length + 1);
      const at = piece.vertical ? box.x + box.width * share : box.y + box.height * share;
      line.pieces[index] = { ...piece, at };
    });
  }
}

interface Stretch {
  readonly line: Line;
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Gives lines that would lie on each other in one channel or corridor tracks of their own.
 * @param edges names of the channels and corridors at the edges of the map
 */
export function separateLines(lines: readonly Line[], edges: ReadonlySet<string>): void {
  const ways = new Map<string, Stretch[]>();
  for (const line of lines) {
    line.pieces.forEach((piece, index) => {
      if (piece.way === null) return;
      const [a, b] = pieceEnds(line, index);
      const stretch = { line, index, start: Math.min(a, b), end: Math.max(a, b) };
      const list = ways.get(piece.way);
      if (list) list.push(stretch);
      else ways.set(piece.way, [stretch]);
    });
  }
  for (const [way, stretches] of ways) {
    const tracks = assignTracks(stretches);
    const count = Math.max(...tracks) + 1;
    if (count < 2) continue;
    const spacing = Math.min(SPACING, (edges.has(way) ? EDGE_ROOM : ROOM) / (count - 1));
    stretches.forEach(({ line, index }, i) => {
      const piece = line.pieces[index];
      const offset = ((tracks[i] ?? 0) - (count - 1) / 2) * spacing;
      if (piece) line.pieces[index] = { ...piece, at: piece.at + offset };
    });
  }
}

/** The first free track for each stretch, from the left (or top) on. */
function assignTracks(stretches: readonly Stretch[]): number[] {
  const order = stretches
    .map((_, i) => i)
    .sort((i, j) => {
      const a = stretches[i] as Stretch;
      const b = stretches[j] as Stretch;
      return a.start - b.start || a.end - b.end || (a.line.id < b.line.id ? -1 : 1);
    });
  const ends: number[] = [];
  const tracks = stretches.map(() => 0);
  for (const i of order) {
    const { start, end } = stretches[i] as Stretch;
    const free = ends.findIndex((taken) => taken + 1 < start);
    const track = free < 0 ? ends.length : free;
    ends[track] = end;
    tracks[i] = track;
  }
  return tracks;
}

/** Where a piece begins and ends, along its own direction. */
export function pieceEnds(line: Line, index: number): [number, number] {
  const { pieces, from, to, route } = line;
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  return [before ? before.at : sideOf(from, route.fromSide), after ? after.at : sideOf(to, route.toSide)];
}

/** x of a card's left or right side, y of its top or bottom. */
function sideOf(box: CardBox, side: Side): number {
  if (side === 'left') return box.x;
  if (side === 'right') return box.x + box.width;
  return side === 'top' ? box.y : box.y + box.height;
}
