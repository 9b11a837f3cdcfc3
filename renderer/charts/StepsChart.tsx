/** Two or more series over named steps: a line for each, with its intervals as whiskers. */
import { linearScale } from './scale.ts';
import { dashOf, seriesClass } from './series.ts';

export interface StepsValue {
  readonly value: number;
  /** Ends of its interval; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface StepsSeries {
  readonly name: string;
  /** For each step; null where there is none, and the line has a gap there. */
  readonly values: readonly (StepsValue | null)[];
}

export interface StepsChartProps {
  readonly steps: readonly string[];
  readonly series: readonly StepsSeries[];
  /** Least and greatest value of the axis. */
  readonly domain: readonly [number, number];
  readonly width: number;
  readonly height: number;
}

const LEFT = 36;
const TOP = 10;
/** Room below for the numbers of the steps and the legend, px. */
const FOOT = 24;
const LEGEND_ROW = 20;
/** How far the series of one step stand apart, px. */
const APART = 12;

/** The drawing, inside a `ChartFrame`. Steps are numbered; their names stand in the table beside it. */
export function StepsChart({ steps, series, domain, width, height }: StepsChartProps) {
  const bottom = height - FOOT - LEGEND_ROW * series.length;
  const y = linearScale(domain, [bottom, TOP], { round: false });
  const slot = (width - LEFT) / Math.max(1, steps.length);
  const x = (step: number, at: number): number =>
    LEFT + slot * (step + 0.5) + (at - (series.length - 1) / 2) * APART;
  const inside = (value: number): number => y.at(Math.min(domain[1], Math.max(domain[0], value)));
  return (
    <>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={LEFT} x2={width} y1={y.at(tick)} y2={y.at(tick)} />
          <text x={LEFT - 8} y={y.at(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {steps.map((name, i) => (
        <text
          key={name}
          className="chart-strong"
          x={LEFT + slot * (i + 0.5)}
          y={bottom + 18}
          textAnchor="middle"
        >
          {i + 1}
        </text>
      ))}
      {series.map(({ name, values }, at) => (
        <g key={name} className={seriesClass(at)}>
          <path
            className="chart-line"
            strokeDasharray={dashOf(at)}
            d={values
              .map((found, i) => {
                if (!found) return '';
                return `${i === 0 || !values[i - 1] ? 'M' : 'L'}${x(i, at)} ${y.at(found.value)}`;
              })
              .join('')}
          />
          {values.map((found, i) =>
            found ? (
              <g key={steps[i]}>
                {found.low === null || found.high === null ? null : (
                  <line
                    className="chart-line"
                    x1={x(i, at)}
                    x2={x(i, at)}
                    y1={inside(found.low)}
                    y2={inside(found.high)}
                  />
                )}
                <circle className="chart-dot" cx={x(i, at)} cy={y.at(found.value)} r={4} />
              </g>
            ) : null,
          )}
        </g>
      ))}
      {series.map(({ name }, at) => {
        const row = bottom + FOOT + LEGEND_ROW * (at + 0.5);
        return (
          <g key={name} className={seriesClass(at)}>
            <line
              className="chart-line"
              x1={LEFT}
              x2={LEFT + 36}
              y1={row}
              y2={row}
              strokeDasharray={dashOf(at)}
            />
            <text className="chart-strong" x={LEFT + 44} y={row + 4}>
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
}
