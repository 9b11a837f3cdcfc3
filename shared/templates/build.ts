/** Makes a map from a template. */
import * as Y from 'yjs';
import { addCard, type NewCard } from '../model/edits/cards.ts';
import { setPoint, setPointText } from '../model/edits/curve.ts';
import { addLane } from '../model/edits/lanes.ts';
import { addTouchpoint } from '../model/edits/library.ts';
import { setMapKind, setMapTitle, setScale } from '../model/edits/map.ts';
import { addStage, addStep } from '../model/edits/stages.ts';
import { readLibrary } from '../model/library-projection.ts';
import { projectMap } from '../model/map-projection.ts';
import { DEFAULT_EMOTION_SCALE, type EmotionScale, type LibraryData, type MapData } from '../model/types.ts';
import { contentOf, type Template, type TemplateCard } from './format.ts';

/** What a touchpoint card of a new map says: the catalogue's entry, and the channel where it differs from that one's. */
export type TouchpointFields = Pick<NewCard, 'touchpointId' | 'channel'>;

/** The touchpoints that a template names, each once, in order. */
export function touchpointsIn(template: Template): { name: string; channel: string }[] {
  const found = new Map<string, string>();
  for (const { lane, text, channel } of contentOf(template).cards) {
    if (lane === 'touch' && !found.has(text)) found.set(text, channel ?? '');
  }
  return Array.from(found, ([name, channel]) => ({ name, channel }));
}

/**
 * Fills an empty map document from a template. Expects to run inside one transaction.
 *
 * @param touchpoint answers what the card of a touchpoint of this name and channel says
 */
export function writeTemplate(
  doc: Y.Doc,
  template: Template,
  touchpoint: (name: string, channel: string) => TouchpointFields,
): void {
  const content = contentOf(template);
  setMapTitle(doc, template.title);
  setMapKind(doc, template.kind);
  setScale(doc, scaleOf(template));
  const columns: string[] = [];
  for (const { title, steps } of content.stages) {
    const stageId = addStage(doc, { title });
    if (steps.length === 0) columns.push(stageId);
    for (const step of steps) columns.push(addStep(doc, { stageId, title: step }));
  }
  const lanes = new Map<string, string>();
  content.lanes.forEach(({ word, kind, title }, index) => {
    lanes.set(word, addLane(doc, { kind, title, index }));
  });
  for (const card of content.cards) {
    const laneId = lanes.get(card.lane);
    const columnId = columns[card.column];
    if (laneId === undefined || columnId === undefined) continue;
    addCard(doc, { laneId, columnId, ...cardFields(card, touchpoint) });
  }
  const curve = lanes.get('feel');
  for (const { column, value, word } of content.points) {
    const columnId = columns[column];
    if (curve === undefined || columnId === undefined) continue;
    setPoint(doc, curve, columnId, '', value);
    setPointText(doc, { laneId: curve, columnId, personaId: '', series: 'asIs' }, 'word', word);
  }
}

function cardFields(
  { lane, text, channel, span, severity, effort, value, unit, moment }: TemplateCard,
  touchpoint: (name: string, channel: string) => TouchpointFields,
): Partial<NewCard> {
  const says = lane === 'touch' ? touchpoint(text, channel ?? '') : { text };
  const status = lane === 'action' ? { status: 'open' as const } : {};
  const covers = span > 1 ? { span } : {};
  return { ...says, ...status, ...covers, ...(moment ? { moment } : {}), severity, effort, value, unit };
}

function scaleOf({ levels }: Template): EmotionScale {
  if (!levels) return DEFAULT_EMOTION_SCALE;
  const labels = Object.fromEntries(levels.map((name, index) => [String(2 - index), name]));
  return { ...DEFAULT_EMOTION_SCALE, labels };
}

/** A template as a map with a library of its touchpoints: for previews, away from any workspace. */
export function previewOf(template: Template): { map: MapData; library: LibraryData } {
  const libraryDoc = new Y.Doc();
  const ids = new Map(
    touchpointsIn(template).map((touchpoint) => [touchpoint.name, addTouchpoint(libraryDoc, touchpoint)]),
  );
  const doc = new Y.Doc();
  doc.transact(() => writeTemplate(doc, template, (name) => ({ touchpointId: ids.get(name) ?? null })));
  const preview = { map: projectMap(doc, template.id), library: readLibrary(libraryDoc) };
  doc.destroy();
  libraryDoc.destroy();
  return preview;
}
