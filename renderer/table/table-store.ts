/** What the table is doing: where the keyboard is, which rows are marked, what is being typed. Never document content. */
import { create } from 'zustand';
import type { MapView } from '../canvas/context.ts';
import type { Problem, Sheet, Spot } from './sheet.ts';

export type Section = 'cards' | 'emotion';

/** A card that is being added: its place, and the row it stands below; null for the top. */
export interface Draft {
  readonly laneId: string;
  readonly columnId: string;
  readonly index: number;
  readonly after: string | null;
}

/** A paste of which something does not fit. Nothing is written yet. */
export interface PasteReport {
  readonly title: string;
  /** What is wrong with the whole of it, e.g. that it is too long; '' for nothing. */
  readonly notice: string;
  readonly problems: readonly (Problem & { readonly rowName: string; readonly columnTitle: string })[];
  /** Writes the part that fits; null where nothing does. */
  readonly writeRest: (() => void) | null;
}

/** Moves the grid; set by it while it is on screen. */
export interface GridApi {
  /** What takes keys; null while it is not there. */
  field(): HTMLElement | null;
  focus(): void;
  /** Brings a cell into view. */
  reveal(spot: Spot): void;
  /** Rows on one screen. */
  page(): number;
}

export interface TableState {
  readonly mapId: string | null;
  readonly section: Section;
  /** What is on screen, and the map that it is made from; null while the table is not shown. */
  readonly sheet: Sheet | null;
  readonly view: MapView | null;
  /** Where the keyboard is, and where the range that it spans begins. */
  readonly cursor: Spot | null;
  readonly anchor: Spot | null;
  /** Rows that were marked one by one, in place of those of the range. */
  readonly marks: readonly string[] | null;
  /** The cell that is typed into; `text` is what the field begins with where it is not the cell's own text. */
  readonly editing: (Spot & { readonly text?: string }) | null;
  readonly draft: Draft | null;
  /** Rows that stay in view whatever the filter says, because they were just written. */
  readonly kept: ReadonlySet<string>;
  readonly report: PasteReport | null;
  readonly grid: GridApi | null;
}

const NOTHING = {
  cursor: null,
  anchor: null,
  marks: null,
  editing: null,
  draft: null,
  report: null,
} as const;

export const useTable = create<TableState>()(() => ({
  mapId: null,
  section: 'cards',
  sheet: null,
  view: null,
  kept: new Set<string>(),
  grid: null,
  ...NOTHING,
}));

/** Begins with a map; what was going on in another one is let go. */
export function openTable(mapId: string): void {
  if (useTable.getState().mapId === mapId) useTable.setState({ editing: null, draft: null, report: null });
  else useTable.setState({ mapId, section: 'cards', kept: new Set(), ...NOTHING });
}

/** Shows the cards, or the values of the curves. */
export function showSection(section: Section): void {
  if (useTable.getState().section !== section) useTable.setState({ section, ...NOTHING });
}
