/** Copying whole lanes, stages and steps with what stands in them, on one map and between maps. */
import { wholeMap } from '../../shared/model/apply-filter.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { pastePart, type Pasted } from '../../shared/model/edits/paste-part.ts';
import {
  PART_KINDS,
  columnTitle,
  takePart,
  type MapPart,
  type PartKind,
} from '../../shared/model/map-part.ts';
import type { MapData } from '../../shared/model/types.ts';
import { toast } from '../app/toasts.ts';
import { undoNow } from '../app/undo.ts';
import { edit, mapNow, openDocument } from '../state/documents.ts';
import { rememberSelection } from '../state/history.ts';
import type { Selection } from '../state/selection.ts';
import { select } from '../state/ui.ts';
import { countWords } from '../ui/when.ts';

/** The kind of part that is selected, or null where none is. */
export function partKindOf({ kind }: Selection): PartKind | null {
  return PART_KINDS.find((part) => part === kind) ?? null;
}

/** The selected lanes, stages or steps with what stands in them; null where something else is selected. */
export function selectedPart(map: MapData, selection: Selection): MapPart | null {
  const kind = partKindOf(selection);
  return kind && takePart(wholeMap(map), kind, selection.ids);
}

/** "2 lanes", "1 stage". */
export function partWords({ kind }: MapPart, count: number): string {
  return countWords(count, kind);
}

/** Pastes a part behind what is selected, at the end where nothing is, and selects what was added. */
export function pasteHere(map: MapData, selection: Selection, part: MapPart): void {
  const label = `Paste ${part.kind}`;
  const pasted = edit(mapDocId(map.id), label, (doc) =>
    pastePart(doc, part, wholeMap(map), Date.now(), placeFor(map, selection, part)),
  );
  if (pasted.ids.length === 0) return;
  select({ mapId: map.id, kind: part.kind, ids: pasted.ids });
  rememberSelection();
  const notes = notesOf(part, map, pasted);
  if (notes !== '') toast(`${partWords(part, pasted.ids.length)} pasted`, { description: notes });
}

/**
 * Copies a part to the end of another map. The person stays where they are; the message takes it back.
 * @throws SojournError where that map cannot be read or written
 */
export async function copyToMap(part: MapPart, mapId: string): Promise<void> {
  await openDocument(mapDocId(mapId));
  const target = mapNow(mapId);
  if (!target) return;
  const label = `Copy ${part.kind} to another map`;
  const pasted = edit(mapDocId(mapId), label, (doc) => pastePart(doc, part, target, Date.now()));
  toast(`${partWords(part, pasted.ids.length)} copied to “${target.meta.title || 'Untitled map'}”`, {
    description: notesOf(part, target, pasted),
    undo: undoNow,
  });
}

/** Behind the selected part, or behind the lane or stage of the selected cell; a blueprint's zones come first. */
function placeFor(
  map: MapData,
  { kind, ids, cell }: Selection,
  part: MapPart,
): { index?: number; stageId?: string } {
  const last = ids.at(-1);
  if (part.kind === 'lane') {
    const laneId = kind === 'lane' ? last : cell?.laneId;
    const at = map.lanes.findIndex(({ id }) => id === laneId);
    return at < 0 || map.meta.kind === 'blueprint' ? {} : { index: at + 1 };
  }
  const columnId = kind === 'stage' || kind === 'step' ? last : cell?.columnId;
  const column = map.columns.find(({ id, stageId }) => id === columnId || stageId === columnId);
  if (!column) return {};
  if (part.kind === 'stage') return { index: map.stages.findIndex(({ id }) => id === column.stageId) + 1 };
  const steps = map.steps.filter(({ stageId }) => stageId === column.stageId);
  const at = kind === 'stage' ? -1 : steps.findIndex(({ id }) => id === column.stepId);
  return at < 0 ? { stageId: column.stageId } : { stageId: column.stageId, index: at + 1 };
}

/** What did not go where it was: surplus columns, lanes that had to be added. */
function notesOf(part: MapPart, target: MapData, { surplus, newLanes }: Pasted): string {
  const last = target.columns.at(-1);
  const notes: string[] = [];
  if (surplus.length > 0 && last) {
    const from = surplus.map((column) => `“${columnTitle(part, column)}”`).join(', ');
    notes.push(`What stood in ${from} is in the last column, “${columnTitle(target, last)}”.`);
  }
  if (newLanes.length > 0) {
    notes.push(`Added for it: ${newLanes.map((title) => `“${title}”`).join(', ')}.`);
  }
  return notes.join(' ');
}
