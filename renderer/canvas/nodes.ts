/**
 * From boxes to React Flow's nodes. Only cards in view are nodes, so that what React Flow does for each change costs the
 * same in a map of 50 cards and of 5,000. Every node carries its size and empty handles, so that React Flow need not
 * render a card to measure it, and an unchanged card keeps its node object, so that nothing about it runs again.
 */
import type { Node } from '@xyflow/react';
import type { CardBox } from '../../shared/layout/geometry.ts';
import type { Card, MapData } from '../../shared/model/types.ts';

export interface CardData extends Record<string, unknown> {
  readonly card: Card;
  readonly box: CardBox;
  readonly hue: number;
}

export type CardNodeType = Node<CardData, 'card'>;

/** Where dragged cards are now, by their ids. */
export type Dragged = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

export interface NodesInput {
  readonly map: MapData;
  readonly boxes: readonly CardBox[];
  readonly hues: ReadonlyMap<string, number>;
  readonly selected: ReadonlySet<string>;
  readonly dragged: Dragged | null;
  /** Cards that a filter shows faintly. */
  readonly dimmed: ReadonlySet<string>;
}

/** React Flow would call each of them "node"; the card inside says what it is. */
const NO_DESCRIPTION = { 'aria-roledescription': undefined };

/** Makes nodes again and again; what did not change since the last time is the same object. */
export function createNodeMaker(): (input: NodesInput) => CardNodeType[] {
  let before: ReadonlyMap<string, CardNodeType> = new Map();
  return ({ map, boxes, hues, selected, dragged, dimmed }) => {
    const nodes = new Map<string, CardNodeType>();
    for (const box of boxes) {
      const card = map.cards.get(box.id);
      if (!card) continue;
      const plain = cardNode(
        card,
        box,
        hues.get(box.laneId) ?? 1,
        selected.has(box.id),
        dragged?.get(box.id),
      );
      const next = dimmed.has(box.id) ? { ...plain, className: 'card-dimmed' } : plain;
      const was = before.get(box.id);
      nodes.set(box.id, was && isSame(was, next) ? was : next);
    }
    before = nodes;
    return [...nodes.values()];
  };
}

function isSame(a: CardNodeType, b: CardNodeType): boolean {
  return (
    a.data.box === b.data.box &&
    a.data.card === b.data.card &&
    a.data.hue === b.data.hue &&
    a.selected === b.selected &&
    a.dragging === b.dragging &&
    a.className === b.className &&
    a.position.x === b.position.x &&
    a.position.y === b.position.y
  );
}

function cardNode(
  card: Card,
  box: CardBox,
  hue: number,
  selected: boolean,
  dragged: { readonly x: number; readonly y: number } | undefined,
): CardNodeType {
  const { width, height } = box;
  return {
    id: card.id,
    type: 'card',
    position: dragged ?? { x: box.x, y: box.y },
    width,
    height,
    measured: { width, height },
    handles: [],
    selected,
    dragging: dragged !== undefined,
    data: { card, box, hue },
    domAttributes: NO_DESCRIPTION,
  };
}
