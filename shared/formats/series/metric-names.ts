/** Which metric a name in a file stands for. */
import { isKnownMetric, KNOWN_METRICS, type KnownMetric } from '../../model/measures/kinds.ts';
import type { MetricSetting } from '../../model/measures/projection.ts';
import { foldCase } from '../../text/fold.ts';
import { plainName } from '../names.ts';

/** Other names of the metrics that Sojourn knows, plain. */
const ALSO: Readonly<Record<KnownMetric, readonly string[]>> = {
  nps: ['net promoter score', 'nps score', 'enps'],
  csat: [
    'customer satisfaction',
    'customer satisfaction score',
    'satisfaction',
    'kepuasan pelanggan',
    'задоволеність',
    'ความพึงพอใจ',
    'hài lòng',
  ],
  ces: ['customer effort score', 'effort score'],
  effort: ['average effort'],
  mean: ['average score', 'average rating', 'mean score'],
  churn: ['churn rate', 'customer churn', 'відтік', 'tỷ lệ rời bỏ', 'อัตราการเลิกใช้'],
  retention: ['retention rate', 'customer retention', 'утримання', 'tỷ lệ giữ chân', 'retensi'],
  clv: ['customer lifetime value', 'lifetime value', 'ltv', 'cltv'],
  response: ['response time', 'first response time', 'first reply time', 'waiting time'],
};

/** @returns the id of the metric of one's own with this name, or of one that Sojourn knows; null for neither */
export function metricNamed(text: string, metrics: readonly MetricSetting[]): string | null {
  const wanted = foldCase(text.trim());
  const own = metrics.find(({ name }) => foldCase(name.trim()) === wanted);
  if (own) return own.id;
  const plain = plainName(text);
  for (const [id, { title }] of Object.entries(KNOWN_METRICS)) {
    if (!isKnownMetric(id)) continue;
    if (plain === id || plain === plainName(title) || ALSO[id].some((name) => plainName(name) === plain))
      return id;
  }
  return null;
}
