/** Places and feelings as slides write them. */
import type { EmotionScale, MapData } from '../../shared/model/types.ts';
import { formatNumber } from '../canvas/words.ts';

/** Where something stands: "Buy: Payment", or "Buy" where the stage is not divided. */
export function placeWords(columnId: string, { columns, stages, steps }: MapData): string {
  const column = columns.find(({ id }) => id === columnId);
  const stage = stages.find(({ id }) => id === column?.stageId)?.title ?? '';
  const step = steps.find(({ id }) => id === column?.stepId)?.title;
  return step === undefined ? stage : `${stage}: ${step}`;
}

/** A value of the emotion scale with its sign, and the name of the level that it is or is near: "−1 Annoyed". */
export function feelingWords({ labels }: EmotionScale, value: number): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  const number = `${sign}${formatNumber(Math.abs(value))}`;
  const levels = Object.entries(labels).map(([level, name]) => ({
    far: Math.abs(Number(level) - value),
    name,
  }));
  const [nearest] = levels.toSorted((a, b) => a.far - b.far);
  if (!nearest || nearest.far >= 1) return number;
  return nearest.far === 0 ? `${number} ${nearest.name}` : `${number}, near ${nearest.name}`;
}
