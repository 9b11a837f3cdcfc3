/** Undo and redo as the person meets them: a step back that cannot be done says so. */
import { newestStep, redo, undo } from '../state/history.ts';
import { leavePast } from '../versions/store.ts';
import { attempt, toast } from './toasts.ts';

/** Takes the newest step back. An earlier version gives way first: one sees what changes. */
export function undoNow(): void {
  leavePast();
  attempt(undo);
}

export function redoNow(): void {
  leavePast();
  attempt(redo);
}

let closeLast = (): void => undefined;

/**
 * Says what the newest step did, and offers to take it back. The message outlives other edits: it takes the step back
 * only while that is the newest one. A new message takes the place of the one before.
 */
export function tellDone(title: string): void {
  const step = newestStep();
  closeLast();
  closeLast = toast(title, {
    undo: () => {
      if (newestStep() === step) undoNow();
      else toast('Other edits came after it: use Undo until it is back.');
      // The button goes with the message; the map or the list takes the keyboard.
      document.querySelector<HTMLElement>('[data-canvas], [data-catalogue]')?.focus();
    },
  });
}

/** The same, of something that was deleted. */
export const tellDeleted = tellDone;
