/** Commands of the screen of metrics. */
import { chooseSeriesFile } from '../measures/metrics/import/import-series.ts';
import { openMetricDialog } from '../measures/metrics/metrics-state.ts';
import { readOnlyReason } from '../state/documents.ts';
import { useUi } from '../state/ui.ts';
import type { Command } from './command.ts';

function onMetrics(): boolean {
  const { route } = useUi.getState();
  return route.screen === 'measures' && route.part === 'metrics' && readOnlyReason() === null;
}

export const METRIC_COMMANDS: readonly Command[] = [
  {
    id: 'metric.enter',
    name: 'Enter a value of a metric…',
    group: 'Edit',
    keys: ['V'],
    when: onMetrics,
    needs: 'Open the metrics first',
    run: () => openMetricDialog('enter'),
  },
  {
    id: 'metric.new',
    name: 'New metric…',
    group: 'Edit',
    keys: [],
    when: onMetrics,
    needs: 'Open the metrics first',
    run: () => openMetricDialog('new'),
  },
  {
    id: 'metric.import',
    name: 'Import metrics…',
    group: 'File',
    keys: [],
    when: onMetrics,
    needs: 'Open the metrics first',
    run: chooseSeriesFile,
  },
];
