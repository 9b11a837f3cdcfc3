import { fitText } from '../../shared/formats/map/svg/text.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { linearScale } from './scale.ts';

export interface TornadoBar {
  readonly id: string;
  readonly name: string;
  readonly atLow: number;
  readonly atHigh: number;
}

export interface TornadoProps {
  readonly title: string;
  readonly alt: string;
  readonly about?: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly bars: readonly TornadoBar[];
  /** Where all are likely. */
  readonly middle: number;
  readonly tick: (value: number) => string;
  readonly axis: string;
  readonly width?: number | undefined;
}

const ROW = 28;
const BAR = 14;
const FOOT = 44;
const HEAD = 8;
const RIGHT = 28;
const TEXT = 12;

/** How far a result moves with one thing at its low (outlined) and its high (full) end, the widest on top. */
export function Tornado({ bars, middle, tick, axis, ...frame }: TornadoProps) {
  const ends = bars.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const least = Math.min(middle, ...ends);
  const most = Math.max(middle, ...ends);
  return (
    <ChartFrame {...frame} height={HEAD + bars.length * ROW + FOOT}>
      {(width) => {
        const names = Math.min(210, Math.round(width * 0.38));
        const scale = linearScale([least, most], [names + 24, width - RIGHT], {
          count: width > 560 ? 5 : 3,
          round: false,
        });
        const bottom = HEAD + bars.length * ROW;
        const centre = scale.at(middle);
        return (
          <>
            {scale.ticks.map((value) => (
              <g key={value}>
                <line
                  className="chart-grid"
                  x1={scale.at(value)}
                  x2={scale.at(value)}
                  y1={HEAD}
                  y2={bottom}
                />
                <text x={scale.at(value)} y={bottom + 17} textAnchor="middle">
                  {tick(value)}
                </text>
              </g>
            ))}
            {bars.map(({ id, name, atLow, atHigh }, at) => {
              const y = HEAD + at * ROW + ROW / 2;
              return (
                <g key={id}>
                  <title>{name}</title>
                  <text className="chart-strong" x={names} y={y + 4} textAnchor="end">
                    {fitText(name, names - 4, TEXT)}
                  </text>
                  <Half from={centre} to={scale.at(atLow)} y={y} kind="chart-low" />
                  <Half from={centre} to={scale.at(atHigh)} y={y} kind="chart-bar" />
                </g>
              );
            })}
            <line className="chart-whisker" x1={centre} x2={centre} y1={HEAD} y2={bottom} />
            <text x={(names + 24 + width - RIGHT) / 2} y={bottom + 38} textAnchor="middle">
              {axis}
            </text>
          </>
        );
      }}
    </ChartFrame>
  );
}

function Half({ from, to, y, kind }: { from: number; to: number; y: number; kind: string }) {
  return (
    <rect
      className={kind}
      x={Math.min(from, to)}
      y={y - BAR / 2}
      width={Math.max(1, Math.abs(to - from))}
      height={BAR}
    />
  );
}
