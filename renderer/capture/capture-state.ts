/** The quick capture: whether it is open, and the text in it, which stays until it became cards. */
import { create } from 'zustand';

/** A field with more lines or characters than this makes every key press slow: the rest waits outside of it. */
const MOST_LINES = 4000;
const MOST_CHARS = 400_000;

interface CaptureState {
  readonly open: boolean;
  /** What the field shows. */
  readonly text: string;
  /** What follows it: it comes into the field as cards are added. */
  readonly waiting: string;
  /** Counts the texts that were put in from outside, so that what was chosen for the one before is forgotten. */
  readonly filled: number;
}

export const useCapture = create<CaptureState>()(() => ({ open: false, text: '', waiting: '', filled: 0 }));

export function openCapture(text?: string): void {
  useCapture.setState(({ filled }) =>
    text === undefined ? { open: true } : { open: true, ...inField(text), filled: filled + 1 },
  );
}

/** Puts what is left of the field before what waits. */
export function keepRest(rest: string): void {
  const { waiting } = useCapture.getState();
  const gap = rest === '' || waiting === '' || /[\n\r]$/.test(rest) ? '' : '\n';
  useCapture.setState(inField(rest + gap + waiting));
}

/** Puts a text into the field in the place of what is marked there. */
export function putInField(field: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = field;
  const whole = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
  useCapture.setState(({ filled, waiting }) => {
    const next = inField(whole);
    const isNew = value === '' && waiting === '';
    return { ...next, waiting: next.waiting + waiting, filled: isNew ? filled + 1 : filled };
  });
}

/** Throws the text away. */
export function emptyField(): void {
  useCapture.setState({ text: '', waiting: '' });
}

/** Whether a text is too long to be typed in. */
export function isLong(text: string): boolean {
  return cutAt(text) < text.length;
}

function inField(text: string): { text: string; waiting: string } {
  const at = cutAt(text);
  return { text: text.slice(0, at), waiting: text.slice(at) };
}

/** The end of a line at which a long text is cut, outside of a quoted cell; the text's length where it is short. */
function cutAt(text: string): number {
  let lines = 0;
  let quotes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) quotes += 1;
    if (code !== 10) continue;
    lines += 1;
    const isFull = lines >= MOST_LINES || at >= MOST_CHARS;
    const isCell = quotes % 2 === 1 && lines < 2 * MOST_LINES;
    if (isFull && !isCell) return at + 1;
  }
  return text.length;
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
