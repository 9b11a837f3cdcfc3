/** What the find bar found: on the open map at once, in the workspace as core answers. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { MapSearchResult } from '../../shared/contract/types.ts';
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import { findInTexts, mapTexts, type MapHit } from '../../shared/model/map-texts.ts';
import type { MapData } from '../../shared/model/types.ts';
import { toastError } from '../app/toasts.ts';
import { core } from '../state/connection.ts';
import { useLibrary } from '../state/documents.ts';
import { useFind } from './find-state.ts';

/** Texts listed at most, over all maps. */
export const MOST_LISTED = 500;
/** Typing is waited out for so many ms before the workspace is searched. */
const PAUSE_MS = 120;

const NONE: readonly MapHit[] = [];

/** Hits on a map, in reading order; none where there is no map. */
export function useMapHits(map: MapData | null): readonly MapHit[] {
  const library = useLibrary();
  const query = useDeferredValue(useFind((s) => s.query));
  const options = useFind((s) => s.options);
  const touchpoints = useMemo(() => (library ? touchpointsOf(library) : new Map<string, never>()), [library]);
  const texts = useMemo(() => (map ? mapTexts(map, touchpoints) : []), [map, touchpoints]);
  return useMemo(() => (query === '' ? NONE : findInTexts(texts, query, options)), [texts, query, options]);
}

export interface WorkspaceHits {
  readonly maps: readonly MapSearchResult[];
  /** Whether an answer is still awaited. */
  readonly searching: boolean;
  /** Searches again: something was changed. */
  readonly again: () => void;
}

/** Hits on all maps; null while only one map is searched. */
export function useWorkspaceHits(): WorkspaceHits | null {
  const { open, scope, query, options } = useFind();
  const wanted = open && scope === 'workspace';
  const [found, setFound] = useState<{
    readonly key: object;
    readonly maps: readonly MapSearchResult[];
  } | null>(null);
  const [round, setRound] = useState(0);
  // What is searched for, as one object: an answer to an older question is not shown as the present one's.
  const key = useMemo(() => ({ query, options, round }), [query, options, round]);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    const search = async (): Promise<void> => {
      try {
        const input = { query: key.query, options: key.options, limit: MOST_LISTED };
        const { maps } = key.query.trim() === '' ? { maps: [] } : await core.call('maps.search', input);
        if (current) setFound({ key, maps });
      } catch (error) {
        if (current) toastError(error);
      }
    };
    const timer = setTimeout(() => void search(), PAUSE_MS);
    const stop = core.on('maps.changed', () => setRound((now) => now + 1));
    return () => {
      current = false;
      clearTimeout(timer);
      stop();
    };
  }, [wanted, key]);
  if (!wanted) return null;
  return {
    maps: found?.maps ?? [],
    searching: found?.key !== key,
    again: () => setRound((now) => now + 1),
  };
}
