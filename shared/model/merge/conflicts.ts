/**
 * Where two copies of a document both changed the same field since they were one. Nothing says when they were: it
 * follows from which changes each copy knows of the other. What both copies added side by side is no conflict.
 */
import * as Y from 'yjs';
import { sameValue } from '../y-fields.ts';

/** A field that both copies changed to different values. Values are plain; undefined stands for "not there". */
export interface FieldConflict {
  /** Name of the top-level map. */
  readonly table: string;
  /** Id of the entity; of a table without entities the key. */
  readonly id: string;
  /** Name of the field; '' for the whole entity, where one copy deleted what the other changed. */
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** What is there now that the copies are one. */
  readonly kept: unknown;
}

/** A copy with what it knows: how many changes of each client. */
interface Copy {
  readonly doc: Y.Doc;
  readonly knows: ReadonlyMap<number, number>;
}

/**
 * @param merged the document with the changes of both
 * @param tables names of the top-level maps to look at; not those whose keys are links, which add up
 */
export function conflictsBetween(
  ours: Y.Doc,
  theirs: Y.Doc,
  merged: Y.Doc,
  tables: readonly string[],
): FieldConflict[] {
  const pair = [copyOf(ours), copyOf(theirs)] as const;
  const found: FieldConflict[] = [];
  for (const table of tables) {
    const maps = [ours.getMap(table), theirs.getMap(table)] as const;
    const now = merged.getMap(table);
    for (const id of commonKeys(...maps)) {
      const [a, b] = [maps[0].get(id), maps[1].get(id)];
      if (a instanceof Y.Map && b instanceof Y.Map) {
        const kept = now.get(id);
        for (const field of commonKeys(a, b)) {
          const values = bothChanged([a, b], field, pair);
          if (!values) continue;
          const keptField: unknown = kept instanceof Y.Map ? kept.get(field) : undefined;
          found.push({ table, id, field, ...values, kept: plain(keptField) });
        }
      } else if (a instanceof Y.Map || b instanceof Y.Map) {
        if (changedWhatIsGone(maps, id, pair)) {
          found.push({ table, id, field: '', ours: plain(a), theirs: plain(b), kept: plain(now.get(id)) });
        }
      } else {
        const values = bothChanged(maps, id, pair);
        if (values) found.push({ table, id, field: '', ...values, kept: plain(now.get(id)) });
      }
    }
  }
  return found;
}

function copyOf(doc: Y.Doc): Copy {
  return { doc, knows: Y.decodeStateVector(Y.encodeStateVector(doc)) };
}

/** Keys that both maps ever had, in order. */
function commonKeys(a: Y.Map<unknown>, b: Y.Map<unknown>): string[] {
  return [...itemsOf(a).keys()].filter((key) => itemsOf(b).has(key)).sort();
}

function isNewTo({ knows }: Copy, { client, clock }: Y.ID): boolean {
  return clock >= (knows.get(client) ?? 0);
}

/** The two values of a field that both copies changed to something else; null where they did not. */
function bothChanged(
  maps: readonly [Y.Map<unknown>, Y.Map<unknown>],
  key: string,
  pair: readonly [Copy, Copy],
): { ours: unknown; theirs: unknown } | null {
  const [ours, theirs] = pair;
  const [a, b] = [itemsOf(maps[0]).get(key), itemsOf(maps[1]).get(key)];
  const values = { ours: plain(maps[0].get(key)), theirs: plain(maps[1].get(key)) };
  if (!a || !b || sameValue(values.ours, values.theirs)) return null;
  const texts = [maps[0].get(key), maps[1].get(key)] as const;
  if (texts[0] instanceof Y.Text && texts[1] instanceof Y.Text && sameId(a, b)) {
    const [one, other] = [lettersOf(texts[0]), lettersOf(texts[1])];
    return changedText(one, other, pair) && changedText(other, one, [pair[1], pair[0]]) ? values : null;
  }
  return changedField(a, b, theirs) && changedField(b, a, ours) ? values : null;
}

/** What a map has of each key, also of those that were deleted: Yjs keeps that without a name for others. */
function itemsOf({ _map: items }: Y.Map<unknown>): ReadonlyMap<string, Y.Item> {
  return items;
}

function firstOf({ _start: first }: Y.Text): Y.Item | null {
  return first;
}

const sameId = (a: Y.Item, b: Y.Item): boolean => a.id.client === b.id.client && a.id.clock === b.id.clock;

/**
 * Whether a copy changed a field, told by the last it has of it. Where it is empty here and was set there, it may have
 * been empty before: that is told as changed, for what was emptied must not get lost.
 */
function changedField(own: Y.Item, other: Y.Item, otherCopy: Copy): boolean {
  if (isNewTo(otherCopy, own.id)) return true;
  return own.deleted && !(sameId(own, other) && other.deleted);
}

/** The letters that stand in a text, by the change that wrote each. */
function lettersOf(text: Y.Text): Map<string, Y.ID> {
  const letters = new Map<string, Y.ID>();
  for (let item = firstOf(text); item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const { client, clock } = item.id;
    for (let at = 0; at < item.length; at += 1)
      letters.set(`${client}/${clock + at}`, Y.createID(client, clock + at));
  }
  return letters;
}

/** Whether a text has letters that the other copy does not know, or lacks letters of the other that it knows. */
function changedText(
  own: ReadonlyMap<string, Y.ID>,
  other: ReadonlyMap<string, Y.ID>,
  [ownCopy, otherCopy]: readonly [Copy, Copy],
): boolean {
  for (const [key, id] of own) if (!other.has(key) && isNewTo(otherCopy, id)) return true;
  for (const [key, id] of other) if (!own.has(key) && !isNewTo(ownCopy, id)) return true;
  return false;
}

/** Whether one copy deleted an entity in which the other changed something meanwhile. */
function changedWhatIsGone(
  maps: readonly [Y.Map<unknown>, Y.Map<unknown>],
  id: string,
  [ours, theirs]: readonly [Copy, Copy],
): boolean {
  const [a, b] = [maps[0].get(id), maps[1].get(id)];
  if (a instanceof Y.Map) return hasNews(itemsOf(maps[0]).get(id), a, theirs);
  return b instanceof Y.Map && hasNews(itemsOf(maps[1]).get(id), b, ours);
}

/** Whether there is anything in an entity that the other copy does not know. */
function hasNews(item: Y.Item | undefined, entity: Y.Map<unknown>, other: Copy): boolean {
  if (item && isNewTo(other, item.id)) return true;
  for (const field of itemsOf(entity).values()) if (isNewTo(other, field.id)) return true;
  for (const value of entity.values()) {
    if (!(value instanceof Y.Text)) continue;
    for (let part = firstOf(value); part !== null; part = part.right)
      if (isNewTo(other, Y.createID(part.id.client, part.id.clock + part.length - 1))) return true;
  }
  return false;
}

/** A value as plain data. */
function plain(value: unknown): unknown {
  return value instanceof Y.AbstractType ? (value.toJSON() as unknown) : value;
}
