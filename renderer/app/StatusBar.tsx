import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { X } from 'lucide-react';
import { create } from 'zustand';
import { core } from '../state/connection.ts';
import { retrySaving } from '../state/documents.ts';
import { useJobs } from '../state/jobs.ts';
import { useOwnJobs } from '../state/own-jobs.ts';
import { useSaveStatus } from '../state/save-state.ts';
import { useSession } from '../state/session.ts';
import { attempt } from './toasts.ts';

type SlotName = 'counts' | 'zoom';

/** The status bar's places for what a screen has to say. */
const useSlots = create<Record<SlotName, HTMLElement | null>>()(() => ({ counts: null, zoom: null }));

/** Puts a screen's words into the status bar while the screen is shown. */
export function StatusSlot({ name, children }: { name: SlotName; children: ReactNode }) {
  const element = useSlots((s) => s[name]);
  return element ? createPortal(children, element) : null;
}

function Slot({ name }: { name: SlotName }) {
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    useSlots.setState({ [name]: ref.current });
    return () => useSlots.setState({ [name]: null });
  }, [name]);
  return <span className="status-slot" ref={ref} />;
}

/** "Saved" only when core has committed every edit. */
function SaveState() {
  const { state, pending, error } = useSaveStatus();
  const workspace = useSession((s) => s.workspace);
  if (!workspace) return null;
  if (workspace.readOnly && pending === 0) {
    return (
      <output className="status-save" data-state="readOnly">
        Read only
      </output>
    );
  }
  const edits = pending === 1 ? '1 edit' : `${pending} edits`;
  const words =
    state === 'saved'
      ? 'Saved'
      : state === 'saving'
        ? 'Saving…'
        : `Not saved (${edits}): ${error?.message ?? ''}`;
  return (
    <>
      <output className="status-save" data-state={state}>
        {words}
      </output>
      {state === 'notSaved' ? (
        <button type="button" className="status-link" onClick={retrySaving}>
          Try again
        </button>
      ) : null}
    </>
  );
}

/** Core's long work, and this window's own. */
function RunningJobs() {
  const jobs = useJobs((s) => s.jobs);
  const own = useOwnJobs((s) => s.jobs);
  return (
    <>
      {own.map((job) => (
        <RunningJob key={job.id} label={job.label} progress={job.progress} cancel={job.cancel} />
      ))}
      {jobs.map((job) => (
        <RunningJob
          key={job.id}
          label={job.label}
          progress={job.progress}
          // Half a deletion is none: what has begun is finished.
          cancel={job.kind === 'forget' ? null : () => core.call('job.cancel', { job: job.id })}
        />
      ))}
    </>
  );
}

function RunningJob({
  label,
  progress,
  cancel,
}: {
  label: string;
  progress: number | null;
  /** Null for what is not to be cancelled. */
  cancel: (() => unknown) | null;
}) {
  return (
    <span className="status-job">
      <span className="status-job-label">{label}</span>
      {progress === null ? '…' : ` ${Math.floor(progress * 100)} %`}
      {cancel ? (
        <button
          type="button"
          className="status-button"
          aria-label={`Cancel: ${label}`}
          title="Cancel"
          onClick={() => attempt(cancel)}
        >
          <X size={13} aria-hidden />
        </button>
      ) : null}
    </span>
  );
}

/** The line at the bottom: whether all is saved, what the screen counts, what runs, and the zoom. */
export function StatusBar() {
  return (
    <footer className="statusbar" aria-label="Status">
      <SaveState />
      <Slot name="counts" />
      <span className="status-gap" />
      <RunningJobs />
      <Slot name="zoom" />
    </footer>
  );
}
