import { valueToY } from '../../../shared/layout/curves.ts';
import type { CurveLane } from '../../../shared/layout/geometry.ts';
import type { CurveSeries } from '../../../shared/model/types.ts';
import { useMapView } from '../context.ts';
import { curveOf } from './CurveLine.tsx';
import type { PointDrag } from './CurvePoints.tsx';
import { wordPlaces } from './word-places.ts';

interface Props {
  lane: CurveLane;
  shown: readonly CurveSeries[];
  drag: PointDrag | null;
}

/** The emotions in words at the points of a lane, over all its lines. */
export function CurveWords({ lane, shown, drag }: Props) {
  const { geometry, grid, map } = useMapView();
  const curves = shown.flatMap((series) =>
    grid.personaIds.flatMap((personaId) => {
      const curve = curveOf(geometry.curves, lane.laneId, personaId, series);
      if (!curve || drag?.personaId !== personaId || drag.series !== series) return curve ?? [];
      const y = valueToY(lane, map.meta.scale, drag.value);
      return {
        ...curve,
        dots: curve.dots.map((dot) => (dot.columnId === drag.columnId ? { ...dot, y } : dot)),
      };
    }),
  );
  return wordPlaces(curves, lane.neutral).map(({ key, word, x, y }) => (
    <text key={key} className="curve-word" x={x} y={y} textAnchor="middle">
      {word}
    </text>
  ));
}
