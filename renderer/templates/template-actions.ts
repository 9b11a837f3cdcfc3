/** Making maps from templates and templates from maps. Each is one undoable step. */
import type * as Y from 'yjs';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { orderLanesByZone } from '../../shared/model/edits/lane-zones.ts';
import { addMapEntry, addTouchpoint, setMapTemplate } from '../../shared/model/edits/library.ts';
import { setMapKind, setMapTitle, writeMap } from '../../shared/model/edits/map.ts';
import { newId } from '../../shared/model/ids.ts';
import { copyMap } from '../../shared/model/copy-map.ts';
import type { MapKind } from '../../shared/model/types.ts';
import { touchpointsIn, writeTemplate, type TouchpointFields } from '../../shared/templates/build.ts';
import type { Template } from '../../shared/templates/format.ts';
import { foldCase } from '../../shared/text/fold.ts';
import { toast } from '../app/toasts.ts';
import { selectSlot } from '../canvas/slots.ts';
import { edit, libraryNow, mapNow, openDocument } from '../state/documents.ts';
import { intent, rememberSelection } from '../state/history.ts';
import { navigate, select } from '../state/ui.ts';
import { startMap } from './start-map.ts';

/** Where a new map comes from, and what it is to be. */
export interface NewMapOptions {
  /** Title of the new map; the source's own where absent. */
  readonly title?: string;
  /** The source's own where absent. */
  readonly kind?: MapKind;
}

/**
 * Makes a map by `fill`, which gets its empty document inside one transaction, enters it into the workspace, opens it
 * and selects its first cell. Answers its id.
 *
 * @throws SojournError where the workspace cannot be edited
 */
async function makeMap(label: string, fill: (doc: Y.Doc) => void): Promise<string> {
  const id = newId();
  await openDocument(LIBRARY_DOC);
  const doc = await openDocument(mapDocId(id));
  intent(label, () => {
    edit(doc, label, () => fill(doc));
    edit(LIBRARY_DOC, label, (library) => addMapEntry(library, id));
  });
  navigate({ screen: 'map', mapId: id });
  selectFirstCell(id);
  return id;
}

/** Puts the keyboard on the first cell of a map that was just made. */
export function selectFirstCell(mapId: string): void {
  const map = mapNow(mapId);
  const [lane] = map?.lanes ?? [];
  const [column] = map?.columns ?? [];
  if (!map || !lane || !column) return;
  select(selectSlot({ map, personaIds: [''] }, { laneId: lane.id, columnId: column.id, index: 0 }));
  rememberSelection();
}

/** Makes a blank map of a kind and goes to it. @throws SojournError where the workspace cannot be edited */
export async function newMap(kind: MapKind): Promise<void> {
  await makeMap('New map', (doc) => startMap(doc, kind, 'Untitled map'));
}

/**
 * Makes a map from a template that comes with Sojourn. Its touchpoints enter the catalogue; those that are there by
 * the same name are used. @throws SojournError where the workspace cannot be edited
 */
export async function newMapFromTemplate(template: Template, options: NewMapOptions = {}): Promise<void> {
  await makeMap('New map from template', (doc) => {
    const fields = new Map(
      touchpointsIn(template).map((touchpoint) => [touchpoint.name, catalogued(touchpoint)]),
    );
    writeTemplate(doc, template, (name) => fields.get(name) ?? {});
    become(doc, options);
  });
}

/** What a card says of a touchpoint: the catalogue's entry of that name, entered there if it is new. */
function catalogued({ name, channel }: { name: string; channel: string }): TouchpointFields {
  const fold = (text: string): string => foldCase(text.normalize('NFC'));
  const known = libraryNow()?.touchpoints.find((touchpoint) => fold(touchpoint.name) === fold(name));
  if (known) return { touchpointId: known.id, channel: known.channel === channel ? null : channel || null };
  return {
    touchpointId: edit(LIBRARY_DOC, 'Add touchpoint', (doc) => addTouchpoint(doc, { name, channel })),
  };
}

function become(doc: Y.Doc, { title, kind }: NewMapOptions): void {
  if (title !== undefined) setMapTitle(doc, title);
  if (kind === undefined) return;
  setMapKind(doc, kind);
  if (kind === 'blueprint') orderLanesByZone(doc);
}

/** Makes a map from one of the workspace's own templates. @throws SojournError where it cannot be read or written */
export async function newMapFromOwn(templateId: string, options: NewMapOptions = {}): Promise<void> {
  await openDocument(mapDocId(templateId));
  const source = mapNow(templateId);
  if (!source) return;
  await makeMap('New map from template', (doc) => {
    writeMap(doc, copyMap(source, { evidence: false, comments: false }), Date.now());
    become(doc, options);
  });
}

/** How much of a map a template of it holds. */
export type TemplateContents = 'all' | 'structure';

/**
 * Saves a map as a template of the workspace: with its cards and curves, or only its stages, steps and lanes; never
 * with feedback or comments. @throws SojournError where it cannot be read or written
 */
export async function saveAsTemplate(
  mapId: string,
  title: string,
  contents: TemplateContents,
): Promise<void> {
  await openDocument(mapDocId(mapId));
  const source = mapNow(mapId);
  if (!source) return;
  const id = newId();
  const doc = await openDocument(mapDocId(id));
  const copy = copyMap(source, { evidence: false, comments: false, content: contents === 'all' });
  intent('Save as template', () => {
    edit(doc, 'Save as template', () =>
      writeMap(doc, { ...copy, meta: { ...copy.meta, title } }, Date.now()),
    );
    edit(LIBRARY_DOC, 'Save as template', (library) => {
      addMapEntry(library, id);
      setMapTemplate(library, id, true);
    });
  });
  toast(`Template “${title}” saved`, { description: 'It is offered for new maps, under Yours.' });
}
