import { Screen } from '../../app/Screen.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { ActionsTabs } from '../ActionsTabs.tsx';

/** Hot spots. */
export function HotSpotsScreen() {
  return (
    <Screen name="Hot spots" title="Actions" middle={<ActionsTabs here="hotspots" />}>
      <EmptyState>Where promise and delivery part.</EmptyState>
    </Screen>
  );
}
