import { useRef, useState } from 'react';
import { Copy, Download, Upload } from 'lucide-react';
import { GUIDED_SETS } from '../../../shared/audits/guided/index.ts';
import { questionsOf, type QuestionSet } from '../../../shared/audits/question-set.ts';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { attempt } from '../../app/toasts.ts';
import { readOnlyReason, useAudits } from '../../state/documents.ts';
import { formatRoute } from '../../state/route.ts';
import { navigate } from '../../state/ui.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { languageName } from '../../ui/language-name.ts';
import { EmptyState } from '../../ui/Marks.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { countWords } from '../../ui/when.ts';
import { AuditTabs } from '../AuditTabs.tsx';
import { copySet, importSet, saveSet } from './actions.ts';
import { SetEditor } from './SetEditor.tsx';

/** The question sets: one's own, to be edited, and those that come with Sojourn, to be copied. */
export function SetsScreen({ id }: { id?: string | undefined }) {
  const data = useAudits();
  const disabled = readOnlyReason() !== null;
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const own = data?.sets.find((entry) => entry.id === id);
  if (data && own) return <SetEditor key={own.id} own={own} data={data} disabled={disabled} />;
  const take = async (file: File): Promise<void> => {
    setBusy(true);
    try {
      await importSet(file);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Screen
      name="Question sets"
      title="Audit"
      middle={<AuditTabs here="sets" />}
      actions={
        <Button
          disabled={disabled || busy || !data}
          icon={<Upload size={16} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          Import a set…
        </Button>
      }
    >
      <FileInput
        ref={input}
        label="File with a question set"
        accept=".json,.csv,.tsv,application/json,text/csv"
        onFiles={([file]) => (file ? attempt(() => take(file)) : undefined)}
      />
      <StatusSlot name="counts">{countWords(data?.sets.length ?? 0, 'own question set')}</StatusSlot>
      {data && id !== undefined ? (
        <EmptyState
          action={{ label: 'Show all sets', run: () => navigate({ screen: 'audit', part: 'sets' }) }}
        >
          This question set is not there any more; audits keep the questions that they were made with.
        </EmptyState>
      ) : null}
      {data && id === undefined ? (
        <div className="page page-narrow">
          <section className="section" aria-label="Own question sets">
            <h2>Own question sets</h2>
            {data.sets.length === 0 ? (
              <p className="secondary">
                None yet. Copy one of those below and change it, or import a table with the columns part and
                question.
              </p>
            ) : null}
            <ul className="list">
              {data.sets.map((entry) => (
                <SetRow key={entry.id} set={entry.set} isOwn disabled={disabled} />
              ))}
            </ul>
          </section>
          <section className="section" aria-label="Question sets that come with Sojourn">
            <h2>Comes with Sojourn</h2>
            <ul className="list">
              {GUIDED_SETS.map((set) => (
                <SetRow key={set.id} set={set} isOwn={false} disabled={disabled} />
              ))}
            </ul>
          </section>
        </div>
      ) : null}
    </Screen>
  );
}

function SetRow({ set, isOwn, disabled }: { set: QuestionSet; isOwn: boolean; disabled: boolean }) {
  const name = set.name || 'Set without a name';
  const facts = [
    set.language === '' ? '' : languageName(set.language),
    countWords(set.parts.length, 'part'),
    countWords(questionsOf(set).length, 'question'),
  ];
  return (
    <li className="list-row">
      <span className="list-main">
        {isOwn ? (
          <a className="audit-link" href={formatRoute({ screen: 'audit', part: 'sets', id: set.id })}>
            {name}
          </a>
        ) : (
          <span lang={set.language}>{name}</span>
        )}
        <span className="secondary small">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <Menu
        align="end"
        trigger={<IconButton label={`Save ${name} as a file`} icon={<Download size={15} aria-hidden />} />}
        entries={[
          { label: 'Save as JSON', run: () => attempt(() => saveSet(set, 'json')) },
          { label: 'Save as CSV', run: () => attempt(() => saveSet(set, 'csv')) },
        ]}
      />
      <Button
        disabled={disabled}
        icon={<Copy size={15} aria-hidden />}
        onClick={() => attempt(() => copySet(set, isOwn))}
      >
        Copy
      </Button>
    </li>
  );
}
