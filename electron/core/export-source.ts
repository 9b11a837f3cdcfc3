/** What an export reads of the open workspace: a map with its library, evidence and pictures, as they are now. */
import { SojournError } from '../../shared/contract/errors.ts';
import { AUDITS_DOC, LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { mapVisits } from '../../shared/audits/map-visits.ts';
import { observedCards } from '../../shared/audits/observed-cards.ts';
import { visitedColumns } from '../../shared/audits/visit-results.ts';
import { readAudits } from '../../shared/model/audits/projection.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import type { AuditsData } from '../../shared/model/audits/types.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { mapParts } from '../../shared/model/map-doc.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import { readMeta } from '../../shared/model/read-map.ts';
import type { ExportSource } from './export/payload.ts';
import type { Session } from './session.ts';

/** @throws SojournError `notFound` where there is no such map, `unreadable` */
export function exportSource(session: Session, mapId: string): ExportSource {
  const { documents, workspace } = session;
  const doc = mapDocId(mapId);
  if (documents.position(doc).seq === 0) {
    throw new SojournError('notFound', `There is no map "${mapId}" in ${workspace.path}.`, {
      remedy: 'Look up its title or id in the list of maps.',
      where: { file: workspace.path },
    });
  }
  const library = documents.read(LIBRARY_DOC, readLibrary);
  const map = documents.read(doc, (ydoc) => projectMap(ydoc, mapId));
  return {
    map,
    ...auditedOf(session, map, library),
    document: (read) => documents.read(doc, read),
    library,
    workspaceName: library.name || workspace.info.name,
    mapTitle: (id) => titleOrNull(session, id),
    otherMap: (id) => exportSource(session, id),
    evidence: (sets) => session.feedback.stats(sets),
    ofSegment: (ids, segment) => session.feedback.ofSegment(ids, segment),
    feedback: {
      items: (ids) => session.feedback.items(ids),
      strongest: (sets, most) => session.feedback.verbatims(sets, most),
    },
    picture: (hash) => Promise.resolve(pictureOrNull(session, hash)),
    smallPicture: (hash) => session.blobs.thumbs([hash])[0]?.thumb ?? null,
  };
}

/** What mystery visits and observations say of the map; nothing where there are none, or their document cannot be read. */
function auditedOf(
  { documents }: Session,
  map: MapData,
  library: LibraryData,
): Pick<ExportSource, 'visited' | 'visits' | 'observed'> {
  let data: AuditsData;
  try {
    data = documents.read(AUDITS_DOC, readAudits);
  } catch {
    return {};
  }
  const observed = observedCards(map, data.observations, library);
  return {
    ...visitsOf(data, map),
    ...(Object.keys(observed).length > 0 ? { observed } : {}),
  };
}

function visitsOf(
  data: AuditsData,
  { id, columns, lanes }: MapData,
): Pick<ExportSource, 'visited' | 'visits'> {
  const visits = mapVisits(data, id);
  if (visits.scenarios.length === 0) return {};
  const hasCurve = lanes.some(({ kind }) => LANE_KIND_INFO[kind].content === 'curve');
  const here = Object.entries(visitedColumns(visits, id)).filter(([columnId]) =>
    columns.some((column) => column.id === columnId),
  );
  return { visits, ...(hasCurve && here.length > 0 ? { visited: Object.fromEntries(here) } : {}) };
}

/** A linked map that is missing or unreadable has no title on paper; it does not stop the export. */
function titleOrNull({ documents }: Session, mapId: string): string | null {
  try {
    const doc = mapDocId(mapId);
    if (documents.position(doc).seq === 0) return null;
    return documents.read(doc, (ydoc) => readMeta(mapParts(ydoc).meta).title);
  } catch {
    return null;
  }
}

/** A picture that is missing or unreadable leaves an empty frame; it does not stop the export. */
function pictureOrNull({ blobs }: Session, hash: string): { bytes: Uint8Array; mime: string } | null {
  try {
    return blobs.get(hash);
  } catch {
    return null;
  }
}
