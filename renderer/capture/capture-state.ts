/** The quick capture: whether it is open, and the text in it, which stays until it became cards. */
import { create } from 'zustand';

interface CaptureState {
  readonly open: boolean;
  readonly text: string;
  /** Counts the texts that were put in from outside, so that what was chosen for the one before is forgotten. */
  readonly filled: number;
}

export const useCapture = create<CaptureState>()(() => ({ open: false, text: '', filled: 0 }));

export function openCapture(text?: string): void {
  useCapture.setState(({ filled }) =>
    text === undefined ? { open: true } : { open: true, text, filled: filled + 1 },
  );
}

export function closeCapture(): void {
  useCapture.setState({ open: false });
}

/** A paste that a key press brings comes within this time, in ms. */
const PASTE_MS = 200;

/**
 * Opens the capture with what is on the clipboard: from the paste that the same key press brings, else by reading the
 * clipboard where that is allowed without asking. Otherwise it opens as it is, and one pastes there.
 */
export function pasteAsCards(): void {
  let taken = false;
  const take = (event: ClipboardEvent): void => {
    taken = true;
    event.preventDefault();
    event.stopPropagation();
    window.removeEventListener('paste', take, true);
    fill(event.clipboardData?.getData('text/plain') ?? '');
  };
  window.addEventListener('paste', take, true);
  setTimeout(() => {
    window.removeEventListener('paste', take, true);
    if (!taken) void readClipboard().then(fill);
  }, PASTE_MS);
}

function fill(text: string): void {
  openCapture(text === '' ? undefined : text);
}

async function readClipboard(): Promise<string> {
  try {
    const name = 'clipboard-read' as PermissionName;
    const { state } = await navigator.permissions.query({ name });
    return state === 'granted' ? await navigator.clipboard.readText() : '';
  } catch {
    return '';
  }
}
