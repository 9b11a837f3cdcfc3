/** How many come as far as each step: bars below each other, with the drop-off from the step before. */

export interface FunnelBar {
  readonly name: string;
  readonly value: number;
  /** Beside the bar: the number, and what was lost before. */
  readonly words: string;
  /** Whether most are lost before this step. */
  readonly isWorst: boolean;
}

export interface FunnelChartProps {
  readonly bars: readonly FunnelBar[];
  readonly width: number;
}

const ROW = 44;
const BAR = 16;

/** Height in px of so many bars. */
export const funnelHeight = (bars: number): number => Math.max(1, bars) * ROW;

/** The drawing, inside a `ChartFrame`. */
export function FunnelChart({ bars, width }: FunnelChartProps) {
  const most = bars.reduce((greatest, { value }) => Math.max(greatest, value), 0);
  return bars.map(({ name, value, words, isWorst }, i) => {
    const y = i * ROW;
    const length = most > 0 ? (width * value) / most : 0;
    return (
      // Steps may have equal names and are not moved.
      // oxlint-disable-next-line react/no-array-index-key
      <g key={i} className={isWorst ? 'chart-2' : 'chart-1'}>
        <text className="chart-strong" x={0} y={y + 14}>
          {name}
        </text>
        <text x={width} y={y + 14} textAnchor="end">
          {words}
        </text>
        <rect className="chart-track" x={0} y={y + 20} width={width} height={BAR} rx={3} />
        <rect className="chart-bar" x={0} y={y + 20} width={length} height={BAR} rx={3} />
      </g>
    );
  });
}
