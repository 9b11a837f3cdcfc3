/**
 * The map in words, for whoever hears it instead of seeing it: one wording for canvas, table and outline. A card says
 * what it is, its text, where it stands and what backs it.
 */
import { effectWords } from '../../shared/print/effect-words.ts';
import { STATUS_WORDS, channelWord } from '../../shared/model/words.ts';
import { cardChannel, cardText } from '../../shared/layout/card-content.ts';
import { voicesOf } from '../../shared/measures/evidence-level.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { parsePointId } from '../../shared/model/point-id.ts';
import { tagsOf } from '../../shared/model/tags.ts';
import type { Card, CurvePoint, EmotionScale, MapData } from '../../shared/model/types.ts';
import { linkWords } from '../structure/map-titles.ts';
import { evidenceWords } from '../ui/EvidenceMark.tsx';
import { countWords } from '../ui/when.ts';
import type { MapView } from './context.ts';
import { laneOf } from './slots.ts';
import { formatNumber } from './words.ts';

/** What the words are taken from. */
export type WordSource = Pick<MapView, 'map' | 'touchpoints' | 'personas' | 'library' | 'evidence'>;

/** Where a column stands: its stage, and its step where the stage is divided. */
export function columnWords(map: MapData, columnId: string): string {
  const column = map.columns.find(({ id }) => id === columnId);
  const stage = map.stages.find(({ id }) => id === column?.stageId)?.title ?? '';
  if (!column?.stepId) return stage;
  return `${stage}, ${map.steps.find(({ id }) => id === column.stepId)?.title ?? ''}`;
}

/** The word for one card of a lane, e.g. "pain point". */
export function cardWord(map: MapData, laneId: string): string {
  const lane = laneOf(map, laneId);
  return lane ? LANE_KIND_INFO[lane.kind].card : 'card';
}

/** A card's text on one line, or that it has none. */
export function textWords(card: Card, { touchpoints }: Pick<WordSource, 'touchpoints'>): string {
  return cardText(card, touchpoints).replaceAll(/\s+/gu, ' ').trim() || 'no text';
}

/** What else a card shows, from its evidence on: what its marks say to the eye. */
export function cardDetails(card: Card, source: WordSource): string[] {
  const { map, touchpoints, personas, library, evidence } = source;
  const lane = laneOf(map, card.laneId);
  const details: string[] = [];
  const stats = evidence.get(card.id);
  if (card.evidence.length > 0 || (lane && LANE_KIND_INFO[lane.kind].evidence))
    details.push(
      evidenceWords(
        stats?.count ?? card.evidence.length,
        stats?.average,
        stats?.scale,
        voicesOf(card, stats),
      ),
    );
  if (card.moment) details.push('moment of truth');
  if (card.severity !== null) details.push(`severity ${card.severity} of 5`);
  if (card.reach !== null) details.push(`reaches ${formatNumber(card.reach)} %`);
  if (card.number !== null) details.push([formatNumber(card.number), card.unit].filter(Boolean).join(' '));
  if (card.target !== null) details.push(`target ${formatNumber(card.target)}`);
  const channel = cardChannel(card, touchpoints);
  if (channel) details.push(channelWord(channel));
  if (card.status) details.push(STATUS_WORDS[card.status]);
  if (card.owner) details.push(`owner ${card.owner}`);
  if (card.department) details.push(`department ${card.department}`);
  if (card.due) details.push(`due ${card.due}`);
  if (card.effort !== null) details.push(`effort ${card.effort} of 5`);
  if (card.value !== null) details.push(`value ${card.value} of 5`);
  if (card.cost !== null) details.push(`cost ${formatNumber(card.cost)}`);
  const effect = effectWords(card);
  if (effect !== '') details.push(effect);
  if (card.source) details.push(`from ${card.source}`);
  if (card.image) details.push('with a picture');
  if (card.span > 1) details.push(`over ${card.span} columns`);
  const tags = tagsOf(library, card);
  if (tags.length > 0) details.push(`tagged ${tags.map(({ name }) => name).join(', ')}`);
  const who = personas.filter(({ id }) => card.personaIds.includes(id));
  if (who.length > 0) details.push(`for ${who.map(({ name }) => name).join(', ')}`);
  if (card.linkedMap !== null) details.push(`leads to the map ${linkWords(library, card.linkedMap)}`);
  return details;
}

/** A card by itself: "Pain point: Late delivery, Buy, Pay, Pain points, Supported: 12 feedback items". */
export function cardWords(card: Card, source: WordSource): string {
  const { map } = source;
  const lane = laneOf(map, card.laneId)?.title ?? '';
  const head = `${capital(cardWord(map, card.laneId))}: ${textWords(card, source)}`;
  return [head, columnWords(map, card.columnId), lane, ...cardDetails(card, source)].join(', ');
}

/** A value of the emotion scale with the name of the level nearest to it: "−1 Annoyed", "0.4, near Neutral". */
export function levelWords(scale: EmotionScale, value: number): string {
  const number = formatNumber(value).replace('-', '−');
  const levels = Object.entries(scale.labels).map(([level, name]) => ({ level: Number(level), name }));
  const [nearest] = levels.toSorted((a, b) => Math.abs(a.level - value) - Math.abs(b.level - value));
  if (!nearest || Math.abs(nearest.level - value) >= 1) return number;
  return nearest.level === value ? `${number} ${nearest.name}` : `${number}, near ${nearest.name}`;
}

/** The name of whose curve it is; '' stands for everyone. */
export function curveOwner(personaId: string, { personas }: Pick<WordSource, 'personas'>): string {
  if (personaId === '') return 'Everyone';
  return personas.find(({ id }) => id === personaId)?.name || 'Unnamed persona';
}

/** The point that an id from `formatPointId` names, or undefined. */
export function pointAt(map: MapData, id: string): CurvePoint | undefined {
  const at = parsePointId(id);
  return (at.series === 'toBe' ? map.targets : map.points).find(
    (point) =>
      point.laneId === at.laneId && point.columnId === at.columnId && point.personaId === at.personaId,
  );
}

/** A point of a curve by itself: "Emotion, Olena: −1 Annoyed, Buy, Pay". `id` as in selections. */
export function pointWords(id: string, source: WordSource): string {
  const { map } = source;
  const { laneId, columnId, personaId, series } = parsePointId(id);
  const point = pointAt(map, id);
  const value = point ? levelWords(map.meta.scale, point.value) : 'no point';
  return [
    `${laneOf(map, laneId)?.title ?? ''}, ${curveOwner(personaId, source)}: ${value}`,
    ...(point?.word ? [point.word] : []),
    ...(series === 'toBe' ? ['as meant to be'] : []),
    columnWords(map, columnId),
  ].join(', ');
}

/** A lane's part in one column: "Pain points, lane, 3 cards, Buy, Pay". */
export function laneWords(map: MapData, laneId: string, columnId: string, count: number): string {
  const lane = laneOf(map, laneId);
  const content = lane && LANE_KIND_INFO[lane.kind].content === 'curve' ? 'point' : 'card';
  const amount = count === 0 ? 'empty' : countWords(count, content);
  const words = [`${lane?.title ?? ''}, lane`, amount, columnWords(map, columnId)];
  return [...words, ...(lane?.collapsed ? ['collapsed on the canvas'] : [])].join(', ');
}

/** With its first letter large, whatever the script; a letter outside the basic plane stays whole. */
function capital(word: string): string {
  const [first = '', ...rest] = word;
  return first.toLocaleUpperCase() + rest.join('');
}
