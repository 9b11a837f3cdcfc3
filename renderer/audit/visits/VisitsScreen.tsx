import { Screen } from '../../app/Screen.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { AuditTabs } from '../AuditTabs.tsx';

/** Mystery shopping. */
export function VisitsScreen() {
  return (
    <Screen name="Mystery shopping" title="Audit" middle={<AuditTabs here="visits" />}>
      <EmptyState>A visit tells what a customer really meets, step by step.</EmptyState>
    </Screen>
  );
}
