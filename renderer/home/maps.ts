/** The workspace's maps as the lists show them: order and bin from the library, title and counts from core. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { SojournError } from '../../shared/contract/errors.ts';
import type { MapSummary } from '../../shared/contract/types.ts';
import { core, useConnection } from '../state/connection.ts';
import { useLibrary } from '../state/documents.ts';
import { useSaveStatus } from '../state/save-state.ts';

export interface MapList {
  /** Null while core has not answered. */
  readonly maps: readonly MapSummary[] | null;
  /** The workspace's own templates; they are no maps of their own. */
  readonly templates: readonly MapSummary[];
  readonly bin: readonly MapSummary[];
  readonly error: SojournError | null;
}

/** Follows the maps of the workspace. */
export function useMaps(): MapList {
  const [summaries, setSummaries] = useState<readonly MapSummary[] | null>(null);
  const [error, setError] = useState<SojournError | null>(null);
  const library = useLibrary();
  const saved = useSaveStatus((s) => s.state === 'saved');
  const opened = useConnection((s) => s.opened);

  const refresh = useCallback((): void => {
    core
      .call('maps.list')
      .then(setSummaries, (reason: unknown) =>
        setError(reason instanceof SojournError ? reason : new SojournError('internal', String(reason))),
      );
  }, []);

  useEffect(() => core.on('maps.changed', refresh), [refresh]);
  // Counts are those of the stored map: ask again once the last edit is stored, and when core is back.
  useEffect(() => {
    if (saved && opened >= 0) refresh();
  }, [saved, opened, refresh]);

  return useMemo(() => {
    if (!summaries) return { maps: null, templates: [], bin: [], error };
    const byId = new Map(summaries.map((summary) => [summary.id, summary]));
    const all = (library?.maps ?? summaries).flatMap(({ id, trashedAt, template }) => {
      const summary = byId.get(id);
      return summary ? [{ ...summary, trashedAt, template }] : [];
    });
    const present = all.filter(({ trashedAt }) => trashedAt === null);
    return {
      maps: present.filter(({ template }) => !template),
      templates: present.filter(({ template }) => template),
      bin: all.filter(({ trashedAt }) => trashedAt !== null),
      error: null,
    };
  }, [summaries, library, error]);
}
