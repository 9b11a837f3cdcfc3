/**
 * Connectors between cards: each runs outside of all cards, in the channels between columns and the corridors between
 * lanes. Part of the layout, so that canvas, print and exports draw the same lines.
 */
import type { Connector } from '../../model/types.ts';
import type { Box, CardBox, ColumnBox, ConnectorLine, LaneBox } from '../geometry.ts';
import { findChannels, type Channels } from './channels.ts';
import { placeLabel } from './label.ts';
import { roundedPath, type Corner } from './rounded-path.ts';
import { routeConnector, type Route } from './route.ts';
import { pieceEnds, separateLines, spreadEnds, type Line } from './tracks.ts';

const RADIUS = 6;

/** What a layout was made from, so that the next one need not look for ways again that nothing changed. */
interface Memory {
  readonly connectors: readonly Connector[];
  readonly channels: Channels;
  readonly routes: ReadonlyMap<string, Known>;
}
interface Known {
  readonly from: CardBox;
  readonly to: CardBox;
  readonly route: Route;
}
const memories = new WeakMap<readonly ConnectorLine[], Memory>();

/**
 * Lines for all connectors whose cards have a box, in the order given.
 * @param boxes the cards' boxes; cards of collapsed lanes and stages have none, and their connectors no line
 * @param previous what this answered for the layout before: where nothing changed it is answered again
 */
export function placeConnectors(
  connectors: readonly Connector[],
  columns: readonly ColumnBox[],
  lanes: readonly LaneBox[],
  boxes: ReadonlyMap<string, CardBox>,
  previous?: readonly ConnectorLine[],
): readonly ConnectorLine[] {
  if (connectors.length === 0 || columns.length === 0) return previous?.length === 0 ? previous : [];
  const channels = findChannels(columns, lanes, boxes);
  const memory = previous && memories.get(previous);
  const isSameLane = memory ? unchangedLanes(memory.channels, channels) : () => false;
  const routes = new Map<string, Known>();
  let isSame = memory?.connectors === connectors;
  for (const { id, from: fromId, to: toId } of connectors) {
    const from = boxes.get(fromId);
    const to = boxes.get(toId);
    if (!from || !to) continue;
    const known = memory?.routes.get(id);
    const isKnown =
      known?.from === from && known.to === to && lanesBetween(channels, from, to).every(isSameLane);
    routes.set(id, isKnown ? known : { from, to, route: routeConnector(channels, from, to) });
    isSame &&= isKnown;
  }
  const isAll = isSame && memory?.routes.size === routes.size;
  const lines = isAll && previous ? previous : drawLines(connectors, routes, channels);
  memories.set(lines, { connectors, channels, routes });
  return lines;
}

/** Which lanes have the same cards at the same places, between the same channels, as in another layout. */
function unchangedLanes(before: Channels, now: Channels): (lane: number) => boolean {
  const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
    a.length === b.length && a.every((entry, i) => entry === b[i]);
  const isSameGrid = same(before.x, now.x);
  const answers = now.cards.map((cards, lane) => {
    const [above, below] = [before.y[lane], before.y[lane + 1]];
    const isSamePlace = above === now.y[lane] && below === now.y[lane + 1];
    return isSameGrid && isSamePlace && same(before.cards[lane] ?? [], cards);
  });
  return (lane) => answers[lane] ?? false;
}

/** All lanes from one card's to the other's. */
function lanesBetween({ laneIndex }: Channels, from: CardBox, to: CardBox): number[] {
  const [a, b] = [laneIndex.get(from.laneId) ?? 0, laneIndex.get(to.laneId) ?? 0];
  const first = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => first + i);
}

function drawLines(
  connectors: readonly Connector[],
  routes: ReadonlyMap<string, Known>,
  channels: Channels,
): ConnectorLine[] {
  const lines = Array.from(routes, ([id, { from, to, route }]): Line => {
    return { id, from, to, route, pieces: [...route.pieces] };
  });
  spreadEnds(lines);
  separateLines(lines, new Set(['v0', 'h0', `v${channels.x.length - 1}`, `h${channels.y.length - 1}`]));
  const byId = new Map(connectors.map((connector) => [connector.id, connector]));
  const taken: Box[] = [];
  return lines.map((line): ConnectorLine => {
    const points = cornersOf(line);
    const text = byId.get(line.id)?.label ?? '';
    const label =
      text === ''
        ? null
        : placeLabel(text, points, channels.y, channels.right, cardsOn(line, channels), taken);
    if (label) taken.push(label);
    return { id: line.id, points, path: roundedPath(points, RADIUS), label };
  });
}

/**
 * Cards that a line's label might cover: those of the lanes from one end to the other, which stay the same as long as
 * the line does.
 */
function cardsOn({ from, to }: Line, channels: Channels): CardBox[] {
  return lanesBetween(channels, from, to).flatMap((lane) => channels.cards[lane] ?? []);
}

/** The corners of a line: its ends at the cards, and where its pieces meet. */
function cornersOf(line: Line): Corner[] {
  const corners: Corner[] = [];
  const put = (vertical: boolean, at: number, along: number): void => {
    const corner = vertical ? { x: at, y: along } : { x: along, y: at };
    const last = corners.at(-1);
    if (!last || last.x !== corner.x || last.y !== corner.y) corners.push(corner);
  };
  line.pieces.forEach((piece, index) => {
    const [start, end] = pieceEnds(line, index);
    put(piece.vertical, piece.at, start);
    put(piece.vertical, piece.at, end);
  });
  return corners;
}
