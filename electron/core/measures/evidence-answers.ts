/** The answers that are linked to cards as evidence, by what those cards are of. */
import type { Database } from 'better-sqlite3';
import { touchpointsOf } from '../../../shared/layout/card-content.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import type { LibraryData, MapData } from '../../../shared/model/types.ts';
import type { Documents } from '../documents/documents.ts';
import { mapEntries, problemOf } from '../documents/summaries.ts';
import { idBytes } from '../feedback/identity.ts';
import type { GiveTurn } from '../slices.ts';
import { dayNumber } from './cells.ts';
import { LevelBuilding, type Counted } from './level-counts.ts';

/** The cards of a map that have evidence, with what they are of. */
interface MapLinks {
  readonly title: string;
  readonly cards: readonly {
    readonly stage: { readonly id: string; readonly title: string } | null;
    readonly touchpointId: string | null;
    /** Those of the card; of a card of no particular persona those of its map. */
    readonly personaIds: readonly string[];
    readonly evidence: readonly string[];
  }[];
}

/** One answer. */
interface Answer extends Counted {
  readonly source: number;
}

/** What the evidence of all maps comes to. */
export interface EvidenceLevels {
  /** Map, stage, touchpoint, persona. */
  readonly levels: readonly LevelBuilding[];
  /** Maps that could not be read. */
  readonly unreadable: number;
}

export interface EvidenceAnswers {
  /** Adds up all evidence. @param hidden sources that do not count */
  levels(db: Database, hidden: ReadonlySet<number>, giveTurn: GiveTurn): Promise<EvidenceLevels>;
  /** Items changed: answers are to be read anew. */
  forget(): void;
}

/** Keeps links until their map changes, and answers until items change. */
export function createEvidenceAnswers(documents: Documents): EvidenceAnswers {
  const kept = new Map<string, { seq: number; links: MapLinks }>();
  let answers = new Map<string, Answer | null>();

  const linksOf = (id: string): MapLinks => {
    const doc = mapDocId(id);
    const { seq } = documents.position(doc);
    const known = kept.get(id);
    if (known?.seq === seq) return known.links;
    const links = documents.read(doc, (ydoc) => mapLinks(projectMap(ydoc, id)));
    kept.set(id, { seq, links });
    return links;
  };

  return {
    forget() {
      answers = new Map();
    },
    levels: async (db, hidden, giveTurn) => {
      const library = documents.read(LIBRARY_DOC, readLibrary);
      const find = answerFinder(db, answers);
      const building = createLevels(library);
      let unreadable = 0;
      for (const { id, trashedAt, template } of mapEntries(library, documents.list())) {
        if (trashedAt !== null || template) continue;
        // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
        await giveTurn();
        let links: MapLinks;
        try {
          links = linksOf(id);
        } catch (error) {
          problemOf(error);
          unreadable += 1;
          continue;
        }
        for (const card of links.cards) {
          for (const item of card.evidence) {
            // oxlint-disable-next-line no-await-in-loop -- as above
            await giveTurn();
            const answer = find(item);
            if (answer && !hidden.has(answer.source)) building.add(id, links.title, card, item, answer);
          }
        }
      }
      return { levels: building.levels, unreadable };
    },
  };
}

function mapLinks(map: MapData): MapLinks {
  const columns = new Map(map.columns.map((column) => [column.id, column]));
  const stages = new Map(map.stages.map((stage) => [stage.id, stage]));
  const cards = [...map.cards.values()].filter(({ evidence }) => evidence.length > 0);
  return {
    title: map.meta.title || 'Untitled map',
    cards: cards.map(({ columnId, touchpointId, personaIds, evidence }) => {
      const stage = stages.get(columns.get(columnId)?.stageId ?? '');
      return {
        stage: stage ? { id: stage.id, title: stage.title || 'Untitled stage' } : null,
        touchpointId,
        personaIds: personaIds.length > 0 ? personaIds : map.meta.personaIds,
        evidence,
      };
    }),
  };
}

function createLevels(library: LibraryData) {
  const touchpoints = touchpointsOf(library);
  const personas = new Map(library.personas.map(({ id, name }) => [id, name]));
  const map = new LevelBuilding('map');
  const stage = new LevelBuilding('stage');
  const touchpoint = new LevelBuilding('touchpoint');
  const persona = new LevelBuilding('persona');
  /** Items that a group has already: each counts once there. */
  const counted = new Map<string, Set<string>>();
  const once = (level: LevelBuilding, id: string, name: () => string, item: string, answer: Answer): void => {
    const key = `${level === map ? 'm' : level === stage ? 's' : level === touchpoint ? 't' : 'p'}${id}`;
    let items = counted.get(key);
    if (!items) counted.set(key, (items = new Set()));
    if (items.has(item)) return;
    items.add(item);
    level.add(id, name, answer);
  };
  return {
    levels: [map, stage, touchpoint, persona],
    add(mapId: string, title: string, card: MapLinks['cards'][number], item: string, answer: Answer): void {
      once(map, mapId, () => title, item, answer);
      const at = card.stage;
      if (at) once(stage, `${mapId}/${at.id}`, () => `${title} · ${at.title}`, item, answer);
      const point = card.touchpointId === null ? undefined : touchpoints.get(card.touchpointId);
      if (point) once(touchpoint, point.id, () => point.name, item, answer);
      for (const id of card.personaIds) {
        const name = personas.get(id);
        if (name !== undefined) once(persona, id, () => name || 'Unnamed persona', item, answer);
      }
    },
  };
}

/** Looks answers up by their item's id; null for those without a score, and items that are gone or still come in. */
function answerFinder(db: Database, known: Map<string, Answer | null>): (id: string) => Answer | null {
  const running = db
    .prepare<[], number | null>('SELECT min(first_seq) FROM feedback_imports WHERE finished_at IS NULL')
    .pluck()
    .get();
  const find = db.prepare<[Buffer, number], Omit<Answer, 'month' | 'n'> & { date: string | null }>(
    `SELECT i.source_id AS source, i.scale_id AS scale, i.score, i.date FROM feedback_ids d
     CROSS JOIN feedback_items i ON i.seq = d.seq
     WHERE d.id = ? AND i.seq < ? AND i.score100 IS NOT NULL AND i.scale_id IS NOT NULL`,
  );
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const bytes = idBytes(id);
    const row = bytes === null ? undefined : find.get(bytes, running ?? Number.MAX_SAFE_INTEGER);
    const day = row ? dayNumber(row.date) : -1;
    const { source = 0, scale = 0, score = 0 } = row ?? {};
    const answer = row ? { source, scale, score, month: day < 0 ? -1 : Math.floor(day / 31), n: 1 } : null;
    known.set(id, answer);
    return answer;
  };
}
