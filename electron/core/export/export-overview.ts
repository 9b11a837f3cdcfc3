/** What a role sees of a workspace, as a PDF on A4. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ReportPayload } from '../../../shared/contract/print.ts';
import { pageOf } from '../../../shared/layout/paper.ts';
import type { Overview } from '../../../shared/overview/types.ts';
import type { Printer } from '../host.ts';
import { sourceDateEpoch } from './finish-pdf.ts';
import { printReport, type WrittenReport } from './report/print-report.ts';
import { assertWritableTarget, writeWhole } from './write-file.ts';

export interface ExportOverview {
  readonly overview: Overview;
  readonly outPath: string;
  readonly signal: AbortSignal;
  readonly printer: Printer;
  /** Told how far it is, 0 to 1. */
  readonly progress?: ((value: number) => void) | undefined;
}

/** Writes it to `outPath`, whole or not at all. @throws SojournError as `exportReport` */
export async function exportOverview(request: ExportOverview): Promise<WrittenReport> {
  const { overview, outPath, signal, printer, progress = () => {} } = request;
  await assertWritableTarget(outPath);
  const { title, workspace, date } = overview;
  const report: ReportPayload = {
    page: pageOf({ paper: 'A4', landscape: false, layout: 'pages' }),
    title,
    workspace,
    date,
    note: '',
    hasContents: false,
    pageNumbers: {},
    sections: [{ kind: 'overview', id: 'overview', title, overview }],
  };
  const step = (value: number): void => {
    if (signal.aborted) throw new SojournError('cancelled', 'The print was cancelled.');
    progress(value);
  };
  step(0.1);
  const epoch = sourceDateEpoch(process.env);
  const { bytes, pages, notes } = await printReport(report, { printer, signal, progress: step, epoch });
  await writeWhole(outPath, bytes, signal);
  return { pages, bytes: bytes.byteLength, notes };
}
