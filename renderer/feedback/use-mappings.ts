/** The mappings that were saved under a name, and the exports that are known. */
import { useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { attempt } from '../app/toasts.ts';
import { core } from '../state/connection.ts';

type Mappings = CallOutput<'feedback.mappings'>;

const NONE: Mappings = { saved: [], presets: [] };

/** Asked when the import is shown, and again after `refresh`; without an answer there are none to choose. */
export function useMappings(): { readonly value: Mappings; readonly refresh: () => void } {
  const [value, setValue] = useState(NONE);
  const refresh = useCallback((): void => {
    core.call('feedback.mappings').then(setValue, () => setValue(NONE));
  }, []);
  useEffect(refresh, [refresh]);
  return { value, refresh };
}

/** Forgets a saved mapping. */
export function forgetMapping(name: string, then: () => void): void {
  attempt(async () => {
    await core.call('feedback.removeMapping', { name });
    then();
  });
}
