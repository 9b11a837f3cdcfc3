import { Screen } from '../../app/Screen.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { MeasuresTabs } from '../MeasuresTabs.tsx';

/** Drivers. */
export function DriversScreen() {
  return (
    <Screen name="Drivers" title="Measures" middle={<MeasuresTabs here="drivers" />}>
      <EmptyState>
        What moves a score is worked out here once there are answers with several scores.
      </EmptyState>
    </Screen>
  );
}
