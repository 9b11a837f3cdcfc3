/** Where files to import come from: the host's dialog, the browser's, the clipboard. */
import { attempt, toast } from '../app/toasts.ts';
import { core } from '../state/connection.ts';
import { useSession } from '../state/session.ts';
import { navigate } from '../state/ui.ts';
import { browseFiles } from '../ui/browse-files.ts';
import { shortcutLabel } from '../ui/shortcut.ts';
import type { NewFile } from './import-entry.ts';
import { addFiles, importFiles } from './import-flow.ts';

/** Asks for files with the host's dialog, or with the browser's own where the host has none. */
export async function pickFiles(take: (files: readonly NewFile[]) => void): Promise<void> {
  if (useSession.getState().hello?.host !== 'browser') {
    const picked = await core.call('file.pick', { purpose: 'feedback' });
    if (picked !== null) {
      take(picked);
      return;
    }
    if (useSession.getState().hello?.host === 'electron') return;
  }
  const files = await browseFiles({ label: 'Feedback files', accept: FEEDBACK_FILES, many: true });
  if (files.length > 0) take(files.map((file) => ({ name: file.name, size: file.size, file })));
}

/** The command `feedback.import`. */
export function chooseFeedbackFiles(): void {
  attempt(() => pickFiles(addFiles));
}

/** What the browser's file dialog offers first; any file can be chosen. */
const FEEDBACK_FILES =
  '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xls,.json,.ndjson,.jsonl,.html,.htm,.zip,.gz,text/csv,application/json';

/** Imports text that a clipboard held: a table of a spreadsheet or page (tab-separated there), or lines. @returns false for no text */
export function importClip(text: string): boolean {
  if (text.trim() === '') return false;
  attempt(async () => addFiles([await core.call('feedback.paste', { name: 'Clipboard', text })]));
  return true;
}

/** The command `feedback.importClipboard`: reads the clipboard where that is allowed, else says which keys do it. */
export async function importClipboard(): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    navigate({ screen: 'feedback' });
    toast(`Press ${shortcutLabel('Mod+V')} here to import what you copied.`, {
      description: 'Buttons and menus may not read the clipboard.',
    });
    return;
  }
  if (!importClip(text)) toast('The clipboard holds no text.');
}

/** Where a paste belongs to what is typed in and not to the import. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}

/** Imports what is pasted on the feedback screen outside its fields. Returns what stops it. */
export function listenForPaste(): () => void {
  const onPaste = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    if (!data || event.defaultPrevented || isTyping(event.target)) return;
    const files = [...data.files];
    if (files.length > 0) importFiles(files);
    else if (!importClip(data.getData('text/plain'))) return;
    event.preventDefault();
  };
  window.addEventListener('paste', onPaste);
  return () => window.removeEventListener('paste', onPaste);
}
