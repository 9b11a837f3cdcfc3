/** Words and numbers as the canvas shows them. */
import type { ActionStatus } from '../../shared/model/types.ts';

export const STATUS_NAMES: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  inProgress: 'In progress',
  done: 'Done',
  dropped: 'Dropped',
};

const format = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

export function formatNumber(value: number): string {
  return format.format(value);
}
