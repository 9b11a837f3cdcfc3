/** What a role sees of a workspace, as a PDF on A4. */
import type { Overview } from '../../../shared/overview/types.ts';
import type { WrittenReport } from './report/print-report.ts';
import { exportSection, type SectionTarget } from './export-section.ts';

export interface ExportOverview extends SectionTarget {
  readonly overview: Overview;
}

/** Writes it to `outPath`, whole or not at all. @throws SojournError as `exportReport` */
export function exportOverview({ overview, ...target }: ExportOverview): Promise<WrittenReport> {
  const { title, workspace, date } = overview;
  return exportSection(
    { section: { kind: 'overview', id: 'overview', title, overview }, workspace, date },
    target,
  );
}
