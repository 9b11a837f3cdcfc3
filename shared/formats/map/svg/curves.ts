/** Emotion curves: levels of the scale, lines with their points and words, what feedback measured. */
import { valueToY } from '../../../layout/curves.ts';
import type { Curve, CurveLane, Geometry } from '../../../layout/geometry.ts';
import { isOfCustomers, onEmotionScale } from '../../../measures/measured-emotion.ts';
import type { Weight } from '../../../layout/text-width.ts';
import { own } from '../../../model/own.ts';
import type { MapData } from '../../../model/types.ts';
import {
  countWords,
  labelPlaces,
  levelWords,
  NOTE_SIZE,
  pointWords,
  scaleLevels,
  VALUE_SIZE,
  type CurveWords,
} from '../../../print/curve-marks.ts';
import { visitedMarks, visitedPath } from '../../../print/visited-marks.ts';
import type { CardContext } from '../../../print/footer-items.ts';
import { personaHue } from './marks.ts';
import { el } from './node.ts';
import type { Painter } from './text.ts';

interface Drawing {
  readonly map: MapData;
  readonly geometry: Geometry;
  readonly context: CardContext;
  readonly paint: Painter;
}

/** The curves of all lanes; coordinates are the geometry's. */
export function drawCurves(drawing: Drawing): string {
  return drawing.geometry.curveLanes.map((place, i) => drawCurveLane(place, i, drawing)).join('');
}

function drawCurveLane(place: CurveLane, index: number, drawing: Drawing): string {
  const { map, geometry, context, paint } = drawing;
  const { width } = geometry;
  const curves = geometry.curves.filter(({ laneId }) => laneId === place.laneId);
  const asIs = curves.filter(({ series }) => series === 'asIs');
  const places = labelPlaces(
    asIs,
    curves.filter(({ series }) => series === 'toBe'),
  );
  const rules = scaleLevels(map.meta.scale).map(({ value }) => {
    const y = valueToY(place, map.meta.scale, value);
    return y === place.neutral ? '' : el('path', { d: `M0 ${y}H${width}`, class: 'l5' });
  });
  const levels = levelWords(place, map.meta.scale, 0);
  const neutral = { d: `M0 ${place.neutral}H${width}`, class: 'l8', 'stroke-dasharray': '4 4' };
  const lines = curves.map((curve) => {
    const hue = personaHue(context.personas.get(curve.personaId));
    if (curve.series === 'toBe') return drawToBe(curve, hue);
    const area = asIs.length === 1 ? drawArea(curve, place, `area-${index}`, width) : '';
    const path = { d: curve.path, class: `k${hue}`, 'stroke-width': 2.5, 'stroke-linecap': 'round' };
    const dots = curve.dots.map(({ x, y }) =>
      el('circle', { cx: x, cy: y, r: 4.5, class: `m${hue} pl`, 'stroke-width': 1.5 }),
    );
    return area + el('path', path) + dots.join('');
  });
  const points = asIs.flatMap((curve) => {
    const colour = `m${personaHue(context.personas.get(curve.personaId))}`;
    return pointWords(curve, places, levels).map((words) => drawWords(words, VALUE_SIZE, colour, paint, 600));
  });
  return [
    ...rules,
    el('path', neutral),
    ...lines,
    drawMeasured(place, drawing),
    drawVisited(place, drawing),
    ...levels.map((words) => drawWords(words, NOTE_SIZE, 't2', paint)),
    ...points,
  ].join('');
}

/** Words on ground of their own, which lines pass behind. */
function drawWords(
  { text, x, y, anchor, box }: CurveWords,
  size: number,
  colour: string,
  paint: Painter,
  weight: Weight = 400,
): string {
  if (text === '') return '';
  const words = paint({ lines: [text], x, y, size, weight, paint: colour, anchor });
  return el('rect', { ...box, class: 'ground', opacity: 0.85 }) + words;
}

/** A curve as it is meant to be: dashed, with hollow dots. */
function drawToBe(curve: Curve, hue: number): string {
  const line = { d: curve.path, class: `k${hue}`, 'stroke-width': 2, 'stroke-dasharray': '7 5' };
  const dots = curve.dots.map(({ x, y }) =>
    el('circle', { cx: x, cy: y, r: 4, class: `h${hue}`, 'stroke-width': 2 }),
  );
  return el('path', line) + dots.join('');
}

/** The area between a curve and neutral: good above it, bad below. */
function drawArea(curve: Curve, { top, neutral, bottom }: CurveLane, id: string, width: number): string {
  const clip = (name: string, y: number, height: number): string =>
    el('clipPath', { id: `${id}-${name}` }, el('rect', { x: 0, y, width, height: Math.max(0, height) }));
  const part = (name: string): string =>
    el('path', { d: curve.area, class: name, 'clip-path': `url(#${id}-${name})` });
  if (curve.area === '') return '';
  return [
    clip('above', top - 20, neutral - top + 20),
    clip('below', neutral, bottom - neutral + 20),
    part('above'),
    part('below'),
  ].join('');
}

/** What feedback measured: a diamond with its 95 % interval and the number of items. */
function drawMeasured(place: CurveLane, { map, geometry, context, paint }: Drawing): string {
  const { scale } = map.meta;
  const measured = isOfCustomers(map, place.laneId) ? context.measured : (context.measuredStaff ?? {});
  return geometry.columns
    .map((column) => {
      const found = own(measured, column.id);
      if (!found || column.collapsed) return '';
      const { mean, low, high, n } = onEmotionScale(found, scale);
      const x = column.x + column.width / 2 + 24;
      const y = valueToY(place, scale, mean);
      const interval =
        low === null || high === null
          ? ''
          : el('path', {
              d: `M${x} ${valueToY(place, scale, high)}V${valueToY(place, scale, low)}`,
              class: 'l9',
              'stroke-width': 2,
            });
      const diamond = {
        d: `M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}Z`,
        class: 'tx pl',
      };
      const words = drawWords(countWords(column.id, n, x, y, 'start'), NOTE_SIZE, 'tx', paint);
      return interval + el('path', diamond) + words;
    })
    .join('');
}

/** What mystery visits experienced: squares with their 95 % interval and the number of ratings, on a dotted line. */
function drawVisited(place: CurveLane, { map, geometry, context, paint }: Drawing): string {
  if (!isOfCustomers(map, place.laneId)) return '';
  const marks = visitedMarks(place, geometry.columns, context.visited, map.meta.scale);
  if (marks.length === 0) return '';
  const line = { d: visitedPath(marks), class: 'l9', 'stroke-width': 1.5, 'stroke-dasharray': '1.5 4' };
  const drawn = marks.map(({ x, y, low, high, n }) => {
    const interval =
      low === null || high === null
        ? ''
        : el('path', { d: `M${x} ${high}V${low}`, class: 'l9', 'stroke-width': 2 });
    const square = { x: x - 4.5, y: y - 4.5, width: 9, height: 9, class: 'tx pl' };
    const words = drawWords(countWords('', n, x, y, 'end'), NOTE_SIZE, 'tx', paint);
    return interval + el('rect', square) + words;
  });
  return el('path', line) + drawn.join('');
}
