import { useMemo, useState } from 'react';
import { ArrowLeft, Printer, Repeat, Trash2 } from 'lucide-react';
import { resultOf } from '../../../shared/audits/results.ts';
import { setAudit } from '../../../shared/model/audits/edits/audits.ts';
import type { Audit, AuditsData } from '../../../shared/model/audits/types.ts';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { attempt } from '../../app/toasts.ts';
import { core } from '../../state/connection.ts';
import { navigate } from '../../state/ui.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTop } from '../parts/use-top.ts';
import { change } from '../edit.ts';
import { GuidedAudit } from '../guided/GuidedAudit.tsx';
import { Inventory } from '../guided/Inventory.tsx';
import { ResultView } from '../result/ResultView.tsx';
import { answeredWords, auditName, brandWords, percentWords, timeWords } from '../words.ts';
import { removeAudit } from './actions.ts';

type Side = 'questions' | 'touchpoints' | 'result';

const SIDES: readonly { value: Side; label: string }[] = [
  { value: 'questions', label: 'Questions' },
  { value: 'touchpoints', label: 'Touchpoints' },
  { value: 'result', label: 'Result' },
];

export interface AuditViewProps {
  data: AuditsData;
  audit: Audit;
  disabled: boolean;
  onRepeat: () => void;
}

/** One audit: its questions, the touchpoints that it found, what it came to. */
export function AuditView({ data, audit, disabled, onRepeat }: AuditViewProps) {
  const result = useMemo(() => resultOf(data, audit), [data, audit]);
  // Whoever opens a finished audit wants to see what it came to.
  const [side, setSide] = useState<Side>(() =>
    result.total.questions > 0 && result.total.open === 0 ? 'result' : 'questions',
  );
  const { total } = result;
  useTop(side);
  return (
    <Screen
      name={auditName(audit)}
      title={
        <div className="screen-title audit-title">
          <IconButton
            label="All audits"
            icon={<ArrowLeft size={16} aria-hidden />}
            onClick={() => navigate({ screen: 'audit', part: 'audits' })}
          />
          <h1 className="visually-hidden">{auditName(audit)}</h1>
          <TextField
            label="Name of the audit"
            hideLabel
            bare
            required
            maxLength={200}
            disabled={disabled}
            value={audit.name}
            onCommit={(name) =>
              change('Rename audit', (doc) => setAudit(doc, audit.id, { name }), `audit-name-${audit.id}`)
            }
          />
        </div>
      }
      middle={<Segmented label="Views of the audit" value={side} options={SIDES} onChange={setSide} />}
      actions={
        <>
          <IconButton
            label="Print this audit"
            icon={<Printer size={16} aria-hidden />}
            onClick={() => attempt(() => core.call('export.audit', { audit: audit.id }))}
          />
          <IconButton
            label="Repeat this audit"
            disabled={disabled}
            icon={<Repeat size={16} aria-hidden />}
            onClick={onRepeat}
          />
          <IconButton
            label="Delete this audit"
            disabled={disabled}
            icon={<Trash2 size={16} aria-hidden />}
            onClick={() => attempt(() => removeAudit(audit))}
          />
        </>
      }
      fixed={side === 'questions'}
    >
      <StatusSlot name="counts">
        {[brandWords(audit.brand), timeWords(audit), answeredWords(total), percentWords(total.percent)]
          .filter(Boolean)
          .join(' · ')}
      </StatusSlot>
      {side === 'questions' ? (
        <GuidedAudit result={result} disabled={disabled} onResult={() => setSide('result')} />
      ) : null}
      {side === 'touchpoints' ? <Inventory data={data} audit={audit} disabled={disabled} /> : null}
      {side === 'result' ? <ResultView data={data} result={result} disabled={disabled} /> : null}
    </Screen>
  );
}
