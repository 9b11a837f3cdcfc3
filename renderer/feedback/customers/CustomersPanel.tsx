import { useEffect, useRef } from 'react';
import { X } from 'lucide-react';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ProgressLine } from '../../ui/Marks.tsx';
import { ErrorNote } from '../ErrorNote.tsx';
import { useEscape } from '../use-escape.ts';
import { chooseCustomerTable, closeTable, prepareTable, stopTable, tableInput } from './customers-flow.ts';
import { importTable } from './customers-run.ts';
import { useCustomerTable, type TableEntry } from './customers-store.ts';
import { CustomersMap } from './CustomersMap.tsx';
import { CustomersReportView } from './CustomersReportView.tsx';
import '../feedback.css';
import '../import.css';
import '../import-columns.css';
import './customers.css';

const again = ({ token, mapping }: TableEntry): void => {
  if (token === null || mapping === null) void prepareTable();
  else void importTable({ file: token, mapping: tableInput(mapping) });
};

/** What the table needs or does now. */
function Body({ entry }: { entry: TableEntry }) {
  const { name, step, progress, error, report } = entry;
  switch (step) {
    case 'upload':
    case 'read':
      return (
        <div className="fb-import-wait">
          <output>
            {step === 'upload' ? 'Copying' : 'Looking at'} {name}…
          </output>
          <ProgressLine label={`${step === 'upload' ? 'Copying' : 'Reading'} ${name}`} value={progress} />
          <Button onClick={closeTable}>Cancel</Button>
        </div>
      );
    case 'run':
      return (
        <div className="fb-import-wait">
          <output>
            {entry.cancelling ? 'Stopping' : 'Importing'} {name}
            {progress === null ? '…' : `: ${Math.floor(progress * 100)} %`}
          </output>
          <ProgressLine label={`Importing ${name}`} value={progress} />
          <p className="secondary small">You can go on working; the status bar shows how far it is.</p>
          <Button disabled={entry.cancelling} onClick={stopTable}>
            Cancel
          </Button>
        </div>
      );
    case 'cancelled':
      return (
        <div className="fb-import-wait">
          <output>The import of {name} was cancelled. Everything is as before.</output>
          <div className="fb-buttons">
            <Button kind="primary" onClick={() => again(entry)}>
              Import again
            </Button>
            <Button onClick={closeTable}>Close</Button>
          </div>
        </div>
      );
    case 'failed':
      return (
        <div className="fb-import-wait">
          <p className="fb-import-file">{name}</p>
          {error ? <ErrorNote error={error} /> : null}
          <div className="fb-buttons">
            <Button kind="primary" onClick={() => again(entry)}>
              Try again
            </Button>
            <Button onClick={chooseCustomerTable}>Choose another file…</Button>
            <Button onClick={closeTable}>Close</Button>
          </div>
        </div>
      );
    case 'done':
      return report ? <CustomersReportView report={report} /> : null;
    default:
      return <CustomersMap key={entry.key} entry={entry} />;
  }
}

/** The import of a customer table in place of the inbox. */
export function CustomersPanel() {
  const entry = useCustomerTable((s) => s.entry);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEscape(panel, closeTable);
  useEffect(() => heading.current?.focus(), []);
  if (!entry) return null;
  return (
    <section ref={panel} className="fb-import" aria-label="Import a customer table">
      <header className="fb-import-head">
        <h2 ref={heading} tabIndex={-1} className="truncate">
          Customer table {entry.name}
        </h2>
        <span className="fb-gap" />
        <IconButton
          label="Back to the inbox"
          shortcut="Escape"
          icon={<X size={16} aria-hidden />}
          onClick={closeTable}
        />
      </header>
      <div className="fb-import-body">
        <Body entry={entry} />
      </div>
    </section>
  );
}
