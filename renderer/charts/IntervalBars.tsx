import { fitText } from '../../shared/formats/map/svg/text.ts';
import { textWidth } from '../../shared/layout/text-width.ts';
import { cx } from '../ui/cx.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { linearScale } from './scale.ts';

export interface IntervalBar {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Said behind the bar: the value, and its n. */
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
  /** Words of a tick. */
  readonly tick: (value: number) => string;
  /** What the axis counts; it goes without saying where absent. */
  readonly axis?: string | undefined;
  /** A dashed line through all, e.g. the value of everything. */
  readonly line?: number | null | undefined;
  readonly width?: number | undefined;
}

const ROW = 32;
const BAR = 14;
const TICKS = 22;
const AXIS = 18;
const TEXT = 12;
const FONT = { size: TEXT, weight: 400 } as const;
/** Between names, bars and texts. */
const GAP = 12;

/** Bars from zero, one below the other, each with its name before it, a whisker for its interval, and its value behind it. */
export function IntervalBars({ bars, tick, axis, line = null, ...frame }: IntervalBarsProps) {
  const bottom = bars.length * ROW;
  const all = bars.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const domain = [Math.min(0, line ?? 0, ...all), Math.max(0, line ?? 0, ...all)] as const;
  const texts = Math.ceil(Math.max(0, ...bars.map(({ text }) => textWidth(text, FONT))));
  return (
    <ChartFrame {...frame} height={bottom + TICKS + (axis === undefined ? 0 : AXIS)}>
      {(width) => {
        const names = Math.min(220, Math.round(width * 0.34));
        const [start, end] = [names + 8, Math.max(names + 60, width - texts - GAP)];
        const { at, ticks } = linearScale(domain[0] === domain[1] ? [0, 1] : domain, [start, end], {
          count: width > 560 ? 5 : 3,
        });
        return (
          <>
            {ticks.map((value) => (
              <g key={value}>
                <line className="chart-grid" x1={at(value)} x2={at(value)} y1={0} y2={bottom} />
                <text x={at(value)} y={bottom + 16} textAnchor="middle">
                  {tick(value)}
                </text>
              </g>
            ))}
            <line className="chart-axis" x1={at(0)} x2={at(0)} y1={0} y2={bottom} />
            {axis === undefined ? null : (
              <text x={(start + end) / 2} y={bottom + TICKS + 12} textAnchor="middle">
                {axis}
              </text>
            )}
            {bars.map((bar, place) => (
              <Bar key={bar.id} bar={bar} top={place * ROW} names={names} at={at} end={width} />
            ))}
            {line === null ? null : (
              <line className="chart-target" x1={at(line)} x2={at(line)} y1={0} y2={bottom} />
            )}
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
  const [from, to] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
  return (
    <g className={cx(few && 'chart-few')}>
      <title>{name}</title>
      <text className="chart-strong" x={names} y={middle + 4} textAnchor="end">
        {fitText(name, names - 4, TEXT)}
      </text>
      <rect
        className="chart-bar"
        x={from}
        y={middle - BAR / 2}
        width={Math.max(1, to - from)}
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
