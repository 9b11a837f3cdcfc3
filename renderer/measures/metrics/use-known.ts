/** Everything that metrics are worked out from, as it is now. */
import { useMemo } from 'react';
import type { PlainError } from '../../../shared/contract/errors.ts';
import { useMaps } from '../../home/maps.ts';
import { useLibrary, useMeasures } from '../../state/documents.ts';
import type { KnownThings } from '../../../shared/measures/series/scopes.ts';
import { useColumn } from './use-column.ts';
import { useCounts } from './use-counts.ts';

const NO_MAPS: readonly never[] = [];

interface KnownMetrics {
  /** Null while the document of metrics loads; its counts are null until core has counted. */
  readonly known: KnownThings | null;
  readonly error: PlainError | null;
}

export function useKnownThings(): KnownMetrics {
  const measures = useMeasures();
  const library = useLibrary();
  const maps = useMaps().maps ?? NO_MAPS;
  const { answer: counts, error } = useCounts();
  const column = useColumn(measures?.metrics.find(({ id }) => id === 'response')?.field ?? '');
  const known = useMemo(
    () => (measures ? { measures, counts, column, library, maps } : null),
    [measures, counts, column, library, maps],
  );
  return { known, error };
}
