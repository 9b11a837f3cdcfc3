import { ChartFrame } from './ChartFrame.tsx';
import { linearScale } from './scale.ts';

export interface HistogramProps {
  readonly title: string;
  readonly alt: string;
  readonly about?: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Parts of equal width from `from` to `to`. */
  readonly counts: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Values that are marked, with what they are called. */
  readonly marks: readonly { readonly value: number; readonly name: string }[];
  readonly tick: (value: number) => string;
  readonly axis: string;
  readonly width?: number | undefined;
}

const HEIGHT = 200;
const TOP = 22;
const FOOT = 40;
const SIDE = 28;

/** How often which values came up; what lies below 0 looks different. */
export function Histogram({ counts, from, to, marks, tick, axis, ...frame }: HistogramProps) {
  return (
    <ChartFrame {...frame} height={HEIGHT}>
      {(width) => {
        const scale = linearScale([from, to], [SIDE, width - SIDE], {
          count: width > 480 ? 6 : 3,
          round: false,
        });
        const bottom = HEIGHT - FOOT;
        const most = Math.max(...counts, 1);
        const part = (to - from) / counts.length;
        return (
          <>
            {counts.map((count, at) => {
              const start = from + at * part;
              const height = ((bottom - TOP) * count) / most;
              const x = scale.at(start);
              return (
                <rect
                  // Parts have no other name than their place.
                  key={start}
                  className={start + part / 2 < 0 ? 'chart-bar chart-loss' : 'chart-bar'}
                  x={x + 0.5}
                  y={bottom - height}
                  width={Math.max(0.5, scale.at(start + part) - x - 1)}
                  height={height}
                />
              );
            })}
            <line className="chart-axis" x1={SIDE} x2={width - SIDE} y1={bottom} y2={bottom} />
            {scale.ticks.map((value) => (
              <text key={value} x={scale.at(value)} y={bottom + 17} textAnchor="middle">
                {tick(value)}
              </text>
            ))}
            {marks.map(({ value, name }) => (
              <g key={name}>
                <line
                  className="chart-target"
                  x1={scale.at(value)}
                  x2={scale.at(value)}
                  y1={TOP - 4}
                  y2={bottom}
                />
                <text className="chart-strong" x={scale.at(value)} y={TOP - 8} textAnchor="middle">
                  {name}
                </text>
              </g>
            ))}
            <text x={width / 2} y={HEIGHT - 4} textAnchor="middle">
              {axis}
            </text>
          </>
        );
      }}
    </ChartFrame>
  );
}
