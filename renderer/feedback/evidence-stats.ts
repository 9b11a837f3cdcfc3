/**
 * Count and average score of every card with evidence, for the marks on cards. One store per map, shared by all views
 * of it: asks core in batches, only for cards whose evidence changed, and for all of them when feedback changed.
 */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { EvidenceStats } from '../../shared/contract/types.ts';
import type { MapData } from '../../shared/model/types.ts';
import { core, useConnection } from '../state/connection.ts';

/** Ids asked for in one call, so that no message grows without bound. Core takes at most 100,000 ids a set. */
const IDS_A_CALL = 100_000;
const SETS_A_CALL = 5000;

type Evidence = readonly string[];
type StatsByCard = ReadonlyMap<string, EvidenceStats>;

const NO_STATS: StatsByCard = new Map();

/**
 * Numbers of the evidence of a map's cards by card id. Cards without evidence are absent, and so are cards whose numbers
 * have not arrived yet: their count is `card.evidence.length`. The map and its values keep their identity while the
 * numbers stay the same.
 *
 * @param key by which all who ask about the same state of the same map share; the map's id where all its evidence counts
 */
export function useEvidenceStats(map: MapData, key: string = map.id): StatsByCard {
  const store = useMemo(() => storeOf(key), [key]);
  useEffect(() => store.hold(), [store]);
  useEffect(() => store.follow(map), [store, map]);
  return useSyncExternalStore(store.subscribe, store.current);
}

interface StatsStore {
  readonly current: () => StatsByCard;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the map's newest state. */
  readonly follow: (map: MapData) => void;
  /** Keeps the store listening to core while something shows it; returns what lets go. */
  readonly hold: () => () => void;
}

const stores = new Map<string, StatsStore>();

function storeOf(key: string): StatsStore {
  const known = stores.get(key);
  if (known) return known;
  const store = createStatsStore(key);
  stores.set(key, store);
  return store;
}

/** A store of one map's numbers, known under its key while something shows it. */
function createStatsStore(key: string): StatsStore {
  const listeners = new Set<() => void>();
  /** The evidence that each card's numbers are of. */
  let known = new Map<string, Evidence>();
  let wanted: ReadonlyMap<string, Evidence> = new Map();
  let stats: StatsByCard = NO_STATS;
  let asking = false;
  let holders = 0;
  let stops: (() => void)[] = [];

  function publish(next: Map<string, EvidenceStats>): void {
    if (sameStats(stats, next)) return;
    stats = next;
    for (const listener of listeners) listener();
  }

  /** Asks for what is missing until nothing is. Never twice at once; a failure waits for the next change. */
  async function ask(): Promise<void> {
    if (asking || holders === 0) return;
    asking = true;
    try {
      for (let batch = missing(); batch.length > 0; batch = missing()) {
        const before = known;
        const answer = await core.call('feedback.stats', {
          sets: batch.map(([, ids]) => ids.slice(0, IDS_A_CALL)),
        });
        // Feedback changed meanwhile: these numbers are old, ask again.
        if (known !== before) continue;
        const next = new Map(stats);
        batch.forEach(([cardId, ids], index) => {
          const numbers = answer[index];
          known.set(cardId, ids);
          if (numbers && wanted.has(cardId)) next.set(cardId, keepIdentity(stats.get(cardId), numbers));
        });
        publish(next);
      }
    } catch {
      // Core is away or refused; the cards keep showing their counts, and the next change asks again.
    } finally {
      asking = false;
    }
  }

  function missing(): [string, Evidence][] {
    const batch: [string, Evidence][] = [];
    if (holders === 0) return batch;
    let ids = 0;
    for (const [cardId, evidence] of wanted) {
      if (known.get(cardId) === evidence) continue;
      if (batch.length > 0 && (ids + evidence.length > IDS_A_CALL || batch.length >= SETS_A_CALL)) break;
      batch.push([cardId, evidence]);
      ids += evidence.length;
    }
    return batch;
  }

  function refreshAll(): void {
    known = new Map();
    void ask();
  }

  const store: StatsStore = {
    current: () => stats,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow(map) {
      const next = new Map<string, Evidence>();
      for (const card of map.cards.values()) {
        if (card.evidence.length === 0) continue;
        const before = wanted.get(card.id);
        next.set(card.id, before && sameIds(before, card.evidence) ? before : card.evidence);
      }
      wanted = next;
      for (const cardId of known.keys()) if (!next.has(cardId)) known.delete(cardId);
      if ([...stats.keys()].some((cardId) => !next.has(cardId))) {
        publish(new Map([...stats].filter(([cardId]) => next.has(cardId))));
      }
      void ask();
    },
    hold() {
      holders += 1;
      if (holders === 1) {
        stores.set(key, store);
        stops = [
          core.on('feedback.changed', refreshAll),
          useConnection.subscribe((now, before) => {
            if (now.opened !== before.opened) refreshAll();
          }),
        ];
        void ask();
      }
      return () => {
        holders -= 1;
        if (holders > 0) return;
        for (const stop of stops) stop();
        stops = [];
        if (stores.get(key) === store) stores.delete(key);
      };
    },
  };
  return store;
}

function sameIds(a: Evidence, b: Evidence): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
}

function keepIdentity(before: EvidenceStats | undefined, now: EvidenceStats): EvidenceStats {
  return before && sameNumbers(before, now) ? before : now;
}

function sameNumbers(a: EvidenceStats, b: EvidenceStats): boolean {
  return (
    a.count === b.count &&
    a.missing === b.missing &&
    a.voices === b.voices &&
    a.felt?.mean === b.felt?.mean &&
    a.felt?.n === b.felt?.n &&
    a.sentiment?.mean === b.sentiment?.mean &&
    a.sentiment?.n === b.sentiment?.n &&
    a.scored === b.scored &&
    a.average === b.average &&
    a.mixed === b.mixed &&
    a.rescaled?.mean === b.rescaled?.mean &&
    a.rescaled?.low === b.rescaled?.low &&
    a.scale?.min === b.scale?.min &&
    a.scale?.max === b.scale?.max &&
    a.scale?.higherIsBetter === b.scale?.higherIsBetter
  );
}

function sameStats(a: StatsByCard, b: StatsByCard): boolean {
  return a.size === b.size && [...b].every(([cardId, numbers]) => a.get(cardId) === numbers);
}
