/** What is written beside the points of an emotion curve, and where. */
import type { Curve } from '../layout/geometry.ts';
import type { EmotionScale } from '../model/types.ts';

/** Labelled levels of a scale, highest first. */
export function scaleLevels(scale: EmotionScale): { value: number; label: string }[] {
  return Object.entries(scale.labels)
    .map(([value, label]) => ({ value: Number(value), label }))
    .filter(({ value }) => Number.isFinite(value) && value >= scale.min && value <= scale.max)
    .sort((a, b) => b.value - a.value);
}

const PEAKS = { best: '▲', worst: '▼', end: '⚑' } as const;

/** What marks the peaks and the end of a curve at a dot. */
export function peakSigns({ peaks }: Curve, index: number): string {
  const roles = ['best', 'worst', 'end'] as const;
  return roles.map((role) => (peaks?.[role] === index ? PEAKS[role] : '')).join('');
}

/** How far from its dot a value above or below it reaches, px: what lies there would be written over. */
const REACH = 22;

type LabelPlace = 'above' | 'below' | 'beside';

/**
 * For each dot whether its value stands above, beside or below it, so that the values of one column stay apart.
 *
 * @param curves the curves whose values are written
 * @param others curves without values, whose dots must stay free too
 */
export function labelPlaces(
  curves: readonly Curve[],
  others: readonly Curve[] = [],
): Map<string, LabelPlace> {
  const columns = new Map<string, { key: string; y: number }[]>();
  const taken = new Map<string, number[]>();
  for (const { dots } of others)
    for (const { columnId, y } of dots) taken.set(columnId, [...(taken.get(columnId) ?? []), y]);
  for (const curve of curves) {
    for (const dot of curve.dots) {
      const list = columns.get(dot.columnId) ?? [];
      list.push({ key: `${curve.personaId}/${dot.columnId}`, y: dot.y });
      columns.set(dot.columnId, list);
    }
  }
  const places = new Map<string, LabelPlace>();
  for (const [columnId, list] of columns) {
    const ys = taken.get(columnId) ?? [];
    const isFree = (from: number, to: number): boolean => ys.every((y) => y <= from || y >= to);
    list.sort((a, b) => a.y - b.y);
    list.forEach(({ key, y }, i) => {
      if (i === 0 && isFree(y - REACH, y)) places.set(key, 'above');
      else if (i === list.length - 1 && isFree(y, y + REACH)) places.set(key, 'below');
      else places.set(key, 'beside');
    });
  }
  return places;
}
