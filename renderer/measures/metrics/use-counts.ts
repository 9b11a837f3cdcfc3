/** The counted scores and customers, as they are now. */
import { useMemo } from 'react';
import type { MetricCounts, MetricCountsWithin } from '../../../shared/contract/types.ts';
import { parseScope, scopeKey, type MetricScope } from '../../../shared/model/measures/scope.ts';
import { core } from '../../state/connection.ts';
import { useFollowed, type Followed } from './use-followed.ts';

const askCounts = (): Promise<MetricCounts> => core.call('metrics.counts', {});

export const useCounts = (): Followed<MetricCounts> => useFollowed(askCounts);

/** What lies within all of these scopes. @param column of response times; '' for none */
export function useCountsWithin(
  scopes: readonly MetricScope[],
  column: string,
): Followed<MetricCountsWithin> {
  // Scopes are made anew with each drawing; what they say counts.
  const key = JSON.stringify([scopes.map(scopeKey), column]);
  const ask = useMemo(() => {
    const [keys, named] = JSON.parse(key) as [string[], string];
    const within = keys.map(parseScope).filter((scope) => scope !== null);
    if (within.length === 0) return null;
    return () => core.call('metrics.within', { scopes: within, column: named === '' ? null : named });
  }, [key]);
  return useFollowed(ask);
}
