/** Which maps `sojourn export` writes, where to and in which format. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  formatOfFile,
  MAP_FORMAT_INFO,
  MAP_FORMATS,
  type MapFormat,
} from '../../shared/contract/map-formats.ts';
import { mapFileName } from '../core/export/service.ts';
import { inspectInfo } from '../core/workspace/inspect.ts';
import { usage } from './command.ts';
import { findMap } from './find-map.ts';

export const ENDINGS = MAP_FORMATS.map((format) => MAP_FORMAT_INFO[format].ending);
/** Standard output in place of a file. */
export const STANDARD_OUTPUT = '-';

export interface TargetFlags {
  readonly map?: string;
  readonly all?: boolean;
  readonly to: string;
  readonly format?: string;
}

export interface ExportJob {
  readonly map: { readonly id: string; readonly title: string };
  readonly format: MapFormat;
  /** A file, or `STANDARD_OUTPUT`. */
  readonly to: string;
}

/**
 * @returns a job for each map, none of which writes to the file of another
 * @throws CommanderError where options do not go together; SojournError as `findMap`
 */
export async function exportJobs(file: string, flags: TargetFlags): Promise<ExportJob[]> {
  const { map: wanted, all = false, to } = flags;
  const format = formatOf(flags);
  if (all && wanted !== undefined) throw usage('--map and --all exclude each other');
  if (!all) {
    if (wanted === undefined) throw usage('name a map by --map, or give --all');
    return [{ map: await findMap(file, wanted), format, to }];
  }
  const folder = await stat(to).catch(() => null);
  if (!folder?.isDirectory()) throw usage(`--all needs --to FOLDER, and "${to}" is no folder`);
  const { maps } = await inspectInfo(file);
  const taken = new Set<string>();
  return maps.map((map) => ({ map, format, to: join(to, freeName(map.title, format, taken)) }));
}

function formatOf({ to, format, all }: TargetFlags): MapFormat {
  if (format !== undefined) {
    const named = formatOfFile(`map.${format.replace(/^\./, '')}`);
    if (named === null) throw usage(`"${format}" is none of the formats: ${ENDINGS.join(', ')}`);
    return named;
  }
  if (all || to === STANDARD_OUTPUT) throw usage(`--format says what is written: ${ENDINGS.join(', ')}`);
  const found = formatOfFile(to);
  if (found === null) throw usage(`"${to}" ends in none of the formats: ${ENDINGS.join(', ')}`);
  return found;
}

/** Maps of one title are numbered from the second on, whatever the case of its letters. */
function freeName(title: string, format: MapFormat, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const name = mapFileName(count === 1 ? title : `${title || 'Journey map'} ${count}`, format);
    const key = name.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}
