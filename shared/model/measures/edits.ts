/** Writes metrics. Every function expects to run inside one transaction of the caller's. */
import * as Y from 'yjs';
import { newId } from '../ids.ts';
import { keyAt } from '../order.ts';
import { entityOf, writeField, type Entity } from '../y-fields.ts';
import { measuresParts, PART_KEY, TARGET_KEY } from './doc.ts';
import { isKnownMetric, type MetricKind } from './kinds.ts';
import {
  entryKey,
  readMeasures,
  type MetricCard,
  type MetricEntry,
  type MetricSetting,
  type PartOfIndex,
} from './projection.ts';
import { scopeKey, type MetricScope } from './scope.ts';

/** The entry of a metric; one that Sojourn knows gets it with the first thing that is set. Null for one that is gone. */
function settingOf(doc: Y.Doc, id: string): Entity | null {
  const { metrics } = measuresParts(doc);
  const there = entityOf(metrics, id);
  if (there || !isKnownMetric(id)) return there;
  const made = new Y.Map<unknown>();
  metrics.set(id, made);
  return made;
}

/** Adds a metric of one's own behind the others, and answers its id. */
export function addMetric(
  doc: Y.Doc,
  { name, kind, unit = '', id = newId() }: { name: string; kind: MetricKind; unit?: string; id?: string },
): string {
  const siblings = readMeasures(doc).metrics;
  const made = new Y.Map<unknown>();
  measuresParts(doc).metrics.set(id, made);
  made.set('name', name);
  made.set('kind', kind);
  made.set('order', keyAt(siblings, siblings.length));
  made.set('unit', unit);
  return id;
}

export type MetricFields = Partial<
  Pick<MetricSetting, 'name' | 'unit' | 'note' | 'lessIsBetter' | 'ces' | 'clv' | 'discount' | 'field'>
>;

export function setMetric(doc: Y.Doc, id: string, fields: MetricFields): void {
  const metric = settingOf(doc, id);
  if (!metric) return;
  for (const [key, value] of Object.entries(fields)) {
    // An empty unit is a unit: none; the others are left out where they say nothing.
    if (key === 'unit') metric.set(key, value);
    else writeField(metric, key, value === false ? null : value);
  }
}

/** Deletes a metric of one's own with its values. */
export function deleteMetric(doc: Y.Doc, id: string): void {
  const { metrics, values } = measuresParts(doc);
  metrics.delete(id);
  const keys = [...values.keys()].filter((key) => key.startsWith(`${id}|`));
  for (const key of keys) values.delete(key);
}

/** @param target null for none */
export function setTarget(doc: Y.Doc, id: string, scope: MetricScope, target: number | null): void {
  const metric = settingOf(doc, id);
  if (metric) writeField(metric, TARGET_KEY + scopeKey(scope), target);
}

/** Puts a metric into an index, or changes its part; a part without weight and ends is taken out. */
export function setIndexPart(doc: Y.Doc, index: string, part: PartOfIndex): void {
  const metric = settingOf(doc, index);
  if (!metric) return;
  for (const field of ['weight', 'worst', 'best'] as const) {
    writeField(metric, `${PART_KEY}${part.metric}/${field}`, part[field]);
  }
}

export function removeIndexPart(doc: Y.Doc, index: string, part: string): void {
  const metric = settingOf(doc, index);
  if (!metric) return;
  for (const field of ['weight', 'worst', 'best']) writeField(metric, `${PART_KEY}${part}/${field}`, null);
}

export type NewEntry = Omit<MetricEntry, 'id'>;

/** Enters values; one of the same metric, scope and period takes the place of the one before. */
export function putEntries(doc: Y.Doc, entries: Iterable<NewEntry>): void {
  const { values } = measuresParts(doc);
  for (const { metric, scope, from, to, ...fields } of entries) {
    const told = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
    values.set(entryKey(metric, scopeKey(scope), from, to), Object.fromEntries(told));
  }
}

export function deleteEntries(doc: Y.Doc, keys: Iterable<string>): void {
  const { values } = measuresParts(doc);
  for (const key of keys) values.delete(key);
}

/** Remembers what a card of a map shows. */
export function keepMetricCard(
  doc: Y.Doc,
  { mapId, cardId, metric, series, scope, grain }: Omit<MetricCard, 'id'>,
): void {
  measuresParts(doc).cards.set(`${mapId}/${cardId}`, { metric, series, scope: scopeKey(scope), grain });
}

export function forgetMetricCard(doc: Y.Doc, key: string): void {
  measuresParts(doc).cards.delete(key);
}
