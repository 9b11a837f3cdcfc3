/** Short messages in the corner: what was done, with the way back, or what went wrong and what to do. */
import { Toast } from '@base-ui/react/toast';
import { toPlainError } from '../../shared/contract/errors.ts';
import { useHistory } from '../state/history.ts';

export const toastManager = Toast.createToastManager();

const SHORT_MS = 6000;
const LONG_MS = 12_000;

/**
 * Says what was done; `undo` offers the way back, and the message goes once something has been undone. What takes longer
 * to read (`isLong`) stays as long as an error.
 *
 * @returns what takes the message away
 */
export function toast(
  title: string,
  options: { undo?: () => void; description?: string; isLong?: boolean } = {},
): () => void {
  const { undo, description, isLong = undo !== undefined } = options;
  const id = toastManager.add({
    title,
    description,
    timeout: isLong ? LONG_MS : SHORT_MS,
    ...(undo && {
      actionProps: {
        children: 'Undo',
        onClick: () => {
          close();
          undo();
        },
      },
    }),
  });
  const close = (): void => {
    stop();
    toastManager.close(id);
  };
  const stop = undo
    ? useHistory.subscribe((now) => {
        if (now.redo !== null) close();
      })
    : (): void => undefined;
  return close;
}

/** Says what went wrong, where, and what to do. Something the person cancelled is no error. */
export function toastError(error: unknown): void {
  const plain = toPlainError(error);
  if (plain.code === 'cancelled') return;
  const place = [plain.where.file, plain.where.row === undefined ? null : `row ${plain.where.row}`]
    .filter((part) => part && !plain.message.includes(part))
    .join(', ');
  toastManager.add({
    type: 'error',
    title: place ? `${place}: ${plain.message}` : plain.message,
    description: plain.remedy || undefined,
    timeout: LONG_MS,
    priority: 'high',
  });
}

/** Runs something that may fail and shows its error. */
export function attempt(work: () => unknown): void {
  try {
    Promise.resolve(work()).catch(toastError);
  } catch (error) {
    toastError(error);
  }
}
