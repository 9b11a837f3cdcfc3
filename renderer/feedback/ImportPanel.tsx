import { useEffect, useRef } from 'react';
import { Check, CircleAlert, FileText, LoaderCircle, Plus, X } from 'lucide-react';
import { Button, IconButton } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { ProgressLine } from '../ui/Marks.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { isBusy, type ImportEntry } from './import-entry.ts';
import { importAsMetrics } from './import-as-metrics.ts';
import { cancelImport, closeImport, prepare, removeEntry, showEntry } from './import-flow.ts';
import { chooseFeedbackFiles } from './import-pick.ts';
import { startImport } from './import-run.ts';
import { useImport } from './import-store.ts';
import { formatSize } from './import-words.ts';
import { ImportMap } from './ImportMap.tsx';
import { ImportReportView } from './ImportReport.tsx';
import { useEscape } from './use-escape.ts';
import './feedback.css';
import './import.css';
import './import-columns.css';

const STATES: Readonly<Record<ImportEntry['step'], string>> = {
  upload: 'Copying',
  read: 'Reading',
  map: 'Check the columns',
  queued: 'Waiting',
  run: 'Importing',
  done: 'Imported',
  cancelled: 'Cancelled',
  failed: 'Not imported',
};

function StateIcon({ entry }: { entry: ImportEntry }) {
  if (entry.step === 'done') return <Check size={16} aria-hidden className="fb-ok" />;
  if (entry.step === 'failed') return <CircleAlert size={16} aria-hidden className="fb-bad" />;
  if (isBusy(entry)) return <LoaderCircle size={16} aria-hidden />;
  return <FileText size={16} aria-hidden />;
}

/** The files of the queue; only shown when there are several. */
function Queue({ entries, current }: { entries: readonly ImportEntry[]; current: number | null }) {
  return (
    <ul className="fb-queue" aria-label="Files to import">
      {entries.map((entry) => (
        <li key={entry.key} className="fb-queue-entry">
          <button
            type="button"
            className={cx('fb-queue-file', entry.key === current && 'fb-queue-current')}
            aria-current={entry.key === current ? 'true' : undefined}
            onClick={() => showEntry(entry.key)}
          >
            <StateIcon entry={entry} />
            <span className="fb-queue-name">
              <span className="truncate">{entry.name}</span>
              <span className="secondary small">
                {STATES[entry.step]}
                {entry.progress === null ? '' : `, ${Math.floor(entry.progress * 100)} %`}
              </span>
            </span>
          </button>
          <IconButton
            label={`Take ${entry.name} out of the list`}
            icon={<X size={14} aria-hidden />}
            onClick={() => removeEntry(entry.key)}
          />
        </li>
      ))}
    </ul>
  );
}

/** What one file needs or does now. */
function Body({ entry, waiting }: { entry: ImportEntry; waiting: number }) {
  switch (entry.step) {
    case 'upload':
    case 'read':
      return (
        <div className="fb-import-wait">
          <output>
            {entry.step === 'upload' ? 'Copying' : 'Looking at'} {entry.name} ({formatSize(entry.size)})…
          </output>
          <ProgressLine label={`${STATES[entry.step]} ${entry.name}`} value={entry.progress} />
          <Button onClick={() => removeEntry(entry.key)}>Cancel</Button>
        </div>
      );
    case 'queued':
    case 'run':
      return (
        <div className="fb-import-wait">
          <output>
            {entry.cancelling ? 'Stopping' : entry.step === 'queued' ? 'Waiting to import' : 'Importing'}{' '}
            {entry.name}
            {entry.progress === null ? '…' : `: ${Math.floor(entry.progress * 100)} %`}
          </output>
          <ProgressLine label={`Importing ${entry.name}`} value={entry.progress} />
          <p className="secondary small">You can go on working; the status bar shows how far it is.</p>
          <Button disabled={entry.cancelling} onClick={() => cancelImport(entry.key)}>
            Cancel
          </Button>
        </div>
      );
    case 'cancelled':
      return (
        <div className="fb-import-wait">
          <output>The import of {entry.name} was cancelled. Nothing of it was kept.</output>
          <div className="fb-buttons">
            <Button kind="primary" onClick={() => startImport(entry.key)}>
              Import again
            </Button>
            <Button onClick={() => removeEntry(entry.key)}>Close</Button>
          </div>
        </div>
      );
    case 'failed':
      return (
        <div className="fb-import-wait">
          <p className="fb-import-file">{entry.name}</p>
          {entry.error ? <ErrorNote error={entry.error} /> : null}
          <div className="fb-buttons">
            {entry.error?.code === 'metricSeries' && entry.token !== null ? (
              <Button kind="primary" onClick={() => importAsMetrics(entry)}>
                Import as metrics
              </Button>
            ) : null}
            <Button
              kind={entry.error?.code === 'metricSeries' ? 'plain' : 'primary'}
              onClick={() => (entry.preview ? startImport(entry.key) : void prepare(entry.key))}
            >
              Try again
            </Button>
            <Button onClick={chooseFeedbackFiles}>Choose another file…</Button>
            <Button onClick={() => removeEntry(entry.key)}>Close</Button>
          </div>
        </div>
      );
    case 'done':
      return <ImportReportView entry={entry} />;
    default:
      return <ImportMap key={entry.key} entry={entry} waiting={waiting} />;
  }
}

/** The import in place of the inbox: the queue of files, and what the shown one needs. */
export function ImportPanel() {
  const { entries, current } = useImport();
  const entry = entries.find(({ key }) => key === current) ?? entries[0];
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEscape(panel, closeImport);
  useEffect(() => heading.current?.focus(), []);
  if (!entry) return null;
  const waiting = entries.filter(({ step }) => step === 'map').length;
  return (
    <section ref={panel} className="fb-import" aria-label="Import feedback">
      <header className="fb-import-head">
        <h2 ref={heading} tabIndex={-1} className="truncate">
          Import {entries.length > 1 ? `${entries.length} files` : entry.name}
        </h2>
        <span className="fb-gap" />
        <Button icon={<Plus size={16} aria-hidden />} onClick={chooseFeedbackFiles}>
          More files…
        </Button>
        <IconButton
          label="Back to the inbox"
          shortcut="Escape"
          icon={<X size={16} aria-hidden />}
          onClick={closeImport}
        />
      </header>
      <div className="fb-import-body">
        {entries.length > 1 ? <Queue entries={entries} current={entry.key} /> : null}
        <Body entry={entry} waiting={waiting} />
      </div>
    </section>
  );
}
