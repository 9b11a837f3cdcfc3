/** The columns of the table of cards: what each shows, offers, reads and is sorted by. One entry a column. */
import { STATUS_WORDS, channelWord } from '../../shared/model/words.ts';
import { cardChannel, cardText } from '../../shared/layout/card-content.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { readingText, type ReadingField } from '../../shared/model/reading.ts';
import { cardTagIds } from '../../shared/model/tags.ts';
import { ACTION_STATUSES, CHANNELS, type ActionStatus, type Card } from '../../shared/model/types.ts';
import { isCurveLane } from '../canvas/slots.ts';
import {
  readChoice,
  readDate,
  readLong,
  readMetric,
  readNumber,
  readPersonas,
  readShort,
  readYes,
  TOO_LONG,
  type Read,
  type Reading,
} from './card-values.ts';
import { foldName, splitList, type Names } from './names.ts';
import type { SheetColumn } from './sheet.ts';

export interface CardColumn extends SheetColumn {
  /** Not shown until the person asks for it. */
  readonly extra?: boolean;
  text(card: Card, names: Names): string;
  read(text: string, reading: Reading): Read;
  options?(names: Names, card: Card | undefined): readonly string[];
  /** What it is sorted by, where that is not its text; null comes last. */
  sortBy?(card: Card, names: Names): number | null;
}

/** Numbers as this machine writes them, without signs between thousands, so that other programs read them back. */
const format = new Intl.NumberFormat(undefined, {
  useGrouping: false,
  maximumFractionDigits: 10,
  numberingSystem: 'latn',
});
export const numberText = (value: number | null): string => (value === null ? '' : format.format(value));

const channelIds = new Map<string, string>(
  CHANNELS.flatMap((id): [string, string][] => [
    [foldName(id), id],
    [foldName(channelWord(id)), id],
  ]),
);
const statusIds = new Map<string, ActionStatus>(
  ACTION_STATUSES.flatMap((id): [string, ActionStatus][] => [
    [foldName(id), id],
    [foldName(STATUS_WORDS[id]), id],
  ]),
);
const statusNames = ACTION_STATUSES.map((id) => STATUS_WORDS[id]);

type NumberKey = 'severity' | 'effort' | 'value' | 'cost' | 'number' | 'target' | 'reach';

function numberColumn(
  key: NumberKey,
  title: string,
  width: number,
  [min, max]: readonly [number, number] = [-Infinity, Infinity],
  extra: Partial<CardColumn> = {},
): CardColumn {
  return {
    id: key,
    title,
    width,
    align: 'end',
    text: (card) => numberText(card[key]),
    read: (text) => readNumber(text, min, max, (value) => ({ fields: { [key]: value } })),
    sortBy: (card) => card[key],
    ...extra,
  };
}

function dayColumn(key: 'started' | 'finished', title: string): CardColumn {
  return {
    id: key,
    title,
    width: 104,
    extra: true,
    text: (card) => card[key] ?? '',
    read: (text, { dateOrder }) => readDate(text, dateOrder, (day) => ({ fields: { [key]: day } })),
  };
}

/** A metric as it was read, such as "34 (28 to 40, n 120)". */
function readingColumn(key: ReadingField, title: string): CardColumn {
  return {
    id: key,
    title,
    width: 150,
    extra: true,
    text: (card) => readingText(card[key]),
    read: (text) => readMetric(text, (reading) => ({ fields: { [key]: reading } })),
    sortBy: (card) => card[key]?.value ?? null,
  };
}

const rankOf = (names: Names, id: string): number => names.rank.get(id) ?? -1;

export const CARD_COLUMNS: readonly CardColumn[] = [
  {
    id: 'stage',
    title: 'Stage',
    width: 110,
    closed: true,
    text: (card, { stageOf }) => stageOf.get(card.columnId)?.title ?? '',
    read: (text) => ({ stage: text }),
    options: ({ map }) => map.stages.map(({ title }) => title),
    sortBy: (card, names) => rankOf(names, card.columnId),
  },
  {
    id: 'step',
    title: 'Step',
    width: 110,
    closed: true,
    text: (card, { stepById }) => stepById.get(card.columnId)?.title ?? '',
    read: (text) => ({ step: text }),
    options: ({ map, stageOf }, card) =>
      map.steps
        .filter(({ stageId }) => !card || stageId === stageOf.get(card.columnId)?.id)
        .map(({ title }) => title),
    sortBy: (card, names) => rankOf(names, card.columnId),
  },
  {
    id: 'lane',
    title: 'Lane',
    width: 130,
    closed: true,
    text: (card, { laneById }) => laneById.get(card.laneId)?.title ?? '',
    read: (text) => ({ lane: text }),
    options: ({ map }) => map.lanes.filter((lane) => !isCurveLane(lane)).map(({ title }) => title),
    sortBy: (card, names) => rankOf(names, card.laneId),
  },
  {
    id: 'kind',
    title: 'Kind',
    width: 130,
    closed: true,
    extra: true,
    text: (card, { laneById }) => LANE_KIND_INFO[laneById.get(card.laneId)?.kind ?? 'text'].title,
    read: (text) => ({ kind: text }),
    options: ({ map }) => [
      ...new Set(
        map.lanes.filter((lane) => !isCurveLane(lane)).map(({ kind }) => LANE_KIND_INFO[kind].title),
      ),
    ],
  },
  {
    id: 'text',
    title: 'Text',
    width: 280,
    sticky: true,
    lines: true,
    text: (card, { touchpointById }) => cardText(card, touchpointById),
    read: (text) => {
      const value = readLong(text);
      return value === null ? TOO_LONG : { text: value };
    },
    options: ({ laneById, library }, card) =>
      card && laneById.get(card.laneId)?.kind === 'touchpoints'
        ? library.touchpoints.map(({ name }) => name)
        : [],
  },
  {
    id: 'touchpoint',
    title: 'Touchpoint',
    width: 140,
    text: (card, { touchpointById }) => touchpointById.get(card.touchpointId ?? '')?.name ?? '',
    read: (text) => readShort(text, (touchpoint) => ({ touchpoint })),
    options: ({ library }) => library.touchpoints.map(({ name }) => name),
  },
  {
    id: 'channel',
    title: 'Channel',
    width: 110,
    text: (card, { touchpointById }) => channelWord(cardChannel(card, touchpointById) ?? ''),
    read: (text) =>
      readShort(
        text,
        (name) => ({ fields: { channel: channelIds.get(foldName(name)) ?? (name || null) } }),
        60,
      ),
    options: () => CHANNELS.map(channelWord),
  },
  {
    id: 'personas',
    title: 'Personas',
    width: 140,
    list: true,
    text: (card, { personaById }) =>
      card.personaIds.flatMap((id) => personaById.get(id)?.name ?? []).join(', '),
    read: (text, { names }) => readPersonas(text, names),
    options: ({ library }) => library.personas.map(({ name }) => name),
  },
  {
    id: 'tags',
    title: 'Tags',
    width: 140,
    list: true,
    text: (card, { library, tagById }) =>
      cardTagIds(library, card)
        .flatMap((id) => tagById.get(id)?.name ?? [])
        .join(', '),
    read: (text, { names }) => {
      const tagNames = splitList(text, names.tags);
      return tagNames.some((name) => name.length > 60) ? 'A tag may have 60 letters at most.' : { tagNames };
    },
    options: ({ library }) => library.tags.map(({ name }) => name),
  },
  {
    id: 'owner',
    title: 'Owner',
    width: 110,
    text: (card) => card.owner ?? '',
    read: (text) => readShort(text, (name) => ({ fields: { owner: name || null } }), 100),
    options: ({ map }) => ownersOf(map.cards.values()),
  },
  {
    id: 'department',
    title: 'Department',
    width: 120,
    extra: true,
    text: (card) => card.department ?? '',
    read: (text) => readShort(text, (name) => ({ fields: { department: name || null } }), 100),
    options: ({ map }) => departmentsOf(map.cards.values()),
  },
  numberColumn('severity', 'Severity', 84, [1, 5], {
    read: (text) =>
      /[.,]/.test(text)
        ? 'Only whole numbers from 1 to 5.'
        : readNumber(text, 1, 5, (severity) => ({ fields: { severity } })),
  }),
  {
    id: 'status',
    title: 'Status',
    width: 104,
    closed: true,
    text: (card) => (card.status === null ? '' : STATUS_WORDS[card.status]),
    read: (text) => readChoice(text, statusIds, statusNames.join(', '), (status) => ({ fields: { status } })),
    options: () => statusNames,
    sortBy: (card) => (card.status === null ? null : ACTION_STATUSES.indexOf(card.status)),
  },
  {
    id: 'due',
    title: 'Due',
    width: 104,
    text: (card) => card.due ?? '',
    read: (text, { dateOrder }) => readDate(text, dateOrder, (due) => ({ fields: { due } })),
  },
  dayColumn('started', 'Started'),
  dayColumn('finished', 'Completed'),
  numberColumn('effort', 'Effort', 74, [1, 5]),
  numberColumn('value', 'Value', 74, [1, 5]),
  numberColumn('cost', 'Cost', 90, [0, Infinity], { extra: true }),
  {
    id: 'effectMetric',
    title: 'Metric of the effect',
    width: 150,
    extra: true,
    text: (card) => card.effectMetric ?? '',
    read: (text) =>
      readShort(text, (name) => ({ fields: { effectMetric: name || null, effectSource: null } }), 100),
  },
  readingColumn('effectBefore', 'Metric before'),
  readingColumn('effectExpected', 'Metric expected'),
  readingColumn('effectAfter', 'Metric after'),
  numberColumn('number', 'Number', 90),
  {
    id: 'unit',
    title: 'Unit',
    width: 70,
    text: (card) => card.unit ?? '',
    read: (text) => readShort(text, (unit) => ({ fields: { unit: unit || null } }), 20),
  },
  numberColumn('target', 'Target', 90),
  {
    id: 'evidence',
    title: 'Evidence',
    width: 90,
    align: 'end',
    readOnly: true,
    text: (card) => (card.evidence.length === 0 ? '' : String(card.evidence.length)),
    read: () => ({}),
    sortBy: (card) => card.evidence.length || null,
  },
  {
    id: 'note',
    title: 'Note',
    width: 220,
    lines: true,
    text: (card) => card.note,
    read: (text) => {
      const value = readLong(text);
      return value === null ? TOO_LONG : { note: value };
    },
  },
  {
    id: 'moment',
    title: 'Moment of truth',
    width: 140,
    extra: true,
    text: (card) => (card.moment ? 'Yes' : ''),
    read: (text) => readYes(text, (moment) => ({ fields: { moment } })),
    options: () => ['Yes', 'No'],
  },
  numberColumn('reach', 'Reach in %', 110, [0, 100], { extra: true }),
  {
    id: 'source',
    title: 'Source',
    width: 160,
    extra: true,
    text: (card) => card.source,
    read: (text) => readShort(text, (source) => ({ fields: { source } })),
  },
  {
    id: 'span',
    title: 'Columns covered',
    width: 140,
    align: 'end',
    extra: true,
    text: (card) => (card.span === 1 ? '' : String(card.span)),
    read: (text) => readNumber(text, 1, 50, (span) => ({ span: span ?? 1 })),
    sortBy: (card) => card.span,
  },
];

export const columnById: ReadonlyMap<string, CardColumn> = new Map(
  CARD_COLUMNS.map((column) => [column.id, column]),
);

/** Owners named on the cards, each once, in the order of the alphabet. */
export function ownersOf(cards: Iterable<Card>): string[] {
  return namesOf(cards, ({ owner }) => owner);
}

/** Departments named on the cards, each once, in the order of the alphabet. */
export function departmentsOf(cards: Iterable<Card>): string[] {
  return namesOf(cards, ({ department }) => department);
}

function namesOf(cards: Iterable<Card>, read: (card: Card) => string | null): string[] {
  const names = new Set<string>();
  for (const card of cards) {
    const name = read(card);
    if (name) names.add(name);
  }
  return [...names].sort(new Intl.Collator().compare);
}
