/** The counted scores and customers, as they are now. */
import { useEffect, useState } from 'react';
import { toPlainError, type PlainError } from '../../../shared/contract/errors.ts';
import type { MetricCounts } from '../../../shared/contract/types.ts';
import { core } from '../../state/connection.ts';

interface Counted {
  /** The last ones that arrived; null before the first. */
  readonly counts: MetricCounts | null;
  readonly error: PlainError | null;
}

/** Asks core, and again when feedback, or evidence on maps, changed. */
export function useCounts(): Counted {
  const [counted, setCounted] = useState<Counted>({ counts: null, error: null });
  useEffect(() => {
    const state = { gone: false, asking: false, again: false };
    const ask = async (): Promise<void> => {
      state.again = true;
      if (state.asking) return;
      state.asking = true;
      while (state.again && !state.gone) {
        state.again = false;
        try {
          // oxlint-disable-next-line no-await-in-loop -- again only where something changed meanwhile
          const counts = await core.call('metrics.counts', {});
          if (!state.gone) setCounted({ counts, error: null });
        } catch (error) {
          if (!state.gone) setCounted((before) => ({ ...before, error: toPlainError(error) }));
        }
      }
      state.asking = false;
    };
    void ask();
    const stops = [core.on('feedback.changed', () => void ask()), core.on('maps.changed', () => void ask())];
    return () => {
      state.gone = true;
      for (const stop of stops) stop();
    };
  }, []);
  return counted;
}
