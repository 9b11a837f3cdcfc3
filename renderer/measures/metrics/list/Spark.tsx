import { sparkPath } from '../../../../shared/layout/spark.ts';
import type { MetricPoint } from '../../../../shared/measures/series/series.ts';

const WIDTH = 64;
const HEIGHT = 16;
/** Points that fit without becoming a smear. */
const MOST = 36;

/** The last points as a line; their numbers stand in the chart's table. */
export function Spark({ points }: { points: readonly MetricPoint[] }) {
  const values = points.slice(-MOST).map(({ value }) => value);
  if (values.length < 3) return null;
  return (
    <svg className="ms-spark" width={WIDTH} height={HEIGHT} aria-hidden>
      <path d={sparkPath(values, WIDTH, HEIGHT)} />
    </svg>
  );
}
