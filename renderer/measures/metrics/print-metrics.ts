/** Prints the metrics of the scope and period that the screen shows. */
import { attempt } from '../../app/toasts.ts';
import { core } from '../../state/connection.ts';
import { flushDocuments } from '../../state/documents.ts';
import { today } from '../../ui/when.ts';
import { useMetricsState } from './metrics-state.ts';

export function printMetrics(): void {
  attempt(async () => {
    await flushDocuments();
    const { scope, grain } = useMetricsState.getState();
    await core.call('export.metrics', { scope, grain, today: today() });
  });
}
