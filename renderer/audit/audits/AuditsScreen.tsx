import { useEffect, useState } from 'react';
import { Plus } from 'lucide-react';
import type { Audit } from '../../../shared/model/audits/types.ts';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { readOnlyReason, useAudits } from '../../state/documents.ts';
import { navigate } from '../../state/ui.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { matchesShortcut } from '../../ui/shortcut.ts';
import { countWords } from '../../ui/when.ts';
import { AuditTabs } from '../AuditTabs.tsx';
import { AuditDialog } from './AuditDialog.tsx';
import { AuditList } from './AuditList.tsx';
import { AuditView } from './AuditView.tsx';

const NEW_SHORTCUT = 'Alt+N';

/** The audits of the workspace, or the one that is open. */
export function AuditsScreen({ id }: { id?: string | undefined }) {
  const data = useAudits();
  const disabled = readOnlyReason() !== null;
  const [asked, setAsked] = useState<{ readonly repeats: Audit | null } | null>(null);
  const audit = data?.audits.find((entry) => entry.id === id);
  const begin = (): void => setAsked({ repeats: null });

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || disabled || !matchesShortcut(event, NEW_SHORTCUT)) return;
      event.preventDefault();
      setAsked({ repeats: null });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [disabled]);

  const dialog =
    data && asked ? <AuditDialog data={data} repeats={asked.repeats} onClose={() => setAsked(null)} /> : null;
  if (data && audit) {
    return (
      <>
        <AuditView
          key={audit.id}
          data={data}
          audit={audit}
          disabled={disabled}
          onRepeat={() => setAsked({ repeats: audit })}
        />
        {dialog}
      </>
    );
  }
  return (
    <Screen
      name="Audits"
      title="Audit"
      middle={<AuditTabs here="audits" />}
      actions={
        <Button
          kind="primary"
          disabled={disabled || !data}
          shortcut={NEW_SHORTCUT}
          icon={<Plus size={16} aria-hidden />}
          onClick={begin}
        >
          New audit
        </Button>
      }
    >
      <StatusSlot name="counts">{countWords(data?.audits.length ?? 0, 'audit')}</StatusSlot>
      {data && id !== undefined ? (
        <EmptyState
          action={{ label: 'Show all audits', run: () => navigate({ screen: 'audit', part: 'audits' }) }}
        >
          This audit is not there any more: it was deleted, perhaps in another window.
        </EmptyState>
      ) : null}
      {data && id === undefined && data.audits.length === 0 ? (
        <EmptyState
          action={disabled ? undefined : { label: 'New audit', run: begin }}
          shortcut={disabled ? undefined : NEW_SHORTCUT}
        >
          An audit asks everything that a good customer experience needs, one part at a time, and says where
          most is lost.
        </EmptyState>
      ) : null}
      {data && id === undefined && data.audits.length > 0 ? (
        <div className="page">
          <AuditList data={data} disabled={disabled} onRepeat={(repeats) => setAsked({ repeats })} />
        </div>
      ) : null}
      {dialog}
    </Screen>
  );
}
