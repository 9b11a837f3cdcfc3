/** What a report of a merge calls things, for people. */
import * as Y from 'yjs';
import { periodFrom } from '../../../shared/measures/series/periods.ts';
import { isKnownMetric, KNOWN_METRICS } from '../../../shared/model/measures/kinds.ts';
import { readingText, readReading } from '../../../shared/model/reading.ts';

/** Fields that say what an entity is, the best first. */
const NAMES = ['text', 'title', 'name', 'label'];

/** Tables whose keys are `laneId/columnId/personaId` and more. */
const CURVES = new Set(['points', 'targets', 'pointTexts']);

/** Tables whose keys are `audit/question`. */
const AUDIT_VALUES = new Set(['answers', 'notes']);

/**
 * The words that an entity is known by; of a point of a curve those of its lane and column. '' where it has none.
 * @param docs where to look, in this order
 */
export function conflictName(table: string, id: string, docs: readonly Y.Doc[]): string {
  if (table === 'values') return metricName(id, docs);
  if (AUDIT_VALUES.has(table)) return wordsOf('audits', id.split('/')[0] ?? '', docs);
  if (!CURVES.has(table)) return wordsOf(table, id, docs);
  const [lane = '', column = ''] = id.split('/');
  const place = [
    wordsOf('lanes', lane, docs),
    wordsOf('steps', column, docs) || wordsOf('stages', column, docs),
  ];
  return place.filter((words) => words !== '').join(' › ');
}

/** “NPS, Mar 2026”: the metric and the period of a value, whose key is `metric|scope|from|to`. */
function metricName(key: string, docs: readonly Y.Doc[]): string {
  const parts = key.split('|');
  const [metric = '', from = '', to = ''] = [parts[0], parts.at(-2), parts.at(-1)];
  const name = isKnownMetric(metric) ? KNOWN_METRICS[metric].title : wordsOf('metrics', metric, docs);
  return [name, periodFrom(from, to).label].filter((words) => words !== '').join(', ');
}

function wordsOf(table: string, id: string, docs: readonly Y.Doc[]): string {
  for (const doc of docs) {
    const entity: unknown = doc.getMap(table).get(id);
    if (!(entity instanceof Y.Map)) continue;
    for (const key of NAMES) {
      const value: unknown = entity.get(key);
      const words = value instanceof Y.Text ? value.toJSON() : value;
      if (typeof words === 'string' && words !== '') return words;
    }
  }
  return '';
}

/** A value as one text: an entity as what it says, a card's place as its lane and column. Null where there is none. */
export function valueWords(value: unknown, field: string, docs: readonly Y.Doc[]): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (field === 'at' && Array.isArray(value)) return placeWords(value, docs);
  if (isRecord(value)) {
    const said = NAMES.map((key) => value[key]).find((words) => typeof words === 'string' && words !== '');
    if (typeof said === 'string') return said;
    const reading = readReading(value);
    if (reading !== null) return readingText(reading);
  }
  return JSON.stringify(value);
}

function placeWords(at: readonly unknown[], docs: readonly Y.Doc[]): string {
  const [lane, stage, step] = at.map((part) => (typeof part === 'string' ? part : ''));
  const names = [
    wordsOf('lanes', lane ?? '', docs),
    wordsOf('stages', stage ?? '', docs),
    wordsOf('steps', step ?? '', docs),
  ];
  return names.filter((words) => words !== '').join(' › ');
}

/** Whether a plain value is an entity's. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
