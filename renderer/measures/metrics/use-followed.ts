/** An answer of core that follows the feedback, and the evidence on maps. */
import { useEffect, useState } from 'react';
import { toPlainError, type PlainError } from '../../../shared/contract/errors.ts';
import { core } from '../../state/connection.ts';

export interface Followed<T> {
  /** The last one that arrived; null before the first. */
  readonly answer: T | null;
  readonly error: PlainError | null;
}

/**
 * Asks core, and again when feedback, or evidence on maps, changed.
 * @param ask the same function until something else is asked for; null for nothing
 */
export function useFollowed<T>(ask: (() => Promise<T>) | null): Followed<T> {
  const [followed, setFollowed] = useState<Followed<T> & { readonly ask: unknown }>({
    answer: null,
    error: null,
    ask: null,
  });
  useEffect(() => {
    if (!ask) return undefined;
    const state = { gone: false, asking: false, again: false };
    const follow = async (): Promise<void> => {
      state.again = true;
      if (state.asking) return;
      state.asking = true;
      while (state.again && !state.gone) {
        state.again = false;
        try {
          // oxlint-disable-next-line no-await-in-loop -- again only where something changed meanwhile
          const answer = await ask();
          if (!state.gone) setFollowed({ answer, error: null, ask });
        } catch (error) {
          if (!state.gone) {
            setFollowed((before) => ({
              answer: before.ask === ask ? before.answer : null,
              error: toPlainError(error),
              ask,
            }));
          }
        }
      }
      state.asking = false;
    };
    void follow();
    const changed = (): void => void follow();
    const stops = [core.on('feedback.changed', changed), core.on('maps.changed', changed)];
    return () => {
      state.gone = true;
      for (const stop of stops) stop();
    };
  }, [ask]);
  return followed.ask === ask ? followed : { answer: null, error: null };
}
