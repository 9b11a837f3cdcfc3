/** Undo and redo as the person meets them: a step back that cannot be done says so. */
import { newestStep, redo, undo } from '../state/history.ts';
import { attempt, toast } from './toasts.ts';

export function undoNow(): void {
  attempt(undo);
}

export function redoNow(): void {
  attempt(redo);
}

let closeLast = (): void => undefined;

/**
 * Says that something was deleted by the newest step, and offers it back. The message outlives other edits: it takes
 * back the deletion only while that is the newest step. A new message takes the place of the one before.
 */
export function tellDeleted(title: string): void {
  const step = newestStep();
  closeLast();
  closeLast = toast(title, {
    undo: () => {
      if (newestStep() === step) undoNow();
      else toast('Other edits came after it: use Undo until it is back.');
      // The button goes with the message; a map takes the keyboard.
      document.querySelector<HTMLElement>('[data-canvas]')?.focus();
    },
  });
}
