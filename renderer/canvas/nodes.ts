/**
 * From geometry to React Flow's nodes. Every node carries its size and empty handles, so that React Flow need not
 * render a card to measure it, and an unchanged card keeps its node object, so that nothing about it runs again.
 */
import type { Node } from '@xyflow/react';
import type { CardBox, Geometry } from '../../shared/layout/geometry.ts';
import type { Card, MapData } from '../../shared/model/types.ts';

export interface CardData extends Record<string, unknown> {
  readonly card: Card;
  readonly box: CardBox;
  readonly hue: number;
}

export type CardNodeType = Node<CardData, 'card'>;

export type NodeMaker = (
  map: MapData,
  geometry: Geometry,
  hues: ReadonlyMap<string, number>,
  selected: ReadonlySet<string>,
) => CardNodeType[];

/** Makes nodes again and again; what did not change since the last time is the same object. */
export function createNodeMaker(): NodeMaker {
  let before: ReadonlyMap<string, CardNodeType> = new Map();
  return (map, geometry, hues, selected) => {
    const nodes = cardNodes(map, geometry, hues, selected, before);
    before = nodes;
    return [...nodes.values()];
  };
}

function cardNodes(
  map: MapData,
  geometry: Geometry,
  hues: ReadonlyMap<string, number>,
  selected: ReadonlySet<string>,
  before: ReadonlyMap<string, CardNodeType>,
): Map<string, CardNodeType> {
  const nodes = new Map<string, CardNodeType>();
  for (const box of geometry.cards.values()) {
    const card = map.cards.get(box.id);
    if (!card) continue;
    const hue = hues.get(box.laneId) ?? 1;
    const isSelected = selected.has(box.id);
    const was = before.get(box.id);
    const isSame =
      was !== undefined &&
      was.data.box === box &&
      was.data.card === card &&
      was.data.hue === hue &&
      was.selected === isSelected;
    nodes.set(box.id, isSame ? was : cardNode(card, box, hue, isSelected));
  }
  return nodes;
}

function cardNode(card: Card, box: CardBox, hue: number, selected: boolean): CardNodeType {
  const { width, height } = box;
  return {
    id: card.id,
    type: 'card',
    position: { x: box.x, y: box.y },
    width,
    height,
    measured: { width, height },
    handles: [],
    selected,
    data: { card, box, hue },
  };
}
