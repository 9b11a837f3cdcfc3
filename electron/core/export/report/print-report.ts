/** Prints a report: once, or twice where its contents name pages, which only the printed report knows. */
import type { ReportPayload } from '../../../../shared/contract/print.ts';
import type { Printer } from '../../host.ts';
import { finishPdf } from '../finish-pdf.ts';
import { missingLetters } from '../font-notes.ts';
import { destinationPages } from './page-numbers.ts';

export interface PrintControl {
  readonly printer: Printer;
  readonly signal: AbortSignal;
  /** Told how far it is, 0 to 1; throws `cancelled` where the person has cancelled. */
  readonly progress: (value: number) => void;
  /** See `FinishOptions`. */
  readonly epoch: number | undefined;
  /** See `FinishOptions`. */
  readonly attachment?: Uint8Array | null;
}

/** A report that was written. */
export interface WrittenReport {
  readonly pages: number;
  /** Its size. */
  readonly bytes: number;
  /** What is to be told of it, in sentences. */
  readonly notes: readonly string[];
}

/** @throws SojournError `noBrowser`, `cancelled`, `internal` where the printer did something else */
export async function printReport(
  report: ReportPayload,
  { printer, signal, progress, epoch, attachment = null }: PrintControl,
): Promise<{ bytes: Uint8Array; pages: number; notes: readonly string[] }> {
  const { page, title, hasContents } = report;
  let pageNumbers: Record<string, number> = {};
  if (hasContents) {
    // Nothing of the first print is held while the second is made.
    pageNumbers = await printer.print(report, page, signal).then(destinationPages);
    progress(0.5);
  }
  const printed = await printer.print({ ...report, pageNumbers }, page, signal);
  progress(0.9);
  const notes = await missingLetters(report, printer, signal);
  return { ...(await finishPdf(printed, { title, page, isOnePage: false, epoch, attachment })), notes };
}
