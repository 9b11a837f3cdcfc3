/** Hooks that read customers from core and stay true when they change. */
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Customer, SegmentsAnswer } from '../../../shared/contract/types.ts';
import { core } from '../../state/connection.ts';
import { keepAsking } from '../use-feedback.ts';

/** One answer for all that show it, kept while something does. */
const useKnown = create<{ readonly segments: SegmentsAnswer | null }>()(() => ({ segments: null }));
let holders = 0;
let stop: (() => void) | null = null;

function hold(): () => void {
  holders += 1;
  stop ??= keepAsking(
    () => core.call('feedback.segments'),
    (segments) => useKnown.setState({ segments }),
    () => undefined,
  );
  return () => {
    holders -= 1;
    if (holders > 0) return;
    stop?.();
    stop = null;
    useKnown.setState({ segments: null });
  };
}

/** The segments of customer tables; null while they are counted. */
export function useSegments(): SegmentsAnswer | null {
  useEffect(hold, []);
  return useKnown((s) => s.segments);
}

/** The customer whose item this is; null while that is asked, and where the item names none. */
export function useCustomerOf(item: string): Customer | null {
  const [found, setFound] = useState<{ readonly item: string; readonly customer: Customer | null } | null>(
    null,
  );
  useEffect(
    () =>
      keepAsking(
        () => core.call('feedback.customer', { item }),
        (customer) => setFound({ item, customer }),
        () => undefined,
      ),
    [item],
  );
  return found?.item === item ? found.customer : null;
}
