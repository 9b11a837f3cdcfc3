/** All texts of a map that a person wrote, in reading order: what is searched. */
import { createFinder, type FindOptions, type TextRange } from '../text/find.ts';
import { cellKey, type Card, type CurvePoint, type CurveSeries, type MapData } from './types.ts';

export const MAP_TEXT_FIELDS = [
  'mapTitle',
  'stageTitle',
  'stepTitle',
  'laneTitle',
  'cardText',
  'cardNote',
  'cardSource',
  'pointWord',
  'pointQuote',
  'connectorLabel',
  'comment',
] as const;
export type MapTextField = (typeof MAP_TEXT_FIELDS)[number];

export interface MapText {
  readonly field: MapTextField;
  /** Id of what has the text; for a point `lane/column/persona/series`; '' for the map. */
  readonly id: string;
  readonly text: string;
  /** Where it stands, as titles, e.g. "Pain points · Buy"; '' for what has a title itself. */
  readonly where: string;
}

/** A text with what was found in it. */
export interface MapHit extends MapText {
  readonly ranges: readonly TextRange[];
}

/** Names of touchpoints by id. */
type Names = ReadonlyMap<string, { readonly name: string }>;

/** The map's texts that are not empty: titles, cards lane by lane from left to right, the curve, lines, comments. */
export function mapTexts(map: MapData, touchpoints: Names): MapText[] {
  const texts: MapText[] = [];
  const add = (field: MapTextField, id: string, text: string, where = ''): void => {
    if (text !== '') texts.push({ field, id, text, where });
  };
  add('mapTitle', '', map.meta.title);
  for (const { id, title } of map.stages) add('stageTitle', id, title);
  for (const { id, title } of map.steps) add('stepTitle', id, title);
  const columns = columnTitles(map);
  const lanes = new Map(map.lanes.map(({ id, title }) => [id, title]));
  const placeOf = (laneId: string, columnId: string): string =>
    [lanes.get(laneId), columns.get(columnId)].filter(Boolean).join(' · ');
  for (const lane of map.lanes) {
    add('laneTitle', lane.id, lane.title);
    for (const column of map.columns) {
      for (const card of map.cells.get(cellKey(lane.id, column.id)) ?? []) {
        const where = placeOf(lane.id, column.id);
        add('cardText', card.id, textOfCard(card, touchpoints), where);
        add('cardNote', card.id, card.note, where);
        add('cardSource', card.id, card.source, where);
      }
    }
  }
  const addPoints = (points: readonly CurvePoint[], series: CurveSeries): void => {
    for (const { laneId, columnId, personaId, word, quote } of points) {
      const id = `${laneId}/${columnId}/${personaId}/${series}`;
      add('pointWord', id, word, placeOf(laneId, columnId));
      add('pointQuote', id, quote, placeOf(laneId, columnId));
    }
  };
  addPoints(map.points, 'asIs');
  addPoints(map.targets, 'toBe');
  for (const { id, label } of map.connectors) add('connectorLabel', id, label);
  for (const { id, text, author } of map.comments) add('comment', id, text, author);
  return texts;
}

/** The text a card shows: its own, else its touchpoint's name. */
function textOfCard(card: Card, touchpoints: Names): string {
  if (card.text !== '' || card.touchpointId === null) return card.text;
  return touchpoints.get(card.touchpointId)?.name ?? '';
}

/** Title of each column by id: its step's, else its stage's. */
export function columnTitles(map: MapData): Map<string, string> {
  const titles = new Map([...map.stages, ...map.steps].map(({ id, title }) => [id, title]));
  return new Map(
    map.columns.map(({ id, stageId, stepId }) => [
      id,
      (stepId !== null && titles.get(stepId)) || (titles.get(stageId) ?? ''),
    ]),
  );
}

/** The texts in which the query is found, in their order; none for a blank query. */
export function findInTexts(texts: readonly MapText[], query: string, options: FindOptions): MapHit[] {
  const finder = createFinder(query, options);
  if (!finder) return [];
  return texts.flatMap((text) => {
    const ranges = finder.ranges(text.text);
    return ranges.length > 0 ? [{ ...text, ranges }] : [];
  });
}
