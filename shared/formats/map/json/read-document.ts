/**
 * A map document as a map file says it: everything as it is stored, also what stands in a place that was deleted, so
 * that the file makes the same document again. What cannot be read as what it should be is left out, as on screen.
 */
import type * as Y from 'yjs';
import { createCardLinks } from '../../../model/card-links.ts';
import {
  evidenceKey,
  mapParts,
  pointTextKey,
  readStepPlace,
  solvesKey,
  type MapParts,
} from '../../../model/map-doc.ts';
import { byOrder } from '../../../model/order.ts';
import {
  readCard,
  readComments,
  readConnectors,
  readLanes,
  readMeta,
  readStages,
  readViews,
} from '../../../model/read-map.ts';
import { storedEffectSource } from '../../../model/effect-source.ts';
import { READING_FIELDS, storedReading } from '../../../model/reading.ts';
import { CURVE_SERIES, type CurveSeries, type SavedView } from '../../../model/types.ts';
import { entities, LAST_TIME, readText } from '../../../model/y-fields.ts';
import { fill, filled } from './filled.ts';
import { LONGEST_ID, type MapFileCard, type MapFileMap } from './schema.ts';

/** A map document as a map file says it. */
export function readDocument(doc: Y.Doc, id: string): MapFileMap {
  const parts = mapParts(doc);
  const { title, kind, personaIds, scale, theme, futureOf } = readMeta(parts.meta);
  return {
    ...filled({ id, title, kind, scale: { ...scale, labels: { ...scale.labels } } }, { theme, futureOf }),
    personas: [...personaIds],
    stages: readStages(parts.stages)
      .filter(isNamed)
      .map(({ id: stageId, ...stage }) => filled({ id: stageId }, stage)),
    steps: readSteps(parts),
    lanes: readLanes(parts.lanes)
      .filter(isNamed)
      .map(({ id: laneId, kind: laneKind, curve, people, ...lane }) =>
        filled(
          { id: laneId, kind: laneKind },
          {
            ...lane,
            curve: curve === 'smooth' ? null : curve,
            people: people === 'customers' ? null : people,
          },
        ),
      ),
    cards: readCards(parts),
    points: CURVE_SERIES.flatMap((series) => readSeries(parts, series)),
    connectors: readConnectors(parts.connectors, { has: () => true })
      .filter(isNamed)
      .map(({ id: connectorId, from, to, arrow, ...connector }) =>
        filled({ id: connectorId, from, to }, { ...connector, arrow: arrow === 'end' ? null : arrow }),
      ),
    comments: readComments(parts.comments, () => true)
      .filter(isNamed)
      .map(({ id: commentId, target, createdAt, ...comment }) =>
        filled({ id: commentId, target, createdAt }, comment),
      ),
    views: readViews(parts.views).filter(isNamed).map(readView),
    gone: readGone(parts),
  };
}

function isNamed({ id }: { readonly id: string }): boolean {
  return id !== '' && id.length <= LONGEST_ID && !id.includes('/');
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

function readSteps({ steps }: MapParts): MapFileMap['steps'] {
  const list = Array.from(entities(steps), ([id, step]) => {
    const [stageId, order] = readStepPlace(step.get('at')) ?? ['', ''];
    return { id, stageId, order, title: readText(step, 'title') };
  });
  return list
    .filter(isNamed)
    .sort(byOrder)
    .map(({ id, stageId, ...step }) => filled({ id, stageId }, step));
}

function readCards(parts: MapParts): MapFileCard[] {
  const links = { evidence: createCardLinks(parts.evidence), solves: createCardLinks(parts.solves) };
  const timed = (table: Y.Map<unknown>, other: string, key: string) => ({
    id: other,
    at: readLinkTime(table.get(key)),
  });
  const list: MapFileCard[] = [];
  for (const [id, entity] of entities(parts.cards)) {
    const card = readCard(id, entity);
    const [laneId, stageId, stepId, order] = card.at;
    const place = { laneId, stageId, stepId, order, span: card.span === 1 ? null : card.span };
    const entry = fill(fill({ id }, place), card, PLACED);
    // Readings keep their place among the fields, and are said as they are stored.
    entry['effectSource'] = storedEffectSource(card.effectSource) ?? undefined;
    for (const name of READING_FIELDS) if (card[name] !== null) entry[name] = storedReading(card[name]);
    const evidence = links.evidence.of(id).map((item) => timed(parts.evidence, item, evidenceKey(id, item)));
    const solves = links.solves.of(id).map((other) => timed(parts.solves, other, solvesKey(id, other)));
    fill(entry, { evidence, solves });
    list.push(entry as MapFileCard);
  }
  return list.filter(isNamed).sort(byId);
}

/** Fields of a card that its place in the file says. */
const PLACED: ReadonlySet<string> = new Set(['id', 'at', 'span']);

function readLinkTime(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= LAST_TIME ? value : 0;
}

function readSeries(parts: MapParts, series: CurveSeries): MapFileMap['points'] {
  const found: { readonly key: string; readonly point: MapFileMap['points'][number] }[] = [];
  for (const [key, value] of series === 'asIs' ? parts.points : parts.targets) {
    const [laneId = '', columnId = '', personaId = '', ...more] = key.split('/');
    if (more.length > 0 || typeof value !== 'number' || !Number.isFinite(value)) continue;
    const text = (field: 'word' | 'quote'): string => {
      const said = parts.pointTexts.get(pointTextKey(laneId, columnId, personaId, series, field));
      return typeof said === 'string' ? said : '';
    };
    const place = { series, laneId, columnId, personaId, value: value + 0 };
    found.push({ key, point: filled(place, { word: text('word'), quote: text('quote') }) });
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ point }) => point);
}

function readView({ id, filter, ...view }: SavedView): MapFileMap['views'][number] {
  const { personaIds, tags, kinds, levels, owners, moments, text } = filter;
  return {
    ...filled({ id }, view),
    filter: {
      personaIds: [...personaIds],
      tags: [...tags],
      kinds: [...kinds],
      levels: [...levels],
      owners: [...owners],
      moments,
      text,
    },
  };
}

function readGone({ gone }: MapParts): MapFileMap['gone'] {
  const list: MapFileMap['gone'] = [];
  for (const [id, value] of gone) {
    if (!Array.isArray(value)) continue;
    const place = value.filter((part) => typeof part === 'string').slice(0, 2);
    list.push({ id, place });
  }
  return list.filter(isNamed).sort(byId);
}
