import { Screen } from '../../app/Screen.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { ActionsTabs } from '../ActionsTabs.tsx';

/** Board. */
export function BoardScreen() {
  return (
    <Screen name="Board" title="Actions" middle={<ActionsTabs here="board" />}>
      <EmptyState>Actions of all maps by how far they are.</EmptyState>
    </Screen>
  );
}
