/** Puts a map of a file into a workspace's documents: which id it gets, and how it is written. */
import type * as Y from 'yjs';
import { mapIdOf, mapDocId } from '../../model/doc-ids.ts';
import { addMapEntry } from '../../model/edits/library.ts';
import { newId } from '../../model/ids.ts';
import { buildDraft, draftColumns } from './build-draft.ts';
import { addUsed } from './json/library.ts';
import type { MapFileMap } from './json/schema.ts';
import { writeDocument } from './json/write-document.ts';
import { createNameBook } from './name-book.ts';
import type { FoundMap } from './reader.ts';

/** What a person is shown of a map before it is created. */
export interface FoundSummary {
  readonly title: string;
  readonly stages: number;
  /** Columns of the grid: steps, and stages without. */
  readonly columns: number;
  readonly lanes: number;
  readonly cards: number;
  /** What the file says and the map will not, in sentences. */
  readonly losses: readonly string[];
}

/** A map with its place: what it will be called and where it will lie. */
export interface PlacedMap extends FoundSummary {
  readonly found: FoundMap;
  readonly id: string;
  /** Whether the workspace has a map of the file's id, so that this becomes a copy with a new one. */
  readonly isCopy: boolean;
}

/** A title that a file does not say: the file's name without folders and ending. */
function titleOfFile(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.replace(/\.[^.]{1,12}$/, '').trim() || name;
}

/**
 * Gives maps of one file their ids: their own where the workspace has no such map, else new ones.
 * @param isTaken whether a map id is one of the workspace's, also of its bin
 */
export function placeMaps(
  maps: readonly FoundMap[],
  fileName: string,
  isTaken: (id: string) => boolean,
): PlacedMap[] {
  const given = new Set<string>();
  return maps.map((found) => {
    const own = found.type === 'whole' ? found.file.map.id : null;
    const isCopy = own !== null && (isTaken(own) || given.has(own));
    const id = own === null || isCopy || mapIdOf(mapDocId(own)) === null ? newId() : own;
    given.add(id);
    const summary = summaryOf(found, fileName);
    const title = isCopy ? `${summary.title} (copy)` : summary.title;
    const told = isCopy
      ? [`“${summary.title}” is in this workspace already; this becomes a copy of it with an id of its own.`]
      : [];
    return { ...summary, title, losses: [...told, ...summary.losses], found, id, isCopy };
  });
}

function summaryOf(found: FoundMap, fileName: string): FoundSummary {
  const { losses } = found;
  if (found.type === 'draft') {
    const { title, stages, lanes, cards } = found.draft;
    return {
      title: title.trim() || titleOfFile(fileName),
      stages: stages.length,
      columns: draftColumns(found.draft),
      lanes: lanes.length,
      cards: cards.length,
      losses,
    };
  }
  const { title, stages, steps, lanes, cards } = found.file.map;
  const divided = new Set(steps.map(({ stageId }) => stageId));
  return {
    title: title.trim() || titleOfFile(fileName),
    stages: stages.length,
    columns: steps.length + stages.filter(({ id }) => !divided.has(id)).length,
    lanes: lanes.length,
    cards: cards.length,
    losses,
  };
}

/**
 * Writes a map into its empty document, and into the library its entry and what it needs there. Expects to run inside
 * one transaction of each.
 * @returns what was found out on the way, in sentences
 */
export function writePlaced(doc: Y.Doc, library: Y.Doc, { found, id, title, isCopy }: PlacedMap): string[] {
  const notes: string[] = [];
  if (found.type === 'draft') buildDraft(doc, { ...found.draft, title }, createNameBook(library));
  else {
    const { map, library: used } = found.file;
    const different = addUsed(library, used);
    if (different.length > 0) {
      notes.push(
        `Another version is in this workspace and stays: ${different.map((name) => `“${name}”`).join(', ')}.`,
      );
    }
    writeDocument(doc, isCopy ? asCopy(map, id, title) : map);
  }
  addMapEntry(library, id);
  return notes;
}

/** The map under another id: what leads to itself leads to the copy. */
function asCopy(map: MapFileMap, id: string, title: string): MapFileMap {
  return {
    ...map,
    id,
    title,
    cards: map.cards.map((card) => (card.linkedMap === map.id ? { ...card, linkedMap: id } : card)),
  };
}
