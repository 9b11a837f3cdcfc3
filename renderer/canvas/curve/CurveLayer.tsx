import { isOfCustomers } from '../../../shared/measures/measured-emotion.ts';
import { memo, useState } from 'react';
import { valueToY } from '../../../shared/layout/curves.ts';
import type { CurveLane } from '../../../shared/layout/geometry.ts';
import type { CurveSeries } from '../../../shared/model/types.ts';
import { cx } from '../../ui/cx.ts';
import { useMapView } from '../context.ts';
import { useIsOverview } from '../Overview.tsx';
import { useFirstBeginning, useIsInView } from '../use-in-view.ts';
import { WithoutCards } from '../WithoutCards.tsx';
import { CurveLine } from './CurveLine.tsx';
import { CurveWords } from './CurveWords.tsx';
import { CurvePoints, type PointDrag } from './CurvePoints.tsx';
import { useCurves } from './curve-store.ts';
import { MeasuredMarks } from './MeasuredMarks.tsx';
import { VisitMarks } from './VisitMarks.tsx';
import './curve.css';

/** The emotion lanes: scale, lines of personas, what was measured, and points that are dragged. */
export const CurveLayer = memo(() => (
  <>
    <WithoutCards>
      <Lanes />
    </WithoutCards>
    <MeasuredLanes />
  </>
));
CurveLayer.displayName = 'CurveLayer';

function Lanes() {
  const { geometry } = useMapView();
  return geometry.curveLanes.map((lane) => <EmotionLane key={lane.laneId} lane={lane} />);
}

/** What was measured follows the cards' evidence: of customers, or of employees. Mystery visits tell of customers. */
function MeasuredLanes() {
  const { geometry, map } = useMapView();
  return geometry.curveLanes.map((lane) => {
    const ofCustomers = isOfCustomers(map, lane.laneId);
    const people = ofCustomers ? 'customers' : 'employees';
    return (
      <div key={`${lane.laneId}/${people}`} className="curve-lane">
        <MeasuredMarks lane={lane} people={people} />
        {ofCustomers ? <VisitMarks lane={lane} /> : null}
      </div>
    );
  });
}

const EmotionLane = memo(({ lane }: { lane: CurveLane }) => {
  const { map, geometry, grid } = useMapView();
  const [drag, setDrag] = useState<PointDrag | null>(null);
  const isToBe = useCurves((s) => s.toBe);
  const { scale } = map.meta;
  const levels = Object.keys(scale.labels).map(Number);
  const shown: CurveSeries[] = isToBe || grid.series === 'toBe' ? ['toBe', 'asIs'] : ['asIs'];
  // Where several lines cross, areas would only blur them.
  const withArea = grid.personaIds.length === 1;
  const isInView = useIsInView(lane.top, lane.bottom);
  const isOverview = useIsOverview();
  if (!isInView) return null;
  return (
    <div className="curve-lane" style={{ width: geometry.width }}>
      <svg className="curve-lines" width={geometry.width} height={geometry.height} aria-hidden>
        {levels.map((value) => {
          const y = valueToY(lane, scale, value);
          return (
            <line
              key={value}
              className={cx('curve-level', y === lane.neutral && 'curve-neutral')}
              x1={0}
              x2={geometry.width}
              y1={y}
              y2={y}
            />
          );
        })}
        {shown.map((series) =>
          grid.personaIds.map((personaId) => (
            <CurveLine
              key={`${series}/${personaId}`}
              lane={lane}
              personaId={personaId}
              series={series}
              drag={drag}
              withArea={withArea && series === 'asIs'}
            />
          )),
        )}
        <LevelNames lane={lane} />
        <CurveWords lane={lane} shown={shown} drag={drag} />
      </svg>
      {isOverview
        ? null
        : grid.personaIds.map((personaId) => (
            <CurvePoints key={personaId} lane={lane} personaId={personaId} drag={drag} onDrag={setDrag} />
          ))}
    </div>
  );
});
EmotionLane.displayName = 'EmotionLane';

/** What the levels are called, where the first column in view begins. */
function LevelNames({ lane }: { lane: CurveLane }) {
  const { scale } = useMapView().map.meta;
  const left = useFirstBeginning();
  return Object.entries(scale.labels).map(([value, name]) => (
    <text key={value} className="curve-level-name" x={left + 6} y={valueToY(lane, scale, Number(value)) - 3}>
      {name}
    </text>
  ));
}
