/** What a column of the feedback holds, as it is now. */
import { useMemo } from 'react';
import type { ColumnCounts } from '../../../shared/contract/types.ts';
import { core } from '../../state/connection.ts';
import { useFollowed } from './use-followed.ts';

/** @param column its name; '' for none @returns null until it is counted */
export function useColumn(column: string): ColumnCounts | null {
  const ask = useMemo(() => (column === '' ? null : () => core.call('metrics.column', { column })), [column]);
  return useFollowed(ask).answer;
}
