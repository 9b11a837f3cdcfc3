/** Emotion as people write it into cells: numbers, numbers of persons, faces; and as our own tables write it. */
import { DEFAULT_EMOTION_SCALE, type CurveSeries, type EmotionScale } from '../../../model/types.ts';

export interface CellPoint {
  readonly value: number;
  readonly persona?: string;
  readonly word?: string;
  readonly quote?: string;
  readonly series?: CurveSeries;
}

/** "Meant to be: Olena: 1.5 (Pleased), relieved, “At last”", of which all but the number may be missing. */
const POINT =
  /^(Meant to be: )?(?:([^\n]{1,200}?): )?([+\-−]?\d{1,6}(?:[.,]\d{1,6})?)(?:\s*\/\s*\d{1,3})?(?:\s*\(([^()]{0,200})\))?(?:\s*[,;:–—-]?\s+(.*)|,\s*(.*))?$/s;

const FACES: readonly (readonly [RegExp, number])[] = [
  [/[😍🤩😁😄😀🥳😃]/u, 2],
  [/[😊🙂☺😌👍]/u, 1],
  [/[😐😶😑🤔]/u, 0],
  [/[😕🙁☹😟😞😔😣👎]/u, -1],
  [/[😠😡😢😭😤🤬😱]/u, -2],
];

/** The point that a text of a cell tells, or null where it tells none. Faces lie on our own scale from -2 to 2. */
export function pointOf(text: string): CellPoint | null {
  const line = text.trim();
  const match = POINT.exec(line);
  if (!match) {
    const face = FACES.find(([signs]) => signs.test(line));
    if (!face) return null;
    const word = line.replaceAll(/[\p{Extended_Pictographic}\uFE0F]/gu, '').trim();
    return { value: face[1], ...(word === '' ? {} : { word }) };
  }
  const [, meant, persona, number = '', , after, afterComma] = match;
  const { word, quote } = saidIn(after ?? afterComma ?? '');
  return {
    value: Number(number.replace('−', '-').replace(',', '.')),
    ...(persona === undefined ? {} : { persona: persona.trim() }),
    ...(word === '' ? {} : { word }),
    ...(quote === '' ? {} : { quote }),
    ...(meant === undefined ? {} : { series: 'toBe' as const }),
  };
}

/** Word and quote behind the number: "relieved, “At last”". */
function saidIn(text: string): { word: string; quote: string } {
  const start = text.indexOf('“');
  if (start === -1 || !text.endsWith('”')) return { word: text.trim(), quote: '' };
  return {
    word: text.slice(0, start).trimEnd().replace(/,$/, '').trimEnd(),
    quote: text.slice(start + 1, -1),
  };
}

/** Common scales, from the narrowest. */
const SCALES: readonly (readonly [min: number, max: number])[] = [
  [-2, 2],
  [1, 5],
  [-3, 3],
  [-5, 5],
  [0, 10],
  [-10, 10],
  [0, 100],
  [-100, 100],
];

/** The scale on which all of these values lie: a common one, else from their least to their greatest. */
export function scaleFor(values: readonly number[]): EmotionScale {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const [min, max] =
    SCALES.find(([from, to]) => least >= from && high <= to) ?? ([Math.floor(low), Math.ceil(high)] as const);
  return min === -2 && max === 2 ? DEFAULT_EMOTION_SCALE : { min, max, labels: {} };
}
