import { useEffect, useRef } from 'react';
import { Plus } from 'lucide-react';
import type { BusinessCase } from '../../../shared/model/decisions/business-case.ts';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { attempt } from '../../app/toasts.ts';
import { readOnlyReason, useDecisions } from '../../state/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { matchesShortcut } from '../../ui/shortcut.ts';
import { countWords } from '../../ui/when.ts';
import { ActionsTabs } from '../ActionsTabs.tsx';
import { caseName, newCase } from './case-actions.ts';
import { CaseView } from './CaseView.tsx';
import { useCasesState } from './cases-state.ts';
import './cases.css';

const NEW_SHORTCUT = 'Alt+N';

/** Business cases: a list, and the one that is shown. */
export function CasesScreen() {
  const cases = useDecisions()?.cases ?? null;
  const { caseId } = useCasesState();
  const disabled = readOnlyReason() !== null;
  const shown = cases?.find(({ id }) => id === caseId) ?? cases?.[0] ?? null;
  const at = cases?.findIndex(({ id }) => id === shown?.id) ?? -1;
  const next = cases?.[at + 1] ?? cases?.[at - 1] ?? null;

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || disabled || !matchesShortcut(event, NEW_SHORTCUT)) return;
      event.preventDefault();
      attempt(newCase);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [disabled]);

  return (
    <Screen
      name="Business cases"
      title="Actions"
      fixed
      middle={<ActionsTabs here="cases" />}
      actions={
        <Button
          kind="primary"
          disabled={disabled || !cases}
          shortcut={NEW_SHORTCUT}
          icon={<Plus size={16} aria-hidden />}
          onClick={() => attempt(newCase)}
        >
          New case
        </Button>
      }
    >
      <StatusSlot name="counts">{countWords(cases?.length ?? 0, 'business case')}</StatusSlot>
      {cases && !shown ? (
        <EmptyState
          action={disabled ? undefined : { label: 'New case', run: () => attempt(newCase) }}
          shortcut={disabled ? undefined : NEW_SHORTCUT}
        >
          A business case says what an opportunity is worth, with every assumption in sight and how sure of it
          you are.
        </EmptyState>
      ) : null}
      {cases && shown ? (
        <div className="cases">
          <CaseList cases={cases} shown={shown} />
          <CaseView key={shown.id} one={shown} next={next?.id ?? null} disabled={disabled} />
        </div>
      ) : null}
    </Screen>
  );
}

function CaseList({ cases, shown }: { cases: readonly BusinessCase[]; shown: BusinessCase }) {
  const list = useRef<HTMLUListElement>(null);
  const step = (by: number): void => {
    const index = cases.findIndex(({ id }) => id === shown.id) + by;
    const target = cases[index];
    if (!target) return;
    useCasesState.setState({ caseId: target.id });
    list.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <nav className="cases-list" aria-label="Business cases">
      <ul ref={list}>
        {cases.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="cases-link"
              aria-current={one.id === shown.id ? 'true' : undefined}
              onClick={() => useCasesState.setState({ caseId: one.id })}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
                event.preventDefault();
                step(event.key === 'ArrowDown' ? 1 : -1);
              }}
            >
              {caseName(one)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
