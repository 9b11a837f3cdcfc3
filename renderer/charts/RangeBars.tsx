import { fitText } from '../../shared/formats/map/svg/text.ts';
import { linearScale } from './scale.ts';

export interface RangeBar {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Said at its end: the value with its n. */
  readonly words: string;
  readonly few?: boolean;
}

export interface RangeBarsProps {
  readonly width: number;
  readonly bars: readonly RangeBar[];
  /** A line through all, e.g. the value of everything; null for none. */
  readonly line: number | null;
  readonly format: (value: number) => string;
}

const BAR = 14;
export const BAR_ROW = 30;
const AXIS = 22;
const RIGHT = 12;
const TEXT = 12;

/** Height of so many bars with their axis, px. */
export const barsHeight = (bars: number): number => bars * BAR_ROW + AXIS;

/** Bars from zero with the interval of each, named at their left. */
export function RangeBars({ width, bars, line, format }: RangeBarsProps) {
  const names = Math.min(220, Math.max(90, width * 0.28));
  const words = 118;
  const all = bars.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [least, most] = [Math.min(0, ...all, line ?? 0), Math.max(0, ...all, line ?? 0)];
  const x = linearScale([least, most], [names + 8, Math.max(names + 60, width - words - RIGHT)], {
    count: 4,
  });
  const bottom = bars.length * BAR_ROW;
  return (
    <>
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={x.at(tick)} x2={x.at(tick)} y1={0} y2={bottom} />
          <text x={x.at(tick)} y={bottom + 16} textAnchor="middle">
            {format(tick)}
          </text>
        </g>
      ))}
      <line className="chart-axis" x1={x.at(0)} x2={x.at(0)} y1={0} y2={bottom} />
      {bars.map(({ key, name, value, low, high, words: said, few }, at) => {
        const middle = at * BAR_ROW + BAR_ROW / 2;
        const [from, to] = [Math.min(x.at(0), x.at(value)), Math.max(x.at(0), x.at(value))];
        return (
          <g key={key} className={few ? 'chart-few' : undefined}>
            <text className="chart-strong" x={names} y={middle} dy="0.35em" textAnchor="end">
              <title>{name}</title>
              {fitText(name, names, TEXT)}
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
              <line className="chart-whisker" x1={x.at(low)} x2={x.at(high)} y1={middle} y2={middle} />
            )}
            <text className="chart-strong" x={width - words} y={middle} dy="0.35em">
              {said}
            </text>
          </g>
        );
      })}
      {line === null ? null : (
        <line className="chart-target" x1={x.at(line)} x2={x.at(line)} y1={0} y2={bottom} />
      )}
    </>
  );
}
