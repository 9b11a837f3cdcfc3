/** Finds the columns of a page: heads above the lanes, or where there are none, shapes that stand below each other. */
import type { DraftColumn, DraftStage } from '../draft.ts';
import { readPhase } from '../map-attributes.ts';
import { middleX, middleY, type Cell } from './cells.ts';
import type { Box } from './shapes.ts';

export interface Placed extends Cell {
  readonly box: Box;
}

/** A column with its extent on the page. */
export interface FoundColumn extends DraftColumn {
  readonly x: number;
  readonly right: number;
}

export interface Columns {
  readonly stages: readonly DraftStage[];
  /** From left to right. */
  readonly columns: readonly FoundColumn[];
}

/** Heads whose middles are no further apart stand in one row. */
const ROW = 15;

/** The rows of shapes from top to bottom, each from left to right. */
export function rowsOf(shapes: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const shape of shapes.toSorted((a, b) => middleY(a.box) - middleY(b.box))) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && middleY(shape.box) - middleY(last.box) <= ROW) row.push(shape);
    else rows.push([shape]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.box.x - b.box.x));
}

/** Columns below two rows of heads, stages above steps, or below one row of stages. */
export function columnsBelow(stageHeads: readonly Placed[], stepHeads: readonly Placed[]): Columns {
  const stages: DraftStage[] = [];
  const columns: FoundColumn[] = [];
  const heads = stageHeads.toSorted((a, b) => a.box.x - b.box.x);
  heads.forEach(({ text, box, look }, stage) => {
    const steps = stepHeads
      .filter((head) => heads.findLastIndex((candidate) => candidate.box.x <= middleX(head.box)) === stage)
      .toSorted((a, b) => a.box.x - b.box.x);
    stages.push({ title: text, steps: steps.map((step) => step.text), ...readPhase(look) });
    if (steps.length === 0) columns.push({ stage, x: box.x, right: box.x + box.width });
    steps.forEach((head, step) =>
      columns.push({ stage, step, x: head.box.x, right: head.box.x + head.box.width }),
    );
  });
  return { stages, columns };
}

/** Columns of shapes that stand below each other, numbered from 1. */
export function columnsOfShapes(shapes: readonly Placed[]): Columns {
  const columns: { stage: number; x: number; right: number }[] = [];
  for (const { box } of shapes.toSorted((a, b) => middleX(a.box) - middleX(b.box))) {
    const last = columns.at(-1);
    if (last && middleX(box) <= last.right) last.right = Math.max(last.right, middleX(box) + box.width / 4);
    else columns.push({ stage: columns.length, x: box.x, right: box.x + box.width });
  }
  return { stages: columns.map((_, index) => ({ title: String(index + 1) })), columns };
}

/** The column in which a box begins, or the nearest, and how many it covers. */
export function columnOf(
  box: Box,
  columns: readonly FoundColumn[],
): { column: DraftColumn; span: number } | null {
  const covered = columns.filter(({ x, right }) => {
    const middle = (x + right) / 2;
    return middle >= box.x && middle <= box.x + box.width;
  });
  const at = middleX(box);
  const distance = ({ x, right }: FoundColumn): number => (at < x ? x - at : at > right ? at - right : 0);
  const nearest = columns.reduce<FoundColumn | undefined>(
    (best, column) => (best === undefined || distance(column) < distance(best) ? column : best),
    undefined,
  );
  const first = covered.length > 1 ? covered[0] : nearest;
  if (!first) return null;
  const { stage, step } = first;
  return { column: { stage, ...(step === undefined ? {} : { step }) }, span: Math.max(1, covered.length) };
}
