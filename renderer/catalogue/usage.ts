/** Where the catalogue is used, as core counts it, followed while a screen shows it. */
import { useEffect, useState } from 'react';
import { SojournError } from '../../shared/contract/errors.ts';
import type { CatalogueUsage } from '../../shared/contract/types.ts';
import { core, useConnection } from '../state/connection.ts';
import { useSaveStatus } from '../state/save-state.ts';

export interface UsageState {
  /** Null while core has not answered. */
  readonly usage: CatalogueUsage | null;
  readonly error: SojournError | null;
}

/** Follows the usage. It is that of the stored maps: asked for again once the last edit is stored, and when others edit. */
export function useUsage(): UsageState {
  const [state, setState] = useState<UsageState>({ usage: null, error: null });
  const saved = useSaveStatus((s) => s.state === 'saved');
  const opened = useConnection((s) => s.opened);
  useEffect(() => {
    let asked = 0;
    const ask = (): void => {
      asked += 1;
      const mine = asked;
      core.call('catalogue.usage').then(
        (usage) => mine === asked && setState({ usage, error: null }),
        (reason: unknown) => {
          const error =
            reason instanceof SojournError ? reason : new SojournError('internal', String(reason));
          if (mine === asked) setState(({ usage }) => ({ usage, error }));
        },
      );
    };
    if (saved && opened >= 0) ask();
    const stop = core.on('maps.changed', ask);
    return () => {
      asked = -1;
      stop();
    };
  }, [saved, opened]);
  return state;
}
