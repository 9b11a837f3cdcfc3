import { FileUp, Plus, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { alertsOf, rowOf } from '../../../shared/measures/series/rows.ts';
import type { KnownThings } from '../../../shared/measures/series/scopes.ts';
import { Screen } from '../../app/Screen.tsx';
import { shortcutOf } from '../../commands/table.ts';
import { ErrorNote } from '../../feedback/ErrorNote.tsx';
import { readOnlyReason } from '../../state/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { today as todayNow } from '../../ui/when.ts';
import { MeasuresTabs } from '../MeasuresTabs.tsx';
import { MetricDetail } from './detail/MetricDetail.tsx';
import { MetricDialogs } from './dialogs/MetricDialogs.tsx';
import { chooseSeriesFile } from './import/import-series.ts';
import { ImportSeries } from './import/ImportSeries.tsx';
import { Alerts } from './list/Alerts.tsx';
import { MetricList } from './list/MetricList.tsx';
import { MetricsBar } from './list/MetricsBar.tsx';
import { openMetricDialog, useMetricsState } from './metrics-state.ts';
import { printMetrics } from './print-metrics.ts';
import { useKnownThings } from './use-known.ts';
import { useRows } from './use-rows.ts';
import './metrics.css';

/** Metrics: what they are now, whether they changed by more than noise, and how they came about. */
export function MetricsScreen() {
  const { known, error } = useKnownThings();
  const readOnly = readOnlyReason() !== null;
  return (
    <Screen
      name="Metrics"
      title="Measures"
      middle={<MeasuresTabs here="metrics" />}
      actions={
        <>
          <Button
            kind="quiet"
            icon={<Printer size={16} aria-hidden />}
            disabled={!known?.counts}
            shortcut={shortcutOf('map.export')}
            onClick={printMetrics}
          >
            Print as PDF
          </Button>
          {readOnly ? null : (
            <>
              <Button kind="quiet" icon={<FileUp size={16} aria-hidden />} onClick={chooseSeriesFile}>
                Import
              </Button>
              <Button
                kind="quiet"
                icon={<Plus size={16} aria-hidden />}
                onClick={() => openMetricDialog('new')}
              >
                New metric
              </Button>
            </>
          )}
        </>
      }
      fixed
    >
      {error ? <ErrorNote error={error} /> : null}
      {known && (known.counts || error) ? (
        <Metrics known={known} readOnly={readOnly} />
      ) : (
        <p className="ms-waiting secondary">Counting…</p>
      )}
    </Screen>
  );
}

function Metrics({ known, readOnly }: { known: KnownThings; readOnly: boolean }) {
  const { scope, grain, chosen } = useMetricsState();
  const { measures, counts, column, visits } = known;
  const today = todayNow();
  const rows = useRows({ measures, counts, column, visits, scope, grain, today });
  const alerts = useMemo(
    () => alertsOf(rows, { measures, counts, column, visits, scope, grain, today }),
    [rows, measures, counts, column, visits, scope, grain, today],
  );
  const row = rowOf(rows, chosen, measures);
  return (
    <div className="ms-screen">
      <div className="ms-side">
        <MetricsBar known={known} />
        <Alerts alerts={alerts} known={known} today={today} />
        {rows.length > 0 ? (
          <MetricList rows={rows} chosen={row?.key ?? null} today={today} />
        ) : (
          <EmptyState
            action={readOnly ? undefined : { label: 'Enter a value', run: () => openMetricDialog('new') }}
          >
            NPS, CSAT, effort and the like are worked out of imported feedback, and can be entered or imported
            as a table.
          </EmptyState>
        )}
        {counts && counts.unreadable > 0 ? (
          <p className="ms-notes">{`Evidence of ${counts.unreadable} unreadable maps is missing here.`}</p>
        ) : null}
      </div>
      {row ? <MetricDetail key={row.key} row={row} known={known} today={today} readOnly={readOnly} /> : null}
      <MetricDialogs row={row} known={known} today={today} />
      <ImportSeries known={known} />
    </div>
  );
}
