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

/** For each dot whether its value stands above, beside or below it, so that the values of one column stay apart. */
export function labelPlaces(curves: readonly Curve[]): Map<string, 'above' | 'below' | 'beside'> {
  const columns = new Map<string, { key: string; y: number }[]>();
  for (const curve of curves) {
    for (const dot of curve.dots) {
      const list = columns.get(dot.columnId) ?? [];
      list.push({ key: `${curve.personaId}/${dot.columnId}`, y: dot.y });
      columns.set(dot.columnId, list);
    }
  }
  const places = new Map<string, 'above' | 'below' | 'beside'>();
  for (const list of columns.values()) {
    list.sort((a, b) => a.y - b.y);
    list.forEach(({ key }, i) => {
      if (i === 0) places.set(key, 'above');
      else places.set(key, i === list.length - 1 ? 'below' : 'beside');
    });
  }
  return places;
}
