/** Which column of one map stands for which of another: by titles, else by position. */
import { foldCase } from '../text/fold.ts';
import type { Column, MapData, Stage, Step } from './types.ts';

type Grid = Pick<MapData, 'stages' | 'steps' | 'columns'> & {
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
};

export interface ColumnMatch {
  /** Id of the source's column → id of the target's. Every column of the source has one where the target has any. */
  readonly columns: ReadonlyMap<string, string>;
  /** Columns of the source that found no place of their own: they share the target's last one. */
  readonly surplus: readonly Column[];
}

const plain = (title: string): string => foldCase(title.normalize('NFC')).trim();

/**
 * Finds for each column of the source its place in the target: the column itself where it is the same map; the step of
 * the same title in the stage of the same title; in that stage the step at the same position; the column at the same
 * position of the map; else the last one.
 */
export function matchColumns(source: Grid, target: Grid): ColumnMatch {
  const columns = new Map<string, string>();
  const surplus: Column[] = [];
  const known = new Set(target.columns.map(({ id }) => id));
  const last = target.columns.at(-1);
  source.columns.forEach((column, index) => {
    if (!last) return;
    const found = known.has(column.id) ? column.id : inLikeStage(source, target, column);
    const place = found ?? target.columns[index]?.id;
    if (place === undefined) surplus.push(column);
    columns.set(column.id, place ?? last.id);
  });
  return { columns, surplus };
}

function inLikeStage(source: Grid, target: Grid, column: Column): string | null {
  const title = titleOf(source.stages, column.stageId);
  const stage = target.stages.find((other) => plain(other.title) === title);
  if (!stage || title === '') return null;
  const there = target.columns.filter(({ stageId }) => stageId === stage.id);
  const step = column.stepId === null ? '' : titleOf(source.steps, column.stepId);
  const alike = there.find(({ stepId }) => stepId !== null && titleOf(target.steps, stepId) === step);
  const beside = source.columns.filter(({ stageId }) => stageId === column.stageId);
  const at = Math.min(beside.indexOf(column), there.length - 1);
  return (alike ?? there[at])?.id ?? null;
}

function titleOf(list: readonly (Stage | Step)[], id: string): string {
  return plain(list.find((entry) => entry.id === id)?.title ?? '');
}

/** Whether two titles name the same thing: case and the form of letters do not matter. */
export function sameTitle(a: string, b: string): boolean {
  return plain(a) === plain(b);
}
