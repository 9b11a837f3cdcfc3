/** What an audit came to as a PDF. */
import type { AuditSource } from './audit-source.ts';
import type { WrittenReport } from './report/print-report.ts';
import { exportSection, type SectionTarget } from './export-section.ts';

export interface ExportAudit extends SectionTarget {
  readonly source: AuditSource;
}

/** Writes the report of an audit to `outPath`, on A4, whole or not at all. @throws as `exportReport` */
export function exportAudit({ source, ...target }: ExportAudit): Promise<WrittenReport> {
  const { title, workspaceName, audit } = source;
  return exportSection(
    { section: { kind: 'audit', id: 'audit', title, audit }, workspace: workspaceName },
    target,
  );
}
