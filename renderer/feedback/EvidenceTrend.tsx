import type { EvidenceDetail } from '../../shared/contract/types.ts';
import { TREND_LEAST, type Trend } from '../../shared/measures/trend.ts';
import { countOf, formatCount } from './format.ts';

const WIDTH = 240;
const HEIGHT = 44;

/** Months as points: the higher the better it felt, the larger the more items; and whether it rose or fell. */
export function EvidenceTrend({ detail }: { detail: EvidenceDetail }) {
  const { months, undated, trend } = detail;
  const felt = months.flatMap(({ month, n, felt: mean }) => (mean ? [{ month, n, value: mean.mean }] : []));
  const first = felt[0];
  const last = felt.at(-1);
  if (!first || !last) return null;
  const begin = monthNumber(first.month);
  const span = Math.max(1, monthNumber(last.month) - begin);
  const points = felt.map(({ month, n, value }) => ({
    month,
    n,
    value,
    x: 6 + ((monthNumber(month) - begin) / span) * (WIDTH - 12),
    y: 5 + (1 - value / 100) * (HEIGHT - 10),
  }));
  const words = trendWords(trend, undated);
  return (
    <div className="fb-trend">
      <h4 className="fb-sub">Over time</h4>
      {points.length > 1 ? (
        <svg
          className="fb-trend-line"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`From ${first.month} to ${last.month}: ${points
            .slice(-24)
            .map(({ month, n, value }) => `${month} ${Math.round(value)} of 100, n = ${n}`)
            .join('; ')}`}
        >
          <line x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
          <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {points.map(({ month, n, value, x, y }) => (
            <circle key={month} cx={x} cy={y} r={n >= 20 ? 4 : n >= 5 ? 3 : 2}>
              <title>{`${month}: ${Math.round(value)} of 100, n = ${formatCount(n)}`}</title>
            </circle>
          ))}
        </svg>
      ) : null}
      <p className={trend === null || trend.word === 'unclear' ? 'secondary small' : 'small'}>
        {first.month === last.month ? `All from ${first.month}. ` : `${first.month} to ${last.month}. `}
        {words}
      </p>
    </div>
  );
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** "It fell by 1.2 points of 100 a month (95 % interval −2.0 to −0.4)." */
function trendWords(trend: Trend | null, undated: number): string {
  const without = undated > 0 ? ` ${countOf(undated, 'item')} without a date.` : '';
  if (!trend) return `Fewer than ${TREND_LEAST} dated judgements: too few for a trend.${without}`;
  const number = (value: number): string => value.toFixed(1).replace('-', '−');
  const interval = `95 % interval ${number(trend.low)} to ${number(trend.high)}`;
  const count = `n = ${formatCount(trend.n)}`;
  if (trend.word === 'unclear')
    return `It neither rose nor fell for certain (${interval} points of 100 a month, ${count}).${without}`;
  return `It ${trend.word} by ${number(Math.abs(trend.slope))} points of 100 a month (${interval}, ${count}).${without}`;
}
