/**
 * What the columns of imported tables were, kept in the document of metrics for the next file of the same columns. It is
 * written with the import, so that undo takes it back, and merges with copies.
 */
import type * as Y from 'yjs';
import { measuresParts } from '../../model/measures/doc.ts';
import { hasColumnsOf, placesOf, positionsOf, storable, TELLING_COLUMNS } from '../known-columns.ts';
import { DOUBTFUL, SERIES_ROLES, type Doubtful, type SeriesMapping, type SeriesRole } from './roles.ts';

/** Tables that are remembered; the latest ones. */
const MOST = 50;
/** Characters of the names of a table at most; wider ones are guessed each time. */
const MOST_CHARS = 4000;
const SIGN_BETWEEN = '\u001F';

export interface KeptMapping
  extends
    Pick<SeriesMapping, 'headerRows' | 'names' | 'roles' | 'sure' | 'metric'>,
    Partial<Pick<SeriesMapping, Doubtful>> {
  /** When it was kept. */
  readonly at: number;
}

/** Remembers a mapping in place of an earlier one of the same columns. Runs inside a transaction of the caller's. */
export function keepSeriesMapping(doc: Y.Doc, mapping: SeriesMapping, at: number): void {
  const { headerRows, names, roles, dateOrder, decimal, sure = [], metric } = storable(mapping);
  const key = names.join(SIGN_BETWEEN);
  if (headerRows === 0 || key.length > MOST_CHARS) return;
  const { imports } = measuresParts(doc);
  imports.set(key, {
    headerRows,
    names: [...names],
    roles: [...roles],
    // What was only assumed of one file says nothing of the next.
    ...(sure.includes('dateOrder') ? { dateOrder } : {}),
    ...(sure.includes('decimal') ? { decimal } : {}),
    ...(metric === undefined ? {} : { metric }),
    at,
  });
  const old = Array.from(imports.keys(), (one) => ({ one, at: timeOf(imports.get(one)) }))
    .sort((a, b) => b.at - a.at)
    .slice(MOST);
  for (const { one } of old) imports.delete(one);
}

const timeOf = (stored: unknown): number => {
  const at: unknown = isRecord(stored) ? stored['at'] : undefined;
  return typeof at === 'number' ? at : 0;
};

/** The remembered mappings, the latest first; what cannot be read is left out. */
export function readSeriesMappings(doc: Y.Doc): KeptMapping[] {
  return [...measuresParts(doc).imports.values()]
    .map(readKept)
    .filter((kept) => kept !== null)
    .sort((a, b) => b.at - a.at);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readKept(stored: unknown): KeptMapping | null {
  if (!isRecord(stored)) return null;
  const { headerRows, names, roles, dateOrder, decimal, metric } = stored;
  if (headerRows !== 1 && headerRows !== 2 && headerRows !== 3) return null;
  if (!Array.isArray(names) || !Array.isArray(roles) || names.length !== roles.length) return null;
  const order = (['dmy', 'mdy', 'ymd'] as const).find((one) => one === dateOrder);
  const sign = (['.', ','] as const).find((one) => one === decimal);
  return {
    headerRows,
    names: names.map(String),
    roles: roles.map((role): SeriesRole => SERIES_ROLES.find((one) => one === role) ?? 'skip'),
    ...(order === undefined ? {} : { dateOrder: order }),
    ...(sign === undefined ? {} : { decimal: sign }),
    sure: DOUBTFUL.filter((one) => (one === 'dateOrder' ? order : sign) !== undefined),
    ...(typeof metric === 'string' ? { metric } : {}),
    at: timeOf(stored),
  };
}

/** The latest mapping whose columns a file has, with the role of each of the file's columns that it names. */
export function knownSeriesMapping(
  kept: readonly KeptMapping[],
  file: { readonly headerRows: number; readonly names: readonly string[] },
): { readonly kept: KeptMapping; readonly roles: ReadonlyMap<number, SeriesRole> } | null {
  const places = placesOf(file.names);
  const found = kept.find(
    (one) =>
      hasColumnsOf<SeriesRole>(one, file, ['skip'], places) &&
      // A few usual names say little: all must be the same then.
      (one.names.length >= TELLING_COLUMNS || one.names.length === places.size),
  );
  if (!found) return null;
  const roles = new Map<number, SeriesRole>();
  for (const [column, place] of positionsOf(found, places).entries())
    if (place >= 0) roles.set(place, found.roles[column] ?? 'skip');
  return { kept: found, roles };
}
