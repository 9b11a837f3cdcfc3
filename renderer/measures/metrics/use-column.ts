/** What a column of the feedback holds, as it is now. */
import { useEffect, useState } from 'react';
import type { ColumnCounts } from '../../../shared/contract/types.ts';
import { attempt } from '../../app/toasts.ts';
import { core } from '../../state/connection.ts';

/** @param column its name; '' for none @returns null until it is counted */
export function useColumn(column: string): ColumnCounts | null {
  const [counted, setCounted] = useState<{ readonly column: string; readonly counts: ColumnCounts } | null>(
    null,
  );
  useEffect(() => {
    if (column === '') return undefined;
    let current = true;
    const ask = async (): Promise<void> => {
      const counts = await core.call('metrics.column', { column });
      if (current) setCounted({ column, counts });
    };
    attempt(ask);
    const stop = core.on('feedback.changed', () => attempt(ask));
    return () => {
      current = false;
      stop();
    };
  }, [column]);
  return counted?.column === column ? counted.counts : null;
}
