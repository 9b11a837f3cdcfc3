/** Reads a file of metric values: a table (CSV, Excel and what else is read as feedback), or TheyDo's metrics. */
import { readFileSync, statSync } from 'node:fs';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { MetricLevel } from '../../../shared/contract/types.ts';
import type { FoundSeries, SeriesContext } from '../../../shared/formats/series/found.ts';
import { readSeriesTable } from '../../../shared/formats/series/table.ts';
import { isTheydoMetrics, readTheydoMetrics } from '../../../shared/formats/series/theydo.ts';
import { LIBRARY_DOC, MEASURES_DOC } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { readMeasures } from '../../../shared/model/measures/projection.ts';
import { foldCase } from '../../../shared/text/fold.ts';
import type { Documents } from '../documents/documents.ts';
import type { Summaries } from '../documents/summaries.ts';
import type { NamedFile } from '../feedback/files/bytes.ts';
import { readRecords } from '../feedback/read-records.ts';
import { sampleTable } from '../feedback/table-sample.ts';

/** Rows of a file at most: they are kept in a document, which every window holds. */
const MOST_ROWS = 50_000;
const MOST_JSON_BYTES = 32 * 1024 * 1024;

export interface SeriesRequest {
  readonly file: NamedFile;
  /** The metric of a table that names none: an id. */
  readonly metric?: string | undefined;
  /** ISO day. */
  readonly today: string;
}

/** @throws SojournError `badInput`, `tooLarge` and what reading the file throws */
export async function readSeries(
  { documents, summaries }: { documents: Documents; summaries: Summaries },
  { file, metric, today }: SeriesRequest,
): Promise<FoundSeries> {
  const library = documents.read(LIBRARY_DOC, readLibrary);
  const maps = (await summaries.list()).filter(({ trashedAt, template }) => trashedAt === null && !template);
  const named: Partial<Record<MetricLevel, readonly { readonly id: string; readonly name: string }[]>> = {
    persona: library.personas,
    touchpoint: library.touchpoints,
    map: maps.map(({ id, title }) => ({ id, name: title })),
  };
  const fold = (name: string): string => foldCase(name.trim());
  const context: SeriesContext = {
    metrics: documents.read(MEASURES_DOC, readMeasures).metrics,
    find: (level, name) => named[level]?.find((one) => fold(one.name) === fold(name))?.id ?? null,
    today,
    origin: file.name,
  };
  const json = jsonOf(file);
  if (isTheydoMetrics(json)) return readTheydoMetrics(json, context);
  const table = sampleTable(file, {});
  const records: (string | null)[][] = [];
  const lost: { row: number; column: string; reason: string }[] = [];
  const { names } = readRecords(
    file,
    table,
    { pause: () => {}, progress: () => {} },
    {
      record: (values) => {
        if (records.length >= MOST_ROWS) throw tooLong(file.name);
        records.push(values);
      },
      reject: (row, reason) => void lost.push({ row, column: '', reason }),
    },
  );
  const found = readSeriesTable({ names, records }, context, { metric });
  return { ...found, problems: [...lost, ...found.problems] };
}

const tooLong = (name: string): SojournError =>
  new SojournError('tooLarge', `“${name}” has more than ${MOST_ROWS.toLocaleString('en')} rows.`, {
    remedy:
      'Take longer periods, or import it in parts. Single answers are feedback: import them in the inbox.',
    where: { file: name },
  });

/** The file as JSON; undefined where it is none, or a table of another format. */
function jsonOf({ path, name }: NamedFile): unknown {
  if (!name.toLowerCase().endsWith('.json')) return undefined;
  if (statSync(path).size > MOST_JSON_BYTES) throw tooLong(name);
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch {
    // What cannot be parsed is told by the reader of tables, with its place.
    return undefined;
  }
}
