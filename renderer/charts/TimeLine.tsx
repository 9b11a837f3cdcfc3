import { linearScale } from './scale.ts';

/** One point of time: a value with the ends of its interval, or null where it has none. */
export interface TimePoint {
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** So few that it says little: drawn pale. */
  readonly few?: boolean;
}

export interface TimeLineProps {
  readonly width: number;
  readonly height: number;
  /** Oldest first. */
  readonly points: readonly TimePoint[];
  readonly target: number | null;
  readonly format: (value: number) => string;
}

const LEFT = 48;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 24;
/** Px that a label of time needs: half as much again as its width, since the last one ends where its point is. */
const LABEL = 84;

/** A value over time: a line, its interval as a band, and the target as a dashed line. */
export function TimeLine({ width, height, points, target, format }: TimeLineProps) {
  const all = points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  if (target !== null) all.push(target);
  const y = linearScale([Math.min(...all), Math.max(...all)], [height - BOTTOM, TOP], { count: 5 });
  const span = Math.max(1, width - LEFT - RIGHT);
  const x = (at: number): number => LEFT + (points.length < 2 ? span / 2 : (at / (points.length - 1)) * span);
  const every = Math.max(1, Math.ceil(points.length / Math.max(1, Math.floor(span / LABEL))));
  const line = points.map(({ value }, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y.at(value)}`).join('');
  return (
    <>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={LEFT} x2={width - RIGHT} y1={y.at(tick)} y2={y.at(tick)} />
          <text x={LEFT - 8} y={y.at(tick)} dy="0.35em" textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {bands(points).map((band) => (
        <path key={band[0]?.at} className="chart-band" d={bandPath(band, x, y.at)} />
      ))}
      {target === null ? null : (
        <line className="chart-target" x1={LEFT} x2={width - RIGHT} y1={y.at(target)} y2={y.at(target)} />
      )}
      <path className="chart-line" d={line} />
      {points.map(({ label, value, low, high, few }, at) => (
        <g key={label} className={few ? 'chart-few' : undefined}>
          {low === null || high === null || points.length > 1 ? null : (
            <line className="chart-whisker" x1={x(at)} x2={x(at)} y1={y.at(low)} y2={y.at(high)} />
          )}
          <circle className="chart-dot" cx={x(at)} cy={y.at(value)} r={points.length > 40 ? 2 : 3.5} />
        </g>
      ))}
      {points.map(({ label }, at) =>
        // Counted from the last: the present is always named.
        (points.length - 1 - at) % every === 0 ? (
          <text
            key={label}
            x={x(at)}
            y={height - 6}
            textAnchor={
              points.length > 1 && at === points.length - 1
                ? 'end'
                : at === 0 && points.length > 1
                  ? 'start'
                  : 'middle'
            }
          >
            {label}
          </text>
        ) : null,
      )}
      {target === null ? null : (
        <text className="chart-strong" x={LEFT + 4} y={y.at(target) - 5}>
          {`target ${format(target)}`}
        </text>
      )}
    </>
  );
}

interface BandPoint {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** Runs of points that have an interval, of two and more. */
function bands(points: readonly TimePoint[]): BandPoint[][] {
  const runs: BandPoint[][] = [[]];
  for (const [at, { low, high }] of points.entries()) {
    if (low === null || high === null) runs.push([]);
    else runs.at(-1)?.push({ at, low, high });
  }
  return runs.filter((run) => run.length > 1);
}

function bandPath(
  band: readonly BandPoint[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  const there = band.map(({ at, high }, i) => `${i === 0 ? 'M' : 'L'}${x(at)} ${y(high)}`);
  const back = band.toReversed().map(({ at, low }) => `L${x(at)} ${y(low)}`);
  return `${there.join('')}${back.join('')}Z`;
}
