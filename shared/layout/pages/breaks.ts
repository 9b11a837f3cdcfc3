/** Borders between columns, where a page may begin. */
import type { ColumnBox, Geometry } from '../geometry.ts';

/** A border between two columns. */
export interface PageBorder {
  /** Id of what begins there: the stage, or the step where a stage goes on. */
  readonly id: string;
  /** In px of the geometry. */
  readonly x: number;
  /** Whether a stage begins there. */
  readonly isStage: boolean;
  /** Whether a card over several columns lies across it: no page is made to begin there, since it would cut the card. */
  readonly isCrossed: boolean;
}

/** The borders at which a page can begin, from left to right; none within a collapsed stage. */
export function pageBorders(geometry: Geometry): PageBorder[] {
  const crossed = crossedColumns(geometry);
  const { columns } = geometry;
  return columns.slice(1).flatMap((column, i) => {
    const isStage = columns[i]?.stageId !== column.stageId;
    if (column.collapsed && !isStage) return [];
    const id = isStage ? column.stageId : column.id;
    return [{ id, x: column.x, isStage, isCrossed: crossed.has(endOf(columns[i])) }];
  });
}

/** Where the stages and steps of `breaks` begin, in px from left to right; without those that would cut a card. */
export function placedBreaks(geometry: Geometry, breaks: ReadonlySet<string>): number[] {
  if (breaks.size === 0) return [];
  const columns = new Map(geometry.columns.map(({ id, x }) => [x, id]));
  return pageBorders(geometry)
    .filter(({ id, x, isCrossed }) => !isCrossed && (breaks.has(id) || breaks.has(columns.get(x) ?? '')))
    .map(({ x }) => x);
}

const endOf = (column: ColumnBox | undefined): number => (column ? column.x + column.width : 0);

/** Ends of columns, in px, that a card over several columns passes. */
export function crossedColumns({ columns, cards }: Geometry): Set<number> {
  const crossed = new Set<number>();
  for (const { x, width } of cards.values()) {
    for (const column of columns) {
      const end = column.x + column.width;
      if (x < end - 1 && x + width > end + 1) crossed.add(end);
    }
  }
  return crossed;
}
