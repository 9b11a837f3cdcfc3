/** What the canvas itself is doing: what is being edited in place, where a drag would drop, how to move the view. */
import { create } from 'zustand';
import type { Box } from '../../shared/layout/geometry.ts';
import type { CurveSeries } from '../../shared/model/types.ts';
import type { CellPlace } from '../state/selection.ts';

/** What is edited in place. `text` is what the editor starts with where it is not the thing's own text. */
export type Editing =
  | { readonly kind: 'card'; readonly id: string; readonly text?: string }
  | {
      readonly kind: 'newCard';
      readonly at: CellPlace;
      readonly text: string;
      /** The pain point that the new card answers. */
      readonly solves?: string;
    }
  | { readonly kind: 'stage' | 'step' | 'lane'; readonly id: string }
  | {
      readonly kind: 'point';
      readonly laneId: string;
      readonly columnId: string;
      readonly personaId: string;
      readonly series: CurveSeries;
      readonly text?: string;
    };

/** Moves the view; set by the canvas while it is mounted. */
export interface ViewApi {
  fit(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** Brings a box of the map into view if it is not. */
  reveal(box: Box): void;
  /** The middle of the view in the map's coordinates. */
  centre(): { x: number; y: number };
  /** Puts a point into the middle, at a zoom one can read. */
  moveTo(point: { x: number; y: number }): void;
  /** Puts a point into the middle. */
  centreOn(point: { x: number; y: number }): void;
  /** Comes back when the whole map has been moved out of view. */
  keepInView(): void;
  /** What takes keys; null while it is not there. */
  field(): HTMLElement | null;
  focus(): void;
}

interface CanvasState {
  readonly editing: Editing | null;
  /** Where dragged cards would land. */
  readonly drop: CellPlace | null;
  /** The card that dragged feedback would be attached to. */
  readonly dropCard: string | null;
  readonly zoom: number;
  readonly minimap: boolean;
  /** Space is held: dragging moves the view. */
  readonly panning: boolean;
  readonly view: ViewApi | null;
}

export const useCanvas = create<CanvasState>()(() => ({
  editing: null,
  drop: null,
  dropCard: null,
  zoom: 1,
  minimap: true,
  panning: false,
  view: null,
}));

export function startEditing(editing: Editing | null): void {
  useCanvas.setState({ editing });
}

/** Ends editing and gives the keyboard back to the canvas. */
export function stopEditing(): void {
  useCanvas.setState({ editing: null });
  useCanvas.getState().view?.focus();
}

/** What takes keys on the map, in whichever view it is shown; null where no map is. */
export function mapField(): HTMLElement | null {
  return useCanvas.getState().view?.field() ?? null;
}
