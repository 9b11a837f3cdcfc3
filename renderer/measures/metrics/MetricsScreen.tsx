import { Screen } from '../../app/Screen.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { MeasuresTabs } from '../MeasuresTabs.tsx';

/** Metrics. */
export function MetricsScreen() {
  return (
    <Screen name="Metrics" title="Measures" middle={<MeasuresTabs here="metrics" />}>
      <EmptyState>Values that were measured, entered or imported are shown here.</EmptyState>
    </Screen>
  );
}
