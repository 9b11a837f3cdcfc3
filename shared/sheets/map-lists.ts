/** The lists of a map, with every field in a column of its own: cards, actions, pain points, metrics, personas, evidence. */
import { EVIDENCE_WORDS, STATUS_WORDS, channelWord } from '../model/words.ts';
import type { CsvList } from '../contract/types.ts';
import {
  cardWords,
  evidenceOfCard,
  personaNames,
  placeWords,
  tagNames,
} from '../formats/office/card-facts.ts';
import type { OfficeSource, Quote } from '../formats/office/source.ts';
import type { CellStyle } from '../formats/office/styles.ts';
import type { Sheet, SheetCell, SheetColumn } from '../formats/office/workbook.ts';
import { cardChannel } from '../layout/card-content.ts';
import { effectOf } from '../measures/effect.ts';
import type { Change } from '../measures/metrics/change.ts';
import { judgedWords, periodWords } from '../print/effect-words.ts';
import { answersOf } from '../model/answers.ts';
import { LANE_KIND_INFO, type LaneKind } from '../model/lanes.ts';
import { own } from '../model/own.ts';
import { cellKey, type Card, type Lane, type MapData, type Persona } from '../model/types.ts';
import { EDGE, GROUND, INK } from '../slides/page.ts';

/** An item that backs a card. */
export interface EvidenceRow {
  readonly card: Card;
  readonly item: Quote;
}

export const TITLE_STYLE: CellStyle = { bold: true, fill: GROUND, border: EDGE, colour: INK };
const WRAP: CellStyle = { wrap: true };
const TOP: CellStyle = { top: true };

/** A column of a list: its title, its width in characters, and what its cells hold. */
interface Field<T> extends SheetColumn {
  readonly of: (row: T) => SheetCell;
}

/** A list with frozen titles and filters. */
export function listSheet<T>(name: string, fields: readonly Field<T>[], rows: readonly T[]): Sheet {
  return {
    name,
    columns: fields.map(({ title, width, style = TOP }) => ({ title, width, style })),
    rows: rows.map((row) => fields.map(({ of }) => of(row))),
    filter: true,
    titleStyle: TITLE_STYLE,
  };
}

const NAMES = {
  cards: 'Cards',
  actions: 'Actions',
  painPoints: 'Pain points',
  metrics: 'Metrics',
  personas: 'Personas',
  evidence: 'Evidence',
} as const satisfies Record<Exclude<CsvList, 'grid'> | 'metrics', string>;

/** One of the lists. @param evidence what backs the cards, for the list of it */
export function mapList(
  source: OfficeSource,
  list: keyof typeof NAMES,
  evidence: readonly EvidenceRow[] = [],
): Sheet {
  const name = NAMES[list];
  const cards = (...kinds: readonly LaneKind[]): CardRow[] =>
    cardsInOrder(source.map).filter(({ lane }) => kinds.length === 0 || kinds.includes(lane.kind));
  if (list === 'personas') return listSheet(name, PERSONA_FIELDS, source.personas);
  if (list === 'evidence') return listSheet(name, evidenceFields(source), evidence);
  if (list === 'actions') return listSheet(name, actionFields(source), cards('actions', 'opportunities'));
  if (list === 'metrics') return listSheet(name, metricFields(source), cards('metrics'));
  const rows = list === 'cards' ? cards() : cards('painPoints');
  return withPictures(listSheet(name, cardFields(source), rows), rows, source);
}

/** A list of cards with their pictures in a last column, where there are any. */
function withPictures(sheet: Sheet, rows: readonly CardRow[], source: OfficeSource): Sheet {
  const pictures = rows.flatMap(({ card }, row) => {
    const picture = card.image === null ? undefined : own(source.pictures, card.image);
    const name = cardWords(card, source);
    return picture ? [{ row, column: sheet.columns.length, name, picture }] : [];
  });
  if (pictures.length === 0) return sheet;
  return { ...sheet, columns: [...sheet.columns, { title: 'Picture', width: 20 }], pictures };
}

const PERSONA_FIELDS: readonly Field<Persona>[] = [
  { title: 'Name', width: 24, of: ({ name }) => name },
  { title: 'Segment', width: 24, of: ({ segment }) => segment },
  { title: 'Share %', width: 9, of: ({ share }) => share },
  { title: 'Quote', width: 40, style: WRAP, of: ({ quote }) => quote },
  { title: 'Goals', width: 40, style: WRAP, of: ({ goals }) => goals },
  { title: 'Needs', width: 40, style: WRAP, of: ({ needs }) => needs },
  { title: 'Frustrations', width: 40, style: WRAP, of: ({ frustrations }) => frustrations },
  {
    title: 'Traits (0 left to 100 right)',
    width: 40,
    style: WRAP,
    of: ({ traits }) => traits.map(({ left, right, value }) => `${left} – ${right}: ${value}`).join('\n'),
  },
  {
    title: 'More',
    width: 40,
    style: WRAP,
    of: ({ sections }) => sections.map(({ title, body }) => `${title}: ${body}`).join('\n'),
  },
  { title: 'Id', width: 16, of: ({ id }) => id },
];

interface CardRow {
  readonly card: Card;
  readonly lane: Lane;
}

/** Cards as they are read: column by column, lane by lane. */
function cardsInOrder(map: MapData): CardRow[] {
  return map.columns.flatMap(({ id }) =>
    map.lanes.flatMap((lane) => (map.cells.get(cellKey(lane.id, id)) ?? []).map((card) => ({ card, lane }))),
  );
}

function titleOf(columnId: string, map: MapData, part: 'stage' | 'step'): string {
  const column = map.columns.find(({ id }) => id === columnId);
  if (part === 'stage') return map.stages.find(({ id }) => id === column?.stageId)?.title ?? '';
  return map.steps.find(({ id }) => id === column?.stepId)?.title ?? '';
}

function lastColumn({ columnId, span }: Card, { columns }: MapData): string | null {
  const at = columns.findIndex(({ id }) => id === columnId);
  return span > 1 ? (columns[Math.min(at + span, columns.length) - 1]?.id ?? null) : null;
}

const day = (iso: string | null): SheetCell => (iso === null ? null : { date: iso });
const yes = (is: boolean): string | null => (is ? 'yes' : null);

function placeFields(map: MapData): Field<CardRow>[] {
  return [
    { title: 'Stage', width: 20, of: ({ card }) => titleOf(card.columnId, map, 'stage') },
    { title: 'Step', width: 20, of: ({ card }) => titleOf(card.columnId, map, 'step') },
  ];
}

function textField(source: OfficeSource, title: string): Field<CardRow> {
  return { title, width: 60, style: WRAP, of: ({ card }) => cardWords(card, source) };
}

/** Texts of other cards by their ids. */
function textsOf(ids: readonly string[], source: OfficeSource): string {
  return ids
    .flatMap((id) => source.map.cards.get(id) ?? [])
    .map((card) => cardWords(card, source))
    .join('; ');
}

function cardFields(source: OfficeSource): Field<CardRow>[] {
  const { map, evidence, touchpoints, mapTitles } = source;
  const answers = answersOf(map.cards);
  const stats = ({ card }: CardRow) => own(evidence, card.id);
  return [
    ...placeFields(map),
    {
      title: 'To',
      width: 20,
      of: ({ card }) => {
        const last = lastColumn(card, map);
        return last === null ? null : placeWords(last, map);
      },
    },
    { title: 'Lane', width: 18, of: ({ lane }) => lane.title },
    { title: 'Kind', width: 14, of: ({ lane }) => LANE_KIND_INFO[lane.kind].card },
    textField(source, 'Text'),
    { title: 'Note', width: 40, style: WRAP, of: ({ card }) => card.note },
    {
      title: 'Touchpoint',
      width: 20,
      of: ({ card }) => touchpoints.get(card.touchpointId ?? '')?.name ?? null,
    },
    {
      title: 'Channel',
      width: 14,
      of: ({ card }) => {
        const channel = cardChannel(card, touchpoints);
        return channel ? channelWord(channel) : null;
      },
    },
    { title: 'Personas', width: 18, of: ({ card }) => personaNames(card, source).join(', ') },
    { title: 'Tags', width: 18, of: ({ card }) => tagNames(card, source).join(', ') },
    { title: 'Severity', width: 9, of: ({ card }) => card.severity },
    { title: 'Reach %', width: 9, of: ({ card }) => card.reach },
    { title: 'Evidence', width: 12, of: ({ card }) => EVIDENCE_WORDS[evidenceOfCard(card, source).level] },
    { title: 'Feedback items', width: 14, of: ({ card }) => evidenceOfCard(card, source).count },
    { title: 'Voices', width: 9, of: ({ card }) => evidenceOfCard(card, source).voices },
    { title: 'Average score', width: 13, of: (row) => stats(row)?.average ?? null },
    {
      title: 'Scale',
      width: 10,
      of: (row) => {
        const scale = stats(row)?.scale;
        return scale ? `${scale.min} to ${scale.max}` : null;
      },
    },
    { title: 'Owner', width: 18, of: ({ card }) => card.owner },
    { title: 'Department', width: 18, of: ({ card }) => card.department },
    {
      title: 'Status',
      width: 12,
      of: ({ card }) => (card.status === null ? null : STATUS_WORDS[card.status]),
    },
    { title: 'Due', width: 12, of: ({ card }) => day(card.due) },
    { title: 'Effort', width: 9, of: ({ card }) => card.effort },
    { title: 'Value', width: 9, of: ({ card }) => card.value },
    { title: 'Cost', width: 11, of: ({ card }) => card.cost },
    { title: 'Number', width: 10, of: ({ card }) => card.number },
    { title: 'Unit', width: 9, of: ({ card }) => card.unit },
    { title: 'Target', width: 10, of: ({ card }) => card.target },
    { title: 'Moment of truth', width: 16, of: ({ card }) => yes(card.moment) },
    { title: 'Quoted from', width: 24, of: ({ card }) => card.source },
    { title: 'Answers', width: 40, style: WRAP, of: ({ card }) => textsOf(card.solves, source) },
    {
      title: 'Answered by',
      width: 40,
      style: WRAP,
      of: ({ card }) => textsOf((answers.get(card.id) ?? []).map(({ id }) => id).toSorted(), source),
    },
    { title: 'Leads to map', width: 24, of: ({ card }) => own(mapTitles, card.linkedMap ?? '') ?? null },
    { title: 'Id', width: 16, of: ({ card }) => card.id },
  ];
}

function actionFields(source: OfficeSource): Field<CardRow>[] {
  return [
    textField(source, 'Action'),
    { title: 'Kind', width: 14, of: ({ lane }) => LANE_KIND_INFO[lane.kind].card },
    {
      title: 'Status',
      width: 12,
      of: ({ card }) => (card.status === null ? null : STATUS_WORDS[card.status]),
    },
    { title: 'Owner', width: 18, of: ({ card }) => card.owner },
    { title: 'Department', width: 18, of: ({ card }) => card.department },
    { title: 'Due', width: 12, of: ({ card }) => day(card.due) },
    { title: 'Started', width: 12, of: ({ card }) => day(card.started) },
    { title: 'Completed', width: 12, of: ({ card }) => day(card.finished) },
    { title: 'Value', width: 9, of: ({ card }) => card.value },
    { title: 'Effort', width: 9, of: ({ card }) => card.effort },
    { title: 'Cost', width: 11, of: ({ card }) => card.cost },
    ...effectFields(),
    { title: 'Answers', width: 50, style: WRAP, of: ({ card }) => textsOf(card.solves, source) },
    ...placeFields(source.map),
    { title: 'Note', width: 40, style: WRAP, of: ({ card }) => card.note },
  ];
}

/** What an action is to do to a metric and did: values, answers and intervals in columns of their own. */
function effectFields(): Field<CardRow>[] {
  const READINGS = [
    ['Before', 'effectBefore'],
    ['Expected', 'effectExpected'],
    ['After', 'effectAfter'],
  ] as const;
  return [
    { title: 'Metric', width: 18, of: ({ card }) => card.effectMetric },
    ...READINGS.flatMap(([title, field]): Field<CardRow>[] => [
      { title, width: 9, of: ({ card }) => card[field]?.value ?? null },
      { title: `${title} n`, width: 9, of: ({ card }) => card[field]?.n ?? null },
      { title: `${title} low`, width: 9, of: ({ card }) => card[field]?.low ?? null },
      { title: `${title} high`, width: 9, of: ({ card }) => card[field]?.high ?? null },
      { title: `${title} period`, width: 16, of: ({ card }) => periodWords(card[field]) },
    ]),
    { title: 'Change', width: 9, of: ({ card }) => changeIn(card)?.value ?? null },
    { title: 'Change low', width: 9, of: ({ card }) => changeIn(card)?.low ?? null },
    { title: 'Change high', width: 9, of: ({ card }) => changeIn(card)?.high ?? null },
    { title: 'Judged', width: 18, of: ({ card }) => judgedWords(changeIn(card)) },
  ];
}

function changeIn({ effectBefore, effectAfter }: Card): Change | null {
  return effectOf(effectBefore, effectAfter);
}

function metricFields(source: OfficeSource): Field<CardRow>[] {
  const rows = cardsInOrder(source.map).filter(({ lane }) => lane.kind === 'metrics');
  const most = Math.max(0, ...rows.map(({ card }) => card.trend.length));
  return [
    textField(source, 'Metric'),
    { title: 'Number', width: 10, of: ({ card }) => card.number },
    { title: 'Unit', width: 9, of: ({ card }) => card.unit },
    { title: 'Target', width: 10, of: ({ card }) => card.target },
    ...placeFields(source.map),
    ...Array.from({ length: most }, (_, at): Field<CardRow> => {
      return { title: `Past ${at + 1}`, width: 9, of: ({ card }) => card.trend[at] ?? null };
    }),
  ];
}

function evidenceFields(source: OfficeSource): Field<EvidenceRow>[] {
  const { map } = source;
  return [
    { title: 'Card', width: 40, style: WRAP, of: ({ card }) => cardWords(card, source) },
    { title: 'Stage', width: 18, of: ({ card }) => titleOf(card.columnId, map, 'stage') },
    { title: 'Step', width: 18, of: ({ card }) => titleOf(card.columnId, map, 'step') },
    { title: 'Feedback', width: 80, style: WRAP, of: ({ item }) => item.text },
    { title: 'Source', width: 22, of: ({ item }) => item.source },
    { title: 'Date', width: 17, of: ({ item }) => day(item.date) },
    { title: 'Score', width: 9, of: ({ item }) => item.score },
    {
      title: 'Scale',
      width: 10,
      of: ({ item }) => (item.scale ? `${item.scale.min} to ${item.scale.max}` : null),
    },
    { title: 'Channel', width: 14, of: ({ item }) => item.channel },
    { title: 'Language', width: 10, of: ({ item }) => item.language },
    { title: 'Sentiment', width: 10, of: ({ item }) => item.sentiment },
    { title: 'Themes', width: 24, of: ({ item }) => item.themes.join('; ') },
    { title: 'Item', width: 20, of: ({ item }) => item.id },
  ];
}
