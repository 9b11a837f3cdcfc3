/** One file on its way into the workspace, and the plain steps between its states. */
import type { PlainError } from '../../shared/contract/errors.ts';
import type { ColumnRole, ImportPreview, ImportReport, Mapping } from '../../shared/contract/types.ts';

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
  /** 0 to 1 while uploading or importing, null while unknown. */
  readonly progress: number | null;
  readonly preview: ImportPreview | null;
  /** What core guessed by itself, with its reasons: the preview before the person changed a role. */
  readonly guess: ImportPreview | null;
  /** What the person chose; the same as the preview's until it is changed. */
  readonly mapping: Mapping | null;
  readonly sourceName: string;
  /** A preview with the changed mapping is on its way. */
  readonly refreshing: boolean;
  /** What went wrong in this step. */
  readonly error: PlainError | null;
  readonly job: string | null;
  readonly report: ImportReport | null;
  readonly sourceId: number | null;
}

/** A new entry; `token` where core knows the file already. */
export function newEntry(
  key: number,
  file: { readonly name: string; readonly size: number; readonly file?: File; readonly token?: string },
): ImportEntry {
  return {
    key,
    name: file.name,
    size: file.size,
    step: file.token === undefined ? 'upload' : 'read',
    file: file.file ?? null,
    token: file.token ?? null,
    progress: null,
    preview: null,
    guess: null,
    mapping: null,
    sourceName: '',
    refreshing: false,
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
export function hasHeaderChoice(preview: ImportPreview): boolean {
  return preview.format === 'csv' || preview.format === 'tsv';
}

/** Roles that only one column can have. */
const SINGLE: ReadonlySet<ColumnRole> = new Set(['score', 'date', 'id', 'author', 'channel', 'language']);

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
  const isSame = scored !== -1 && scored === mapping.roles.indexOf('score');
  return { ...mapping, roles, scale: isSame ? mapping.scale : null };
}

/** Asks core to guess anew with this number of header rows: names and values of the columns are others then. */
export function withHeaderRows(mapping: Mapping, headerRows: number): Mapping {
  return { headerRows, roles: [], names: [], scale: null, dateOrder: mapping.dateOrder };
}

/** Why a mapping cannot be used, or null. */
export function mappingProblem(mapping: Mapping): string | null {
  if (!mapping.roles.includes('text') && !mapping.roles.includes('score')) {
    return 'No column is the text or the score. Choose at least one of them above the table.';
  }
  if (mapping.scale && !(mapping.scale.max > mapping.scale.min)) {
    return 'The best and the worst score are the same or the wrong way round: the highest must be above the lowest.';
  }
  return null;
}
