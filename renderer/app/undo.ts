/** Undo and redo as the person meets them: a step back that cannot be done says so. */
import { redo, undo } from '../state/history.ts';
import { attempt } from './toasts.ts';

export function undoNow(): void {
  attempt(undo);
}

export function redoNow(): void {
  attempt(redo);
}
