/** What an audit came to as a PDF. */
import { SojournError } from '../../../shared/contract/errors.ts';
import { pageOf } from '../../../shared/layout/paper.ts';
import type { Printer } from '../host.ts';
import type { AuditSource } from './audit-source.ts';
import { isoDate } from './clock.ts';
import { sourceDateEpoch } from './finish-pdf.ts';
import { printReport, type WrittenReport } from './report/print-report.ts';
import { assertWritableTarget, writeWhole } from './write-file.ts';

export interface ExportAudit {
  readonly source: AuditSource;
  readonly outPath: string;
  readonly signal: AbortSignal;
  readonly printer: Printer;
  /** Told how far it is, 0 to 1. */
  readonly progress?: ((value: number) => void) | undefined;
}

/** Writes the report of an audit to `outPath`, on A4, whole or not at all. @throws as `exportReport` */
export async function exportAudit(request: ExportAudit): Promise<WrittenReport> {
  const { source, outPath, signal, printer, progress = () => {} } = request;
  const step = (value: number): void => {
    if (signal.aborted) throw new SojournError('cancelled', 'The report was cancelled.');
    progress(value);
  };
  step(0);
  await assertWritableTarget(outPath);
  const epoch = sourceDateEpoch(process.env);
  const { title, workspaceName, audit } = source;
  const report = {
    page: pageOf({ paper: 'A4', landscape: false }),
    title,
    workspace: workspaceName,
    date: isoDate(epoch),
    note: '',
    hasContents: false,
    pageNumbers: {},
    sections: [{ kind: 'audit' as const, id: 'audit', title, audit }],
  };
  const { bytes, pages, notes } = await printReport(report, { printer, signal, progress: step, epoch });
  await writeWhole(outPath, bytes, signal);
  return { pages, bytes: bytes.byteLength, notes };
}
