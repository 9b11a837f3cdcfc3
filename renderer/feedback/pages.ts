/**
 * The inbox as a list source: its true length, and pages by their number wherever the person looks. Only ids are kept for
 * what was passed; a million rows are never in the window at once.
 */
import { toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import type { FeedbackFilter, FeedbackPage } from '../../shared/contract/types.ts';
import { core } from '../state/connection.ts';
import { createItemStore } from './item-store.ts';
import { createSignal, type ListSource } from './list-source.ts';

export const PAGE_SIZE = 100;
/** Rows fetched before and behind the screen. */
const AHEAD = 60;
/** Rows on either side of the screen whose items are kept. */
const AROUND = 200;
/** Rows on the screen before the list has said so. */
const SCREEN = 20;

export interface FeedbackPages extends ListSource {
  readonly filter: FeedbackFilter;
  /** The row that the list begins with. */
  readonly start: number;
  /** Whether the first page has arrived. */
  readonly ready: () => boolean;
  /** How many items were found; null while they are counted. */
  readonly total: () => number | null;
  /** Feedback changed: loads again what is shown, keeping rows on the screen until the new ones are there. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/** Ids by their place in the list, in pages of which some are not here. */
interface Places {
  readonly pages: Map<number, string[]>;
  readonly of: Map<string, number>;
}

function put({ pages, of }: Places, at: number, ids: readonly string[]): void {
  const number = Math.floor(at / PAGE_SIZE);
  const page = pages.get(number) ?? [];
  // A page that was cut short is gone on with where it ended.
  if (page.length !== at % PAGE_SIZE) return;
  ids.forEach((id, offset) => of.set(id, at + offset));
  pages.set(number, [...page, ...ids]);
}

/** The pages of a filter, from the row `start` on. The first one is fetched at once. */
export function createFeedbackPages(filter: FeedbackFilter, start = 0): FeedbackPages {
  const signal = createSignal();
  const items = createItemStore(signal.changed);
  let places: Places = { pages: new Map(), of: new Map() };
  let total: number | null = null;
  /** Where the list turned out to end, whatever was counted. */
  let end = Infinity;
  let ready = false;
  let closed = false;
  let loading = false;
  let changed = false;
  let counting = 0;
  let error: PlainError | null = null;
  let [first, last] = [start, start + SCREEN];

  const idAt = (index: number): string | undefined =>
    places.pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
  const idsAmong = (from: number, to: number): string[] => {
    const ids: string[] = [];
    for (let row = Math.max(0, from); row <= to; row++) {
      const id = idAt(row);
      if (id !== undefined) ids.push(id);
    }
    return ids;
  };
  const known = (): number => {
    let most = 0;
    for (const [number, page] of places.pages) most = Math.max(most, number * PAGE_SIZE + page.length);
    return most;
  };
  const count = (): number => Math.min(end, total ?? Infinity, Math.max(known(), total ?? 0));

  /** Runs one fetch at a time, then what has become missing meanwhile. */
  async function load(work: () => Promise<void>): Promise<void> {
    if (loading || closed) return;
    loading = true;
    try {
      await work();
      error = null;
    } catch (thrown) {
      error = toPlainError(thrown);
    }
    loading = false;
    if (closed) return;
    signal.changed();
    if (error !== null) return;
    if (changed) refresh();
    else loadMissing();
  }

  async function countAll(): Promise<void> {
    counting += 1;
    const mine = counting;
    try {
      const answer = await core.call('feedback.count', { filter });
      if (closed || mine !== counting) return;
      total = answer.total;
      signal.changed();
    } catch (thrown) {
      if (closed || mine !== counting) return;
      error ??= toPlainError(thrown);
      signal.changed();
    }
  }

  function ask(at: number): Promise<FeedbackPage> {
    return core.call('feedback.query', { filter, cursor: null, at, limit: PAGE_SIZE - (at % PAGE_SIZE) });
  }

  function take(at: number, { items: arrived, next }: FeedbackPage): void {
    items.put(arrived);
    put(
      places,
      at,
      arrived.map(({ id }) => id),
    );
    if (next === null) end = Math.min(end, at + arrived.length);
    ready = true;
  }

  /** The first row without an id among these, or null. */
  function missing(from: number, to: number): number | null {
    const held = Math.min(to, end - 1, (total ?? Infinity) - 1);
    for (let row = Math.max(0, from); row <= held; row++) {
      if (idAt(row) !== undefined) continue;
      const number = Math.floor(row / PAGE_SIZE);
      return number * PAGE_SIZE + (places.pages.get(number)?.length ?? 0);
    }
    return null;
  }

  function loadMissing(): void {
    const at = missing(first, last) ?? missing(last, last + AHEAD) ?? missing(first - AHEAD, first);
    if (at === null) return;
    // Where the screen lies on two pages, both are asked for at once.
    const behind = missing(at - (at % PAGE_SIZE) + PAGE_SIZE, last);
    void load(async () => {
      const wanted = behind === null ? [at] : [at, behind];
      const pages = await Promise.all(wanted.map(async (place) => [place, await ask(place)] as const));
      if (!closed) for (const [place, page] of pages) take(place, page);
    });
  }

  /** Reads again what is on the screen, where it stands now, and only then puts it in place of what is shown. */
  async function reload(): Promise<void> {
    changed = false;
    void countAll();
    try {
      await readAgain();
    } catch (thrown) {
      changed = true;
      throw thrown;
    }
  }

  async function readAgain(): Promise<void> {
    const anchor = first > 0 ? idAt(first) : undefined;
    const found =
      anchor === undefined ? null : (await core.call('feedback.place', { filter, id: anchor })).at;
    const now = found ?? first;
    const rows = last - first;
    const pages: [number, FeedbackPage][] = [];
    for (let at = Math.floor(now / PAGE_SIZE) * PAGE_SIZE; at <= now + rows;) {
      const page = await ask(at);
      if (closed) return;
      pages.push([at, page]);
      at += page.items.length;
      if (page.next === null) break;
    }
    items.clear();
    places = { pages: new Map(), of: new Map() };
    end = Infinity;
    for (const [at, page] of pages) take(at, page);
    [first, last] = [now, now + rows];
  }

  function refresh(): void {
    changed = true;
    void load(reload);
  }

  void countAll();
  loadMissing();

  return {
    filter,
    start,
    version: signal.version,
    subscribe: signal.subscribe,
    count,
    total: () => (total === null ? null : count()),
    ended: () => total !== null || end !== Infinity,
    ready: () => ready,
    error: () => error ?? items.error(),
    idAt,
    indexOf: (id) => places.of.get(id) ?? -1,
    itemAt(index) {
      const id = idAt(index);
      return id === undefined ? undefined : items.get(id);
    },
    ids: async (at, limit) => (await core.call('feedback.ids', { filter, at, limit })).ids,
    show(from, to) {
      [first, last] = [from, to];
      items.need(idsAmong(from, to));
      items.trim(idsAmong(from - AROUND, to + AROUND));
      if (error === null) loadMissing();
    },
    retry() {
      error = null;
      items.need(idsAmong(first, last));
      if (total === null) void countAll();
      if (changed) void load(reload);
      else loadMissing();
      signal.changed();
    },
    refresh,
    close() {
      closed = true;
      items.close();
    },
  };
}
