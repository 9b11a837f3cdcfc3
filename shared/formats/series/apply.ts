/** Puts what a file holds into the document of metrics. Expects to run inside one transaction of the caller's. */
import type * as Y from 'yjs';
import { addMetric, putEntries, setTarget } from '../../model/measures/edits.ts';
import { WORKSPACE_SCOPE } from '../../model/measures/scope.ts';
import { newMetric, type FoundSeries } from './found.ts';
import { keepSeriesMapping } from './kept-mappings.ts';
import type { SeriesMapping } from './roles.ts';

/** @param mapping what the columns of its table are, to be remembered; none for a file that is no table */
export function applySeries(
  doc: Y.Doc,
  { entries, newMetrics, targets }: FoundSeries,
  mapping?: SeriesMapping,
): void {
  const made = new Map(newMetrics.map((metric) => [newMetric(metric.name), addMetric(doc, metric)]));
  const idOf = (metric: string): string => made.get(metric) ?? metric;
  putEntries(
    doc,
    entries.map((entry) => ({ ...entry, metric: idOf(entry.metric) })),
  );
  if (mapping) keepSeriesMapping(doc, mapping, Date.now());
  for (const { metric, target } of targets) setTarget(doc, idOf(metric), WORKSPACE_SCOPE, target);
}
