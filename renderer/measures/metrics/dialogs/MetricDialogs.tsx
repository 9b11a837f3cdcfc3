import { useState } from 'react';
import { isKnownMetric } from '../../../../shared/model/measures/kinds.ts';
import { openMetricDialog, setMetricsState, useMetricsState } from '../metrics-state.ts';
import { scopeWords, type KnownThings } from '../../../../shared/measures/series/scopes.ts';
import { allMetrics, type MetricRow } from '../../../../shared/measures/series/rows.ts';
import { EnterValue } from './EnterValue.tsx';
import { NewMetric } from './NewMetric.tsx';
import { PlaceMetric } from './PlaceMetric.tsx';

export interface MetricDialogsProps {
  /** The row that is looked at. */
  readonly row: MetricRow | null;
  readonly known: KnownThings;
  readonly today: string;
}

/** The dialog that is open, if any. */
export function MetricDialogs({ row, known, today }: MetricDialogsProps) {
  const { dialog, scope, grain } = useMetricsState();
  /** A metric that Sojourn knows and that has no row yet. */
  const [fresh, setFresh] = useState<string | null>(null);
  if (dialog === null) return null;
  const of = scopeWords(scope, known);
  const show = (id: string): void => {
    setFresh(id);
    setMetricsState({ chosen: isKnownMetric(id) ? `${id}/entered` : id });
    openMetricDialog('enter');
  };
  const metric = allMetrics(known.measures).find(({ id }) => id === fresh) ?? row?.metric;
  if (dialog === 'new' || !metric) return <NewMetric show={show} />;
  if (dialog === 'enter') {
    return <EnterValue key={metric.id} metric={metric} scope={scope} of={of} grain={grain} today={today} />;
  }
  if (!row?.series || !row.judged) return null;
  const { series, judged } = row;
  return <PlaceMetric of={of} series={series} judged={judged} scope={scope} grain={grain} today={today} />;
}
