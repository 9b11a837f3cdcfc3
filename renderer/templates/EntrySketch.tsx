import { blankMap } from '../../shared/model/blank.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import type { LibraryData, MapData, MapKind } from '../../shared/model/types.ts';
import { previewOf } from '../../shared/templates/build.ts';
import type { Template } from '../../shared/templates/format.ts';
import { useLibrary, useMap } from '../state/documents.ts';
import * as Y from 'yjs';
import type { EntrySource } from './entries.ts';
import { startMap } from './start-map.ts';
import { TemplateSketch } from './TemplateSketch.tsx';

const NO_LIBRARY: LibraryData = {
  name: '',
  maps: [],
  personas: [],
  touchpoints: [],
  mergedTouchpoints: {},
  tags: [],
  mergedTags: {},
  collections: [],
};

const previews = new WeakMap<Template, { map: MapData; library: LibraryData }>();
const blanks = new Map<MapKind, MapData>();

function templatePreview(template: Template): { map: MapData; library: LibraryData } {
  const known = previews.get(template) ?? previewOf(template);
  previews.set(template, known);
  return known;
}

function blankPreview(kind: MapKind): MapData {
  const known = blanks.get(kind);
  if (known) return known;
  const doc = new Y.Doc();
  doc.transact(() => startMap(doc, kind, ''));
  const map = projectMap(doc, 'blank');
  doc.destroy();
  blanks.set(kind, map);
  return map;
}

/** The drawing of what an entry of the gallery makes; `kind` matters to the blank map alone. */
export function EntrySketch({ source, kind }: { source: EntrySource; kind: MapKind }) {
  if (source.type === 'own') return <OwnSketch mapId={source.mapId} />;
  if (source.type === 'blank') return <TemplateSketch map={blankPreview(kind)} library={NO_LIBRARY} />;
  return <TemplateSketch {...templatePreview(source.template)} />;
}

function OwnSketch({ mapId }: { mapId: string }) {
  const map = useMap(mapId);
  const library = useLibrary();
  return <TemplateSketch map={map ?? blankMap(mapId)} library={library ?? NO_LIBRARY} />;
}
