import { Screen } from '../app/Screen.tsx';
import { ROLES, type Role } from '../state/route.ts';
import { navigate } from '../state/ui.ts';
import { EmptyState } from '../ui/Marks.tsx';
import { Segmented } from '../ui/Segmented.tsx';

const WORDS: Readonly<Record<Role, string>> = {
  executive: 'Executive',
  lead: 'CX lead',
  department: 'Department',
  frontline: 'Front line',
};

const OPTIONS = ROLES.map((value) => ({ value, label: WORDS[value] }));

/** The workspace as one role needs it. @param of which department or touchpoint, where the role asks for one */
export function OverviewScreen({ role }: { role: Role; of: string | null }) {
  return (
    <Screen
      name={WORDS[role]}
      title="Overview"
      middle={
        <Segmented
          label="Role"
          value={role}
          options={OPTIONS}
          onChange={(next) => navigate({ screen: 'overview', role: next, of: null })}
        />
      }
    >
      <EmptyState>What matters to this role is shown here.</EmptyState>
    </Screen>
  );
}
