/** Feedback as a file, in the format that its name or a person asks for: written under another name, whole or not at all. */
import { open, rename, rm } from 'node:fs/promises';
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { ExportFormat, FeedbackItem } from '../../../../shared/contract/types.ts';
import { assertWritableTarget, partBeside, writeError } from '../../export/write-file.ts';
import { lineWriter } from './lines.ts';
import { workbookWriter } from './workbook.ts';

/** The format that a file's name asks for; null for other names. */
export function exportFormatOf(path: string): ExportFormat | null {
  const [, ending = ''] = /\.([a-z]+)$/iu.exec(path) ?? [];
  switch (ending.toLowerCase()) {
    case 'csv':
      return 'csv';
    case 'xlsx':
      return 'xlsx';
    case 'json':
      return 'json';
    case 'ndjson':
    case 'jsonl':
      return 'ndjson';
    default:
      return null;
  }
}

/** After so many items one asks whether it was cancelled, and tells how far it is. */
const STEP = 200;

/**
 * Writes items to a file.
 *
 * @param told hears how many have been written, now and then
 * @returns how many items were written
 * @throws SojournError `cancelled`, `tooLarge` for a workbook, `notFound`, `forbidden`, `diskFull` and the like; then, as
 *   after any error, the target is as it was
 */
export async function exportItems(
  items: Iterable<FeedbackItem> | AsyncIterable<FeedbackItem>,
  target: string,
  format: ExportFormat,
  signal: AbortSignal,
  told: (count: number) => void = () => {},
): Promise<number> {
  await assertWritableTarget(target);
  const part = partBeside(target);
  try {
    const file = await open(part, 'wx');
    let count = 0;
    try {
      const write = (bytes: Uint8Array): Promise<void> => file.appendFile(bytes);
      const writer = format === 'xlsx' ? workbookWriter(write) : lineWriter(format, write);
      for await (const item of items) {
        await writer.add(item);
        count += 1;
        if (count % STEP > 0) continue;
        if (signal.aborted) throw cancelled();
        told(count);
      }
      await writer.end();
      await file.sync();
    } finally {
      await file.close();
    }
    if (signal.aborted) throw cancelled();
    await rename(part, target);
    return count;
  } catch (error) {
    await rm(part, { force: true });
    throw writeError(error, target);
  }
}

function cancelled(): SojournError {
  return new SojournError('cancelled', 'The export was cancelled.');
}
