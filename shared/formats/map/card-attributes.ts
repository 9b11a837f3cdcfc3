/**
 * What cards and points say beside their text as attributes of XML elements, in names instead of ids, and back. One list
 * of attributes for all formats that have room for attributes of others: OPML and draw.io.
 */
import { ACTION_STATUSES, CURVE_SERIES, type Card, type CurvePoint } from '../../model/types.ts';
import { parseReading, readingText, type Reading } from '../../model/reading.ts';
import type { CurveSeries } from '../../model/types.ts';
import type { MapToWrite, Names } from './written-map.ts';

/** By name; empty ones are absent. */
export type Attributes = Readonly<Record<string, string>>;

/** Lists stand one entry a line: names may hold any other sign. */
const LIST = '\n';

export function cardAttributes(card: Card, { levels }: MapToWrite, names: Names): Attributes {
  return filled({
    note: card.note,
    touchpoint: names.touchpoint(card),
    channel: names.channel(card),
    severity: card.severity,
    reach: card.reach,
    moment: card.moment ? 'yes' : null,
    // What it is founded on; the feedback itself stays in the workspace.
    evidence: card.evidence.length === 0 ? null : (levels.get(card.id) ?? 'assumed'),
    number: card.number,
    unit: card.unit,
    target: card.target,
    trend: card.trend.join(' '),
    owner: card.owner,
    department: card.department,
    status: card.status,
    due: card.due,
    started: card.started,
    finished: card.finished,
    effort: card.effort,
    benefit: card.value,
    cost: card.cost,
    effectMetric: card.effectMetric,
    effectBefore: readingText(card.effectBefore),
    effectExpected: readingText(card.effectExpected),
    effectAfter: readingText(card.effectAfter),
    source: card.source,
    personaNames: names
      .personas(card.personaIds)
      .map(({ name }) => name)
      .join(LIST),
    tagNames: names.tags(card).join(LIST),
    span: card.span > 1 ? card.span : null,
  });
}

export function pointAttributes(point: CurvePoint, series: CurveSeries, names: Names): Attributes {
  const { value, personaId, word, quote } = point;
  return filled({
    value: value + 0,
    persona: names.personas([personaId])[0]?.name ?? null,
    word,
    quote,
    series: series === 'asIs' ? null : series,
  });
}

function filled(values: Readonly<Record<string, string | number | null>>): Attributes {
  const entries = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** Looks up an attribute; null where it is absent. */
export type Look = (name: string) => string | null;

/** A finite number of an attribute, within bounds; undefined for none. */
function numberOf(look: Look, name: string, min = -Infinity, max = Infinity): number | undefined {
  const text = look(name)?.trim();
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) && value >= min && value <= max ? value : undefined;
}

const readingOf = (look: Look, name: string): Reading | undefined =>
  parseReading(look(name) ?? '') ?? undefined;

const textOf = (look: Look, name: string): string | undefined => look(name) || undefined;

function listOf(look: Look, name: string): string[] | undefined {
  const list = (look(name) ?? '').split(LIST).filter((entry) => entry.trim() !== '');
  return list.length === 0 ? undefined : list;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The fields that a card's attributes say; what cannot be one is left out. `evidence` is not among them. */
export function readCardAttributes(look: Look) {
  const status = ACTION_STATUSES.find((known) => known === look('status'));
  const day = (name: string): string | undefined => {
    const said = look(name);
    return said !== null && DAY.test(said) ? said : undefined;
  };
  const trend = (look('trend') ?? '').split(' ').filter(Boolean).map(Number).filter(Number.isFinite);
  const rating = (name: string): number | undefined => numberOf(look, name, 1, 5);
  return known({
    note: textOf(look, 'note'),
    touchpoint: textOf(look, 'touchpoint'),
    channel: textOf(look, 'channel'),
    severity: rating('severity'),
    reach: numberOf(look, 'reach', 0, 100),
    moment: look('moment') === 'yes' ? true : undefined,
    number: numberOf(look, 'number'),
    unit: textOf(look, 'unit'),
    target: numberOf(look, 'target'),
    trend: trend.length > 0 ? trend : undefined,
    owner: textOf(look, 'owner'),
    department: textOf(look, 'department'),
    status,
    due: day('due'),
    started: day('started'),
    finished: day('finished'),
    effort: rating('effort'),
    value: rating('benefit'),
    cost: numberOf(look, 'cost', 0),
    effectMetric: textOf(look, 'effectMetric'),
    effectBefore: readingOf(look, 'effectBefore'),
    effectExpected: readingOf(look, 'effectExpected'),
    effectAfter: readingOf(look, 'effectAfter'),
    source: textOf(look, 'source'),
    personas: listOf(look, 'personaNames'),
    tags: listOf(look, 'tagNames'),
    span: numberOf(look, 'span', 2, 50),
  });
}

/** A point of its attributes, without its place; null where they give no value. */
export function readPointAttributes(look: Look) {
  const value = numberOf(look, 'value');
  if (value === undefined) return null;
  return known({
    value,
    persona: textOf(look, 'persona'),
    word: textOf(look, 'word'),
    quote: textOf(look, 'quote'),
    series: CURVE_SERIES.find((series) => series === look('series')),
  }) as { value: number; persona?: string; word?: string; quote?: string; series?: CurveSeries };
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that are not undefined. */
function known<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
}
