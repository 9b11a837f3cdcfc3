/** Reads single entities of a map document into plain, checked values. */
import { isLaneKind, LANE_KIND_INFO } from './lanes.ts';
import { PERSONA_KEY, readPlace, readStepPlace, type CardPlace, type MapParts } from './map-doc.ts';
import { byOrder, type Ordered } from './order.ts';
import {
  ACTION_STATUSES,
  DEFAULT_EMOTION_SCALE,
  MAP_KINDS,
  type Card,
  type EmotionScale,
  type Lane,
  type MapKind,
  type MapMeta,
  type Stage,
  type Step,
} from './types.ts';
import { entities, readList, readNumber, readOptional, readText, type Entity } from './y-fields.ts';

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
  };
}

function readScale(value: unknown): EmotionScale {
  if (typeof value !== 'object' || value === null) return DEFAULT_EMOTION_SCALE;
  const { min, max, labels } = value as Partial<EmotionScale>;
  if (typeof min !== 'number' || typeof max !== 'number' || !(max > min)) return DEFAULT_EMOTION_SCALE;
  const named = typeof labels === 'object' && labels !== null ? labels : {};
  return {
    min,
    max,
    labels: Object.fromEntries(Object.entries(named).filter(([, v]) => typeof v === 'string')),
  };
}

export function readStages(stages: MapParts['stages']): Stage[] {
  const list = Array.from(entities(stages), ([id, stage]) => ({
    id,
    title: readText(stage, 'title'),
    order: readText(stage, 'order'),
    width: readNumber(stage, 'width', MIN_COLUMN_WIDTH, MAX_COLUMN_WIDTH),
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
    };
  });
  return list.sort(byOrder);
}

/** A card as stored: its place not yet checked against the grid. */
export type StoredCard = Omit<Card, 'laneId' | 'columnId' | 'order' | 'evidence'> & {
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
    severity: readNumber(card, 'severity', 1, 5),
    status: oneOf(ACTION_STATUSES, card.get('status')),
    due: readOptional(card, 'due'),
    effort: readNumber(card, 'effort', 1, 5),
    value: readNumber(card, 'value', 1, 5),
    number: readNumber(card, 'number'),
    unit: readOptional(card, 'unit'),
    target: readNumber(card, 'target'),
    image: readOptional(card, 'image'),
  };
}
