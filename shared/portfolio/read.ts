/** What one map adds to the portfolio. */
import { cardChannel, cardText, type Touchpoints } from '../layout/card-content.ts';
import { answersOf } from '../model/answers.ts';
import { LANE_KIND_INFO, type LaneKind } from '../model/lanes.ts';
import type { Card, CurvePeople, CurvePoint, MapData } from '../model/types.ts';
import {
  PORTFOLIO_KINDS,
  WORK_ZONES,
  type PortfolioEntry,
  type PortfolioKind,
  type PortfolioMap,
  type PortfolioPlace,
  type WorkZone,
} from './types.ts';

/** What a map says by itself, and the feedback items that the rest is counted from. */
export interface MapPortfolio {
  readonly map: Pick<PortfolioMap, 'id' | 'title' | 'kind'>;
  readonly entries: readonly Omit<PortfolioEntry, 'voices'>[];
  readonly places: readonly Omit<PortfolioPlace, 'measured' | 'employees'>[];
  /** Evidence of each entry. */
  readonly evidence: readonly (readonly string[])[];
  /** Evidence of each place: of its cards but those of employees, and of employees' cards. */
  readonly felt: readonly (readonly string[])[];
  readonly employees: readonly (readonly string[])[];
  /** Evidence of the cards of touchpoints, by the names of these. */
  readonly touchpointEvidence: ReadonlyMap<string, readonly string[]>;
  /** Touchpoints of the catalogue whose names are in here. */
  readonly touchpointIds: readonly string[];
}

/** @param touchpoints names of the catalogue */
export function readPortfolio(map: MapData, touchpoints: Touchpoints): MapPortfolio {
  const kinds = new Map(map.lanes.map(({ id, kind }) => [id, kind]));
  const cards = byColumn(map);
  const entries = readEntries(map, kinds, cards, touchpoints);
  const places = map.columns.map((column) => {
    const here = cards.get(column.id) ?? [];
    const of = (kind: LaneKind): Card[] => here.filter(({ laneId }) => kinds.get(laneId) === kind);
    const staff = of('employeeExperience');
    const customers = here.filter(({ laneId }) => kinds.get(laneId) !== 'employeeExperience');
    const texts = (list: readonly Card[]): string[] =>
      list.map((card) => cardText(card, touchpoints)).filter((text) => text.trim() !== '');
    const stage = map.stages.find(({ id }) => id === column.stageId);
    return {
      place: {
        mapId: map.id,
        columnId: column.id,
        stageId: column.stageId,
        stage: stage?.title ?? '',
        step: map.steps.find(({ id }) => id === column.stepId)?.title ?? '',
        phase: stage?.phase ?? null,
        asIs: curveMean(map, map.points, column.id, 'customers'),
        toBe: curveMean(map, map.targets, column.id, 'customers'),
        employeesAsIs: curveMean(map, map.points, column.id, 'employees'),
        employeeCards: staff.length,
        departments: departmentsOf(here, kinds),
        touchpoints: of('touchpoints').map((card) => ({
          cardId: card.id,
          touchpointId: card.touchpointId,
          name: cardText(card, touchpoints),
          channel: cardChannel(card, touchpoints) ?? null,
          owner: card.owner,
          department: card.department,
        })),
        frontstage: texts(of('frontstage')),
        goals: texts(of('goals')),
      },
      felt: evidenceOf(customers),
      employees: evidenceOf(staff),
    };
  });
  return {
    map: { id: map.id, title: map.meta.title, kind: map.meta.kind },
    entries: entries.map(({ entry }) => entry),
    evidence: entries.map(({ card }) => card.evidence),
    places: places.map(({ place }) => place),
    felt: places.map(({ felt }) => felt),
    employees: places.map(({ employees }) => employees),
    touchpointEvidence: evidenceByName(map, kinds, touchpoints),
    touchpointIds: [...new Set([...map.cards.values()].flatMap(({ touchpointId }) => touchpointId ?? []))],
  };
}

/** Cards by the column they begin in, lanes from above. */
function byColumn(map: MapData): Map<string, Card[]> {
  const columns = new Map<string, Card[]>(map.columns.map(({ id }) => [id, []]));
  for (const lane of map.lanes) {
    for (const { id } of map.columns) columns.get(id)?.push(...(map.cells.get(`${lane.id}/${id}`) ?? []));
  }
  return columns;
}

function evidenceOf(cards: readonly Card[]): string[] {
  return [...new Set(cards.flatMap(({ evidence }) => evidence))];
}

function evidenceByName(
  { cards }: MapData,
  kinds: ReadonlyMap<string, LaneKind>,
  touchpoints: Touchpoints,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const card of cards.values()) {
    if (kinds.get(card.laneId) !== 'touchpoints' || card.evidence.length === 0) continue;
    const name = cardText(card, touchpoints);
    found.set(name, [...(found.get(name) ?? []), ...card.evidence]);
  }
  return found;
}

/** A curve's mean over its lanes and personas in a column, from 0 at the least to 100 at the greatest level. */
function curveMean(
  { meta: { scale }, lanes }: MapData,
  points: readonly CurvePoint[],
  columnId: string,
  people: CurvePeople,
): number | null {
  const own = lanes.filter((lane) => lane.kind === 'emotion' && lane.people === people);
  const curves = new Set(own.map(({ id }) => id));
  const values = points.filter((point) => point.columnId === columnId && curves.has(point.laneId));
  if (values.length === 0) return null;
  const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
  return Math.min(100, Math.max(0, (100 * (mean - scale.min)) / (scale.max - scale.min)));
}

/** The work zone of a lane kind; touchpoints are where the customer meets those in front. */
function zoneOf(kind: LaneKind | undefined): WorkZone | null {
  if (kind === 'touchpoints') return 'frontstage';
  if (kind === undefined || kind === 'employeeExperience') return null;
  const { zone } = LANE_KIND_INFO[kind];
  return WORK_ZONES.find((known) => known === zone) ?? null;
}

function departmentsOf(
  cards: readonly Card[],
  kinds: ReadonlyMap<string, LaneKind>,
): PortfolioPlace['departments'] {
  const found: Record<WorkZone, Set<string>> = {
    frontstage: new Set(),
    backstage: new Set(),
    support: new Set(),
  };
  for (const { laneId, department, owner } of cards) {
    const zone = zoneOf(kinds.get(laneId));
    const who = department ?? owner;
    if (zone !== null && who) found[zone].add(who);
  }
  const sorted = (zone: WorkZone): string[] => [...found[zone]].sort();
  return { frontstage: sorted('frontstage'), backstage: sorted('backstage'), support: sorted('support') };
}

interface CardEntry {
  readonly card: Card;
  readonly entry: Omit<PortfolioEntry, 'voices'>;
}

function readEntries(
  map: MapData,
  kinds: ReadonlyMap<string, LaneKind>,
  cards: ReadonlyMap<string, readonly Card[]>,
  touchpoints: Touchpoints,
): CardEntry[] {
  const answers = answersOf(map.cards);
  const carriedOut = actionsOf(map, kinds);
  const titles = new Map([...map.stages, ...map.steps].map(({ id, title }) => [id, title]));
  return map.columns.flatMap((column) =>
    (cards.get(column.id) ?? []).flatMap((card): CardEntry[] => {
      const kind = PORTFOLIO_KINDS.find((known) => known === kinds.get(card.laneId));
      if (kind === undefined) return [];
      const entry: CardEntry['entry'] = {
        id: `${map.id}/${card.id}`,
        mapId: map.id,
        cardId: card.id,
        kind,
        isFuture: map.meta.kind === 'future',
        text: cardText(card, touchpoints),
        columnId: column.id,
        stage: titles.get(column.stageId) ?? '',
        step: titles.get(column.stepId ?? '') ?? '',
        ...fieldsOf(card),
        solves: card.solves,
        answers: kind === 'painPoints' ? (answers.get(card.id)?.length ?? 0) : 0,
        actions: carriedOut.get(card.id)?.size ?? 0,
        items: card.evidence.length,
      };
      return [{ card, entry }];
    }),
  );
}

function fieldsOf(card: Card) {
  const { severity, reach, effort, value, cost, owner, department, due, status } = card;
  const { started, finished, effectMetric, effectSource, effectBefore, effectExpected, effectAfter } = card;
  const rated = { severity, reach, effort, value, cost, owner, department, due, status, started, finished };
  return { ...rated, effectMetric, effectSource, effectBefore, effectExpected, effectAfter };
}

/**
 * The actions that carry out each opportunity: those that name it as what they answer, that answer a pain point which it
 * answers too, or that a connector joins with it.
 */
function actionsOf(map: MapData, kinds: ReadonlyMap<string, LaneKind>): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const of = (id: string, kind: PortfolioKind): boolean => {
    const card = map.cards.get(id);
    return card !== undefined && kinds.get(card.laneId) === kind;
  };
  const add = (opportunity: string, action: string): void => {
    if (!of(opportunity, 'opportunities') || !of(action, 'actions')) return;
    const actions = found.get(opportunity) ?? new Set();
    found.set(opportunity, actions.add(action));
  };
  const forPain = new Map<string, string[]>();
  for (const { id, laneId, solves } of map.cards.values()) {
    if (kinds.get(laneId) !== 'actions') continue;
    for (const other of solves) {
      add(other, id);
      forPain.set(other, [...(forPain.get(other) ?? []), id]);
    }
  }
  for (const { id, solves } of map.cards.values()) {
    for (const pain of solves) for (const action of forPain.get(pain) ?? []) add(id, action);
  }
  for (const { from, to } of map.connectors) {
    add(from, to);
    add(to, from);
  }
  return found;
}
