import { sparkPath, sparkPoints } from '../../../shared/layout/spark.ts';
import type { Card } from '../../../shared/model/types.ts';
import { formatNumber } from '../words.ts';

const WIDTH = 72;
const HEIGHT = 24;

/** A metric: its number, unit and target, with the line of its past values. */
export function MetricFace({ card, height }: { card: Card; height: number }) {
  return (
    <div className="card-metric" style={{ height }}>
      <span className="card-number">{card.number === null ? '–' : formatNumber(card.number)}</span>
      {card.unit ? <span className="card-unit">{card.unit}</span> : null}
      <Spark values={card.trend} />
      {card.target === null ? null : <span className="card-target">target {formatNumber(card.target)}</span>}
    </div>
  );
}

function Spark({ values }: { values: readonly number[] }) {
  const last = sparkPoints(values, WIDTH, HEIGHT).at(-1);
  if (values.length < 2 || !last) return null;
  const words = `Trend: ${values.map(formatNumber).join(', ')}`;
  return (
    <svg className="card-spark" width={WIDTH} height={HEIGHT} role="img" aria-label={words}>
      <title>{words}</title>
      <path d={sparkPath(values, WIDTH, HEIGHT)} />
      <circle cx={last.x} cy={last.y} r={2} />
    </svg>
  );
}
