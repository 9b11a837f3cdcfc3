/** Which part of the grid a page draws. */
import { CARD_FONT, CARD_LINE, CARD_PADDING } from '../../shared/layout/sizes.ts';
import type { CardBox, Geometry } from '../../shared/layout/geometry.ts';
import type { Span } from '../../shared/layout/pages/cut.ts';
import { wrapText } from '../../shared/layout/wrap.ts';
import type { Card } from '../../shared/model/types.ts';
import { FRAME, type Area } from '../../shared/layout/pages/room.ts';

export interface GridView {
  readonly x: Span;
  readonly y: Span;
  /** Cards that other pages show. */
  readonly without: ReadonlySet<string>;
  /** Whether the headers of lanes and stages are drawn beside what is seen. */
  readonly laneHeaders: boolean;
  readonly stageHeaders: boolean;
  /** Whether the page will be glued to its neighbours, so that what is cut goes on there. */
  readonly isGlued: boolean;
}

export function wholeGrid({ width, height }: Geometry): GridView {
  return {
    x: { from: 0, to: width },
    y: { from: 0, to: height },
    without: new Set(),
    laneHeaders: true,
    stageHeaders: true,
    isGlued: false,
  };
}

/** Outer size of a drawn view in px of the geometry: its part of the grid, headers and frame. */
export function viewSize(geometry: Geometry, view: GridView): Area {
  return {
    width: (view.laneHeaders ? geometry.laneHeaderWidth : 0) + view.x.to - view.x.from + 2 * FRAME,
    height: (view.stageHeaders ? geometry.stageHeaderHeight : 0) + view.y.to - view.y.from + 2 * FRAME,
  };
}

export function isSeen(span: Span, from: number, length: number): boolean {
  return from < span.to - 0.5 && from + length > span.from + 0.5;
}

/** A card's box as the view shows it. */
export interface SeenBox extends CardBox {
  /** Size of its text compared with that of other cards. */
  readonly textScale: number;
}

/** Text is made no smaller than this to fit the part of a card that a page shows. */
const SMALLEST_TEXT = 0.5;

/**
 * A card over several columns that a page shows in part is as wide as that part and has its whole text there, in smaller
 * letters where it needs to be; where pages are glued together it stays as it is. Null where the view shows none of it.
 */
export function seenBox(box: CardBox, view: GridView, card: Card): SeenBox | null {
  if (view.without.has(box.id)) return null;
  if (!isSeen(view.y, box.y, box.height) || !isSeen(view.x, box.x, box.width)) return null;
  const from = Math.max(box.x, view.x.from);
  const width = Math.min(box.x + box.width, view.x.to) - from;
  if (view.isGlued || width > box.width - 1) return { ...box, textScale: 1 };
  const inner = Math.max(20, width - 2 * CARD_PADDING);
  const room = Math.max(CARD_LINE, box.lines.length * CARD_LINE);
  for (let textScale = 1; ; textScale -= 0.1) {
    const lines = wrapText(card.text, inner / textScale, CARD_FONT);
    const fits = lines.length * CARD_LINE * textScale <= room;
    if (fits || textScale <= SMALLEST_TEXT) return { ...box, x: from, width, lines, textScale };
  }
}
