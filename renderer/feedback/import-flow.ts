/**
 * The import of feedback files: a queue of entries, each uploaded, previewed, mapped by the person and imported by a job
 * of core. One file is imported at a time. Lives as long as the window, so that one may leave the screen meanwhile.
 */
import { create } from 'zustand';
import { SojournError, toPlainError } from '../../shared/contract/errors.ts';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { Job, Mapping } from '../../shared/contract/types.ts';
import { attempt, toastError } from '../app/toasts.ts';
import { core, useConnection } from '../state/connection.ts';
import { useSession } from '../state/session.ts';
import { navigate } from '../state/ui.ts';
import { isBusy, mappingProblem, newEntry, withHeaderRows, type ImportEntry } from './import-entry.ts';

export interface ImportState {
  /** Whether the import is shown in place of the inbox. */
  readonly open: boolean;
  readonly entries: readonly ImportEntry[];
  /** The entry that is shown. */
  readonly current: number | null;
}

const CLOSED: ImportState = { open: false, entries: [], current: null };

export const useImport = create<ImportState>()(() => CLOSED);

let nextKey = 1;
const uploads = new Map<number, AbortController>();
/** Jobs of imports as last heard of: an answer may come before or after its job's first events. */
const jobs = new Map<string, Job>();
let stopListening: (() => void) | null = null;

useSession.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) forgetImports();
});

/** Forgets everything: another workspace is open. */
export function forgetImports(): void {
  for (const upload of uploads.values()) upload.abort();
  uploads.clear();
  jobs.clear();
  stopListening?.();
  stopListening = null;
  useImport.setState(CLOSED);
}

function entryOf(key: number): ImportEntry | undefined {
  return useImport.getState().entries.find((entry) => entry.key === key);
}

function update(key: number, change: Partial<ImportEntry>): void {
  useImport.setState(({ entries }) => ({
    entries: entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)),
  }));
}

/** Opens the import with these files; several wait in a row. */
export function importFiles(files: readonly File[]): void {
  add(files.map((file) => newEntry(nextKey++, { name: file.name, size: file.size, file })));
}

function add(entries: readonly ImportEntry[]): void {
  if (entries.length === 0) return;
  const readOnly = useSession.getState().workspace?.readOnly ?? false;
  if (readOnly) {
    toastError(readOnlyError());
    return;
  }
  useImport.setState(({ entries: before, current }) => {
    const kept = before.filter((entry) => entry.step !== 'done' && entry.step !== 'cancelled');
    const shown = kept.some(
      (entry) => entry.key === current && entry.step !== 'run' && entry.step !== 'queued',
    );
    return {
      open: true,
      entries: [...kept, ...entries],
      current: shown ? current : (entries[0]?.key ?? null),
    };
  });
  navigate({ screen: 'feedback' });
  for (const entry of entries) void prepare(entry.key);
}

function readOnlyError(): SojournError {
  return new SojournError(
    'readOnly',
    'Feedback cannot be imported: this workspace is open for reading only.',
    { remedy: useSession.getState().workspace?.readOnlyReason ?? '' },
  );
}

/** Hands the file to core and looks at its beginning. Also tries again after a failure. */
export async function prepare(key: number): Promise<void> {
  const entry = entryOf(key);
  if (!entry) return;
  try {
    let { token } = entry;
    if (token === null && entry.file) {
      const upload = new AbortController();
      uploads.set(key, upload);
      update(key, { step: 'upload', progress: 0, error: null });
      const report = (progress: number): void => update(key, { progress });
      const [known] = await core.fileTokens([entry.file], report, upload.signal);
      token = known?.token ?? null;
    }
    if (token === null || !entryOf(key)) return;
    update(key, { step: 'read', token, progress: null, error: null });
    const preview = await core.call('feedback.preview', { file: token });
    const { mapping, sourceName } = preview;
    update(key, { step: 'map', preview, guess: preview, mapping, sourceName });
  } catch (error) {
    update(key, { step: 'failed', error: toPlainError(error) });
  } finally {
    uploads.delete(key);
  }
}

/** Changes the mapping and asks how the items will be with it. The newest change wins. */
export async function setMapping(key: number, mapping: Mapping): Promise<void> {
  update(key, { mapping, error: null });
  if (mappingProblem(mapping) === null) await refreshPreview(key, mapping, mapping);
  else update(key, { refreshing: false });
}

/** Changes the number of header rows; everything else is guessed anew. */
export async function setHeaderRows(key: number, headerRows: number): Promise<void> {
  const now = entryOf(key)?.mapping;
  if (!now) return;
  const shown = { ...now, headerRows };
  update(key, { mapping: shown, error: null });
  await refreshPreview(key, shown, withHeaderRows(now, headerRows));
}

/** Asks for a preview of `wanted` while `shown` is on the screen. */
async function refreshPreview(key: number, shown: Mapping, wanted: Mapping): Promise<void> {
  const token = entryOf(key)?.token;
  if (!token) return;
  update(key, { refreshing: true });
  const isCurrent = (): boolean => entryOf(key)?.mapping === shown;
  try {
    const preview = await core.call('feedback.preview', { file: token, mapping: asInput(wanted) });
    if (!isCurrent()) return;
    const isGuess = wanted.roles.length === 0;
    update(key, {
      preview,
      mapping: preview.mapping,
      refreshing: false,
      ...(isGuess && { guess: preview }),
    });
  } catch (error) {
    if (isCurrent()) update(key, { refreshing: false, error: toPlainError(error) });
  }
}

export function setSourceName(key: number, sourceName: string): void {
  update(key, { sourceName });
}

/** Shows another file of the queue. */
export function showEntry(key: number): void {
  useImport.setState({ current: key, open: true });
}

/** Queues a mapped file, shows the next one that waits for the person, and imports what is queued one by one. */
export function startImport(key: number): void {
  const entry = entryOf(key);
  if (!entry?.token || !entry.mapping || mappingProblem(entry.mapping) !== null) return;
  update(key, { step: 'queued', progress: null, error: null, report: null, job: null });
  const next = useImport.getState().entries.find(({ step }) => step === 'map' || step === 'failed');
  if (next) useImport.setState({ current: next.key });
  void runNext();
}

/** Queues every mapped file as it is. */
export function startAll(): void {
  const { current } = useImport.getState();
  for (const { key, step } of useImport.getState().entries) if (step === 'map') startImport(key);
  useImport.setState({ current });
}

async function runNext(): Promise<void> {
  const { entries } = useImport.getState();
  const entry = entries.find(({ step }) => step === 'queued');
  if (!entry?.token || entries.some(({ step }) => step === 'run')) return;
  const { key, token, mapping, sourceName } = entry;
  listen();
  update(key, { step: 'run' });
  try {
    const { job } = await core.call('feedback.import', {
      file: token,
      ...(mapping && { mapping: asInput(mapping) }),
      ...(sourceName.trim() && { source: sourceName.trim() }),
    });
    update(key, { job });
    const known = jobs.get(job);
    if (known) follow(known);
  } catch (error) {
    end(key, { step: 'failed', error: toPlainError(error) });
  }
}

/** A mapping as the calls take it. */
function asInput(mapping: Mapping): NonNullable<CallInput<'feedback.preview'>['mapping']> {
  return { ...mapping, roles: [...mapping.roles], names: [...mapping.names] };
}

/** Hears of jobs while something is imported. */
function listen(): void {
  if (stopListening) return;
  const stops = [
    core.on('job.changed', (job) => {
      if (job.kind !== 'import') return;
      jobs.set(job.id, job);
      follow(job);
    }),
    useConnection.subscribe((now, before) => {
      if (now.opened !== before.opened) void findLost();
    }),
  ];
  stopListening = () => {
    for (const stop of stops) stop();
  };
}

function follow(job: Job): void {
  const entry = useImport.getState().entries.find((one) => one.job === job.id && one.step === 'run');
  if (!entry) return;
  if (job.state === 'running') update(entry.key, { progress: job.progress });
  else if (job.state === 'cancelled') end(entry.key, { step: 'cancelled' });
  else if (job.state === 'failed') end(entry.key, { step: 'failed', error: job.error });
  else if (job.result?.kind === 'import') {
    end(entry.key, { step: 'done', report: job.result.reports[0] ?? null, sourceId: job.result.sourceId });
  }
}

function end(key: number, change: Partial<ImportEntry>): void {
  update(key, { ...change, progress: null });
  const { entries } = useImport.getState();
  if (entries.some(({ step }) => step === 'queued')) void runNext();
  else if (!entries.some(({ step }) => step === 'run')) {
    stopListening?.();
    stopListening = null;
    jobs.clear();
  }
}

/** Core came back: a job that it does not know any more ended without a report. */
async function findLost(): Promise<void> {
  const running = useImport.getState().entries.filter(({ step, job }) => step === 'run' && job !== null);
  if (running.length === 0) return;
  try {
    const known = await core.call('job.list');
    for (const entry of running) {
      const job = known.find(({ id }) => id === entry.job);
      if (job) follow(job);
      else {
        const error = {
          code: 'gone',
          message: 'Sojourn’s core stopped while this file was imported. Nothing of it was kept.',
          remedy: 'Import it again.',
          where: { file: entry.name },
        } as const;
        end(entry.key, { step: 'failed', error });
      }
    }
  } catch {
    // Away again; the next connection asks again.
  }
}

/** Stops what runs for a file: its upload or its import. Its row stays and says so. */
export function cancelImport(key: number): void {
  const entry = entryOf(key);
  if (!entry) return;
  uploads.get(key)?.abort();
  if (entry.step === 'queued') update(key, { step: 'map' });
  const { job } = entry;
  if (entry.step === 'run' && job !== null) attempt(() => core.call('job.cancel', { job }));
}

/** Takes a file out of the queue; what runs for it stops. */
export function removeEntry(key: number): void {
  cancelImport(key);
  useImport.setState(({ entries, current }) => {
    const rest = entries.filter((entry) => entry.key !== key);
    const shown = current === key ? (rest.at(0)?.key ?? null) : current;
    return { entries: rest, current: shown, open: rest.length > 0 };
  });
}

/** Leaves the import. What runs goes on; what only waited for the person is let go. */
export function closeImport(): void {
  for (const { key, step } of useImport.getState().entries) if (step === 'upload') uploads.get(key)?.abort();
  useImport.setState(({ entries }) => {
    const running = entries.filter(
      (entry) => isBusy(entry) && entry.step !== 'upload' && entry.step !== 'read',
    );
    return { open: false, entries: running, current: running[0]?.key ?? null };
  });
}

/** Shows the import again, e.g. the one that runs. */
export function openImport(): void {
  navigate({ screen: 'feedback' });
  useImport.setState({ open: true });
}

/** Asks for files with the host's dialog, or with the browser's own where the host has none. */
export async function pickFiles(): Promise<void> {
  if (useSession.getState().hello?.host !== 'browser') {
    const picked = await core.call('file.pick', { purpose: 'feedback' });
    if (picked !== null) {
      add(picked.map((file) => newEntry(nextKey++, file)));
      return;
    }
    if (useSession.getState().hello?.host === 'electron') return;
  }
  browse();
}

/** The command `feedback.import`. */
export function chooseFeedbackFiles(): void {
  attempt(pickFiles);
}

/** What the browser's file dialog offers first; any file can be chosen. */
export const FEEDBACK_FILES = '.csv,.tsv,.tab,.txt,.json,.ndjson,.jsonl,text/csv,application/json';

function browse(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = FEEDBACK_FILES;
  input.hidden = true;
  input.className = 'fb-file-input';
  const done = (): void => input.remove();
  input.addEventListener('change', () => {
    importFiles([...(input.files ?? [])]);
    done();
  });
  input.addEventListener('cancel', done);
  document.body.append(input);
  input.click();
}
