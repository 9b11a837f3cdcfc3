/** A map as it is copied: for a duplicate, a template, or a map from a template. */
import type { Card, MapData } from './types.ts';

export interface CopyParts {
  /** Cards, curves and connectors; true where absent. */
  readonly content?: boolean;
  /** The links to feedback, and where quotes come from; true where absent. */
  readonly evidence?: boolean;
  readonly comments?: boolean;
}

/** The map without what is not to be copied. Ids stay: a copy lies in a document of its own. */
export function copyMap(
  map: MapData,
  { content = true, evidence = true, comments = true }: CopyParts,
): MapData {
  const keep = <T>(list: readonly T[], wanted: boolean): readonly T[] => (wanted ? list : []);
  return {
    ...map,
    cards: content ? (evidence ? map.cards : withoutEvidence(map.cards)) : new Map(),
    cells: content ? map.cells : new Map(),
    points: keep(map.points, content),
    targets: keep(map.targets, content),
    connectors: keep(map.connectors, content),
    comments: keep(map.comments, comments && content),
  };
}

function withoutEvidence(cards: ReadonlyMap<string, Card>): ReadonlyMap<string, Card> {
  return new Map(Array.from(cards, ([id, card]) => [id, { ...card, evidence: [] }]));
}
