import { Screen } from '../../app/Screen.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { AuditTabs } from '../AuditTabs.tsx';

/** Observations. */
export function ObservationsScreen() {
  return (
    <Screen name="Observations" title="Audit" middle={<AuditTabs here="observations" />}>
      <EmptyState>Heat maps and funnels tell what people do where nobody asks them.</EmptyState>
    </Screen>
  );
}
