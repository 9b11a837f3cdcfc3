/** One section of a report as a PDF of its own, on A4. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ReportSection } from '../../../shared/contract/print.ts';
import { pageOf } from '../../../shared/layout/paper.ts';
import type { Printer } from '../host.ts';
import { isoDate } from './clock.ts';
import { sourceDateEpoch } from './finish-pdf.ts';
import { printReport, type WrittenReport } from './report/print-report.ts';
import { assertWritableTarget, writeWhole } from './write-file.ts';

export interface SectionTarget {
  readonly outPath: string;
  readonly signal: AbortSignal;
  readonly printer: Printer;
  /** Told how far it is, 0 to 1. */
  readonly progress?: ((value: number) => void) | undefined;
}

export interface AloneSection {
  readonly section: ReportSection;
  readonly workspace: string;
  /** ISO date of the feet of pages; that of the clock where absent. */
  readonly date?: string;
}

/** Writes it to `outPath`, whole or not at all. @throws SojournError as `exportReport` */
export async function exportSection(
  make: AloneSection | ((step: (value: number) => void) => Promise<AloneSection>),
  { outPath, signal, printer, progress = () => {} }: SectionTarget,
): Promise<WrittenReport> {
  const step = (value: number): void => {
    if (signal.aborted) throw new SojournError('cancelled', 'The print was cancelled.');
    progress(value);
  };
  step(0);
  await assertWritableTarget(outPath);
  const made = typeof make === 'function' ? await make((value) => step(0.4 * value)) : make;
  const { section, workspace } = made;
  const epoch = sourceDateEpoch(process.env);
  const report = {
    page: pageOf({ paper: 'A4', landscape: false, layout: 'pages' }),
    title: section.title,
    workspace,
    date: made.date ?? isoDate(epoch),
    note: '',
    hasContents: false,
    pageNumbers: {},
    sections: [section],
  };
  const progressed = (value: number): void => step(0.4 + 0.55 * value);
  const { bytes, pages, notes } = await printReport(report, { printer, signal, progress: progressed, epoch });
  await writeWhole(outPath, bytes, signal);
  return { pages, bytes: bytes.byteLength, notes };
}
