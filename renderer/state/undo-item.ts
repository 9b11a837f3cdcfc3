/**
 * Takes one transaction back, or does it again, and leaves alone what others wrote meanwhile.
 *
 * Yjs by itself does not restore a value of a map where a value came after it that its stacks no longer know: one that
 * was undone before the stack of redo was emptied; and it does restore one over another window's value that an undo
 * brought back. So its own check is off (`ignoreRemoteMapChanges`), and a value is restored here where the key has what
 * the transaction left there: the value that it wrote, or nothing where it only deleted.
 */
import * as Y from 'yjs';

export type StackItem = Y.UndoManager['undoStack'][number];
type DeleteSet = StackItem['deletions'];
type MapType = Y.AbstractType<unknown>;

/** An undo manager whose items `replayItem` replays. */
export function createUndoManager(scope: Y.Map<unknown>[], origin: unknown): Y.UndoManager {
  return new Y.UndoManager(scope, {
    captureTimeout: 0,
    trackedOrigins: new Set([origin]),
    ignoreRemoteMapChanges: true,
  });
}

/** Undoes or redoes this one item of the manager. Answers whether anything changed. */
export function replayItem(manager: Y.UndoManager, item: StackItem, direction: 'undo' | 'redo'): boolean {
  const name = direction === 'undo' ? 'undoStack' : 'redoStack';
  const rest = manager[name].filter((other) => other !== item);
  if (rest.length === manager[name].length) return false;
  manager.doc.transact((transaction) => leaveOthers(transaction, item));
  // Where an item changes nothing, Yjs would go on to the one below.
  manager[name] = [item];
  try {
    return manager[direction]() !== null;
  } finally {
    manager[name] = rest;
  }
}

/** Takes those values out of an item's deletions in whose place another value stands now. */
function leaveOthers(transaction: Y.Transaction, item: StackItem): void {
  const written = new Map<MapType, Map<string, Y.Item>>();
  Y.iterateDeletedStructs(transaction, item.insertions, (struct) => {
    const place = placeOf(transaction, struct);
    if (!place) return;
    const keys = written.get(place.type) ?? new Map<string, Y.Item>();
    written.set(place.type, keys.set(place.key, place.item));
  });
  const taken: Y.ID[] = [];
  Y.iterateDeletedStructs(transaction, item.deletions, (struct) => {
    const place = placeOf(transaction, struct);
    if (!place || Y.isDeleted(item.insertions, struct.id)) return;
    const { _map: values } = place.type;
    const now = values.get(place.key);
    const own = written.get(place.type)?.get(place.key);
    const isOurs = own ? now === latest(transaction, own) && !now.deleted : (now?.deleted ?? true);
    if (!isOurs) taken.push(struct.id);
  });
  for (const id of taken) without(item.deletions, id);
}

/** The map, as it is now, and the key that a value is of; null for other content, and where the map is gone. */
function placeOf(
  transaction: Y.Transaction,
  struct: Y.AbstractStruct,
): { type: MapType; key: string; item: Y.Item } | null {
  if (!(struct instanceof Y.Item) || struct.parentSub === null) return null;
  const parent = struct.parent as MapType;
  const { _item: stored } = parent;
  const holder = stored && latest(transaction, stored);
  if (!holder) return { type: parent, key: struct.parentSub, item: struct };
  if (holder.deleted || !(holder.content instanceof Y.ContentType)) return null;
  return { type: holder.content.type as MapType, key: struct.parentSub, item: struct };
}

/** What an undo or redo made of an item. */
function latest(transaction: Y.Transaction, item: Y.Item): Y.Item {
  let now = item;
  while (now.redone !== null) now = Y.getItemCleanStart(transaction, now.redone);
  return now;
}

/** Takes one value, which is one unit long, out of a set of deletions. */
function without({ clients }: DeleteSet, { client, clock }: Y.ID): void {
  const ranges = clients.get(client) ?? [];
  const at = ranges.findIndex((range) => range.clock <= clock && clock < range.clock + range.len);
  const range = ranges[at];
  if (!range) return;
  const end = range.clock + range.len;
  const parts = [
    { clock: range.clock, len: clock - range.clock },
    { clock: clock + 1, len: end - clock - 1 },
  ];
  ranges.splice(at, 1, ...parts.filter(({ len }) => len > 0));
}
