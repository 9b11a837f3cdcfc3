/** The sample's document of metrics. */
import type * as Y from 'yjs';
import { periodOf } from '../../../shared/measures/series/periods.ts';
import {
  addMetric,
  putEntries,
  setIndexPart,
  setMetric,
  setTarget,
  type NewEntry,
} from '../../../shared/model/measures/edits.ts';
import { WORKSPACE_SCOPE } from '../../../shared/model/measures/scope.ts';
import {
  CUSTOMER_COUNTS,
  FIRST_MONTH,
  INDEX_PARTS,
  KNOWN_NOTES,
  LATE_PARCELS,
  METRICS_FILE,
  NPS_COUNTS,
  OWN_METRICS,
  RESPONSE_HOURS,
  SOLVED_COUNTS,
  TARGETS,
} from './content/metrics.ts';

type Numbers = Pick<NewEntry, 'value' | 'counts'>;

/** The values of one metric, month by month. */
function history<T>(metric: string, rows: readonly T[], numbers: (row: T) => Numbers): NewEntry[] {
  return rows.map((row, at): NewEntry => {
    const months = 12 * FIRST_MONTH.year + FIRST_MONTH.month - 1 + at;
    const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
    const { from, to } = periodOf(month, 'month');
    return {
      metric,
      scope: WORKSPACE_SCOPE,
      from,
      to,
      n: null,
      low: null,
      high: null,
      origin: METRICS_FILE,
      ...numbers(row),
    };
  });
}

/** All values of the sample. */
export function sampleEntries(): NewEntry[] {
  const customers = ([start, added, end]: readonly [number, number, number]): Numbers => ({
    value: null,
    counts: { start, added, end },
  });
  return [
    ...history('nps', NPS_COUNTS, ([promoters, passives, detractors]) => ({
      value: null,
      counts: { promoters, passives, detractors },
    })),
    ...history('churn', CUSTOMER_COUNTS, customers),
    ...history('retention', CUSTOMER_COUNTS, customers),
    ...history('response', RESPONSE_HOURS, (value) => ({ value, counts: null })),
    ...history('solved-at-once', SOLVED_COUNTS, ([of, among]) => ({ value: null, counts: { of, among } })),
    ...history('late-parcels', LATE_PARCELS, (value) => ({ value, counts: null })),
  ];
}

/** Writes metrics, values and targets into the fresh document. */
export function writeMetrics(doc: Y.Doc): void {
  for (const { note, lessIsBetter, ...metric } of OWN_METRICS) {
    addMetric(doc, metric);
    setMetric(doc, metric.id, { note, lessIsBetter });
  }
  for (const [metric, note] of KNOWN_NOTES) setMetric(doc, metric, { note });
  for (const part of INDEX_PARTS) setIndexPart(doc, 'service-index', part);
  putEntries(doc, sampleEntries());
  for (const [metric, target] of TARGETS) setTarget(doc, metric, WORKSPACE_SCOPE, target);
}
