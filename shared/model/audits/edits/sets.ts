/** Writes question sets. Every function expects to run inside one transaction of the caller's. */
import type * as Y from 'yjs';
import { questionsOf, soundScale, type Question, type QuestionSet } from '../../../audits/question-set.ts';
import { newId } from '../../ids.ts';
import { keyAt, keysAt } from '../../order.ts';
import { entities, readNumber, readText, sameValue } from '../../y-fields.ts';
import { auditsParts, keyOf, type AuditsParts } from '../doc.ts';
import { addEntity, deleteUnder, lastOrder, moveAmong, setFields, setFlat, siblingsOf } from './entities.ts';

/** Adds a set with everything in it and answers its id. Its parts and questions keep their keys, so that audits compare. */
export function addSet(doc: Y.Doc, set: QuestionSet, name = set.name): string {
  const parts = auditsParts(doc);
  const { language, low, high } = set;
  const setId = addEntity(parts.sets, { name, language, low, high, order: lastOrder(parts.sets) });
  const partOrders = keysAt([], 0, set.parts.length);
  set.parts.forEach((part, i) => {
    const { title, about, id: key } = part;
    const partId = addEntity(parts.parts, { at: [setId, partOrders[i] ?? ''], title, about, key });
    const orders = keysAt([], 0, part.questions.length);
    part.questions.forEach((question, j) => {
      addEntity(parts.questions, {
        at: [partId, orders[j] ?? ''],
        ...questionFields(question),
        key: question.id,
      });
    });
  });
  return setId;
}

function questionFields({ text, hint, weight, scale, na }: Omit<Question, 'id'>): Record<string, unknown> {
  const { min, max } = soundScale(scale);
  return { text, hint, weight, scale: [min, max], na };
}

export type SetFields = Partial<Pick<QuestionSet, 'name' | 'language' | 'low' | 'high'>>;

export function setSetFields(doc: Y.Doc, setId: string, fields: SetFields): void {
  setFields(auditsParts(doc).sets, setId, fields);
}

/** Deletes a set. Audits keep the version that they were made with. */
export function deleteSet(doc: Y.Doc, setId: string): void {
  const parts = auditsParts(doc);
  for (const { id } of siblingsOf(parts.parts, setId)) deletePart(doc, id);
  parts.sets.delete(setId);
  deleteUnder(parts.goals, setId);
}

export function addPart(doc: Y.Doc, setId: string, title: string): string {
  const { parts } = auditsParts(doc);
  const siblings = siblingsOf(parts, setId);
  return addEntity(parts, { at: [setId, keyAt(siblings, siblings.length)], title });
}

export function setPartFields(doc: Y.Doc, partId: string, fields: { title?: string; about?: string }): void {
  setFields(auditsParts(doc).parts, partId, fields);
}

export function movePart(doc: Y.Doc, partId: string, by: number): void {
  moveAmong(auditsParts(doc).parts, partId, by);
}

export function deletePart(doc: Y.Doc, partId: string): void {
  const { parts, questions } = auditsParts(doc);
  for (const { id } of siblingsOf(questions, partId)) questions.delete(id);
  parts.delete(partId);
}

/** Adds a question at the end of a part. */
export function addQuestion(doc: Y.Doc, partId: string, question: Omit<Question, 'id'>): string {
  const { questions } = auditsParts(doc);
  const siblings = siblingsOf(questions, partId);
  return addEntity(questions, {
    at: [partId, keyAt(siblings, siblings.length)],
    ...questionFields(question),
  });
}

export function setQuestion(doc: Y.Doc, questionId: string, fields: Partial<Omit<Question, 'id'>>): void {
  const { scale, ...rest } = fields;
  const { questions } = auditsParts(doc);
  setFields(questions, questionId, rest);
  if (scale) {
    const { min, max } = soundScale(scale);
    setFields(questions, questionId, { scale: [min, max] });
  }
}

export function moveQuestion(doc: Y.Doc, questionId: string, by: number): void {
  moveAmong(auditsParts(doc).questions, questionId, by);
}

export function deleteQuestion(doc: Y.Doc, questionId: string): void {
  auditsParts(doc).questions.delete(questionId);
}

/** What can be asked of a set: questions without words are none, nor are parts without questions. */
export function askable(set: QuestionSet): QuestionSet {
  const parts = set.parts
    .map((part) => ({
      ...part,
      title: part.title.trim() || 'Part',
      questions: part.questions.filter(({ text }) => text.trim() !== ''),
    }))
    .filter(({ questions }) => questions.length > 0);
  return { ...set, name: set.name.trim() || 'Question set', parts };
}

/**
 * The version of a set as it is now: the last one where nothing changed since, else a new one.
 * @returns null where the set has nothing to ask
 */
export function freezeSet(doc: Y.Doc, set: QuestionSet, now: number): string | null {
  const frozen = askable(set);
  if (questionsOf(frozen).length === 0) return null;
  const { versions } = auditsParts(doc);
  const last = lastVersion(versions, set.id);
  if (last && sameValue(last.data, frozen)) return last.id;
  return addEntity(
    versions,
    { set: set.id, number: (last?.number ?? 0) + 1, at: now, data: frozen },
    newId(),
  );
}

function lastVersion(
  versions: AuditsParts['versions'],
  setId: string,
): { id: string; number: number; data: unknown } | null {
  let last: { id: string; number: number; data: unknown } | null = null;
  for (const [id, entity] of entities(versions)) {
    if (readText(entity, 'set') !== setId) continue;
    const number = readNumber(entity, 'number') ?? 1;
    if (!last || number > last.number) last = { id, number, data: entity.get('data') };
  }
  return last;
}

/** Sets the own target of a part, or with part '' of all: 0 to 100, null for none. */
export function setGoal(doc: Y.Doc, setId: string, partKey: string, percent: number | null): void {
  const { goals } = auditsParts(doc);
  setFlat(goals, keyOf(setId, partKey), percent === null ? null : Math.min(100, Math.max(0, percent)));
}
