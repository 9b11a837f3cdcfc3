/** Versions and changes in words. */
import { PHASE_WORDS, STATUS_WORDS } from '../../shared/model/words.ts';
import { readReading } from '../../shared/model/reading.ts';
import { readingWords } from '../../shared/print/effect-words.ts';
import { ArrowRight, Minus, Pencil, Plus, type LucideIcon } from 'lucide-react';
import type { VersionInfo } from '../../shared/contract/types.ts';
import { cardText } from '../../shared/layout/card-content.ts';
import { earlierId } from '../../shared/model/compare/beside.ts';
import type { Change, ChangeKind, Comparison, FieldChange } from '../../shared/model/compare/compare.ts';
import { tagsById } from '../../shared/model/tags.ts';
import type {
  ActionStatus,
  LibraryData,
  MapData,
  MapKind,
  Phase,
  Touchpoint,
} from '../../shared/model/types.ts';
import { columnWords } from '../canvas/card-words.ts';
import { formatNumber } from '../canvas/words.ts';
import { MAP_KIND_WORDS } from '../home/kind-words.ts';
import { countWords } from '../ui/when.ts';

/** "22 Nov 2026, 10:31". */
export function timeWords(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A version by its name in quotes, or by its time. */
export function versionTitle({ kind, name, at }: VersionInfo): string {
  if (kind === 'restore') return `restored from ${name ?? 'an earlier version'}`;
  return name === null ? `of ${timeWords(at)}` : `“${name}”`;
}

/** What the list calls a version. */
export function versionLabel({ kind, name, at }: VersionInfo): string {
  if (kind === 'restore') return `Restored from ${name ?? 'an earlier version'}`;
  return name ?? timeWords(at);
}

/** "84 cards · 6 stages · 5 lanes". */
export function contentWords({
  cards,
  stages,
  lanes,
}: Pick<VersionInfo, 'cards' | 'stages' | 'lanes'>): string {
  return [countWords(cards, 'card'), countWords(stages, 'stage'), countWords(lanes, 'lane')].join(' · ');
}

/** Word and sign of each kind of change: never by colour alone. */
export const KIND_WORDS: Readonly<Record<ChangeKind, { readonly word: string; readonly icon: LucideIcon }>> =
  {
    added: { word: 'Added', icon: Plus },
    changed: { word: 'Changed', icon: Pencil },
    moved: { word: 'Moved', icon: ArrowRight },
    removed: { word: 'Removed', icon: Minus },
  };

/** "Changed and moved". */
export function kindsWords(kinds: readonly ChangeKind[]): string {
  const words = kinds.map((kind) => KIND_WORDS[kind].word);
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(' and ');
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  text: 'Text',
  note: 'Note',
  title: 'Title',
  kind: 'Kind',
  touchpointId: 'Touchpoint',
  channel: 'Channel',
  personaIds: 'Personas',
  tags: 'Tags',
  owner: 'Owner',
  department: 'Department',
  cost: 'Cost',
  started: 'Started',
  finished: 'Completed',
  effectMetric: 'Metric of the effect',
  effectSource: 'Where its effect is read',
  effectBefore: 'Metric before',
  effectExpected: 'Metric expected',
  effectAfter: 'Metric after',
  phase: 'Part of the life cycle',
  severity: 'Severity',
  status: 'Status',
  due: 'Due',
  effort: 'Effort',
  value: 'Value',
  number: 'Number',
  unit: 'Unit',
  target: 'Target',
  trend: 'Trend',
  image: 'Picture',
  evidence: 'Evidence',
  icon: 'Icon',
  moment: 'Moment of truth',
  reach: 'Reach',
  linkedMap: 'Linked map',
  source: 'Source',
  solves: 'Pain points it answers',
  span: 'Columns covered',
  hue: 'Colour',
  curve: 'Line',
  people: 'Whose emotion',
  scale: 'Emotion scale',
  theme: 'Theme',
  futureOf: 'Future of',
  word: 'Word',
  quote: 'Quote',
  from: 'From',
  to: 'To',
  label: 'Label',
  arrow: 'Arrow',
  dashed: 'Dashed',
};

/** Fields whose values say nothing by themselves: only that they changed is told. */
const OPAQUE = new Set([
  'image',
  'icon',
  'hue',
  'trend',
  'scale',
  'theme',
  'linkedMap',
  'effectSource',
  'futureOf',
  'solves',
  'from',
  'to',
]);

const DAYS: ReadonlySet<string> = new Set(['due', 'started', 'finished']);

/** What names are taken from. */
export interface NameSource {
  readonly map: MapData;
  readonly library: LibraryData;
  readonly touchpoints: ReadonlyMap<string, Touchpoint>;
}

/** "Text: “late” → “very late”", or "Picture changed". */
export function fieldWords({ field, before, after }: FieldChange, source: NameSource): string {
  const name = FIELD_NAMES[field] ?? field;
  if (OPAQUE.has(field)) return `${name} changed`;
  return `${name}: ${valueWords(field, before, source)} → ${valueWords(field, after, source)}`;
}

function valueWords(field: string, value: unknown, { library, touchpoints }: NameSource): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none';
    if (field === 'evidence') return countWords(value.length, 'item');
    const entries: ReadonlyMap<string, { name: string }> =
      field === 'tags'
        ? tagsById(library)
        : new Map(field === 'personaIds' ? library.personas.map((one) => [one.id, one]) : []);
    return value.map((id) => entries.get(id)?.name ?? 'unknown').join(', ');
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return formatNumber(value);
  const reading = readReading(value);
  if (reading !== null) return readingWords(reading);
  if (typeof value !== 'string') return 'other';
  if (field === 'touchpointId') return touchpoints.get(value)?.name ?? 'unknown';
  if (field === 'status') return STATUS_WORDS[value as ActionStatus] ?? value;
  if (field === 'phase') return PHASE_WORDS[value as Phase] ?? value;
  if (field === 'kind') return MAP_KIND_WORDS[value as MapKind]?.name ?? value;
  return DAYS.has(field) ? value : `“${value}”`;
}

/** What a change is about: the card's text, the stage's title, where a point stands. */
export function changeTitle(change: Change, comparison: Comparison, source: NameSource): string {
  const { map } = comparison;
  const { entity, id } = change;
  const titled = (list: readonly { id: string; title: string }[]): string =>
    list.find((entry) => entry.id === id)?.title || 'Untitled';
  if (entity === 'map') return 'The map itself';
  if (entity === 'stage') return `Stage ${titled(map.stages)}`;
  if (entity === 'step') return `Step ${titled(map.steps)}`;
  if (entity === 'lane') return `Lane ${titled(map.lanes)}`;
  if (entity === 'connector') return 'Connector';
  if (entity === 'card') {
    const card = map.cards.get(id);
    return (
      (card && cardText(card, source.touchpoints).replaceAll(/\s+/gu, ' ').trim()) || 'Card without text'
    );
  }
  const [laneId = '', columnId = '', personaId = ''] = id.split('/');
  const who = source.library.personas.find((persona) => persona.id === personaId)?.name;
  const lane = map.lanes.find((one) => one.id === laneId)?.title ?? '';
  const words = [entity === 'target' ? `${lane} as meant to be` : lane, who, columnWords(map, columnId)];
  return words.filter(Boolean).join(', ');
}

/** What more is to be said of a change: where it stands, where from, which fields. */
export function changeDetails(change: Change, comparison: Comparison, source: NameSource): string[] {
  const { map } = comparison;
  const place = (laneId: string, columnId: string): string =>
    `${map.lanes.find(({ id }) => id === laneId)?.title ?? ''}, ${columnWords(map, columnId)}`;
  const card = change.entity === 'card' ? map.cards.get(change.id) : undefined;
  const details: string[] = [];
  if (card && change.from)
    details.push(`${place(change.from.laneId, change.from.columnId)} → ${place(card.laneId, card.columnId)}`);
  else if (card) details.push(place(card.laneId, card.columnId));
  return [...details, ...change.fields.map((field) => fieldWords(field, source))];
}

/** The id that an entity has on screen where lanes stand beside each other. */
export function shownId(change: Change, isBeside: boolean): string {
  return isBeside && change.kinds.includes('removed') ? earlierId(change.id) : change.id;
}
