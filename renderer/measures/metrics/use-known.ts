/** Everything that metrics are worked out from, as it is now. */
import { useMemo } from 'react';
import type { PlainError } from '../../../shared/contract/errors.ts';
import { useMaps } from '../../home/maps.ts';
import { useAudits, useLibrary, useMeasures } from '../../state/documents.ts';
import { visitTimes } from '../../../shared/measures/series/visit-times.ts';
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
  const audits = useAudits();
  const visits = useMemo(() => (audits ? visitTimes(audits) : undefined), [audits]);
  const known = useMemo(
    () => (measures ? { measures, counts, column, visits, library, maps } : null),
    [measures, counts, column, visits, library, maps],
  );
  return { known, error };
}
