/**
 * The portfolio over all maps. What a map adds is kept until the map changes, the numbers of its evidence until feedback
 * changes, and a screen is sent only what it does not know yet, so that an edit costs one map.
 */
import type { Database } from 'better-sqlite3';
import type { EvidenceStats } from '../../../shared/contract/types.ts';
import type { Touchpoints } from '../../../shared/layout/card-content.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { newId } from '../../../shared/model/ids.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { readPortfolio, type MapPortfolio } from '../../../shared/portfolio/read.ts';
import type { LoopStart, PortfolioAnswer, PortfolioMap } from '../../../shared/portfolio/types.ts';
import { loopStart } from '../feedback/themes/loose.ts';
import type { Documents } from './documents.ts';
import type { MapReadings } from './map-readings.ts';
import { mapEntries, problemOf } from './summaries.ts';

export interface Portfolio {
  /** @param known versions by map id that need not be sent again @throws as `MapSearch.search` */
  read(known: Readonly<Record<string, string>>): Promise<PortfolioAnswer[]>;
  /** @throws as `read` */
  loop(): Promise<LoopStart>;
  /** Items behind the cards of a touchpoint, by its name, over all maps. @throws as `read` */
  touchpointItems(name: string): Promise<string[]>;
  /** How many items are behind the cards of each touchpoint, by name; an item counts once a map. @throws as `read` */
  heardTouchpoints(): Promise<ReadonlyMap<string, number>>;
}

export interface PortfolioOptions {
  readonly db: Database;
  readonly documents: Documents;
  readonly readings: Pick<MapReadings, 'library'>;
  readonly stats: (sets: readonly (readonly string[])[]) => Promise<EvidenceStats[]>;
  /** Counts up whenever feedback changes. */
  readonly feedbackTurn: () => number;
}

interface Kept {
  readonly seq: number;
  /** What the catalogue said of the touchpoints that the map shows. */
  readonly names: string;
  readonly own: MapPortfolio;
  /** The whole answer, and at which state of feedback it was counted. */
  answer: PortfolioMap | null;
  turn: number;
}

export function createPortfolio(options: PortfolioOptions): Portfolio {
  const { db, documents, readings, stats, feedbackTurn } = options;
  const kept = new Map<string, Kept>();
  // Versions of another session, or of another file, are none of these.
  const session = newId();
  let changes = 0;

  const ownOf = (id: string, touchpoints: Touchpoints): Kept => {
    const doc = mapDocId(id);
    const { seq } = documents.position(doc);
    const known = kept.get(id);
    if (known?.seq === seq && known.names === namesOf(known.own, touchpoints)) return known;
    const own = documents.read(doc, (ydoc) => readPortfolio(projectMap(ydoc, id), touchpoints));
    const entry = { seq, names: namesOf(own, touchpoints), own, answer: null, turn: -1 };
    kept.set(id, entry);
    return entry;
  };

  const answerOf = async (entry: Kept): Promise<PortfolioMap> => {
    const turn = feedbackTurn();
    if (entry.answer !== null && entry.turn === turn) return entry.answer;
    const { own } = entry;
    const numbers = await stats([...own.evidence, ...own.felt, ...own.employees]);
    const ofPlaces = own.evidence.length;
    const ofEmployees = ofPlaces + own.felt.length;
    changes += 1;
    entry.answer = {
      ...own.map,
      version: `${session}.${changes}`,
      entries: own.entries.map((one, at) => ({
        ...one,
        items: numbers[at]?.count ?? 0,
        voices: numbers[at]?.voices ?? 0,
      })),
      places: own.places.map((place, at) => ({
        ...place,
        measured: numbers[ofPlaces + at]?.felt ?? null,
        employees: numbers[ofEmployees + at]?.felt ?? null,
      })),
    };
    entry.turn = turn;
    return entry.answer;
  };

  /** What each listed map says by itself; those that cannot be read are passed over. */
  const everyMap = async <T>(
    read: (id: string, touchpoints: Touchpoints) => Promise<T>,
    failed: (id: string, error: unknown) => T,
  ): Promise<T[]> => {
    const { library, touchpoints } = readings.library();
    const found: T[] = [];
    const present = new Set<string>();
    for (const { id, trashedAt, template } of mapEntries(library, documents.list())) {
      if (trashedAt !== null || template) continue;
      present.add(id);
      try {
        // oxlint-disable-next-line no-await-in-loop -- one map after the other, giving way in between
        found.push(await read(id, touchpoints));
      } catch (error) {
        found.push(failed(id, error));
      }
      // oxlint-disable-next-line no-await-in-loop -- a map that changed is loaded anew: let pushes through
      await new Promise((done) => setImmediate(done));
    }
    for (const id of kept.keys()) if (!present.has(id)) kept.delete(id);
    return found;
  };

  return {
    read: (known) =>
      everyMap<PortfolioAnswer>(
        async (id, touchpoints) => {
          const map = await answerOf(ownOf(id, touchpoints));
          return known[id] === map.version
            ? { state: 'known', id, version: map.version }
            : { state: 'read', ...map };
        },
        // Unreadable is not empty: the map is listed with what is wrong.
        (id, error) => ({ state: 'unreadable', id, problem: problemOf(error) }),
      ),
    async touchpointItems(name) {
      const items = new Set<string>();
      await everyMap(
        async (id, touchpoints) => {
          for (const item of ownOf(id, touchpoints).own.touchpointEvidence.get(name) ?? []) items.add(item);
        },
        (_id, error) => void problemOf(error),
      );
      return [...items];
    },
    async heardTouchpoints() {
      const counts = new Map<string, number>();
      await everyMap(
        async (id, touchpoints) => {
          for (const [name, items] of ownOf(id, touchpoints).own.touchpointEvidence)
            counts.set(name, (counts.get(name) ?? 0) + items.length);
        },
        (_id, error) => void problemOf(error),
      );
      return counts;
    },
    async loop() {
      const linked = new Set<string>();
      await everyMap(
        async (id, touchpoints) => {
          const { own } = ownOf(id, touchpoints);
          for (const set of [...own.felt, ...own.employees]) for (const item of set) linked.add(item);
        },
        (_id, error) => void problemOf(error),
      );
      return loopStart(db, linked);
    },
  };
}

/** What the catalogue says of the touchpoints that a map shows, as one text. */
function namesOf({ touchpointIds }: MapPortfolio, touchpoints: Touchpoints): string {
  return touchpointIds
    .map((id) => {
      const { name = '', channel = '' } = touchpoints.get(id) ?? {};
      return `${name}\t${channel}`;
    })
    .join('\n');
}
