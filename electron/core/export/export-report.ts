/** Maps of a workspace to one PDF: title page, contents, maps, and what belongs to them. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ReportSection } from '../../../shared/contract/print.ts';
import { APPENDICES, type MeasureAppendix, type ReportOptions } from '../../../shared/contract/types.ts';
import type { Printer } from '../host.ts';
import { isoDate } from './clock.ts';
import { sourceDateEpoch } from './finish-pdf.ts';
import type { MeasuresAbout } from './report/measure-sections.ts';
import { printReport, type WrittenReport } from './report/print-report.ts';
import { buildReport, type ReportSource } from './report/report.ts';
import { assertWritableTarget, writeWhole } from './write-file.ts';

export interface ExportReport {
  /** Maps in the order in which they come. */
  readonly sources: readonly ReportSource[];
  readonly options: ReportOptions;
  /** Makes the sections of `options.measures`. */
  readonly measures: (wanted: readonly MeasureAppendix[], about: MeasuresAbout) => Promise<ReportSection[]>;
  readonly outPath: string;
  readonly signal: AbortSignal;
  readonly printer: Printer;
  /** Told how far the report is, 0 to 1. */
  readonly progress?: ((value: number) => void) | undefined;
}

const OF_ALL =
  'Drivers are left out, because they are worked out over all feedback and not over one segment.';

/**
 * Writes a report to `outPath`, whole or not at all.
 * @throws SojournError `badInput` where there is no map, and as `exportMap`
 */
export async function exportReport(request: ExportReport): Promise<WrittenReport> {
  const { sources, options, outPath, signal, printer, progress = () => {} } = request;
  const step = (value: number): void => {
    if (signal.aborted) throw new SojournError('cancelled', 'The report was cancelled.');
    progress(value);
  };
  step(0);
  await assertWritableTarget(outPath);
  const epoch = sourceDateEpoch(process.env);
  const date = isoDate(epoch);
  const segment = options.print?.segment;
  const wanted = options.measures ?? [];
  const measures =
    wanted.length === 0 ? [] : await request.measures(wanted, { today: date, signal, segment });
  step(0.05);
  const report = await buildReport({
    title: options.title ?? sources[0]?.workspaceName ?? '',
    sources,
    options: options.print ?? { paper: 'A4', landscape: true, layout: 'pages' },
    appendices: options.appendices ?? APPENDICES,
    hasContents: true,
    date,
    measures,
  });
  step(0.15);
  const progressed = (value: number): void => step(0.15 + 0.8 * value);
  const { bytes, pages, notes } = await printReport(report, { printer, signal, progress: progressed, epoch });
  await writeWhole(outPath, bytes, signal);
  const left = segment !== undefined && wanted.includes('drivers') ? [OF_ALL] : [];
  return { pages, bytes: bytes.byteLength, notes: [...left, ...notes] };
}
