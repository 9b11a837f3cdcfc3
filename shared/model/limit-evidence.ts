/** A map whose cards are backed by some feedback only, such as that of one customer segment. */
import type { Card, MapData } from './types.ts';

/** Lanes in which employees speak: what they say is no feedback of customers. */
export function staffLanes({ lanes }: Pick<MapData, 'lanes'>): ReadonlySet<string> {
  return new Set(lanes.filter(({ kind }) => kind === 'employeeExperience').map(({ id }) => id));
}

/** The feedback that customers give on a map: all evidence of cards but those of employees, each id once. */
export function customerEvidence(map: Pick<MapData, 'cards' | 'lanes'>): string[] {
  const staff = staffLanes(map);
  const cards = [...map.cards.values()].filter(({ laneId }) => !staff.has(laneId));
  return [...new Set(cards.flatMap(({ evidence }) => evidence))];
}

/**
 * The map with only this feedback of customers. That of employees stays, since segments are of customers.
 * @returns the same cards where nothing is left out
 */
export function limitEvidence(map: MapData, kept: ReadonlySet<string>): MapData {
  const staff = staffLanes(map);
  const limited = new Map<string, Card>();
  for (const [id, card] of map.cards) {
    const evidence = staff.has(card.laneId)
      ? card.evidence
      : card.evidence.filter((itemId) => kept.has(itemId));
    limited.set(id, evidence.length === card.evidence.length ? card : { ...card, evidence });
  }
  return {
    ...map,
    cards: limited,
    cells: new Map(
      Array.from(map.cells, ([key, cards]) => [key, cards.map((card) => limited.get(card.id) ?? card)]),
    ),
  };
}
