/** Reads a file of metric values: a table (CSV, Excel and what else is read as feedback), or TheyDo's metrics. */
import { readFileSync, statSync } from 'node:fs';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ReadChoices } from '../../../shared/contract/types.ts';
import type { SeriesAnswer, SeriesTablePreview } from '../../../shared/contract/series-types.ts';
import type { SeriesContext } from '../../../shared/formats/series/found.ts';
import { guessSeriesColumns, type SeriesGuess } from '../../../shared/formats/series/guess-columns.ts';
import { knownSeriesMapping, readSeriesMappings } from '../../../shared/formats/series/kept-mappings.ts';
import {
  SCOPE_LEVELS,
  type ScopeLevel,
  type SeriesMapping,
  type SeriesRole,
} from '../../../shared/formats/series/roles.ts';
import { readSeriesTable } from '../../../shared/formats/series/table.ts';
import { isTheydoMetrics, readTheydoMetrics } from '../../../shared/formats/series/theydo.ts';
import { MEASURES_DOC } from '../../../shared/model/doc-ids.ts';
import { isKnownMetric, KNOWN_METRICS } from '../../../shared/model/measures/kinds.ts';
import { readMeasures, type MetricSetting } from '../../../shared/model/measures/projection.ts';
import type { NamedFile } from '../feedback/files/bytes.ts';
import { readRecords } from '../feedback/read-records.ts';
import { columnByName } from '../feedback/sample.ts';
import { sampleTable, type SampledTable } from '../feedback/table-sample.ts';
import type { Session } from '../session.ts';
import { knownNames } from './known-names.ts';

/** Rows of a file at most: they are kept in a document, which every window holds. */
const MOST_ROWS = 50_000;
const MOST_JSON_BYTES = 32 * 1024 * 1024;
/** Rows of the preview, and characters of a cell in it. */
const SHOWN_ROWS = 20;
const SHOWN_CHARS = 2000;

export interface SeriesRequest {
  readonly file: NamedFile;
  /** The metric of a table that names none: an id. */
  readonly metric?: string | undefined;
  /** ISO day. */
  readonly today: string;
  /** What the person said that the columns are; without it they are known from before, or guessed. */
  readonly mapping?: SeriesMapping | undefined;
  /** Header rows and reading of the file, where no mapping says them. */
  readonly headerRows?: number | undefined;
  readonly read?: ReadChoices | undefined;
  /** Roles by column name or number, from the command line. */
  readonly roles?: readonly { readonly column: string; readonly role: SeriesRole }[] | undefined;
  /** Leaves out values of segments and channels that the workspace does not know. */
  readonly knownOnly?: boolean | undefined;
}

type Sources = Parameters<typeof knownNames>[0] & Pick<Session, 'documents'>;

/** @throws SojournError `badInput`, `tooLarge` and what reading the file throws */
export async function readSeries(session: Sources, request: SeriesRequest): Promise<SeriesAnswer> {
  const { file, today, knownOnly } = request;
  const { metrics } = session.documents.read(MEASURES_DOC, readMeasures);
  const contextFor = async (levels: readonly ScopeLevel[]): Promise<SeriesContext> => {
    const find = await knownNames(session, levels);
    return { metrics, find, today, origin: file.name, knownOnly };
  };
  const json = jsonOf(file);
  if (isTheydoMetrics(json)) {
    if (request.mapping !== undefined || (request.roles ?? []).length > 0) throw noColumns(file.name);
    const found = readTheydoMetrics(json, await contextFor(['segment', 'channel']));
    return { file: file.name, table: null, ...found };
  }
  const table = openTable(session, request);
  const { records, lost, names } = readAll(file, table);
  const guess = mappingFor(session, request, { table, names, records, metrics });
  const { mapping } = guess;
  const levels = SCOPE_LEVELS.filter((level) => mapping.roles.includes(level));
  const context = { ...(await contextFor(levels)), plainNumbers: hasPlainNumbers(table) };
  const found = readSeriesTable(records, mapping, context);
  return {
    file: file.name,
    ...found,
    problems: [...lost, ...found.problems],
    notes: [...table.notes, ...guess.notes, ...found.notes],
    table: previewOf(table, guess, records),
  };
}

/** Sheets of a workbook that are looked into. */
const MOST_SHEETS = 20;

/** The table that was asked for; of a workbook else the first sheet, or another one whose columns are known from before. */
function openTable({ documents }: Pick<Sources, 'documents'>, request: SeriesRequest): SampledTable {
  const { file, mapping, read } = request;
  const first = sampleTable(file, choicesOf(request));
  if (mapping || read?.sheet !== undefined || first.sheets.length < 2) return first;
  const kept = documents.read(MEASURES_DOC, readSeriesMappings);
  const isKnown = (table: SampledTable): boolean => knownSeriesMapping(kept, table) !== null;
  if (kept.length === 0 || isKnown(first)) return first;
  for (const sheet of first.sheets.slice(0, MOST_SHEETS)) {
    if (sheet === first.sheet) continue;
    try {
      const other = sampleTable(file, choicesOf({ ...request, read: { ...read, sheet } }));
      if (isKnown(other)) return other;
    } catch (error) {
      // An empty sheet is not the one; that is said where it is chosen.
      if (!(error instanceof SojournError)) throw error;
    }
  }
  return first;
}

function choicesOf({ mapping, headerRows, read }: SeriesRequest) {
  return mapping
    ? { headerRows: mapping.headerRows, names: mapping.names, read: mapping.read }
    : { headerRows, read };
}

type Records = (string | null)[][];

function readAll(file: NamedFile, table: SampledTable) {
  const records: Records = [];
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
  return { records, lost, names };
}

interface Looked {
  readonly table: SampledTable;
  readonly names: readonly string[];
  readonly records: Records;
  readonly metrics: readonly MetricSetting[];
}

/** Whether the numbers of a file are numbers in it. */
const hasPlainNumbers = ({ spec }: SampledTable): boolean => ['xlsx', 'json', 'ndjson'].includes(spec.format);

/** The name of a metric by its id. */
const nameOf = (id: string, metrics: readonly MetricSetting[]): string =>
  metrics.find((one) => one.id === id)?.name ?? (isKnownMetric(id) ? KNOWN_METRICS[id].title : id);

/** The mapping that the person made, or one of before, or a guess. */
function mappingFor(
  { documents }: Sources,
  { file, mapping, metric, roles = [] }: SeriesRequest,
  { table, names, records, metrics }: Looked,
): SeriesGuess {
  const isThere = (id: string | undefined): boolean =>
    id !== undefined && (isKnownMetric(id) || metrics.some((one) => one.id === id));
  const { headerRows, reading: read } = table;
  const known = mapping
    ? null
    : knownSeriesMapping(documents.read(MEASURES_DOC, readSeriesMappings), { headerRows, names });
  const fixed = new Map<number, { role: SeriesRole; reason: string }>();
  for (const [at, role] of mapping?.roles.entries() ?? []) fixed.set(at, { role, reason: 'as you chose' });
  for (const [at, role] of known?.roles ?? []) fixed.set(at, { role, reason: 'as in the last such file' });
  for (const { column, role } of roles)
    fixed.set(columnByName(names, column, file.name), { role, reason: 'as you chose' });
  const before: Partial<SeriesMapping> = mapping ?? known?.kept ?? {};
  const guessed = guessSeriesColumns({ names, records }, metrics, {
    headerRows,
    plainNumbers: hasPlainNumbers(table),
    delimiter: table.spec.csv?.delimiter ?? null,
    fixed,
    before,
  });
  const { metric: _, ...rest } = guessed.mapping;
  const of = [metric, before.metric].find(isThere);
  const remembered = metric === undefined && !mapping && of !== undefined ? nameOf(of, metrics) : null;
  return {
    ...guessed,
    notes: [
      ...guessed.notes,
      ...(remembered === null
        ? []
        : [`Values are taken for ${remembered}, as in the last file of these columns.`]),
    ],
    mapping: {
      ...rest,
      // What stands on the screen goes before what the values tell.
      ...(mapping ? { dateOrder: mapping.dateOrder, decimal: mapping.decimal } : {}),
      ...(of === undefined ? {} : { metric: of }),
      ...(read === undefined ? {} : { read }),
    },
  };
}

function previewOf(
  { spec, encoding, sheets }: SampledTable,
  { mapping, reasons }: SeriesGuess,
  records: Records,
): SeriesTablePreview {
  return {
    format: spec.format,
    encoding: encoding.encoding,
    delimiter: spec.csv?.delimiter ?? null,
    sheets,
    mapping,
    reasons,
    rows: records
      .slice(0, SHOWN_ROWS)
      .map((record) => record.map((value) => (value ?? '').slice(0, SHOWN_CHARS))),
  };
}

const tooLong = (name: string): SojournError =>
  new SojournError('tooLarge', `“${name}” has more than ${MOST_ROWS.toLocaleString('en')} rows.`, {
    remedy:
      'Take longer periods, or import it in parts. Single answers are feedback: import them in the inbox.',
    where: { file: name },
  });

const noColumns = (name: string): SojournError =>
  new SojournError('badInput', `“${name}” holds metrics of TheyDo, which say themselves what they are.`, {
    remedy: 'Leave out what its columns are.',
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
