/** One map to one PDF file: payload, print, finish, write. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { PrintOptions } from '../../../shared/contract/types.ts';
import type { Printer } from '../host.ts';
import { finishPdf, sourceDateEpoch } from './finish-pdf.ts';
import { buildPayload, type ExportSource } from './payload.ts';
import { assertWritableTarget, writeWhole } from './write-file.ts';

export interface ExportPdf extends ExportSource {
  readonly options: PrintOptions;
  readonly outPath: string;
  readonly signal: AbortSignal;
  readonly printer: Printer;
  /** Told how far the export is, 0 to 1. */
  readonly progress?: ((value: number) => void) | undefined;
}

function assertNotAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new SojournError('cancelled', 'The export was cancelled.');
}

/** The local date, or the one that `SOURCE_DATE_EPOCH` asks for (UTC). */
function isoDate(epoch: number | undefined): string {
  if (epoch !== undefined) return new Date(epoch * 1000).toISOString().slice(0, 10);
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Prints a map on one page of exactly the size asked for and writes it to `outPath`, whole or not at all.
 * @throws SojournError `notFound` (folder), `forbidden`, `readOnly`, `diskFull`, `badInput`, `noBrowser`, `cancelled`
 */
export async function exportPdf(request: ExportPdf): Promise<{ pages: number; bytes: number }> {
  const { options, outPath, signal, printer, progress } = request;
  assertNotAborted(signal);
  await assertWritableTarget(outPath);
  progress?.(0.05);
  const epoch = sourceDateEpoch(process.env);
  const payload = await buildPayload(request, options, isoDate(epoch));
  assertNotAborted(signal);
  progress?.(0.15);
  const printed = await printer.print(payload, payload.page, signal);
  assertNotAborted(signal);
  progress?.(0.8);
  const title = request.map.meta.title === '' ? 'Untitled map' : request.map.meta.title;
  const bytes = await finishPdf(printed, { title, page: payload.page, epoch });
  progress?.(0.95);
  await writeWhole(outPath, bytes, signal);
  return { pages: 1, bytes: bytes.byteLength };
}
