import { areaPath, curvePath } from '../../../shared/layout/curve-path.ts';
import { valueToY } from '../../../shared/layout/curves.ts';
import type { Curve, CurveLane } from '../../../shared/layout/geometry.ts';
import type { CurveSeries, Persona } from '../../../shared/model/types.ts';
import { useMapView } from '../context.ts';
import { laneOf } from '../slots.ts';
import type { PointDrag } from './CurvePoints.tsx';

interface Props {
  lane: CurveLane;
  personaId: string;
  series: CurveSeries;
  drag: PointDrag | null;
  withArea: boolean;
}

/** One curve of the layout, or undefined where it has no points. */
export function curveOf(
  curves: readonly Curve[],
  laneId: string,
  personaId: string,
  series: CurveSeries,
): Curve | undefined {
  return curves.find(
    (curve) => curve.laneId === laneId && curve.personaId === personaId && curve.series === series,
  );
}

/** The hue of a curve: its persona's; that of everyone is neutral beside personas. */
export function curveHue(personaId: string, personas: readonly Persona[]): number {
  const own = personas.find(({ id }) => id === personaId)?.hue;
  return own ?? (personas.length > 0 ? 0 : 1);
}

/** The line of one persona, with its area. A running drag bends it. */
export function CurveLine({ lane, personaId, series, drag, withArea }: Props) {
  const { geometry, map, personas } = useMapView();
  const curve = curveOf(geometry.curves, lane.laneId, personaId, series);
  if (!curve) return null;
  const hue = curveHue(personaId, personas);
  const isDragged = drag?.personaId === personaId && drag.series === series;
  const dots = isDragged
    ? curve.dots.map((dot) =>
        dot.columnId === drag.columnId ? { ...dot, y: valueToY(lane, map.meta.scale, drag.value) } : dot,
      )
    : curve.dots;
  const path = isDragged ? curvePath(dots, laneOf(map, lane.laneId)?.curve) : curve.path;
  const area = isDragged ? areaPath(dots, path, lane.neutral) : curve.area;
  return (
    <g data-hue={hue}>
      {withArea && area !== '' ? <Area lane={lane} personaId={personaId} area={area} /> : null}
      <path className="curve-path" data-series={series} d={path} />
    </g>
  );
}

/** The area between the line and neutral: above it in the colour of good, below it in the colour of bad. */
function Area({ lane, personaId, area }: { lane: CurveLane; personaId: string; area: string }) {
  const { geometry } = useMapView();
  const id = `area-${lane.laneId}-${personaId}`;
  const above = Math.max(0, lane.neutral - lane.top + 20);
  const below = Math.max(0, lane.bottom - lane.neutral + 20);
  return (
    <>
      <clipPath id={`${id}-above`}>
        <rect x={0} y={lane.neutral - above} width={geometry.width} height={above} />
      </clipPath>
      <clipPath id={`${id}-below`}>
        <rect x={0} y={lane.neutral} width={geometry.width} height={below} />
      </clipPath>
      <path className="curve-area curve-area-above" d={area} clipPath={`url(#${id}-above)`} />
      <path className="curve-area curve-area-below" d={area} clipPath={`url(#${id}-below)`} />
    </>
  );
}
