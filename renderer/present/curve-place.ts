/** Where the curve of a slide has its lines, dots and words, in units. */
import { neutralValue, valueToY } from '../../shared/layout/curves.ts';
import type { EmotionScale } from '../../shared/model/types.ts';
import { SMALL, wordsWidth } from './page.ts';
import type { CurveBlock, CurveDotData, CurveLineData } from './types.ts';
import { feelingWords } from './words.ts';

/** Between the ends of the scale and the edges: room for words above and below dots. */
const EDGE = 46;
/** Least distance between the names of two levels. */
const LEVEL_GAP = 36;
const AXIS_GAP = 14;
/** Words stand so far above and below a dot. */
const ABOVE = -20;
const BELOW = 40;
/** Beside the dots, for what was measured. */
const BESIDE = 18;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLine {
  readonly key: string;
  readonly hue: number;
  readonly series: CurveLineData['series'];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly isShown: boolean }[];
  readonly peaks: readonly {
    readonly role: 'best' | 'worst' | 'end';
    readonly x: number;
    readonly y: number;
  }[];
}

export interface PlacedCurve {
  readonly width: number;
  /** Width without the names of the levels at the right. */
  readonly plot: number;
  readonly lane: { readonly top: number; readonly bottom: number; readonly neutral: number };
  readonly band: { readonly x: number; readonly width: number } | null;
  readonly levels: readonly { readonly y: number; readonly name: string; readonly isNeutral: boolean }[];
  readonly lines: readonly PlacedLine[];
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly measured: readonly {
    readonly at: number;
    readonly x: number;
    readonly y: number;
    readonly top: number;
    readonly bottom: number;
  }[];
  /** The curve in words. */
  readonly words: string;
}

/** Places a curve in a box of `width` units and its own height. */
export function placeCurve(curve: CurveBlock, width: number): PlacedCurve {
  const { scale, height, columns, shown } = curve;
  const ends = { top: EDGE, bottom: Math.max(EDGE + 1, height - EDGE) };
  const neutral = valueToY(ends, scale, neutralValue(scale));
  const levels = shownLevels(scale, ends).map((level) => ({ ...level, isNeutral: level.y === neutral }));
  const names = Math.max(0, ...levels.map(({ name }) => wordsWidth(name)));
  const plot = Math.max(width * 0.5, width - names - AXIS_GAP);
  const step = plot / Math.max(1, columns);
  const xOf = (at: number): number => Math.round((at + 0.5) * step * 10) / 10;
  const yOf = (value: number): number => Math.round(valueToY(ends, scale, value) * 10) / 10;
  const isShown = (at: number): boolean => shown !== null && at >= shown[0] && at < shown[1];
  const lines = curve.lines.map((line): PlacedLine => ({
    key: `${line.persona?.id ?? ''}/${line.series}`,
    hue: line.persona?.hue ?? curve.everyone,
    series: line.series,
    dots: line.dots.map(({ at, value }) => ({
      x: xOf(at),
      y: yOf(value),
      isShown: line.series === 'asIs' && isShown(at),
    })),
    peaks: (['best', 'worst', 'end'] as const).flatMap((role) => {
      const dot = line.peaks ? line.dots[line.peaks[role]] : undefined;
      // The end may be the best or worst moment too; one mark is enough there.
      const isPeak =
        role === 'end' && line.peaks && [line.peaks.best, line.peaks.worst].includes(line.peaks.end);
      return dot && !isPeak ? [{ role, x: xOf(dot.at), y: yOf(dot.value) }] : [];
    }),
  }));
  return {
    width,
    plot,
    lane: { ...ends, neutral },
    band: shown && shown[1] > shown[0] ? { x: shown[0] * step, width: (shown[1] - shown[0]) * step } : null,
    levels,
    lines,
    labels: labelsOf(curve, { xOf, yOf, isShown, plot, height, taken: lines }),
    measured: curve.measured.map(({ at, mean }) => ({
      at,
      x: xOf(at) + Math.min(BESIDE, step / 3),
      y: yOf(mean.mean),
      top: yOf(mean.high ?? mean.mean),
      bottom: yOf(mean.low ?? mean.mean),
    })),
    words: curveWords(curve),
  };
}

/** All levels where their names have room, else the ends and the middle. */
function shownLevels(
  scale: EmotionScale,
  ends: { top: number; bottom: number },
): { y: number; name: string }[] {
  const all = Object.entries(scale.labels)
    .map(([value, name]) => ({ value: Number(value), y: valueToY(ends, scale, Number(value)), name }))
    .toSorted((a, b) => a.y - b.y);
  const hasRoom = all.every(({ y }, at) => at === 0 || y - (all[at - 1]?.y ?? 0) >= LEVEL_GAP);
  const middle = neutralValue(scale);
  const chosen = hasRoom ? all : all.filter(({ value }) => [scale.min, middle, scale.max].includes(value));
  return chosen.map(({ y, name }) => ({ y, name }));
}

interface LabelPlan {
  readonly xOf: (at: number) => number;
  readonly yOf: (value: number) => number;
  readonly isShown: (at: number) => boolean;
  readonly plot: number;
  readonly height: number;
  readonly taken: readonly PlacedLine[];
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The words for what is felt at the dots that are set off, where they have room. */
function labelsOf(curve: CurveBlock, plan: LabelPlan): { x: number; y: number; text: string }[] {
  const { xOf, yOf, isShown, plot, height } = plan;
  const boxes: Box[] = plan.taken.flatMap(({ dots }) =>
    dots.map(({ x, y }) => ({ x: x - 10, y: y - 10, width: 20, height: 20 })),
  );
  const labels: { x: number; y: number; text: string }[] = [];
  const tryPlace = (dot: CurveDotData, text: string, shift: number): boolean => {
    const width = wordsWidth(text, SMALL, 600);
    const x = Math.min(plot - width / 2 - 2, Math.max(width / 2 + 2, xOf(dot.at)));
    const y = yOf(dot.value) + shift;
    const box = { x: x - width / 2 - 6, y: y - SMALL, width: width + 12, height: SMALL * 1.3 };
    if (box.y < 0 || box.y + box.height > height || boxes.some((other) => overlap(box, other))) return false;
    boxes.push(box);
    labels.push({ x, y, text });
    return true;
  };
  for (const { dots, series } of curve.lines) {
    if (series !== 'asIs') continue;
    for (const dot of dots.filter(({ at, word }) => isShown(at) && word !== '')) {
      const isHigh = yOf(dot.value) <= height / 2;
      if (!tryPlace(dot, dot.word, isHigh ? ABOVE : BELOW)) tryPlace(dot, dot.word, isHigh ? BELOW : ABOVE);
    }
  }
  return labels;
}

/** The curve for those who do not see it: the values of what is set off, else best and worst. */
function curveWords({ lines, scale, shown }: CurveBlock): string {
  return lines
    .filter(({ series }) => series === 'asIs')
    .map(({ persona, dots, peaks }) => {
      const told = shown
        ? dots.filter(({ at }) => at >= shown[0] && at < shown[1])
        : peaks
          ? [dots[peaks.best], dots[peaks.worst], dots[peaks.end]].filter((dot) => dot !== undefined)
          : dots;
      const values = told.map(({ value, word }) =>
        [feelingWords(scale, value), word].filter(Boolean).join(', '),
      );
      return `${persona?.name ?? 'Everyone'}: ${values.join('; ') || 'no point here'}`;
    })
    .join('. ');
}
