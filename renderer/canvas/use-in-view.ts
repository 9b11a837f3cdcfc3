/** Which part of the grid is in view, for layers that would else hold a button for each of its cells. */
import { useCallback, useMemo } from 'react';
import { useStore, type ReactFlowState } from '@xyflow/react';
import type { ColumnBox } from '../../shared/layout/geometry.ts';
import { useMapView } from './context.ts';

/** So many px around the view count as in view. */
const MARGIN = 200;

/** The columns in view; another list only when one has come or gone. */
export function useColumnsInView(): readonly ColumnBox[] {
  const { columns } = useMapView().geometry;
  const range = useStore(
    useCallback(
      ({ transform: [x, , zoom], width }: ReactFlowState): string => {
        const left = (-MARGIN - x) / zoom;
        const right = (width + MARGIN - x) / zoom;
        const first = columns.findIndex((column) => column.x + column.width > left);
        const last = columns.findLastIndex((column) => column.x < right);
        return `${first} ${last}`;
      },
      [columns],
    ),
  );
  return useMemo(() => {
    const [first = 0, last = -1] = range.split(' ').map(Number);
    return first < 0 ? [] : columns.slice(first, last + 1);
  }, [columns, range]);
}

/** Whether any part of what lies between two heights of the map is in view. */
export function useIsInView(top: number, bottom: number): boolean {
  return useStore(({ transform: [, y, zoom], height }) => {
    const isAbove = bottom * zoom + y < -MARGIN;
    return !isAbove && top * zoom + y < height + MARGIN;
  });
}

/**
 * Where the first column begins that is in view from its beginning, px of the map; the beginning of the map where there is
 * none. Changes only when a column's beginning comes or goes.
 */
export function useFirstBeginning(): number {
  const { columns } = useMapView().geometry;
  return useStore(
    useCallback(
      ({ transform: [x, , zoom], width }: ReactFlowState): number => {
        const first = columns.find((column) => column.x * zoom + x >= -1);
        return first && first.x * zoom + x < width ? first.x : 0;
      },
      [columns],
    ),
  );
}
