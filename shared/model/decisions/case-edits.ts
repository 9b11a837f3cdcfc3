/** Writes business cases. Every function expects to run inside one transaction of the caller's. */
import * as Y from 'yjs';
import type { Assumption } from '../../measures/worth/assumptions.ts';
import { newId } from '../ids.ts';
import { byOrder, keyAt } from '../order.ts';
import { entities, entityOf, writeField, writeText } from '../y-fields.ts';
import {
  cardPlaceText,
  estimateKey,
  readCase,
  type BusinessCase,
  type CardPlace,
  type End,
} from './business-case.ts';
import { decisionsParts } from './doc.ts';

export interface NewCase {
  readonly id?: string;
  readonly title: string;
  readonly card?: CardPlace | null;
  readonly touchpointId?: string | null;
}

/** Adds a case behind the others, and answers its id. */
export function addCase(
  doc: Y.Doc,
  { id = newId(), title, card = null, touchpointId = null }: NewCase,
): string {
  const { cases } = decisionsParts(doc);
  const siblings = Array.from(entities(cases), ([key, entry]) => readCase(key, entry)).sort(byOrder);
  const made = new Y.Map<unknown>();
  cases.set(id, made);
  made.set('title', title);
  made.set('order', keyAt(siblings, siblings.length));
  writeField(made, 'card', card && cardPlaceText(card));
  writeField(made, 'touchpointId', touchpointId);
  return id;
}

export type CaseFields = Partial<
  Pick<BusinessCase, 'title' | 'metric' | 'lever' | 'currency' | 'horizon' | 'discount' | 'touchpointId'>
>;

export function setCase(doc: Y.Doc, id: string, fields: CaseFields): void {
  const entry = entityOf(decisionsParts(doc).cases, id);
  if (entry) for (const [key, value] of Object.entries(fields)) writeField(entry, key, value);
}

/** Says which opportunity a case is about; null for none. */
export function setCaseCard(doc: Y.Doc, id: string, card: CardPlace | null): void {
  const entry = entityOf(decisionsParts(doc).cases, id);
  if (entry) writeField(entry, 'card', card && cardPlaceText(card));
}

/** Writes the note of a business case. `base`: the note that the person began with; what others wrote stays. */
export function setCaseNote(doc: Y.Doc, id: string, note: string, base?: string): void {
  const entry = entityOf(decisionsParts(doc).cases, id);
  if (entry) writeText(entry, 'note', note, base);
}

/** Writes one number of an assumption; null takes it out. */
export function setEstimate(doc: Y.Doc, id: string, key: Assumption, end: End, value: number | null): void {
  const entry = entityOf(decisionsParts(doc).cases, id);
  if (entry) writeField(entry, estimateKey(key, end), value);
}

export function deleteCase(doc: Y.Doc, id: string): void {
  decisionsParts(doc).cases.delete(id);
}

/** Copies a case behind the others. @returns the copy's id, or null where there is no such case */
export function copyCase(doc: Y.Doc, id: string, title: string): string | null {
  const { cases } = decisionsParts(doc);
  const entry = entityOf(cases, id);
  if (!entry) return null;
  const copy = addCase(doc, { title });
  const made = entityOf(cases, copy);
  for (const [key, value] of entry) {
    if (key === 'title' || key === 'order' || !made) continue;
    made.set(key, value instanceof Y.Text ? new Y.Text(value.toJSON()) : value);
  }
  return copy;
}
