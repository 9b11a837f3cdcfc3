/**
 * Takes one transaction back, or does it again, exactly: what it wrote goes, what it took away comes back, and what
 * others wrote meanwhile stays. Yjs does the work; four things are seen to before it, in the same transaction.
 *
 * - What a later undo brought back is a copy, which Yjs may have joined with its neighbours, or of which a part was
 *   taken away again. Yjs would delete the whole of what it finds in the first copy's place. So the item is told the
 *   exact ranges in which its content stands now.
 * - Letters come back behind the letter they stood behind, also in a text that itself was deleted and comes back. Yjs
 *   looks for the copy of that letter at the beginning of a copied run, so runs are split where their copies are. It
 *   takes the first copy, so it is shown the last one; and copies made in the same text, which stand beside what they
 *   are copies of, are hidden from it.
 * - A value of a map comes back where the key has what the transaction left there: the value that it wrote, or nothing
 *   where it only deleted. Yjs by itself forgets values that were undone before the stack of redo was emptied, and
 *   restores over values of others that an undo brought back; its own check is off (`ignoreRemoteMapChanges`).
 * - Where an item changes nothing, Yjs would go on to the one below. So it is alone on the stack.
 */
import * as Y from 'yjs';

export type StackItem = Y.UndoManager['undoStack'][number];
type DeleteSet = StackItem['deletions'];
type MapType = Y.AbstractType<unknown>;

/** An undo manager whose items `replayItem` replays. Each transaction with this origin is an item. */
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
  manager[name] = [item];
  manager.doc.once('beforeTransaction', (transaction: Y.Transaction) => {
    item.insertions = presentRanges(transaction, item.insertions);
    leaveOthers(transaction, item);
    const restore = showLastCopies(transaction, item);
    // Before Yjs joins what stands side by side.
    manager.doc.once('beforeObserverCalls', restore);
  });
  try {
    const isChanged = manager[direction]() !== null;
    manager.doc.transact((transaction) => letGo(transaction, item));
    return isChanged;
  } finally {
    manager[name] = rest;
  }
}

/** Drops the words and values of which there are copies now, as Yjs drops what is deleted and no step needs. */
function letGo(transaction: Y.Transaction, { deletions }: StackItem): void {
  Y.iterateDeletedStructs(transaction, deletions, (struct) => {
    if (!(struct instanceof Y.Item) || struct.redone === null || struct.content instanceof Y.ContentType)
      return;
    struct.content = new Y.ContentDeleted(struct.length);
  });
}

/** Where the content of these ranges stands now, after it may have been deleted and brought back. */
function presentRanges(transaction: Y.Transaction, ranges: DeleteSet): DeleteSet {
  const present = Y.createDeleteSet();
  let left = ranges;
  while (left.clients.size > 0) {
    const moved = Y.createDeleteSet();
    Y.iterateDeletedStructs(transaction, left, (struct) => {
      if (struct instanceof Y.Item && struct.redone !== null) addRange(moved, struct.redone, struct.length);
      else addRange(present, struct.id, struct.length);
    });
    left = moved;
  }
  return Y.mergeDeleteSets([present]);
}

function addRange({ clients }: DeleteSet, { client, clock }: Y.ID, len: number): void {
  const ranges = clients.get(client) ?? [];
  ranges.push({ clock, len });
  clients.set(client, ranges);
}

/**
 * Prepares the texts that were brought back as copies, or will be: splits their runs where the copies are split, lets
 * each run name its last copy, and none that was made in the same text. Answers what sets that right again.
 */
function showLastCopies(transaction: Y.Transaction, { deletions }: StackItem): () => void {
  const lists = new Set<MapType>();
  Y.iterateDeletedStructs(transaction, deletions, (struct) => {
    if (!(struct instanceof Y.Item) || struct.parentSub !== null) return;
    const { _item: holder } = struct.parent as MapType;
    if (holder && (holder.deleted || holder.redone !== null)) lists.add(struct.parent as MapType);
  });
  const shown: { entry: Y.Item; redone: Y.ID; last: Y.ID | null }[] = [];
  for (const list of lists) {
    const { _start: start } = list;
    for (let entry = start; entry !== null; entry = entry.right) {
      alignCopies(transaction, entry);
      const { redone } = entry;
      if (redone === null || Y.isDeleted(deletions, entry.id)) continue;
      let copy = Y.getItemCleanStart(transaction, redone);
      const isBeside = copy.parent === list;
      while (copy.redone !== null) copy = Y.getItemCleanStart(transaction, copy.redone);
      shown.push({ entry, redone, last: isBeside ? null : copy.id });
    }
  }
  for (const { entry, last } of shown) entry.redone = last;
  return () => {
    for (const { entry, redone } of shown) entry.redone = redone;
  };
}

/** Splits an item and its copies at each other's ends, so that each piece has one copy of its own length. */
function alignCopies(transaction: Y.Transaction, item: Y.Item): void {
  let piece = item;
  while (piece.redone !== null) {
    const copy = Y.getItemCleanStart(transaction, piece.redone);
    const { client, clock } = copy.id;
    if (copy.length > piece.length)
      Y.getItemCleanStart(transaction, Y.createID(client, clock + piece.length));
    alignCopies(transaction, copy);
    if (copy.length >= piece.length) return;
    piece = Y.getItemCleanStart(transaction, Y.createID(piece.id.client, piece.id.clock + copy.length));
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
    const isOurs = own ? now === own && !now.deleted : (now?.deleted ?? true);
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
  let { _item: holder } = parent;
  if (!holder) return { type: parent, key: struct.parentSub, item: struct };
  while (holder.redone !== null) holder = Y.getItemCleanStart(transaction, holder.redone);
  if (holder.deleted || !(holder.content instanceof Y.ContentType)) return null;
  return { type: holder.content.type as MapType, key: struct.parentSub, item: struct };
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
