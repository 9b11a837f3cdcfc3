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
import { foldSegment } from '../../../shared/text/segment-name.ts';
import type { MetricScope } from '../../../shared/model/measures/scope.ts';
import { dayNumber } from './cells.ts';
import { durationIn, placesOf } from './column-cells.ts';
import { LevelBuilding, type Counted } from './level-counts.ts';
import { EVERYTHING, type Selection, type Told, type ToldLevels } from './told-levels.ts';

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
type Answer = Counted & Told;

/** Something on maps that a card is of. */
interface Place extends MetricScope {
  readonly name: string;
}

/** A card's evidence, with everything that the card is of. */
interface PlacedEvidence {
  readonly places: readonly Place[];
  readonly evidence: readonly string[];
}

/** What the evidence of all maps comes to. */
export interface EvidenceLevels {
  /** Map, stage, touchpoint, persona. */
  readonly levels: readonly LevelBuilding[];
  /** Maps that could not be read. */
  readonly unreadable: number;
}

export interface EvidenceRequest {
  readonly db: Database;
  /** Sources that do not count. */
  readonly hidden: ReadonlySet<number>;
  readonly giveTurn: GiveTurn;
  /** Counts the values of this column in place of scores, on scale 0. */
  readonly column?: string | null;
  readonly selection?: Selection;
  /** Where a selection names something on maps: takes up its answers, each once, by what they say of themselves. */
  readonly told?: ToldLevels;
}

export interface EvidenceAnswers {
  /** Adds up all evidence, or that of a selection. */
  levels(request: EvidenceRequest): Promise<EvidenceLevels>;
  /** Items changed: answers are to be read anew. */
  forget(): void;
}

/** Keeps links until their map changes, and answers until items change. */
export function createEvidenceAnswers(documents: Documents): EvidenceAnswers {
  const kept = new Map<string, { seq: number; links: MapLinks }>();
  /** By column, and null for scores. */
  let answers = new Map<string | null, Map<string, Answer | null>>();

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
    levels: async ({ db, hidden, giveTurn, column = null, selection = EVERYTHING, told }) => {
      const library = documents.read(LIBRARY_DOC, readLibrary);
      const placesOfCard = placesFinder(library);
      const placed: PlacedEvidence[] = [];
      let unreadable = 0;
      for (const { id, trashedAt, template } of mapEntries(library, documents.list())) {
        if (trashedAt !== null || template) continue;
        // oxlint-disable-next-line no-await-in-loop -- gives way when a slice is over
        await giveTurn();
        try {
          const { title, cards } = linksOf(id);
          for (const card of cards) {
            placed.push({ places: placesOfCard(id, title, card), evidence: card.evidence });
          }
        } catch (error) {
          problemOf(error);
          unreadable += 1;
        }
      }
      const within = itemsWithin(placed, selection.linked);
      const known = answers.get(column) ?? new Map<string, Answer | null>();
      answers.set(column, known);
      const find = answerFinder(db, known, column);
      const counts = (item: string): Answer | null => {
        const answer = within && !within.has(item) ? null : find(item);
        return answer && !hidden.has(answer.source) && selection.holds(answer) ? answer : null;
      };
      const building = createLevels();
      for (const { places, evidence } of placed) {
        for (const item of evidence) {
          // oxlint-disable-next-line no-await-in-loop -- as above
          await giveTurn();
          const answer = counts(item);
          if (answer) building.add(places, item, answer);
        }
      }
      for (const item of (told && within) ?? []) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        await giveTurn();
        const answer = counts(item);
        if (answer) told?.add(answer, answer);
      }
      return { levels: building.levels, unreadable };
    },
  };
}

/** Items that are evidence in each of these scopes; null for all, where there are no scopes. */
function itemsWithin(
  placed: readonly PlacedEvidence[],
  scopes: readonly MetricScope[],
): ReadonlySet<string> | null {
  return scopes.reduce<ReadonlySet<string> | null>((before, { level, id }) => {
    const found = new Set<string>();
    for (const { places, evidence } of placed) {
      if (!places.some((place) => place.level === level && place.id === id)) continue;
      for (const item of evidence) if (!before || before.has(item)) found.add(item);
    }
    return found;
  }, null);
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

/** Tells what a card is of. */
function placesFinder(
  library: LibraryData,
): (mapId: string, title: string, card: MapLinks['cards'][number]) => Place[] {
  const touchpoints = touchpointsOf(library);
  const personas = new Map(library.personas.map(({ id, name }) => [id, name]));
  return (mapId, title, { stage, touchpointId, personaIds }) => {
    const point = touchpointId === null ? undefined : touchpoints.get(touchpointId);
    return [
      { level: 'map', id: mapId, name: title },
      ...(stage
        ? [{ level: 'stage', id: `${mapId}/${stage.id}`, name: `${title} · ${stage.title}` } as const]
        : []),
      ...(point ? [{ level: 'touchpoint', id: point.id, name: point.name } as const] : []),
      ...personaIds.flatMap((id): Place[] => {
        const name = personas.get(id);
        return name === undefined ? [] : [{ level: 'persona', id, name: name || 'Unnamed persona' }];
      }),
    ];
  };
}

function createLevels() {
  const levels = (['map', 'stage', 'touchpoint', 'persona'] as const).map(
    (level) => [level, new LevelBuilding(level)] as const,
  );
  const byName = new Map<string, LevelBuilding>(levels);
  /** Items that a group has already: each counts once there. */
  const counted = new Map<string, Set<string>>();
  return {
    levels: levels.map(([, building]) => building),
    add(places: readonly Place[], item: string, answer: Answer): void {
      for (const { level, id, name } of places) {
        const key = `${level}/${id}`;
        let items = counted.get(key);
        if (!items) counted.set(key, (items = new Set()));
        if (items.has(item)) continue;
        items.add(item);
        byName.get(level)?.add(id, () => name, answer);
      }
    },
  };
}

/** Looks answers up by their item's id; null for those without a score, and items that are gone or still come in. */
function answerFinder(
  db: Database,
  known: Map<string, Answer | null>,
  column: string | null,
): (id: string) => Answer | null {
  const running = db
    .prepare<[], number | null>('SELECT min(first_seq) FROM feedback_imports WHERE finished_at IS NULL')
    .pluck()
    .get();
  const read = column === null ? scoreReader(db) : valueReader(db, column);
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const bytes = idBytes(id);
    const answer = bytes === null ? null : read(bytes, running ?? Number.MAX_SAFE_INTEGER);
    known.set(id, answer);
    return answer;
  };
}

/** Reads an item's answer, of items before a place in the order of imports. */
type Reader = (id: Buffer, before: number) => Answer | null;

const FROM_ITEM = `FROM feedback_ids d CROSS JOIN feedback_items i ON i.seq = d.seq
  LEFT JOIN feedback_customers c ON c.id = i.customer_id WHERE d.id = ? AND i.seq < ?`;

function scoreReader(db: Database): Reader {
  const find = db.prepare<[Buffer, number], AnswerRow>(
    `SELECT i.source_id AS source, i.scale_id AS scale, i.score, i.date, i.channel, c.segment ${FROM_ITEM}
     AND i.score100 IS NOT NULL AND i.scale_id IS NOT NULL`,
  );
  return (id, before) => {
    const row = find.get(id, before);
    return row ? answerOf(row) : null;
  };
}

function valueReader(db: Database, column: string): Reader {
  const places = new Map(placesOf(db, column).map(({ id, at }) => [id, at]));
  const find = db.prepare<[Buffer, number], ValueRow>(
    `SELECT i.source_id AS source, i.columns_id AS list, i.fields, i.date, i.channel, c.segment ${FROM_ITEM}`,
  );
  return (id, before) => {
    const row = find.get(id, before);
    const at = row && places.get(row.list);
    if (!row || at === undefined) return null;
    const value = (JSON.parse(row.fields) as readonly unknown[])[at];
    const score = typeof value === 'string' || typeof value === 'number' ? durationIn(String(value)) : null;
    return score === null ? null : answerOf({ ...row, scale: 0, score });
  };
}

interface Item {
  readonly source: number;
  readonly date: string | null;
  readonly channel: string | null;
  readonly segment: string | null;
}

interface AnswerRow extends Item {
  readonly scale: number;
  readonly score: number;
}

interface ValueRow extends Item {
  /** Number of the list of names of its columns. */
  readonly list: number;
  /** JSON. */
  readonly fields: string;
}

function answerOf({ source, scale, score, date, channel, segment }: AnswerRow): Answer {
  const day = dayNumber(date);
  const month = day < 0 ? -1 : Math.floor(day / 31);
  return { source, scale, score, month, n: 1, channel: channel ?? '', segment: foldSegment(segment ?? '') };
}
