/** Reads question sets and their versions. */
import { checkSet } from '../../audits/files/check-set.ts';
import {
  MAX_WEIGHT,
  soundScale,
  type Question,
  type QuestionPart,
  type QuestionSet,
} from '../../audits/question-set.ts';
import type { AnswerScale } from '../../measures/audit/score.ts';
import { byOrder, type Ordered } from '../order.ts';
import { entities, readNumber, readText, readTime, type Entities, type Entity } from '../y-fields.ts';
import type { AuditsParts } from './doc.ts';
import type { OwnSet, SetVersion } from './types.ts';

/** A value `[owner, order]`: where something stands among its siblings. */
export function readAt(entity: Entity): readonly [owner: string, order: string] | null {
  const value = entity.get('at');
  if (!Array.isArray(value)) return null;
  const [owner, order] = value as unknown[];
  return typeof owner === 'string' && typeof order === 'string' ? [owner, order] : null;
}

/** A scale stored as `[min, max]`. */
export function readScale(entity: Entity): AnswerScale {
  const value = entity.get('scale');
  const [min, max] = Array.isArray(value) ? (value as unknown[]) : [];
  return soundScale(typeof min === 'number' && typeof max === 'number' ? { min, max } : { min: 1, max: 5 });
}

/** The entities that stand under an owner, by the owner's id, in order. */
export function readOwned<T extends Ordered>(
  owned: Entities,
  read: (id: string, order: string, entity: Entity) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [id, entity] of entities(owned)) {
    const at = readAt(entity);
    if (!at) continue;
    const group = groups.get(at[0]);
    const entry = read(id, at[1], entity);
    if (group) group.push(entry);
    else groups.set(at[0], [entry]);
  }
  for (const group of groups.values()) group.sort(byOrder);
  return groups;
}

export function readSets({ sets, parts, questions }: AuditsParts): OwnSet[] {
  const asked = readOwned(questions, (id, order, entity) => ({
    id,
    order,
    question: readQuestion(id, entity),
  }));
  const grouped = readOwned(parts, (id, order, entity) => {
    const key = readText(entity, 'key') || id;
    const list = distinct((asked.get(id) ?? []).map((entry) => [entry.question.id, entry] as const));
    const part: QuestionPart = {
      id: key,
      title: readText(entity, 'title'),
      about: readText(entity, 'about'),
      questions: list.map(({ question }) => question),
    };
    return { id, order, part, questionIds: list.map((entry) => [entry.question.id, entry.id] as const) };
  });
  return Array.from(entities(sets), ([id, entity]): OwnSet => {
    const own = distinct((grouped.get(id) ?? []).map((entry) => [entry.part.id, entry] as const));
    const set: QuestionSet = {
      id,
      name: readText(entity, 'name'),
      language: readText(entity, 'language'),
      low: readText(entity, 'low'),
      high: readText(entity, 'high'),
      parts: own.map(({ part }) => part),
    };
    return {
      id,
      order: readText(entity, 'order'),
      set,
      partIds: Object.fromEntries(own.map((entry) => [entry.part.id, entry.id])),
      questionIds: Object.fromEntries(own.flatMap((entry) => entry.questionIds)),
    };
  }).sort(byOrder);
}

/** The first entry of each key: two copies of a set may have brought the same question into one part. */
function distinct<T>(list: readonly (readonly [key: string, entry: T])[]): T[] {
  const seen = new Set<string>();
  return list.flatMap(([key, entry]) => {
    if (seen.has(key)) return [];
    seen.add(key);
    return [entry];
  });
}

function readQuestion(id: string, entity: Entity): Question {
  return {
    id: readText(entity, 'key') || id,
    text: readText(entity, 'text'),
    hint: readText(entity, 'hint'),
    weight: readNumber(entity, 'weight', 0, MAX_WEIGHT) ?? 1,
    scale: readScale(entity),
    na: entity.get('na') !== false,
  };
}

/** Sets that were checked already: a version is never changed, and Yjs answers with the same object. */
const checked = new WeakMap<object, QuestionSet | null>();

function readData(value: unknown): QuestionSet | null {
  if (typeof value !== 'object' || value === null) return null;
  const known = checked.get(value);
  if (known !== undefined) return known;
  let set: QuestionSet | null = null;
  try {
    set = checkSet(value);
  } catch {
    // Written by a hand or a version that knows more: its audits are shown without their questions.
  }
  checked.set(value, set);
  return set;
}

/** The versions that can be read; audits of others have no questions. */
export function readVersions({ versions }: AuditsParts): SetVersion[] {
  return Array.from(entities(versions))
    .flatMap(([id, entity]): SetVersion[] => {
      const set = readData(entity.get('data'));
      if (!set) return [];
      const number = Math.round(readNumber(entity, 'number', 1, 1e6) ?? 1);
      return [{ id, setId: readText(entity, 'set'), number, at: readTime(entity, 'at') ?? 0, set }];
    })
    .sort((a, b) => a.at - b.at || a.number - b.number || (a.id < b.id ? -1 : 1));
}
