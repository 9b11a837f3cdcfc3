/**
 * The inbox as a list source: pages by cursor, newest first, fetched as the person scrolls. Only ids are kept for what
 * was passed; a million rows are never in the window at once.
 */
import { toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import type { FeedbackFilter, FeedbackItem } from '../../shared/contract/types.ts';
import { core } from '../state/connection.ts';
import { createItemStore } from './item-store.ts';
import { createSignal, type ListSource } from './list-source.ts';

export const PAGE_SIZE = 100;
/** Rows fetched ahead of the screen. */
const AHEAD = 60;
/** Rows on either side of the screen whose items are kept. */
const AROUND = 200;
/** Up to here a change of the feedback reloads the list in place; further down it only says that it is old. */
const RELOAD_ROWS = 1000;

export interface FeedbackPages extends ListSource {
  readonly filter: FeedbackFilter;
  /** Whether the first page has arrived. */
  readonly ready: () => boolean;
  /** Whether feedback changed and the list, scrolled far down, does not show it. */
  readonly stale: () => boolean;
  /** Feedback changed: loads again what was shown, keeping rows on the screen until the new ones are there. */
  readonly refresh: () => void;
  /** Begins anew at the top. */
  readonly restart: () => void;
  readonly close: () => void;
}

/** The pages of a filter. The first page is fetched at once. */
export function createFeedbackPages(filter: FeedbackFilter): FeedbackPages {
  const signal = createSignal();
  const items = createItemStore(signal.changed);
  let ids: string[] = [];
  let places = new Map<string, number>();
  let cursor: string | null = null;
  let ready = false;
  let ended = false;
  let stale = false;
  let closed = false;
  let loading = false;
  let again: 'refresh' | 'restart' | null = null;
  let error: PlainError | null = null;
  let last = 0;

  function append(arrived: readonly FeedbackItem[]): void {
    items.put(arrived);
    for (const { id } of arrived) {
      if (places.has(id)) continue;
      places.set(id, ids.length);
      ids.push(id);
    }
  }

  /** Runs one fetch at a time, then what was wished for meanwhile. */
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
    const wish = again;
    again = null;
    if (wish === 'restart') restart();
    else if (wish === 'refresh') refresh();
    else if (error === null) loadAhead();
  }

  function page(after: string | null): ReturnType<typeof core.call<'feedback.query'>> {
    return core.call('feedback.query', { filter, cursor: after, limit: PAGE_SIZE });
  }

  async function loadNext(): Promise<void> {
    const answer = await page(cursor);
    if (closed) return;
    append(answer.items);
    cursor = answer.next;
    ended = answer.next === null;
    ready = true;
  }

  function loadAhead(): void {
    if (!ended && last + AHEAD >= ids.length) void load(loadNext);
  }

  /** Reads the list again down to `rows`, and only then puts it in place of what is shown. */
  async function reload(rows: number): Promise<void> {
    const pages: (readonly FeedbackItem[])[] = [];
    let read = 0;
    let next: string | null = null;
    do {
      const answer = await page(next);
      if (closed) return;
      pages.push(answer.items);
      read += answer.items.length;
      next = answer.next;
    } while (next !== null && read < rows);
    items.clear();
    ids = [];
    places = new Map();
    for (const one of pages) append(one);
    cursor = next;
    ended = next === null;
    ready = true;
    stale = false;
  }

  function refresh(): void {
    if (loading) again ??= 'refresh';
    else if (last > RELOAD_ROWS) {
      stale = true;
      signal.changed();
    } else void load(() => reload(last + AHEAD));
  }

  function restart(): void {
    last = 0;
    if (loading) again = 'restart';
    else void load(() => reload(1));
  }

  void load(loadNext);

  return {
    filter,
    version: signal.version,
    subscribe: signal.subscribe,
    count: () => ids.length,
    ended: () => ended,
    ready: () => ready,
    stale: () => stale,
    error: () => error ?? items.error(),
    idAt: (index) => ids[index],
    indexOf: (id) => places.get(id) ?? -1,
    itemAt(index) {
      const id = ids[index];
      return id === undefined ? undefined : items.get(id);
    },
    show(from, to) {
      last = to;
      const near = ids.slice(Math.max(0, from - AROUND), to + AROUND);
      items.need(ids.slice(from, to + 1));
      items.trim(near);
      if (error === null) loadAhead();
    },
    retry() {
      error = null;
      items.need(ids.slice(Math.max(0, last - AHEAD), last + 1));
      if (ready) loadAhead();
      else void load(loadNext);
    },
    refresh,
    restart,
    close() {
      closed = true;
      items.close();
    },
  };
}
