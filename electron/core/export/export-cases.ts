/** Business cases as a PDF on A4, each beginning on a page of its own. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ReportPayload } from '../../../shared/contract/print.ts';
import { pageOf } from '../../../shared/layout/paper.ts';
import type { BusinessCase } from '../../../shared/model/decisions/business-case.ts';
import { LIBRARY_DOC } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import type { Printer } from '../host.ts';
import type { Session } from '../session.ts';
import { isoDate } from './clock.ts';
import { sourceDateEpoch } from './finish-pdf.ts';
import { printedCase } from './printed-case.ts';
import { printReport, type WrittenReport } from './report/print-report.ts';
import { assertWritableTarget, writeWhole } from './write-file.ts';

export interface ExportCases {
  readonly session: Pick<Session, 'documents' | 'workspace'>;
  /** At least one. */
  readonly cases: readonly BusinessCase[];
  readonly outPath: string;
  readonly signal: AbortSignal;
  readonly printer: Printer;
  /** Told how far it is, 0 to 1. */
  readonly progress: (value: number) => void;
}

/** Writes them to `outPath`, whole or not at all. @throws SojournError as `exportReport` */
export async function exportCases(request: ExportCases): Promise<WrittenReport> {
  const { session, cases, outPath, signal, printer, progress } = request;
  await assertWritableTarget(outPath);
  const step = (value: number): void => {
    if (signal.aborted) throw new SojournError('cancelled', 'The print was cancelled.');
    progress(value);
  };
  step(0);
  const epoch = sourceDateEpoch(process.env);
  const { name } = session.documents.read(LIBRARY_DOC, readLibrary);
  const workspace = name || session.workspace.info.name;
  const sections: ReportPayload['sections'][number][] = [];
  for (const one of cases) {
    const title = one.title || 'Business case';
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    sections.push({
      kind: 'case',
      id: `case-${one.id}`,
      title,
      printed: await printedCase(session, one, signal),
    });
    step((0.3 * sections.length) / cases.length);
  }
  const [only] = sections;
  const report: ReportPayload = {
    page: pageOf({ paper: 'A4', landscape: false, layout: 'pages' }),
    title: sections.length === 1 && only ? only.title : `${workspace}: business cases`,
    workspace,
    date: isoDate(epoch),
    note: '',
    hasContents: sections.length > 1,
    pageNumbers: {},
    sections,
  };
  const progressed = (value: number): void => step(0.3 + 0.65 * value);
  const { bytes, pages, notes } = await printReport(report, { printer, signal, progress: progressed, epoch });
  await writeWhole(outPath, bytes, signal);
  return { pages, bytes: bytes.byteLength, notes };
}
