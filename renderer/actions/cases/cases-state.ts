/** Which business case is open; forgotten with the workspace. */
import { create } from 'zustand';
import { navigate } from '../../state/ui.ts';
import { useSession } from '../../state/session.ts';

export const useCasesState = create<{ readonly caseId: string | null }>()(() => ({ caseId: null }));

useSession.subscribe((now, before) => {
  if (now.entered !== before.entered) useCasesState.setState({ caseId: null });
});

/** Shows a case. */
export function showCase(caseId: string): void {
  useCasesState.setState({ caseId });
  navigate({ screen: 'actions', part: 'cases' });
}
