/** The versions of a map, followed. */
import { useEffect, useState } from 'react';
import { toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import type { VersionInfo } from '../../shared/contract/types.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { core, useConnection } from '../state/connection.ts';

export interface VersionList {
  /** Newest first; null while they load. */
  readonly versions: readonly VersionInfo[] | null;
  readonly error: PlainError | null;
}

/** Reads the versions of a map, and again whenever one is made, named or deleted. */
export function useVersionList(mapId: string): VersionList {
  const [list, setList] = useState<VersionList>({ versions: null, error: null });
  const opened = useConnection((s) => s.opened);
  useEffect(() => {
    const doc = mapDocId(mapId);
    let ended = false;
    const read = (): void => {
      core.call('version.list', { doc }).then(
        (versions) => ended || setList({ versions, error: null }),
        (error: unknown) => ended || setList({ versions: [], error: toPlainError(error) }),
      );
    };
    read();
    const stop = core.on('versions.changed', (event) => {
      if (event.doc === doc) read();
    });
    return () => {
      ended = true;
      stop();
    };
    // Again after each reconnection: what happened meanwhile was told to nobody.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [mapId, opened]);
  return list;
}
