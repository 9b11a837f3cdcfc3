import { Screen } from '../../app/Screen.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { ActionsTabs } from '../ActionsTabs.tsx';

/** Matrix. */
export function MatrixScreen() {
  return (
    <Screen name="Matrix" title="Actions" middle={<ActionsTabs here="matrix" />}>
      <EmptyState>Opportunities by what they are worth and what they cost.</EmptyState>
    </Screen>
  );
}
