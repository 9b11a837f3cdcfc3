/**
 * Makes two different maps comparable: finds which stage, step, lane and card of the one is which of the other, and
 * gives the one the other's ids. A copy keeps the ids of its original, so those count first; then titles and kinds, and
 * what cards say.
 */
import { cellKey, type Card, type CurvePoint, type MapData } from '../types.ts';
import { foldText, pairsOf, similarity, type Pairs } from './similar.ts';

/** From this similarity on two titles, or two cards of one cell, are taken for the same. */
const ALIKE = 0.5;
/** In a cell of more pairs than this only equal cards are matched. */
const MOST_PAIRS = 40_000;

/** `before` with the ids of `after` wherever something of it is found there. Both stay as they are. */
export function alignMap(before: MapData, after: MapData): MapData {
  const stages = pair(before.stages, after.stages, ({ title }) => title);
  const stageOf = (id: string): string => stages.get(id) ?? id;
  const steps = pairSteps(before, after, stageOf);
  const lanes = pairLanes(before, after);
  const column = (id: string): string => steps.get(id) ?? stageOf(id);
  const lane = (id: string): string => lanes.get(id) ?? id;
  const placed = [...before.cards.values()].map((card) => ({
    ...card,
    laneId: lane(card.laneId),
    columnId: column(card.columnId),
  }));
  const cardIds = pairCards(placed, after);
  const cardId = (id: string): string => cardIds.get(id) ?? id;
  const cards = new Map(
    placed.map((card) => [
      cardId(card.id),
      { ...card, id: cardId(card.id), solves: card.solves.map(cardId).sort() },
    ]),
  );
  const point = (at: CurvePoint): CurvePoint => ({
    ...at,
    laneId: lane(at.laneId),
    columnId: column(at.columnId),
  });
  return {
    ...before,
    stages: before.stages.map((stage) => ({ ...stage, id: stageOf(stage.id) })),
    steps: before.steps.map((step) => ({ ...step, id: column(step.id), stageId: stageOf(step.stageId) })),
    columns: before.columns.map(({ id, stageId, stepId }) => ({
      id: column(id),
      stageId: stageOf(stageId),
      stepId: stepId === null ? null : column(stepId),
    })),
    lanes: before.lanes.map((entry) => ({ ...entry, id: lane(entry.id) })),
    cards,
    cells: new Map(
      [...before.cells.values()].map((cell) => {
        const list = cell.flatMap(({ id }) => cards.get(cardId(id)) ?? []);
        return [cellKey(list[0]?.laneId ?? '', list[0]?.columnId ?? ''), list];
      }),
    ),
    points: before.points.map(point),
    targets: before.targets.map(point),
    connectors: pairConnectors(before, after, cardId),
  };
}

interface Known {
  readonly id: string;
}

/** Pairs by id, then by equal title, then by similar title, each in order. Answers after-ids by before-ids. */
function pair<T extends Known>(
  before: readonly T[],
  after: readonly T[],
  titleOf: (entry: T) => string,
): Map<string, string> {
  const ids = new Set(after.map(({ id }) => id));
  const pairs = new Map(before.filter(({ id }) => ids.has(id)).map(({ id }) => [id, id]));
  const left = (): T[] => before.filter(({ id }) => !pairs.has(id));
  const taken = new Set(pairs.values());
  const join = (one: T, found: T | undefined): void => {
    if (!found) return;
    pairs.set(one.id, found.id);
    taken.add(found.id);
  };
  for (const one of left()) {
    const title = foldText(titleOf(one));
    join(
      one,
      after.find((other) => !taken.has(other.id) && foldText(titleOf(other)) === title),
    );
  }
  for (const one of left()) {
    const own = pairsOf(titleOf(one));
    join(
      one,
      best(
        after.filter(({ id }) => !taken.has(id)),
        (other) => similarity(own, pairsOf(titleOf(other))),
      ),
    );
  }
  return pairs;
}

/** The entry that is most alike, or undefined where none is alike enough. */
function best<T>(entries: readonly T[], likeness: (entry: T) => number): T | undefined {
  let found: T | undefined;
  let most = ALIKE;
  for (const entry of entries) {
    const now = likeness(entry);
    if (now > most || (now === most && !found)) [found, most] = [entry, now];
  }
  return found;
}

function pairSteps(before: MapData, after: MapData, stageOf: (id: string) => string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const { id } of before.stages) {
    const own = before.steps.filter(({ stageId }) => stageId === id);
    const others = after.steps.filter(({ stageId }) => stageId === stageOf(id));
    for (const [from, to] of pair(own, others, ({ title }) => title)) pairs.set(from, to);
  }
  const known = new Set(after.steps.map(({ id }) => id));
  for (const { id } of before.steps) if (!pairs.has(id) && known.has(id)) pairs.set(id, id);
  return pairs;
}

/** Lanes of one kind, by title; then what is left of a kind in order. */
function pairLanes(before: MapData, after: MapData): Map<string, string> {
  const pairs = new Map<string, string>();
  const known = new Set(after.lanes.map(({ id }) => id));
  for (const { id } of before.lanes) if (known.has(id)) pairs.set(id, id);
  for (const kind of new Set(before.lanes.map((lane) => lane.kind))) {
    const taken = new Set(pairs.values());
    const own = before.lanes.filter((lane) => lane.kind === kind && !pairs.has(lane.id));
    const others = after.lanes.filter((lane) => lane.kind === kind && !taken.has(lane.id));
    for (const [from, to] of pair(own, others, ({ title }) => title)) pairs.set(from, to);
    const used = new Set(pairs.values());
    const rest = others.filter(({ id }) => !used.has(id));
    own
      .filter(({ id }) => !pairs.has(id))
      .forEach(({ id }, index) => {
        const found = rest[index];
        if (found) pairs.set(id, found.id);
      });
  }
  return pairs;
}

/** What a card says, for finding an equal one; '' where it says nothing. */
function content({ text, touchpointId, image, number }: Card): string {
  const said = [foldText(text), touchpointId ?? '', image ?? '', number === null ? '' : String(number)];
  return said.every((part) => part === '') ? '' : said.join('\u0000');
}

/**
 * Pairs cards by id; then equal ones of one cell, of one lane; then similar ones of one cell. `before` has its lanes and
 * columns under the ids of `after` already.
 */
function pairCards(before: readonly Card[], after: MapData): Map<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const join = (from: string, to: string): void => {
    pairs.set(from, to);
    taken.add(to);
  };
  for (const { id } of before) if (after.cards.has(id)) join(id, id);
  const contents = new Map<Card, string>();
  const contentOf = (card: Card): string => {
    const known = contents.get(card) ?? content(card);
    contents.set(card, known);
    return known;
  };
  for (const placeOf of [
    (card: Card): string => cellKey(card.laneId, card.columnId),
    (card: Card): string => card.laneId,
  ]) {
    const open = groups([...after.cards.values()], taken, (card) => {
      const said = contentOf(card);
      return said === '' ? null : `${placeOf(card)}\u0000${said}`;
    });
    for (const card of before) {
      if (pairs.has(card.id)) continue;
      const found = open.get(`${placeOf(card)}\u0000${contentOf(card)}`)?.shift();
      if (found) join(card.id, found.id);
    }
  }
  pairSimilar(
    before.filter(({ id }) => !pairs.has(id)),
    after,
    taken,
    join,
  );
  return pairs;
}

function pairSimilar(
  before: readonly Card[],
  after: MapData,
  taken: ReadonlySet<string>,
  join: (from: string, to: string) => void,
): void {
  const cellOf = (card: Card): string => cellKey(card.laneId, card.columnId);
  const open = groups([...after.cards.values()], taken, cellOf);
  const letters = new Map<Card, Pairs>();
  const lettersOf = (card: Card): Pairs => {
    const known = letters.get(card) ?? pairsOf(card.text);
    letters.set(card, known);
    return known;
  };
  for (const [cell, own] of groups(before, new Set(), cellOf)) {
    const others = open.get(cell) ?? [];
    if (own.length * others.length > MOST_PAIRS) continue;
    for (const card of own) {
      const found = best(
        others.filter(({ id }) => !taken.has(id)),
        (other) => similarity(lettersOf(card), lettersOf(other)),
      );
      if (found) join(card.id, found.id);
    }
  }
}

/** Cards that are not taken, by a key; those without a key are left out. */
function groups(
  cards: readonly Card[],
  taken: ReadonlySet<string>,
  keyOf: (card: Card) => string | null,
): Map<string, Card[]> {
  const found = new Map<string, Card[]>();
  for (const card of cards) {
    const key = taken.has(card.id) ? null : keyOf(card);
    if (key === null) continue;
    const group = found.get(key);
    if (group) group.push(card);
    else found.set(key, [card]);
  }
  return found;
}

/** The connectors of `before` between their cards' new ids; one that runs alike in `after` has its id. */
function pairConnectors(
  before: MapData,
  after: MapData,
  cardId: (id: string) => string,
): MapData['connectors'] {
  const known = new Map(after.connectors.map(({ id, from, to }) => [`${from}/${to}`, id]));
  const ids = new Set(after.connectors.map(({ id }) => id));
  const used = new Set<string>();
  return before.connectors.map((connector) => {
    const [from, to] = [cardId(connector.from), cardId(connector.to)];
    const alike = known.get(`${from}/${to}`);
    const id = ids.has(connector.id) || !alike || used.has(alike) ? connector.id : alike;
    used.add(id);
    return { ...connector, id, from, to };
  });
}
