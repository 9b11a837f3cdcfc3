/** One map to one file: the exporter of its format, then the file, whole or not at all. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ExportOptions } from '../../../shared/contract/types.ts';
import { segmentWords } from '../../../shared/print/words.ts';
import { chooseParts } from '../../../shared/model/map-choice.ts';
import type { Printer } from '../host.ts';
import type { Exported } from './exporter.ts';
import { isoDate } from './clock.ts';
import { EXPORTERS } from './exporters.ts';
import { sourceDateEpoch } from './finish-pdf.ts';
import { evidenceOf, printed, type ExportSource } from './payload.ts';
import { segmentSource } from './of-segment.ts';
import { shownSource } from './shown-source.ts';
import { assertWritableTarget, writeWhole } from './write-file.ts';

export interface ExportMap extends ExportSource {
  readonly options: ExportOptions;
  readonly outPath: string;
  readonly signal: AbortSignal;
  readonly printer: Printer;
  /** Told how far the export is, 0 to 1. */
  readonly progress?: ((value: number) => void) | undefined;
}

/** A file that was written. */
export interface WrittenMap extends Omit<Exported, 'bytes'> {
  /** Its size. */
  readonly bytes: number;
}

/**
 * The part of a map that is exported.
 * @throws SojournError `notFound` where none of the wanted stages or lanes is there any more
 */
export function partsOf(source: ExportSource, { parts }: ExportOptions): ExportSource {
  if (!parts) return source;
  const map = chooseParts(source.map, parts);
  if (map === source.map) return source;
  if (map.stages.length === 0 || map.lanes.length === 0) {
    const missing = map.stages.length === 0 ? 'stages' : 'lanes';
    throw new SojournError('notFound', `None of the chosen ${missing} is in "${source.map.meta.title}".`, {
      remedy: `Choose among the ${missing} that the map has now.`,
    });
  }
  // The document holds more than the part that is exported.
  const { document: _whole, ...rest } = source;
  return { ...rest, map, whole: source.map };
}

/**
 * The file of a map, in memory.
 * @throws SojournError `badInput`, `notFound`, `noBrowser`, `cancelled`, as the format has them
 */
export async function mapFile(request: Omit<ExportMap, 'outPath'>): Promise<Exported> {
  const { options, signal, printer, progress = () => {} } = request;
  const epoch = sourceDateEpoch(process.env);
  const source = await segmentSource(partsOf(request, options), options.print);
  const made = await EXPORTERS[options.format]({
    source: await shownSource(source, options),
    options,
    printer,
    date: isoDate(epoch),
    epoch,
    signal,
    progress: (value) => {
      stopWhenAborted(signal);
      progress(value);
    },
  });
  const told = [
    ...(made.notes ?? []),
    ...(source.segment === undefined ? [] : [`${segmentWords(source.segment)}.`]),
    ...((await isNothingShown(source, options)) ? [NOTHING] : []),
  ];
  return told.length > 0 ? { ...made, notes: told } : made;
}

const NOTHING = 'No card passes the filter.';

/** Whether a filter leaves no card. */
async function isNothingShown(source: ExportSource, { print }: ExportOptions): Promise<boolean> {
  if (!print?.filter) return false;
  return printed(source, print, await evidenceOf(source)).cards.size === 0;
}

function stopWhenAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new SojournError('cancelled', 'The export was cancelled.');
}

/**
 * Writes a map to `outPath`, whole or not at all.
 * @throws SojournError `notFound` (folder), `forbidden`, `readOnly`, `diskFull`, and as `mapFile`
 */
export async function exportMap(request: ExportMap): Promise<WrittenMap> {
  const { outPath, signal, progress = () => {} } = request;
  stopWhenAborted(signal);
  await assertWritableTarget(outPath);
  progress(0.05);
  const { bytes, ...rest } = await mapFile({
    ...request,
    progress: (value) => progress(0.05 + 0.9 * value),
  });
  stopWhenAborted(signal);
  await writeWhole(outPath, bytes, signal);
  return { ...rest, bytes: bytes.byteLength };
}
