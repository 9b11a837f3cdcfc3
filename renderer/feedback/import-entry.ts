/** One file on its way into the workspace, and the plain steps between its states. */
import type { PlainError } from '../../shared/contract/errors.ts';
import type {
  ColumnRole,
  ImportPreview,
  ImportReport,
  Mapping,
  PrivacyChoice,
  ReadChoices,
} from '../../shared/contract/types.ts';

/**
 * `upload`: its bytes are handed to core. `read`: core looks at its beginning. `map`: the person checks the columns.
 * `queued`, `run`: it is imported. The others are ends; `failed` may be tried again.
 */
export type ImportStep = 'upload' | 'read' | 'map' | 'queued' | 'run' | 'done' | 'cancelled' | 'failed';

export interface ImportEntry {
  readonly key: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly step: ImportStep;
  /** The dropped or picked file, where the page has it; core's token once it is known. */
  readonly file: File | null;
  readonly token: string | null;
  /** How it is read from the start, e.g. a sheet of a workbook; null leaves all of it to core. */
  readonly read: ReadChoices | null;
  /** 0 to 1 while uploading or importing, null while unknown. */
  readonly progress: number | null;
  readonly preview: ImportPreview | null;
  /** What core guessed by itself, with its reasons: the preview before the person changed a role. */
  readonly guess: ImportPreview | null;
  /** The very first guess, before another encoding or sheet was chosen: "as guessed" leads back to it. */
  readonly first: ImportPreview | null;
  /** What the person chose; the same as the preview's until it is changed. */
  readonly mapping: Mapping | null;
  readonly sourceName: string;
  /** On what ground the feedback is kept, and the ISO date until when; null where the source's own hold. */
  readonly consent: string | null;
  readonly retainUntil: string | null;
  /** A preview with the changed mapping is on its way. */
  readonly refreshing: boolean;
  /** The person asked to stop it, and core has not stopped yet. */
  readonly cancelling: boolean;
  /** What went wrong in this step. */
  readonly error: PlainError | null;
  readonly job: string | null;
  readonly report: ImportReport | null;
  readonly sourceId: number | null;
}

export interface NewFile {
  readonly name: string;
  readonly size: number;
  readonly file?: File;
  /** Where core knows the file already. */
  readonly token?: string;
  readonly read?: ReadChoices;
}

/** A new entry. */
export function newEntry(key: number, file: NewFile): ImportEntry {
  return {
    key,
    name: file.name,
    size: file.size,
    step: file.token === undefined ? 'upload' : 'read',
    file: file.file ?? null,
    token: file.token ?? null,
    read: file.read ?? null,
    progress: null,
    preview: null,
    guess: null,
    first: null,
    mapping: null,
    sourceName: '',
    consent: null,
    retainUntil: null,
    refreshing: false,
    cancelling: false,
    error: null,
    job: null,
    report: null,
    sourceId: null,
  };
}

/** Whether something of this entry still runs. */
export function isBusy({ step }: ImportEntry): boolean {
  return step === 'upload' || step === 'read' || step === 'queued' || step === 'run';
}

/** Whether rows of a table carry headers that the person can choose; lists of objects always have their keys. */
export function hasHeaderChoice({ format }: ImportPreview): boolean {
  return format === 'csv' || format === 'tsv' || format === 'xlsx' || format === 'html';
}

/** How many columns a file has. */
export function columnCount(mapping: Mapping, preview: ImportPreview): number {
  return preview.rows.reduce(
    (most, row) => Math.max(most, row.length),
    Math.max(mapping.roles.length, mapping.names.length),
  );
}

/** Roles that only one column can have. */
const SINGLE: ReadonlySet<ColumnRole> = new Set([
  'score',
  'date',
  'id',
  'author',
  'customer',
  'channel',
  'language',
]);

/**
 * Gives a column a role. A column that had a role of which there is one becomes a field. The scale of a new score column
 * is left to core, which looks at its values.
 */
export function withRole(mapping: Mapping, column: number, role: ColumnRole): Mapping {
  const width = Math.max(mapping.roles.length, column + 1);
  const roles = Array.from({ length: width }, (_, index): ColumnRole => {
    if (index === column) return role;
    const now = mapping.roles[index] ?? 'field';
    return now === role && SINGLE.has(role) ? 'field' : now;
  });
  const scored = roles.indexOf('score');
  if (scored !== -1 && scored === mapping.roles.indexOf('score')) return { ...mapping, roles };
  const { scoreWords: _words, ...rest } = mapping;
  return { ...rest, roles, scale: null };
}

/** Chooses what is done with a column's personal data; `all` is the treatment of every column until now. */
export function withTreatment(
  mapping: Mapping,
  all: readonly PrivacyChoice[],
  column: number,
  choice: PrivacyChoice,
): Mapping {
  return { ...mapping, privacy: all.map((now, index) => (index === column ? choice : now)) };
}

/** Asks core to guess anew with this number of header rows: names and values of the columns are others then. */
export function withHeaderRows(mapping: Mapping, headerRows: number): Mapping {
  const { dateOrder, read } = mapping;
  return { headerRows, roles: [], names: [], scale: null, dateOrder, ...(read && { read }) };
}

/** Why a mapping cannot be used, or null. */
export function mappingProblem(mapping: Mapping): string | null {
  if (!mapping.roles.includes('text') && !mapping.roles.includes('score')) {
    return 'No column is the text or the score. Choose at least one of them in the table of columns.';
  }
  if (mapping.scale && !(mapping.scale.max > mapping.scale.min)) {
    return 'The best and the worst score are the same or the wrong way round: the highest must be above the lowest.';
  }
  return null;
}
