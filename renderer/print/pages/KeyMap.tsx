/** The whole map in small, with the pages that it takes. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing is an image without an img element */
import { laneHue } from '../../../shared/model/lanes.ts';
import { stageSlot } from '../../../shared/model/themes.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { pageLabel, type PagePlan } from './plan-pages.ts';

interface Props {
  readonly map: MapData;
  readonly plan: PagePlan;
}

export function KeyMap({ map, plan }: Props) {
  const { geometry, windows } = plan;
  const { laneHeaderWidth, stageHeaderHeight } = geometry;
  const width = laneHeaderWidth + geometry.width;
  const height = stageHeaderHeight + geometry.height;
  const hues = new Map(map.lanes.map((lane) => [lane.id, laneHue(lane)]));
  return (
    <svg
      className="key-map"
      viewBox={`${-laneHeaderWidth} ${-stageHeaderHeight} ${width} ${height}`}
      role="img"
      aria-label={`Pages of the map: ${windows.map((window) => pageLabel(plan, window)).join(', ')}`}
    >
      {geometry.stages.map(({ id, x, width: size }, index) => {
        const hue = map.stages.find((stage) => stage.id === id)?.hue ?? null;
        return (
          <rect
            key={id}
            className={hue === null ? `key-stage stage-slot-${stageSlot(index)}` : `key-stage hue-${hue}`}
            x={x}
            y={-stageHeaderHeight}
            width={size}
            height={stageHeaderHeight}
          />
        );
      })}
      {geometry.lanes.map(({ id, y, height: size }) => (
        <rect
          key={id}
          className={`key-lane hue-${hues.get(id) ?? 0}`}
          x={-laneHeaderWidth}
          y={y}
          width={laneHeaderWidth}
          height={size}
        />
      ))}
      {[...geometry.cards.values()].map(({ id, laneId, x, y, width: wide, height: high }) => (
        <rect
          key={id}
          className={`key-card hue-${hues.get(laneId) ?? 0}`}
          x={x}
          y={y}
          width={wide}
          height={high}
        />
      ))}
      {geometry.curves.map((curve) => (
        <path
          key={`${curve.laneId} ${curve.personaId} ${curve.series}`}
          className="key-curve"
          d={curve.path}
        />
      ))}
      {windows.map((window) => {
        const { x, y } = window;
        const size = Math.min(160, (x.to - x.from) / 3, (y.to - y.from) / 2);
        return (
          <g key={pageLabel(plan, window)}>
            <rect className="key-page" x={x.from} y={y.from} width={x.to - x.from} height={y.to - y.from} />
            <text
              className="key-label"
              x={(x.from + x.to) / 2}
              y={(y.from + y.to) / 2}
              style={{ fontSize: size, strokeWidth: size / 6 }}
            >
              {pageLabel(plan, window)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
