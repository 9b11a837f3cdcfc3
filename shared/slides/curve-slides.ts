/** Emotion curves as charts: the assumed one of each persona, and beside it what feedback measured. */
import { countWords, placeWords } from '../formats/office/card-facts.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import type { ChartSeries, DeckChart, DeckSlide } from '../formats/pptx/deck.ts';
import type { MeanInterval } from '../measures/interval.ts';
import { onEmotionScale } from '../measures/measured-emotion.ts';
import { peakEnd } from '../measures/peak-end.ts';
import { LANE_KIND_INFO } from '../model/lanes.ts';
import { own } from '../model/own.ts';
import { CURVE_SERIES, type Column, type CurvePoint, type CurveSeries, type Lane } from '../model/types.ts';
import { signedNumber } from '../print/words.ts';
import { curveNotes } from './notes.ts';
import {
  BOTTOM,
  clipped,
  EDGE,
  head,
  INK,
  lanePaint,
  MUTED,
  paragraph,
  SIDE,
  textShape,
  WIDTH,
  words,
} from './page.ts';

/** Names of more columns than this are not read below one chart. */
const MOST_COLUMNS = 14;
const TAKEAWAY = 12;
const GAP = 10;
const LEAST_CHART = 200;

const SERIES_WORDS: Readonly<Record<CurveSeries, string>> = { asIs: 'assumed', toBe: 'as it is meant to be' };

/** The slides of all emotion lanes that have points. */
export function curveSlides(source: OfficeSource): DeckSlide[] {
  const { map } = source;
  return map.lanes
    .filter(({ kind }) => LANE_KIND_INFO[kind].content === 'curve')
    .flatMap((lane) => laneSlides(lane, source));
}

function laneSlides(lane: Lane, source: OfficeSource): DeckSlide[] {
  const { map } = source;
  const has = [...map.points, ...map.targets].some(({ laneId }) => laneId === lane.id);
  const others = lane.people === 'employees' ? {} : { ...source.measured, ...source.visited };
  if (!has && Object.keys(others).length === 0) return [];
  const count = Math.max(1, Math.ceil(map.columns.length / MOST_COLUMNS));
  const size = Math.ceil(map.columns.length / count);
  return Array.from({ length: count }, (_, at) => {
    const columns = map.columns.slice(at * size, (at + 1) * size);
    return chartSlide(lane, columns, count === 1 ? '' : `, part ${at + 1} of ${count}`, source);
  });
}

function chartSlide(lane: Lane, columns: readonly Column[], part: string, source: OfficeSource): DeckSlide {
  const { map } = source;
  const { items, y } = head(lane.title || 'Emotion', `Emotion curve${part}: ${scaleWords(source)}`, source);
  const said = takeaways(lane, source).map((text) => words(text, WIDTH, TAKEAWAY));
  const most = Math.floor((BOTTOM - y - GAP - LEAST_CHART) / (TAKEAWAY * 1.4));
  let left = most;
  const shown = said.flatMap((text) => {
    if (left < 1) return [];
    const kept = clipped(text, left);
    left -= kept.lines.length;
    return [kept];
  });
  const height = shown.reduce((sum, text) => sum + text.height, 0);
  const chart: DeckChart = {
    kind: 'chart',
    name: `Emotion curve ${lane.title}`,
    description: said.map(({ text }) => text).join(' '),
    box: { x: SIDE, y, width: WIDTH, height: BOTTOM - y - height - GAP },
    categories: columns.map(({ id }) => placeWords(id, map)),
    series: seriesOf(lane, columns, source),
    min: map.meta.scale.min,
    max: map.meta.scale.max,
    ink: MUTED,
    grid: EDGE,
  };
  const box = { x: SIDE, y: BOTTOM - height, width: WIDTH, height };
  const below =
    shown.length === 0
      ? []
      : [
          textShape(
            'In words',
            box,
            shown.map((text) => paragraph(text, source)),
          ),
        ];
  return { items: [...items, chart, ...below], notes: curveNotes(lane, source) };
}

/** The named levels of the scale: "+2 Delighted … −2 Angry". */
function scaleWords({ map }: OfficeSource): string {
  const { min, max, labels } = map.meta.scale;
  return [max, min]
    .map((level) => [signedNumber(level), own(labels, String(level)) ?? ''].filter(Boolean).join(' '))
    .join(' … ');
}

function pointsOf(lane: Lane, series: CurveSeries, personaId: string, { map }: OfficeSource): CurvePoint[] {
  const all = series === 'asIs' ? map.points : map.targets;
  return all.filter((point) => point.laneId === lane.id && point.personaId === personaId);
}

function seriesOf(lane: Lane, columns: readonly Column[], source: OfficeSource): ChartSeries[] {
  const { map, personas } = source;
  const everyone = { id: '', name: 'Everyone', hue: 5 };
  const lines = [everyone, ...personas].flatMap(({ id, name, hue }) =>
    CURVE_SERIES.flatMap((series): ChartSeries[] => {
      const points = pointsOf(lane, series, id, source);
      if (points.length === 0) return [];
      const values = new Map(points.map((point) => [point.columnId, point.value]));
      return [
        {
          name: `${name || 'Unnamed persona'}, ${SERIES_WORDS[series]}`,
          values: columns.map((column) => values.get(column.id) ?? null),
          colour: lanePaint(map.meta.theme, hue).mark,
          dashed: series === 'toBe',
          mark: 'circle',
        },
      ];
    }),
  );
  if (lane.people === 'employees') return lines;
  return [
    ...lines,
    ...meanSeries(columns, source.measured, source, {
      name: 'Measured from feedback, with 95 % intervals',
      colour: INK,
      marksOnly: true,
      mark: 'diamond',
    }),
    ...meanSeries(columns, source.visited, source, {
      name: 'Mystery visits, with 95 % intervals',
      colour: MUTED,
      dashed: true,
      mark: 'square',
    }),
  ];
}

/** Means from 0 to 100 on the map's scale, with their 95 % intervals; none where nothing is known. */
function meanSeries(
  columns: readonly Column[],
  found: Readonly<Record<string, MeanInterval>>,
  { map }: OfficeSource,
  look: Omit<ChartSeries, 'values' | 'interval'>,
): ChartSeries[] {
  const means = columns.map(({ id }) => {
    const mean = own(found, id);
    return mean ? onEmotionScale(mean, map.meta.scale) : null;
  });
  if (means.every((mean) => mean === null)) return [];
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return [
    {
      ...look,
      values: means.map((mean) => (mean ? round(mean.mean) : null)),
      interval: {
        below: means.map((mean) => (mean && mean.low !== null ? round(mean.mean - mean.low) : null)),
        above: means.map((mean) => (mean && mean.high !== null ? round(mean.high - mean.mean) : null)),
      },
    },
  ];
}

/** Best and worst moment and end of each persona's curve, and how much was measured, as sentences. */
function takeaways(lane: Lane, source: OfficeSource): string[] {
  const { map, personas, measured } = source;
  const lines = [{ id: '', name: 'Everyone' }, ...personas].flatMap(({ id, name }) => {
    const values = new Map(pointsOf(lane, 'asIs', id, source).map((point) => [point.columnId, point]));
    const points = map.columns.flatMap((column) => values.get(column.id) ?? []);
    const peaks = peakEnd(points.map(({ value }) => value));
    if (!peaks) return [];
    const at = (index: number): string => {
      const point = points[index];
      if (!point) return '';
      const felt = [signedNumber(point.value), point.word].filter((word) => word !== '').join(' ');
      return `${placeWords(point.columnId, map)} (${felt})`;
    };
    return [`${name}: best at ${at(peaks.best)}, worst at ${at(peaks.worst)}, ends at ${at(peaks.end)}.`];
  });
  if (lane.people === 'employees') return lines;
  const all = map.columns.flatMap(({ id }) => own(measured, id) ?? []);
  const n = all.reduce((sum, mean) => sum + mean.n, 0);
  if (n > 0) lines.push(`Measured from ${countWords(n, 'judgement')} in feedback; the lines are assumed.`);
  return lines;
}
