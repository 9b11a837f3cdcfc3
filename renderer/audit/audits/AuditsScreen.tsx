import { Screen } from '../../app/Screen.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { AuditTabs } from '../AuditTabs.tsx';

/** Audits. */
export function AuditsScreen() {
  return (
    <Screen name="Audits" title="Audit" middle={<AuditTabs here="audits" />}>
      <EmptyState>
        An audit asks everything that a good customer experience needs, one part at a time.
      </EmptyState>
    </Screen>
  );
}
