/** What is written beside the points of an emotion curve, and where. */
import { valueToY } from '../layout/curves.ts';
import type { Box, Curve, CurveLane } from '../layout/geometry.ts';
import { textWidth, type Weight } from '../layout/text-width.ts';
import type { EmotionScale } from '../model/types.ts';
import { signedNumber } from './words.ts';

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

/** Words in the drawing of a curve, with the box around them that keeps lines from striking them through. */
export interface CurveWords {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

interface PlacedWords extends Omit<CurveWords, 'box'> {
  readonly size: number;
  readonly weight?: Weight;
}

/** Room beside words in their box, in px. */
const AIR = 2;

/** Sizes of the words of points, and of scales and numbers of items, in px. */
export const VALUE_SIZE = 11;
export const NOTE_SIZE = 10;

function placed({ size, weight = 400, ...words }: PlacedWords): CurveWords {
  const width = words.text === '' ? 0 : textWidth(words.text, { size, weight });
  const start = words.anchor === 'start' ? 0 : words.anchor === 'end' ? width : width / 2;
  const box = { x: words.x - start - AIR, y: words.y - size, width: width + 2 * AIR, height: size * 1.3 };
  return { ...words, box };
}

/** The names of a scale's levels above their lines. @param left where the drawing begins */
export function levelWords(place: CurveLane, scale: EmotionScale, left: number): CurveWords[] {
  return scaleLevels(scale).map(({ value, label }) =>
    placed({
      key: `level ${value}`,
      text: label,
      x: left + 6,
      y: valueToY(place, scale, value) - 3,
      anchor: 'start',
      size: NOTE_SIZE,
    }),
  );
}

/** How many items a mark of what was measured stands for, beside it. */
export function countWords(key: string, n: number, x: number, y: number, side: 'start' | 'end'): CurveWords {
  return placed({
    key,
    text: `n ${n}`,
    x: side === 'start' ? x + 8 : x - 8,
    y: y + 4,
    anchor: side,
    size: NOTE_SIZE,
  });
}

/**
 * What is written at the points of a curve. Words that would begin on the name of a level begin behind it.
 * @param places as `labelPlaces` gives them for all curves of the lane
 */
export function pointWords(
  curve: Curve,
  places: ReturnType<typeof labelPlaces>,
  levels: readonly CurveWords[],
): CurveWords[] {
  return curve.dots.map((dot, i) => {
    const where = places.get(`${curve.personaId}/${dot.columnId}`) ?? 'above';
    const words = placed({
      key: dot.columnId,
      text: [peakSigns(curve, i), signedNumber(dot.value), dot.word].filter(Boolean).join(' '),
      x: where === 'beside' ? dot.x + 9 : dot.x,
      y: dot.y + (where === 'above' ? -8 : where === 'below' ? 17 : 4),
      anchor: where === 'beside' ? 'start' : 'middle',
      size: VALUE_SIZE,
      weight: 600,
    });
    const met = levels.filter(({ box }) => overlaps(box, words.box));
    const by = Math.max(0, ...met.map(({ box }) => box.x + box.width + AIR - words.box.x));
    return { ...words, x: words.x + by, box: { ...words.box, x: words.box.x + by } };
  });
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
