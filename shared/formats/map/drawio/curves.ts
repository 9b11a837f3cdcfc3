/** Emotion curves in a draw.io file: each point a small circle, joined by lines that follow it when it is moved. */
import type { Geometry } from '../../../layout/geometry.ts';
import { LANE_KIND_INFO, type LaneHue } from '../../../model/lanes.ts';
import { hexColour } from '../../../model/oklch.ts';
import { laneColours, mapTheme } from '../../../model/themes.ts';
import type { CurveSeries, Lane, MapData } from '../../../model/types.ts';
import { pointAttributes } from '../card-attributes.ts';
import { pointWords } from '../card-words.ts';
import type { Names } from '../written-map.ts';
import type { XmlElement } from '../xml-write.ts';
import { edge, shape, style } from './shapes.ts';

const DOT = 14;

export interface CurveDrawing {
  readonly map: MapData;
  readonly names: Names;
  readonly geometry: Geometry;
  /** Where the grid's first cell begins on the page. */
  readonly left: number;
}

/** The points and lines of a lane's curves, as children of the lane's shape. @param laneY y of the lane in the grid */
export function curveShapes(
  { geometry, map, names, left }: CurveDrawing,
  { id, kind, curve }: Lane,
  laneY: number,
): XmlElement[] {
  if (LANE_KIND_INFO[kind].content !== 'curve') return [];
  return geometry.curves
    .filter(({ laneId }) => laneId === id)
    .flatMap(({ personaId, series, dots }) => {
      const hue = (names.personas([personaId])[0]?.hue ?? LANE_KIND_INFO[kind].hue) as LaneHue;
      const colour = `#${hexColour(laneColours(mapTheme(map.meta.theme), hue, 'light').mark)}`;
      const idOf = (columnId: string): string => `point-${id}-${columnId}-${personaId}-${series}`;
      const points = dots.map((dot) => {
        const point = { ...dot, laneId: id, personaId };
        return shape({
          id: idOf(dot.columnId),
          text: pointWords(point, map.meta.scale, names),
          part: 'point',
          properties: pointAttributes(point, series, names),
          look: style(
            {
              html: 1,
              labelPosition: 'center',
              verticalLabelPosition: 'bottom',
              verticalAlign: 'top',
              fontSize: 10,
              fillColor: colour,
              strokeColor: colour,
            },
            'ellipse',
          ),
          box: { x: left + dot.x - DOT / 2, y: dot.y - laneY - DOT / 2, width: DOT, height: DOT },
          parent: `lane-${id}`,
        });
      });
      const lines = dots.slice(1).map((dot, i) => {
        const from = idOf(dots[i]?.columnId ?? '');
        return edge(`line-${idOf(dot.columnId)}`, from, idOf(dot.columnId), {
          parent: `lane-${id}`,
          part: 'curve',
          look: style({
            endArrow: 'none',
            html: 1,
            strokeWidth: 2,
            strokeColor: colour,
            ...curved(curve, series),
          }),
        });
      });
      return [...points, ...lines];
    });
}

const curved = (curve: Lane['curve'], series: CurveSeries): Record<string, number> => ({
  ...(curve === 'smooth' ? { curved: 1 } : {}),
  ...(series === 'toBe' ? { dashed: 1 } : {}),
});
