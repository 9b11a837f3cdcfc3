/** Which touchpoints or stages feedback is evidence for, over all maps. */
import { touchpointsOf } from '../../../shared/layout/card-content.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import type { Card, MapData } from '../../../shared/model/types.ts';
import type { Session } from '../session.ts';
import type { EvidenceGroups } from './types.ts';

/**
 * Maps in the bin, templates and maps that cannot be read are left out; so are future states: what is to come drives nothing
 * yet, and what was copied from today would stand beside itself.
 */
export async function evidenceGroups(
  { documents, summaries }: Pick<Session, 'documents' | 'summaries'>,
  by: 'touchpoint' | 'stage',
): Promise<EvidenceGroups> {
  const touchpoints = touchpointsOf(documents.read(LIBRARY_DOC, readLibrary));
  const groups = new Map<string, Map<string, string>>();
  const listed = (await summaries.list()).filter(
    ({ trashedAt, template, problem }) => trashedAt === null && !template && !problem,
  );
  for (const { id } of listed) {
    const map = documents.read(mapDocId(id), (doc) => projectMap(doc, id));
    if (map.meta.kind === 'future') continue;
    for (const card of map.cards.values()) {
      const group = by === 'stage' ? stageOf(map, card) : touchpointOf(card, touchpoints);
      if (!group) continue;
      for (const item of card.evidence) {
        const known = groups.get(item) ?? new Map<string, string>();
        groups.set(item, known.set(group.key, group.name));
      }
    }
  }
  return groups;
}

interface Group {
  readonly key: string;
  readonly name: string;
}

/** Stages of two maps are two, whatever their titles. */
function stageOf(map: MapData, card: Card): Group | null {
  const column = map.columns.find(({ id }) => id === card.columnId);
  const stage = map.stages.find(({ id }) => id === column?.stageId);
  if (!stage) return null;
  return {
    key: `${map.id}/${stage.id}`,
    name: `${map.meta.title || 'Untitled map'} · ${stage.title || 'Untitled stage'}`,
  };
}

function touchpointOf(card: Card, touchpoints: ReturnType<typeof touchpointsOf>): Group | null {
  if (card.touchpointId === null) return null;
  const found = touchpoints.get(card.touchpointId);
  return found ? { key: found.id, name: found.name } : null;
}
