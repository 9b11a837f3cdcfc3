import { useMemo } from 'react';
import { rowsOf, type MetricRow, type RowsInput } from '../../../shared/measures/series/rows.ts';

/** The rows of the list of metrics, worked out again only where something of them changed. */
export function useRows(input: RowsInput): MetricRow[] {
  const { measures, counts, column, visits, scope, grain, today } = input;
  return useMemo(
    () => rowsOf({ measures, counts, column, visits, scope, grain, today }),
    [measures, counts, column, visits, scope, grain, today],
  );
}
