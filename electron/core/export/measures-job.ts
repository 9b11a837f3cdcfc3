/** Answers `export.metrics` and `export.drivers`. */
import type { DriverRequest } from '../../../shared/contract/driver-types.ts';
import type { MetricsAsked } from '../../../shared/measures/series/printed.ts';
import type { CoreParts } from '../handler-parts.ts';
import { exportSection } from './export-section.ts';
import { startPrint } from './print-job.ts';
import { driversSection, metricsSection, workspaceName } from './report/measure-sections.ts';

type Parts = Pick<CoreParts, 'host' | 'jobs' | 'desk'>;

/** @returns null where the person did not choose a place for the file */
export function startMetricsPrint(parts: Parts, asked: MetricsAsked): Promise<{ job: string } | null> {
  const session = parts.desk.session();
  const workspace = workspaceName(session);
  return startPrint(parts, `${workspace} Metrics`, (target) =>
    exportSection(async () => {
      return { section: await metricsSection(session, asked), workspace, date: asked.today };
    }, target),
  );
}

/** @returns null where the person did not choose a place for the file */
export function startDriversPrint(parts: Parts, request: DriverRequest): Promise<{ job: string } | null> {
  const session = parts.desk.session();
  const workspace = workspaceName(session);
  return startPrint(parts, `${workspace} Drivers`, (target) =>
    exportSection(async (step) => {
      return { section: await driversSection(session, request, target.signal, step), workspace };
    }, target),
  );
}
