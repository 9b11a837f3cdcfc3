import { Screen } from '../../app/Screen.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { ActionsTabs } from '../ActionsTabs.tsx';

/** Business cases. */
export function CasesScreen() {
  return (
    <Screen name="Business cases" title="Actions" middle={<ActionsTabs here="cases" />}>
      <EmptyState>What an opportunity is worth, with all assumptions in sight.</EmptyState>
    </Screen>
  );
}
