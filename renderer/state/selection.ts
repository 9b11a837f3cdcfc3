/** What is selected on a map. Selection lives in the screen only, never in a document. */

export type SelectionKind = 'card' | 'lane' | 'stage' | 'step' | 'point' | 'cell' | 'persona' | 'connector';

/** A place in the grid; `index` is the position among the cell's cards, 0 for the first or for an empty cell. */
export interface CellPlace {
  readonly laneId: string;
  readonly columnId: string;
  readonly index: number;
}

export interface Selection {
  readonly mapId: string | null;
  /** Null when nothing is selected. */
  readonly kind: SelectionKind | null;
  /** Ids of what is selected; for a point: `laneId/columnId/personaId`; empty for a cell. */
  readonly ids: readonly string[];
  /** The keyboard's place in the grid, where there is one. */
  readonly cell?: CellPlace | undefined;
}

export const NOTHING_SELECTED: Selection = { mapId: null, kind: null, ids: [] };
