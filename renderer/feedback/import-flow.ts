/**
 * The import of feedback files: a queue of entries, each uploaded, previewed, mapped by the person and imported by a job
 * of core. One file is imported at a time. Lives as long as the window, so that one may leave the screen meanwhile.
 */
import { SojournError, toPlainError } from '../../shared/contract/errors.ts';
import { toastError } from '../app/toasts.ts';
import { core } from '../state/connection.ts';
import { useSession } from '../state/session.ts';
import { navigate } from '../state/ui.ts';
import { isBusy, newEntry, type ImportEntry, type NewFile } from './import-entry.ts';
import { forgetJobs, stopImport } from './import-run.ts';
import { entryOf, NO_IMPORT, updateEntry, useImport } from './import-store.ts';

let nextKey = 1;
const uploads = new Map<number, AbortController>();

useSession.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) forgetImports();
});

/** Forgets everything: another workspace is open. */
export function forgetImports(): void {
  for (const upload of uploads.values()) upload.abort();
  uploads.clear();
  forgetJobs();
  useImport.setState(NO_IMPORT);
}

/** Opens the import with these files; several wait in a row. */
export function importFiles(files: readonly File[]): void {
  addFiles(files.map((file) => ({ name: file.name, size: file.size, file })));
}

/** Opens the import with files that core may know already. */
export function addFiles(files: readonly NewFile[]): void {
  const entries = files.map((file) => newEntry(nextKey++, file));
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
      updateEntry(key, { step: 'upload', progress: 0, error: null });
      const report = (progress: number): void => updateEntry(key, { progress });
      const [known] = await core.fileTokens([entry.file], report, upload.signal);
      token = known?.token ?? null;
    }
    if (token === null || !entryOf(key)) return;
    updateEntry(key, { step: 'read', token, progress: null, error: null });
    const { read } = entry;
    const preview = await core.call('feedback.preview', { file: token, ...(read && { read }) });
    const { mapping, sourceName } = preview;
    updateEntry(key, { step: 'map', preview, guess: preview, first: preview, mapping, sourceName });
  } catch (error) {
    updateEntry(key, { step: 'failed', error: toPlainError(error) });
  } finally {
    uploads.delete(key);
  }
}

/** What the source is called, on what ground it is kept, and until when. */
export function setSource(
  key: number,
  source: Partial<Pick<ImportEntry, 'sourceName' | 'consent' | 'retainUntil'>>,
): void {
  updateEntry(key, source);
}

/** Puts the other sheets of a workbook into the queue, each to be checked by itself. */
export function addOtherSheets(key: number): void {
  const entry = entryOf(key);
  const { preview, token } = entry ?? {};
  if (!entry || !preview || !token) return;
  const { sheets, mapping } = preview;
  const shown = mapping.read?.sheet ?? sheets[0];
  const waiting = new Set(
    useImport.getState().entries.flatMap((one) => (one.token === token && one.read?.sheet) || []),
  );
  const others = sheets.filter((sheet) => sheet !== shown && !waiting.has(sheet));
  addFiles(
    others.map((sheet) => ({ name: `${entry.name}: ${sheet}`, size: entry.size, token, read: { sheet } })),
  );
}

/** Shows another file of the queue. */
export function showEntry(key: number): void {
  useImport.setState({ current: key, open: true });
}

/** Stops what runs for a file: its upload or its import. Its row stays and says so. */
export function cancelImport(key: number): void {
  const entry = entryOf(key);
  if (!entry) return;
  uploads.get(key)?.abort();
  stopImport(entry);
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
