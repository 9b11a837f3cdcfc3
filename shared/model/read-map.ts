/** Reads single entities of a map document into plain, checked values. */
import { isLaneKind, LANE_KIND_INFO } from './lanes.ts';
import { PERSONA_KEY, readPlace, readStepPlace, type CardPlace, type MapParts } from './map-doc.ts';
import { readFilter } from './filter.ts';
import { byOrder, type Ordered } from './order.ts';
import { readEffectSource } from './effect-source.ts';
import { readReading } from './reading.ts';
import {
  ACTION_STATUSES,
  CONNECTOR_ARROWS,
  CURVE_PEOPLE,
  CURVE_STYLES,
  DEFAULT_EMOTION_SCALE,
  MAP_KINDS,
  PHASES,
  type Card,
  type Comment,
  type Connector,
  type EmotionScale,
  type Lane,
  type MapKind,
  type MapMeta,
  type SavedView,
  type Stage,
  type Step,
} from './types.ts';
import { entities, readList, readNumber, readOptional, readText, readTime, type Entity } from './y-fields.ts';

export const MIN_COLUMN_WIDTH = 140;
export const MAX_COLUMN_WIDTH = 1200;
export const MAX_LANE_HEIGHT = 2000;
export const MAX_SPAN = 50;

function oneOf<T extends string>(values: readonly T[], value: unknown): T | null {
  return values.find((known) => known === value) ?? null;
}

export function readMeta(meta: MapParts['meta']): MapMeta {
  const kind = meta.get('kind');
  const personas: Ordered[] = [];
  for (const [key, order] of meta) {
    if (key.startsWith(PERSONA_KEY) && typeof order === 'string') {
      personas.push({ id: key.slice(PERSONA_KEY.length), order });
    }
  }
  return {
    title: readText(meta, 'title'),
    kind: oneOf<MapKind>(MAP_KINDS, kind) ?? 'current',
    personaIds: personas.sort(byOrder).map(({ id }) => id),
    scale: readScale(meta.get('scale')),
    theme: readText(meta, 'theme'),
    futureOf: readOptional(meta, 'futureOf'),
  };
}

/** Furthest that the ends of an emotion scale lie from zero; beyond, neighbouring levels would be the same number. */
const MAX_SCALE = 1e9;
/** Most names of levels that are read. */
const MAX_LABELS = 100;

function readScale(value: unknown): EmotionScale {
  if (typeof value !== 'object' || value === null) return DEFAULT_EMOTION_SCALE;
  const { min, max, labels } = value as Partial<EmotionScale>;
  if (typeof min !== 'number' || typeof max !== 'number') return DEFAULT_EMOTION_SCALE;
  if (!(max > min) || min < -MAX_SCALE || max > MAX_SCALE) return DEFAULT_EMOTION_SCALE;
  const named = Object.entries(typeof labels === 'object' && labels !== null ? labels : {});
  const texts = named.filter(([, name]) => typeof name === 'string').slice(0, MAX_LABELS);
  return { min: min + 0, max: max + 0, labels: Object.fromEntries(texts) };
}

export function readStages(stages: MapParts['stages']): Stage[] {
  const list = Array.from(entities(stages), ([id, stage]) => ({
    id,
    title: readText(stage, 'title'),
    order: readText(stage, 'order'),
    width: readNumber(stage, 'width', MIN_COLUMN_WIDTH, MAX_COLUMN_WIDTH),
    hue: readHue(stage),
    collapsed: stage.get('collapsed') === true,
    phase: oneOf(PHASES, stage.get('phase')),
  }));
  return list.sort(byOrder);
}

/** Steps whose stage exists, in order inside their stage. */
export function readSteps(steps: MapParts['steps'], stages: readonly Stage[]): Step[] {
  const known = new Set(stages.map(({ id }) => id));
  const list: Step[] = [];
  for (const [id, step] of entities(steps)) {
    const place = readStepPlace(step.get('at'));
    if (place && known.has(place[0])) {
      list.push({ id, stageId: place[0], order: place[1], title: readText(step, 'title') });
    }
  }
  return list.sort(byOrder);
}

export function readLanes(lanes: MapParts['lanes']): Lane[] {
  const list = Array.from(entities(lanes), ([id, lane]): Lane => {
    const kind = lane.get('kind');
    const known = isLaneKind(kind) ? kind : 'text';
    return {
      id,
      kind: known,
      title: readText(lane, 'title') || LANE_KIND_INFO[known].title,
      order: readText(lane, 'order'),
      height: readNumber(lane, 'height', 28, MAX_LANE_HEIGHT),
      collapsed: lane.get('collapsed') === true,
      hue: readHue(lane),
      icon: readText(lane, 'icon'),
      curve: oneOf(CURVE_STYLES, lane.get('curve')) ?? 'smooth',
      people: oneOf(CURVE_PEOPLE, lane.get('people')) ?? 'customers',
    };
  });
  return list.sort(byOrder);
}

/** A card as stored: its place not yet checked against the grid. */
export type StoredCard = Omit<Card, 'laneId' | 'columnId' | 'order' | 'evidence' | 'solves'> & {
  readonly at: CardPlace;
};

export function readCard(id: string, card: Entity): StoredCard {
  return {
    id,
    at: readPlace(card.get('at')) ?? ['', '', '', ''],
    span: Math.round(readNumber(card, 'span', 1, MAX_SPAN) ?? 1),
    text: readText(card, 'text'),
    note: readText(card, 'note'),
    touchpointId: readOptional(card, 'touchpointId'),
    channel: readOptional(card, 'channel'),
    personaIds: readList(card, 'personaIds'),
    tags: readList(card, 'tags'),
    owner: readOptional(card, 'owner'),
    department: readOptional(card, 'department'),
    severity: readNumber(card, 'severity', 1, 5),
    status: oneOf(ACTION_STATUSES, card.get('status')),
    due: readOptional(card, 'due'),
    effort: readNumber(card, 'effort', 1, 5),
    value: readNumber(card, 'value', 1, 5),
    cost: readNumber(card, 'cost', 0),
    started: readOptional(card, 'started'),
    finished: readOptional(card, 'finished'),
    effectMetric: readOptional(card, 'effectMetric'),
    effectSource: readEffectSource(card.get('effectSource')),
    effectBefore: readReading(card.get('effectBefore')),
    effectExpected: readReading(card.get('effectExpected')),
    effectAfter: readReading(card.get('effectAfter')),
    number: readNumber(card, 'number'),
    unit: readOptional(card, 'unit'),
    target: readNumber(card, 'target'),
    trend: readTrend(card),
    image: readOptional(card, 'image'),
    icon: readText(card, 'icon'),
    moment: card.get('moment') === true,
    reach: readNumber(card, 'reach', 0, 100),
    linkedMap: readOptional(card, 'linkedMap'),
    source: readText(card, 'source'),
  };
}

/** One of the eight hues, or null. */
function readHue(entity: Entity): number | null {
  const hue = readNumber(entity, 'hue', 1, 8);
  return hue === null ? null : Math.round(hue);
}

/** How many values of a metric's trend are kept. */
export const MAX_TREND = 120;

function readTrend(card: Entity): readonly number[] {
  const value = card.get('trend');
  if (!Array.isArray(value)) return NO_TREND;
  return value.filter((part) => typeof part === 'number' && Number.isFinite(part)).slice(-MAX_TREND);
}
const NO_TREND: readonly number[] = [];

/** Connectors whose ends are both among `cards`, by id. */
export function readConnectors(
  connectors: MapParts['connectors'],
  cards: { has: (id: string) => boolean },
): Connector[] {
  const list: Connector[] = [];
  for (const [id, connector] of entities(connectors)) {
    const [from = '', to = ''] = readList(connector, 'ends');
    if (from === to || !cards.has(from) || !cards.has(to)) continue;
    list.push({
      id,
      from,
      to,
      label: readText(connector, 'label'),
      arrow: oneOf(CONNECTOR_ARROWS, connector.get('arrow')) ?? 'end',
      dashed: connector.get('dashed') === true,
    });
  }
  return list.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Comments from the oldest to the newest. What a comment is about must pass `exists`, else it is about the map. */
export function readComments(comments: MapParts['comments'], exists: (target: string) => boolean): Comment[] {
  const list = Array.from(entities(comments), ([id, comment]): Comment => {
    const target = readText(comment, 'target');
    return {
      id,
      target: exists(target) ? target : 'map',
      author: readText(comment, 'author'),
      text: readText(comment, 'text'),
      createdAt: readTime(comment, 'createdAt') ?? 0,
      resolvedAt: readTime(comment, 'resolvedAt'),
      replyTo: readOptional(comment, 'replyTo'),
    };
  });
  return list.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** The saved views in order. */
export function readViews(views: MapParts['views']): SavedView[] {
  const list = Array.from(entities(views), ([id, view]): SavedView => ({
    id,
    title: readText(view, 'title'),
    order: readText(view, 'order'),
    filter: readFilter(view.get('filter')),
  }));
  return list.sort(byOrder);
}
