/** Words and numbers as the canvas shows them. */
import type { ActionStatus, MapKind } from '../../shared/model/types.ts';

export const STATUS_NAMES: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  inProgress: 'In progress',
  done: 'Done',
  dropped: 'Dropped',
};

export const MAP_KIND_NAMES: Readonly<Record<MapKind, string>> = {
  current: 'Current state',
  future: 'Future state',
  blueprint: 'Service blueprint',
};

const format = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

export function formatNumber(value: number): string {
  return format.format(value);
}
