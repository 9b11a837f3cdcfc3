/** Turns the sample's written maps into map data: places, orders, evidence. */
import { generateNKeysBetween } from 'fractional-indexing';
import {
  cellKey,
  type Card,
  type Column,
  type Comment,
  type Connector,
  type CurvePoint,
  type MapData,
} from '../../../shared/model/types.ts';
import { BLANK_CARD, BLANK_LANE, BLANK_POINT, BLANK_STAGE, blankMap } from '../../../shared/model/blank.ts';
import { NO_FILTER } from '../../../shared/model/filter.ts';
import { LANE_KIND_INFO } from '../../../shared/model/lanes.ts';
import { quoteSource } from '../../../shared/text/quote-source.ts';
import type {
  SampleCard,
  SampleComment,
  SampleConnector,
  SampleLane,
  SampleMap,
} from './content/map-types.ts';
import type { SampleRecord } from './records.ts';

/** A record of the sample with the id its feedback item got. */
export interface KnownItem {
  readonly id: string;
  /** Name of its source in the inbox. */
  readonly source: string;
  readonly record: SampleRecord;
}

/**
 * The data of a sample map. Ids follow from the content, so that every sample has the same.
 * @throws Error where the content names a column, card or quote that does not exist, or gathers evidence nobody gave
 */
export function mapData(map: SampleMap, items: readonly KnownItem[]): MapData {
  const stages = ordered(map.stages).map(([{ id, title, phase = null }, order]) => ({
    ...BLANK_STAGE,
    id,
    title,
    order,
    phase,
  }));
  const steps = map.stages.flatMap((stage) =>
    ordered(stage.steps ?? []).map(([{ id, title }, order]) => ({ id, title, order, stageId: stage.id })),
  );
  const columns = map.stages.flatMap((stage): Column[] =>
    stage.steps
      ? stage.steps.map((step) => ({ id: step.id, stageId: stage.id, stepId: step.id }))
      : [{ id: stage.id, stageId: stage.id, stepId: null }],
  );
  const lanes = ordered(map.lanes).map(([{ id, kind, title, icon, height }, order]) => ({
    ...BLANK_LANE,
    id,
    kind,
    icon: icon ?? '',
    height: height ?? null,
    title: title ?? LANE_KIND_INFO[kind].title,
    order,
  }));
  const cells = new Map<string, Card[]>();
  for (const lane of map.lanes) {
    for (const [columnId, written] of Object.entries(lane.cells ?? {})) {
      if (!columns.some(({ id }) => id === columnId)) throw new Error(`${map.id}: no column ${columnId}`);
      cells.set(
        cellKey(lane.id, columnId),
        ordered(written).map(([card, order], index) =>
          toCard(
            card,
            { id: `${lane.id}-${columnId}-${index + 1}`, laneId: lane.id, columnId, order },
            items,
          ),
        ),
      );
    }
  }
  const cards = new Map([...cells.values()].flat().map((card) => [card.id, card]));
  checkAnswers(map.id, lanes, cards);
  return {
    ...blankMap(map.id),
    meta: { ...blankMap('').meta, title: map.title, kind: map.kind, personaIds: map.personas },
    stages,
    steps,
    columns,
    lanes,
    cards,
    cells,
    points: map.lanes.flatMap((lane) => curvePoints(lane, lane.curve, columns, lane.feelings)),
    targets: map.lanes.flatMap((lane) => curvePoints(lane, lane.targets, columns)),
    connectors: connectorsOf(map.connectors ?? [], cards),
    comments: commentsOf(map.comments ?? []),
    views: ordered(map.views ?? []).map(([{ title, filter }, order], index) => ({
      id: `view-${index + 1}`,
      title,
      order,
      filter: { ...NO_FILTER, ...filter },
    })),
  };
}

/** @throws Error where a card claims to answer something else than a pain point of its map */
function checkAnswers(mapId: string, lanes: MapData['lanes'], cards: MapData['cards']): void {
  const kinds = new Map(lanes.map(({ id, kind }) => [id, kind]));
  for (const { id, solves } of cards.values()) {
    for (const painId of solves) {
      if (kinds.get(cards.get(painId)?.laneId ?? '') !== 'painPoints')
        throw new Error(`${mapId}: ${id} answers ${painId}, which is no pain point`);
    }
  }
}

/** In order of their ids, as a map has them. */
function connectorsOf(list: readonly SampleConnector[], cards: MapData['cards']): Connector[] {
  return list
    .map(({ from, to, label = '', arrow = 'end', dashed = false }): Connector => {
      for (const end of [from, to]) if (!cards.has(end)) throw new Error(`no card ${end} to connect`);
      return { id: `${from}--${to}`, from, to, label, arrow, dashed };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** From the oldest to the newest, as a map has them. */
function commentsOf(list: readonly SampleComment[]): Comment[] {
  const moment = (at: string): number => Date.parse(`${at}Z`);
  return list
    .flatMap(({ on: target, answers = [], resolved, by: author, at, text }, index): Comment[] => {
      const id = `comment-${index + 1}`;
      const resolvedAt = resolved === undefined ? null : moment(resolved);
      const first = { id, target, author, text, createdAt: moment(at), resolvedAt, replyTo: null };
      const replies = answers.map((answer, place): Comment => {
        const said = { author: answer.by, text: answer.text, createdAt: moment(answer.at) };
        return { id: `${id}-answer-${place + 1}`, target, ...said, resolvedAt: null, replyTo: id };
      });
      return [first, ...replies];
    })
    .sort((a, b) => a.createdAt - b.createdAt);
}

function toCard(
  { touchpoint, quote, topic, of, tags, text, ...fields }: SampleCard,
  place: Pick<Card, 'id' | 'laneId' | 'columnId' | 'order'>,
  items: readonly KnownItem[],
): Card {
  const quoted = quote === undefined ? undefined : items.find(({ record }) => record.key === quote);
  if (quote !== undefined && !quoted) throw new Error(`${place.id}: no feedback with the key ${quote}`);
  const gathered = items.filter(({ record }) => topic !== undefined && record.topics.includes(topic));
  if (topic !== undefined && gathered.length === 0) throw new Error(`${place.id}: no feedback on ${topic}`);
  const evidence = [...gathered, ...(quoted ? [quoted] : [])].map(({ id }) => id);
  return {
    ...BLANK_CARD,
    ...fields,
    ...place,
    text: quoted?.record.text ?? text ?? '',
    source: quoted ? quoteSource({ source: quoted.source, date: quoted.record.date }) : '',
    touchpointId: touchpoint ?? null,
    personaIds: of === undefined ? [] : [of],
    tags: tags ?? [],
    evidence: evidence.sort(),
  };
}

function curvePoints(
  { id: laneId }: SampleLane,
  curves: SampleLane['curve'],
  columns: readonly Column[],
  feelings: SampleLane['feelings'] = {},
): CurvePoint[] {
  return Object.entries(curves ?? {}).flatMap(([personaId, values]) => {
    if (values.length !== columns.length)
      throw new Error(`${laneId}: ${values.length} points of ${personaId}`);
    return columns.map(({ id: columnId }, index): CurvePoint => {
      const feeling = feelings[personaId]?.[columnId];
      return { ...BLANK_POINT, laneId, columnId, personaId, value: values[index] ?? 0, ...feeling };
    });
  });
}

/** Pairs each entry with its fractional order key. */
function ordered<T>(list: readonly T[]): [T, string][] {
  const keys = generateNKeysBetween(null, null, list.length);
  return list.map((entry, index) => [entry, keys[index] ?? '']);
}
