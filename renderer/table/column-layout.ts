/** Widths of the table's columns, and which are hidden: remembered on this machine, for all maps. */
import { create } from 'zustand';

export const LEAST_WIDTH = 48;
export const MOST_WIDTH = 900;
const STORED = 'sojourn.table';

interface ColumnLayout {
  /** Px at normal text size, by column; absent where a column has its own width. */
  readonly widths: Readonly<Record<string, number>>;
  /** Whether a column is shown, by column; absent where it is as it comes. */
  readonly shown: Readonly<Record<string, boolean>>;
}

function read(): ColumnLayout {
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<ColumnLayout>;
    return {
      widths: entriesOf(stored.widths, (value) => typeof value === 'number' && Number.isFinite(value)),
      shown: entriesOf(stored.shown, (value) => typeof value === 'boolean'),
    };
  } catch {
    return { widths: {}, shown: {} };
  }
}

function entriesOf<T>(value: unknown, fits: (value: unknown) => boolean): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => fits(entry)) as [string, T][]);
}

export const useColumnLayout = create<ColumnLayout>()(read);

useColumnLayout.subscribe((layout) => {
  try {
    localStorage.setItem(STORED, JSON.stringify(layout));
  } catch {
    // Storage may be full or forbidden; the choice then holds for this window.
  }
});

/** Sets a column's width in px at normal text size; null for its own. */
export function setColumnWidth(id: string, width: number | null): void {
  useColumnLayout.setState(({ widths }) => {
    const { [id]: _old, ...others } = widths;
    if (width === null) return { widths: others };
    return { widths: { ...others, [id]: Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width))) } };
  });
}

export function showColumn(id: string, isShown: boolean): void {
  useColumnLayout.setState(({ shown }) => ({ shown: { ...shown, [id]: isShown } }));
}

/** All columns as they come. */
export function resetColumns(): void {
  useColumnLayout.setState({ widths: {}, shown: {} });
}
