/** Makes a map of a draft: the one builder for all foreign formats. */
import type * as Y from 'yjs';
import { SojournError } from '../../contract/errors.ts';
import { addCard } from '../../model/edits/cards.ts';
import { addConnector } from '../../model/edits/connectors.ts';
import { setPoint, setPointText } from '../../model/edits/curve.ts';
import { addLane } from '../../model/edits/lanes.ts';
import { addMapPersona, setMapKind, setMapTitle, setScale } from '../../model/edits/map.ts';
import { addStage, addStep, setStagePhase } from '../../model/edits/stages.ts';
import { LANE_KIND_INFO } from '../../model/lanes.ts';
import { DEFAULT_EMOTION_SCALE } from '../../model/types.ts';
import { onOneLine } from '../../text/one-line.ts';
import type { DraftCard, DraftColumn, MapDraft } from './draft.ts';
import type { NameBook } from './name-book.ts';

/** Most of each that a draft may hold; more of it is a file that is no map. */
export const DRAFT_LIMITS = {
  columns: 1000,
  lanes: 500,
  cards: 50_000,
  points: 50_000,
  connectors: 10_000,
} as const;

/** How many columns a draft's stages make. */
export function draftColumns({ stages }: Pick<MapDraft, 'stages'>): number {
  return stages.reduce((sum, { steps = [] }) => sum + Math.max(1, steps.length), 0);
}

/** @throws SojournError `tooLarge` where a draft holds more than a map can */
export function assertDraftSize(draft: MapDraft): void {
  const counts: readonly [number, number, string][] = [
    [draftColumns(draft), DRAFT_LIMITS.columns, 'stages and steps'],
    [draft.lanes.length, DRAFT_LIMITS.lanes, 'lanes'],
    [draft.cards.length, DRAFT_LIMITS.cards, 'cards'],
    [draft.points.length, DRAFT_LIMITS.points, 'emotion values'],
    [draft.connectors?.length ?? 0, DRAFT_LIMITS.connectors, 'connectors'],
  ];
  for (const [count, most, what] of counts) {
    if (count <= most) continue;
    throw new SojournError(
      'tooLarge',
      `The map "${draft.title}" has ${count} ${what}; ${most} are read at most.`,
      {
        remedy: 'Divide it into several files.',
      },
    );
  }
}

/**
 * Fills an empty map document from a draft. Expects to run inside one transaction of it. Cards and points whose lane
 * or column is not in the draft are left out; a card in a lane that holds no cards likewise.
 * @param names answers with the ids of personas, tags and touchpoints, and adds those that are missing
 */
export function buildDraft(doc: Y.Doc, draft: MapDraft, names: NameBook): void {
  setMapTitle(doc, onOneLine(draft.title));
  setMapKind(doc, draft.kind);
  setScale(doc, draft.scale ?? DEFAULT_EMOTION_SCALE);
  for (const name of draft.personas) addMapPersona(doc, names.persona(name));
  const columns = draft.stages.map(({ title, steps = [], phase }, index): readonly string[] => {
    const stageId = addStage(doc, { title: onOneLine(title), index });
    if (phase) setStagePhase(doc, [stageId], phase);
    if (steps.length === 0) return [stageId];
    return steps.map((step) => addStep(doc, { stageId, title: onOneLine(step) }));
  });
  const lanes = draft.lanes.map(({ kind, title }, index) => ({
    id: addLane(doc, { kind, title: onOneLine(title) || LANE_KIND_INFO[kind].title, index }),
    isCurve: LANE_KIND_INFO[kind].content === 'curve',
  }));
  const columnOf = ({ stage, step = 0 }: DraftColumn): string | undefined => columns[stage]?.[step];
  const cards = draft.cards.map((card): string | null => {
    const lane = lanes[card.lane];
    const columnId = columnOf(card);
    if (!lane || lane.isCurve || columnId === undefined) return null;
    return addCard(doc, { laneId: lane.id, columnId, ...cardFields(card, names) });
  });
  for (const { from, to, ...fields } of draft.connectors ?? []) {
    const [first, second] = [cards[from], cards[to]];
    if (first && second) addConnector(doc, { from: first, to: second, ...fields });
  }
  for (const point of draft.points) {
    const { value, persona, word = '', quote = '', series = 'asIs' } = point;
    const lane = lanes[point.lane];
    const columnId = columnOf(point);
    if (!lane?.isCurve || columnId === undefined || !Number.isFinite(value)) continue;
    const personaId = persona === undefined ? '' : names.persona(persona);
    setPoint(doc, lane.id, columnId, personaId, value, series);
    const at = { laneId: lane.id, columnId, personaId, series };
    setPointText(doc, at, 'word', onOneLine(word));
    setPointText(doc, at, 'quote', quote);
  }
}

function cardFields(
  {
    lane: _lane,
    stage: _stage,
    step: _step,
    touchpoint,
    personas = [],
    tags = [],
    span = 1,
    ...fields
  }: DraftCard,
  names: NameBook,
) {
  const says = touchpoint ? names.touchpoint(touchpoint, fields.channel ?? '') : null;
  return {
    ...fields,
    // A card of a touchpoint that has no words of its own shows the touchpoint's name.
    ...(says ? { touchpointId: says, text: fields.text === touchpoint ? '' : fields.text } : {}),
    ...(span > 1 ? { span: Math.min(50, Math.round(span)) } : {}),
    personaIds: personas.map((name) => names.persona(name)),
    tags: tags.map((name) => names.tag(name)),
  };
}
