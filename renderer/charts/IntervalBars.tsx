import { fitText } from '../../shared/formats/map/svg/text.ts';
import { cx } from '../ui/cx.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { linearScale } from './scale.ts';

export interface IntervalBar {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Said behind the bar. */
  readonly text: string;
  /** Rests on too few. */
  readonly few: boolean;
}

export interface IntervalBarsProps {
  readonly title: string;
  readonly alt: string;
  readonly about?: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly bars: readonly IntervalBar[];
  /** Words of a tick, and what the axis counts. */
  readonly tick: (value: number) => string;
  readonly axis: string;
  readonly width?: number | undefined;
}

const ROW = 34;
const BAR = 14;
const FOOT = 40;
const TEXT = 12;

/** Bars that lie, one below the other, each with a whisker for its interval. */
export function IntervalBars({ bars, tick, axis, ...frame }: IntervalBarsProps) {
  const most = Math.max(...bars.map(({ value, high }) => Math.max(value, high ?? value)), 0);
  return (
    <ChartFrame {...frame} height={bars.length * ROW + FOOT}>
      {(width) => {
        const names = Math.min(220, Math.round(width * 0.34));
        const texts = 64;
        const scale = linearScale([0, most || 1], [names + 8, width - texts], { count: width > 560 ? 5 : 3 });
        const bottom = bars.length * ROW;
        return (
          <>
            {scale.ticks.map((value) => (
              <g key={value}>
                <line className="chart-grid" x1={scale.at(value)} x2={scale.at(value)} y1={0} y2={bottom} />
                <text x={scale.at(value)} y={bottom + 16} textAnchor="middle">
                  {tick(value)}
                </text>
              </g>
            ))}
            <text x={(names + 8 + width - texts) / 2} y={bottom + 34} textAnchor="middle">
              {axis}
            </text>
            {bars.map((bar, at) => (
              <Bar key={bar.id} bar={bar} top={at * ROW} names={names} at={scale.at} end={width} />
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}

interface BarProps {
  bar: IntervalBar;
  top: number;
  names: number;
  at: (value: number) => number;
  end: number;
}

function Bar({ bar, top, names, at, end }: BarProps) {
  const { name, value, low, high, text, few } = bar;
  const middle = top + ROW / 2;
  const start = at(0);
  return (
    <g className={cx(few && 'chart-few')}>
      <title>{name}</title>
      <text className="chart-strong" x={names} y={middle + 4} textAnchor="end">
        {fitText(name, names - 4, TEXT)}
      </text>
      <rect
        className="chart-bar"
        x={start}
        y={middle - BAR / 2}
        width={Math.max(1, at(value) - start)}
        height={BAR}
        rx={2}
      />
      {low === null || high === null ? null : (
        <path
          className="chart-whisker"
          fill="none"
          d={`M${at(low)} ${middle - 5}v10M${at(low)} ${middle}H${at(high)}M${at(high)} ${middle - 5}v10`}
        />
      )}
      <text className="chart-strong" x={end} y={middle + 4} textAnchor="end">
        {text}
      </text>
    </g>
  );
}
