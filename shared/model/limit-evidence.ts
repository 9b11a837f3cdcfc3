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
 * The map with only this feedback of customers: links to other items are left out, and so are quotes that may be of
 * other items, which are feedback themselves. That of employees stays, since segments are of customers.
 */
export function limitEvidence(map: MapData, kept: ReadonlySet<string>): MapData {
  const staff = staffLanes(map);
  const quotes = new Set(map.lanes.filter(({ kind }) => kind === 'quotes').map(({ id }) => id));
  const cards = new Map<string, Card>();
  for (const [id, card] of map.cards) {
    const { laneId } = card;
    const evidence = staff.has(laneId) ? card.evidence : card.evidence.filter((item) => kept.has(item));
    // Which of its items a card quotes is not told: where one is of others, the words may be.
    if (quotes.has(laneId) && evidence.length < card.evidence.length) continue;
    cards.set(id, evidence.length === card.evidence.length ? card : { ...card, evidence });
  }
  return {
    ...map,
    cards,
    cells: new Map(
      Array.from(map.cells, ([key, all]) => [key, all.flatMap(({ id }) => cards.get(id) ?? [])]),
    ),
    connectors: map.connectors.filter(({ from, to }) => cards.has(from) && cards.has(to)),
    comments: map.comments.filter(
      ({ target }) => !target.startsWith('card/') || cards.has(target.slice('card/'.length)),
    ),
  };
}
