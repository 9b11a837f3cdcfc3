/** Hooks that read feedback from core and stay true when it changes. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import type { AnalysisStatus, FeedbackFilter, FeedbackSource } from '../../shared/contract/types.ts';
import { core, useConnection } from '../state/connection.ts';
import { createIdList, type IdList } from './id-list.ts';
import type { ListSource } from './list-source.ts';
import { createFeedbackPages, type FeedbackPages } from './pages.ts';

/** A value that follows another only when it has rested for `ms`. */
export function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}

/** Renders again with every change of a list. */
export function useListVersion(source: ListSource): number {
  return useSyncExternalStore(source.subscribe, source.version);
}

/** Listens for changed feedback and for core coming back. Returns what stops it. */
function onFeedbackChanged(listener: () => void): () => void {
  const stops = [
    core.on('feedback.changed', listener),
    useConnection.subscribe((now, before) => {
      if (now.opened !== before.opened && before.opened > 0) listener();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Calls back when feedback changed or core came back. */
export function useFeedbackChanged(listener: () => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => onFeedbackChanged(() => latest.current()), []);
}

/**
 * The pages of a filter, compared by content, from the row `start` on, and how many items they have (null while that is
 * counted). While the first page of a new filter is on its way, the pages of the old one stay, so that the list does not
 * flash.
 */
export function useFeedbackPages(
  filter: FeedbackFilter,
  start: () => number = fromTop,
): { pages: FeedbackPages | null; total: number | null; waiting: boolean } {
  const key = JSON.stringify(filter);
  const [shown, setShown] = useState<{ key: string; pages: FeedbackPages } | null>(null);
  const newest = useRef<FeedbackPages | null>(null);
  useEffect(() => {
    const pages = createFeedbackPages(JSON.parse(key) as FeedbackFilter, start());
    newest.current = pages;
    const settle = (): void => {
      if (!pages.ready() && pages.error() === null) return;
      stop();
      setShown({ key, pages });
    };
    const stop = pages.subscribe(settle);
    return () => {
      stop();
      pages.close();
    };
  }, [key, start]);
  useFeedbackChanged(() => newest.current?.refresh());
  const pages = shown?.pages ?? null;
  const total = useSyncExternalStore(pages?.subscribe ?? neverChanges, pages?.total ?? unknown);
  const waiting = shown?.key !== key;
  return { pages, total: waiting ? null : total, waiting };
}

const fromTop = (): number => 0;
const unknown = (): null => null;
const neverChanges = (): (() => void) => () => {};

/** How far the analysis is; null while that is not known. */
export function useAnalysis(): AnalysisStatus | null {
  const [status, setStatus] = useState<AnalysisStatus | null>(null);
  useEffect(
    () =>
      keepAsking(
        () => core.call('feedback.analysis'),
        setStatus,
        () => undefined,
      ),
    [],
  );
  return status;
}

/** The sources, newest import first; null while they load. */
export function useSources(): { sources: readonly FeedbackSource[] | null; error: PlainError | null } {
  const [sources, setSources] = useState<readonly FeedbackSource[] | null>(null);
  const [error, setError] = useState<PlainError | null>(null);
  useEffect(
    () =>
      keepAsking(
        () => core.call('feedback.sources'),
        (found) => {
          setSources(found.toSorted((a, b) => b.importedAt - a.importedAt || b.id - a.id));
          setError(null);
        },
        setError,
      ),
    [],
  );
  return { sources, error };
}

/**
 * Asks core now and whenever feedback changed, one question at a time, and passes on only the newest answer. Returns
 * what stops it.
 */
export function keepAsking<T>(
  ask: () => Promise<T>,
  answered: (value: T) => void,
  failed: (error: PlainError) => void,
): () => void {
  let stopped = false;
  let asking = false;
  let again = false;
  const go = async (): Promise<void> => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      const value = await ask();
      if (!stopped) answered(value);
    } catch (error) {
      if (!stopped) failed(toPlainError(error));
    }
    asking = false;
    if (again && !stopped) {
      again = false;
      await go();
    }
  };
  void go();
  const stop = onFeedbackChanged(() => void go());
  return () => {
    stopped = true;
    stop();
  };
}

/** A list of these ids. */
export function useIdList(ids: readonly string[]): IdList {
  const list = useMemo(() => createIdList(), []);
  useEffect(() => list.set(ids), [list, ids]);
  useFeedbackChanged(list.refresh);
  return list;
}
