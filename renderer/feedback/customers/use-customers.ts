/** Hooks that read customers from core and stay true when they change. */
import { useEffect, useState } from 'react';
import type { Customer, SegmentsAnswer } from '../../../shared/contract/types.ts';
import { core } from '../../state/connection.ts';
import { keepAsking } from '../use-feedback.ts';

/** The segments of customer tables; null while they are counted. */
export function useSegments(): SegmentsAnswer | null {
  const [segments, setSegments] = useState<SegmentsAnswer | null>(null);
  useEffect(
    () =>
      keepAsking(
        () => core.call('feedback.segments'),
        setSegments,
        () => undefined,
      ),
    [],
  );
  return segments;
}

/** The customer whose item this is; null while that is asked, and where a table tells of none. */
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
