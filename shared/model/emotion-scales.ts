/** Emotion scales: ready ones to choose from, and levels named and counted by the user. */
import { DEFAULT_EMOTION_SCALE, type EmotionScale } from './types.ts';

export interface NamedScale {
  readonly id: string;
  readonly name: string;
  readonly scale: EmotionScale;
}

/** Scales that one may begin with. Scales of imported maps are kept as they came. */
export const EMOTION_SCALES: readonly NamedScale[] = [
  {
    id: 'three',
    name: '3 levels, −1 to 1',
    scale: { min: -1, max: 1, labels: { '1': 'Good', '0': 'Neutral', '-1': 'Bad' } },
  },
  { id: 'five', name: '5 levels, −2 to 2', scale: DEFAULT_EMOTION_SCALE },
  {
    id: 'seven',
    name: '7 levels, −3 to 3',
    scale: {
      min: -3,
      max: 3,
      labels: {
        '3': 'Delighted',
        '2': 'Happy',
        '1': 'Pleased',
        '0': 'Neutral',
        '-1': 'Annoyed',
        '-2': 'Frustrated',
        '-3': 'Angry',
      },
    },
  },
  {
    id: 'eleven',
    name: '11 levels, −5 to 5',
    scale: { min: -5, max: 5, labels: { '5': 'Best', '0': 'Neutral', '-5': 'Worst' } },
  },
  {
    id: 'ten',
    name: '1 to 10',
    scale: { min: 1, max: 10, labels: { '10': 'Best', '1': 'Worst' } },
  },
];

/** Most levels that can be named one by one. */
export const MAX_LEVELS = 11;

/** The whole numbers of a scale from the highest down, at most `MAX_LEVELS`; wider scales name only what they name. */
export function levelsOf({ min, max, labels }: EmotionScale): number[] {
  const named = Object.keys(labels)
    .map(Number)
    .filter((level) => Number.isFinite(level) && level >= min && level <= max);
  const whole: number[] = [];
  if (max - min < MAX_LEVELS) for (let level = Math.floor(max); level >= min; level -= 1) whole.push(level);
  return [...new Set([...whole, ...named])].toSorted((a, b) => b - a);
}

/** The scale with one level renamed; '' takes its name away. */
export function withLevelName(scale: EmotionScale, level: number, name: string): EmotionScale {
  const { [String(level)]: _before, ...labels } = scale.labels;
  return { ...scale, labels: name === '' ? labels : { ...labels, [String(level)]: name } };
}

/** Whether two scales are the same, names included. */
export function sameScale(a: EmotionScale, b: EmotionScale): boolean {
  const names = (scale: EmotionScale): string =>
    JSON.stringify(Object.entries(scale.labels).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return a.min === b.min && a.max === b.max && names(a) === names(b);
}
