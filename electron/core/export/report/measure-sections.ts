/** Metrics and drivers of a workspace as sections of a report. */
import type { ReportSection } from '../../../../shared/contract/print.ts';
import type { DriverReport, DriverRequest } from '../../../../shared/contract/driver-types.ts';
import type { MeasureAppendix } from '../../../../shared/contract/types.ts';
import { firstRequest } from '../../../../shared/measures/drivers/first-request.ts';
import { printedMetrics, type MetricsAsked } from '../../../../shared/measures/series/printed.ts';
import { visitTimes } from '../../../../shared/measures/series/visit-times.ts';
import { readAudits } from '../../../../shared/model/audits/projection.ts';
import { AUDITS_DOC, LIBRARY_DOC, MEASURES_DOC } from '../../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../../shared/model/library-projection.ts';
import { readMeasures } from '../../../../shared/model/measures/projection.ts';
import { WORKSPACE_SCOPE, type MetricScope } from '../../../../shared/model/measures/scope.ts';
import { foldSegment } from '../../../../shared/text/segment-name.ts';
import type { Session } from '../../session.ts';

export type MeasureSources = Pick<Session, 'documents' | 'summaries' | 'measures' | 'drivers' | 'workspace'>;

/** The name of the workspace as it stands on paper. */
export function workspaceName({ documents, workspace }: Pick<Session, 'documents' | 'workspace'>): string {
  return documents.read(LIBRARY_DOC, readLibrary).name || workspace.info.name;
}

/** @throws SojournError `cancelled` where the workspace is closed meanwhile */
export async function metricsSection(
  { documents, summaries, measures: counted }: Pick<MeasureSources, 'documents' | 'summaries' | 'measures'>,
  asked: MetricsAsked,
): Promise<ReportSection> {
  const measures = documents.read(MEASURES_DOC, readMeasures);
  const library = documents.read(LIBRARY_DOC, readLibrary);
  const field = measures.metrics.find(({ id }) => id === 'response')?.field ?? '';
  const [counts, column, listed] = await Promise.all([
    counted.counts(),
    field === '' ? null : counted.column(field),
    summaries.list(),
  ]);
  const visits = visitTimes(documents.read(AUDITS_DOC, readAudits));
  const maps = listed.filter(({ trashedAt, template }) => trashedAt === null && !template);
  const metrics = printedMetrics({ measures, counts, column, visits, library, maps }, asked);
  return { kind: 'metrics', id: 'metrics', title: 'Metrics', metrics };
}

/** @throws SojournError as `Drivers.find` */
export async function driversSection(
  { drivers }: Pick<MeasureSources, 'drivers'>,
  request: DriverRequest,
  signal: AbortSignal,
  progress: (value: number) => void,
): Promise<ReportSection> {
  return driversPart(await drivers.find(request, signal, progress));
}

/** What was found, as a section. */
export const driversPart = (report: DriverReport): ReportSection => ({
  kind: 'drivers',
  id: 'drivers',
  title: `What ${report.outcome.name} goes with`,
  report,
});

/** What the measures of a report are of. */
export interface MeasuresAbout {
  readonly today: string;
  readonly signal: AbortSignal;
  /** Name of the customer segment that the report is of. */
  readonly segment: string | undefined;
}

/**
 * What of metrics and drivers is wanted and has something in it: for the whole workspace, or one segment, by month, and
 * what suggests itself. Drivers are of the whole workspace only.
 */
export async function measureSections(
  sources: MeasureSources,
  wanted: readonly MeasureAppendix[],
  { today, signal, segment }: MeasuresAbout,
): Promise<ReportSection[]> {
  const sections: ReportSection[] = [];
  if (wanted.includes('metrics')) {
    const scope: MetricScope =
      segment === undefined ? WORKSPACE_SCOPE : { level: 'segment', id: foldSegment(segment) };
    const section = await metricsSection(sources, { scope, grain: 'month', today });
    if (section.kind === 'metrics' && section.metrics.rows.length > 0) sections.push(section);
  }
  if (wanted.includes('drivers') && segment === undefined) {
    const choices = sources.drivers.choices();
    if (choices.sources.length > 0)
      sections.push(await driversSection(sources, firstRequest(choices), signal, () => {}));
  }
  return sections;
}
