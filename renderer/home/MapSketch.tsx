/** A small drawing of a map: its stages, and what stands where in its lanes. */
import type { MapSketch as Sketch, SketchLane } from '../../shared/model/map-sketch.ts';

const WIDTH = 240;
const HEIGHT = 84;
const EDGE = 6;
const STAGE_HEIGHT = 6;
const GAP = 2;

interface Props {
  readonly sketch: Sketch;
  readonly kind: string;
}

export function MapSketch({ sketch, kind }: Props) {
  const columns = sketch.stages.reduce((sum, count) => sum + count, 0);
  const column = (WIDTH - 2 * EDGE) / Math.max(1, columns);
  const top = EDGE + STAGE_HEIGHT + GAP;
  const row = (HEIGHT - top - EDGE / 2) / Math.max(1, sketch.lanes.length);
  return (
    <svg
      className="map-sketch"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
      data-kind={kind}
    >
      {sketch.stages.map((count, i) => {
        const before = sketch.stages.slice(0, i).reduce((sum, other) => sum + other, 0);
        return (
          <rect
            key={before}
            className="map-sketch-stage"
            x={EDGE + before * column}
            y={EDGE}
            width={count * column - GAP}
            height={STAGE_HEIGHT}
            rx={1.5}
          />
        );
      })}
      {sketch.lanes.map((lane, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- lanes of a sketch have no other name than their place
        <g
          key={i}
          style={{ fill: `var(--lane-${lane.hue}-border)`, stroke: `var(--lane-${lane.hue})` }}
          transform={`translate(${EDGE} ${top + i * row})`}
        >
          <Cells cells={lane.cells} width={column} height={row} />
          <Curve lane={lane} width={column} height={row} />
        </g>
      ))}
    </svg>
  );
}

interface CellsProps {
  readonly cells: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A bar for each card, one below the other. */
function Cells({ cells, width, height }: CellsProps) {
  return cells.flatMap((count, x) =>
    Array.from({ length: count }, (_, y) => (
      <rect
        key={`${x} ${y}`}
        className="map-sketch-card"
        x={x * width}
        y={(y * (height - GAP / 2)) / Math.max(2, count)}
        width={Math.max(1, width - GAP)}
        height={Math.max(1, (height - GAP / 2) / Math.max(2, count) - GAP / 2)}
        rx={1}
      />
    )),
  );
}

function Curve({ lane, width, height }: { lane: SketchLane; width: number; height: number }) {
  const points = lane.curve.flatMap((value, i) =>
    value === null ? [] : [`${(i + 0.5) * width},${1 + (1 - value) * (height - 3)}`],
  );
  return points.length < 2 ? null : <polyline className="map-sketch-curve" points={points.join(' ')} />;
}
