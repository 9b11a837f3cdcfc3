/**
 * The short text form in which the templates are written, and what it reads to. A line begins with a word that says
 * what it holds:
 *
 *   # Stage            begins a stage
 *   ## Step            begins a step of that stage; a stage without steps is one column
 *   goal Text | Text   cards of the lane of that word in this column, `|` between two
 *   touch Name @web    a touchpoint of the catalogue with its channel
 *   pain 3 Text        a pain point with its severity, 1 to 5
 *   idea 2/4 Text      an opportunity with effort and value, 1 to 5; also `action`
 *   metric Text [%]    a metric with its unit; a template never brings the number
 *   feel -0.5 Word     the emotion curve's value and its word
 *   * before a text    a moment of truth
 *
 * Cards that stand before the first step of a divided stage cover all of its steps.
 */
import { LANE_KIND_INFO, type LaneKind } from '../model/lanes.ts';
import type { MapKind } from '../model/types.ts';

/** The languages in which there are templates. */
export type TemplateLanguage = 'en' | 'uk' | 'th' | 'id' | 'vi';

export interface Template {
  readonly id: string;
  /** Where such journeys happen, e.g. "Retail". */
  readonly field: string;
  readonly title: string;
  /** One sentence: whose journey it is, from where to where. */
  readonly about: string;
  readonly kind: MapKind;
  readonly language: TemplateLanguage;
  /** The lanes from top to bottom, by their words; `word: Title` names a lane otherwise than its kind. */
  readonly lanes: string;
  /** Names of the emotion scale from +2 to -2, in words of the template's language; the usual ones where absent. */
  readonly levels?: readonly [string, string, string, string, string];
  readonly text: string;
}

export const LANE_WORDS = {
  goal: 'goals',
  do: 'steps',
  touch: 'touchpoints',
  think: 'thoughts',
  feel: 'emotion',
  pain: 'painPoints',
  gain: 'gains',
  idea: 'opportunities',
  action: 'actions',
  metric: 'metrics',
  note: 'text',
  proof: 'physicalEvidence',
  front: 'frontstage',
  back: 'backstage',
  support: 'supportProcesses',
  staff: 'employeeExperience',
} as const satisfies Readonly<Record<string, LaneKind>>;

export type LaneWord = keyof typeof LANE_WORDS;

export interface TemplateCard {
  readonly lane: LaneWord;
  /** Index of its first column and how many columns it covers. */
  readonly column: number;
  readonly span: number;
  readonly text: string;
  /** Of a touchpoint. */
  readonly channel: string | null;
  readonly severity: number | null;
  readonly effort: number | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly moment: boolean;
}

export interface TemplatePoint {
  readonly column: number;
  readonly value: number;
  readonly word: string;
}

/** A template, read. Columns count from 0 over the steps, or stages without steps, from left to right. */
export interface TemplateContent {
  readonly stages: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly lanes: readonly { readonly word: LaneWord; readonly kind: LaneKind; readonly title: string }[];
  readonly cards: readonly TemplateCard[];
  readonly points: readonly TemplatePoint[];
}

const kept = new WeakMap<Template, TemplateContent>();

/** Reads a template's text; once for each template. @throws Error that names the line which cannot be read */
export function contentOf(template: Template): TemplateContent {
  const known = kept.get(template);
  if (known) return known;
  const content = read(template);
  kept.set(template, content);
  return content;
}

function read(template: Template): TemplateContent {
  const stages: { title: string; steps: string[]; first: number }[] = [];
  const cards: { card: TemplateCard; stage: number; covers: boolean }[] = [];
  const points: TemplatePoint[] = [];
  let columns = 0;
  for (const raw of template.text.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    const stage = stages.at(-1);
    if (word === '#') {
      stages.push({ title: rest, steps: [], first: columns });
      columns += 1;
      continue;
    }
    if (!stage) throw new Error(`${template.id}: "${line}" stands before the first stage.`);
    if (word === '##') {
      if (stage.steps.length > 0) columns += 1;
      stage.steps.push(rest);
    } else if (word === 'feel') points.push(readPoint(template, line, rest, columns - 1));
    else if (isLaneWord(word)) {
      for (const text of rest.split(' | ')) {
        const card = readCard(template, word, text.trim(), columns - 1);
        cards.push({ card, stage: stages.length - 1, covers: stage.steps.length === 0 });
      }
    } else throw new Error(`${template.id}: "${line}" begins with no word of the format.`);
  }
  return {
    stages,
    lanes: readLanes(template),
    cards: cards.map(({ card, stage, covers }) => ({
      ...card,
      span: covers ? Math.max(1, stages[stage]?.steps.length ?? 1) : 1,
    })),
    points,
  };
}

function isLaneWord(word: string): word is LaneWord {
  return Object.hasOwn(LANE_WORDS, word);
}

function readLanes(template: Template): TemplateContent['lanes'] {
  return template.lanes.split(',').map((part) => {
    const [word = '', title] = part.split(':').map((text) => text.trim());
    if (!isLaneWord(word)) throw new Error(`${template.id}: there is no lane "${word}".`);
    const kind = LANE_WORDS[word];
    return { word, kind, title: title || LANE_KIND_INFO[kind].title };
  });
}

function readPoint(template: Template, line: string, rest: string, column: number): TemplatePoint {
  const [, value = '', word = ''] = /^(-?\d(?:\.\d)?)\s+(.+)$/.exec(rest) ?? [];
  if (value === '') throw new Error(`${template.id}: "${line}" has no value and word.`);
  return { column, value: Number(value), word };
}

function readCard(template: Template, lane: LaneWord, source: string, column: number): TemplateCard {
  const moment = source.startsWith('*');
  let text = moment ? source.slice(1).trim() : source;
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(text);
    if (!found) return null;
    text = text.replace(pattern, '').trim();
    return found[1] ?? null;
  };
  const channel = lane === 'touch' ? take(/\s@(\w+)$/) : null;
  const severity = lane === 'pain' ? take(/^([1-5])\s/) : null;
  const rated = lane === 'idea' || lane === 'action' ? take(/^([1-5]\/[1-5])\s/) : null;
  const unit = lane === 'metric' ? take(/\s\[([^\]]+)\]$/) : null;
  if (text === '') throw new Error(`${template.id}: an empty card in "${lane} ${source}".`);
  const [effort, value] = rated?.split('/').map(Number) ?? [];
  return {
    lane,
    column,
    span: 1,
    text,
    channel,
    severity: severity === null ? null : Number(severity),
    effort: effort ?? null,
    value: value ?? null,
    unit,
    moment,
  };
}
