/** Knows the columns of an earlier file again in another one: what remembered mappings of every import rest on. */
import { maskText } from '../privacy/mask.ts';

/** A mapping as far as its columns go. Names are without personal data, see `storable`. */
export interface MappedColumns<R extends string = string> {
  readonly headerRows: number;
  readonly names: readonly string[];
  readonly roles: readonly R[];
}

/** Files with fewer columns than this are only known again where something else says what they are. */
export const TELLING_COLUMNS = 4;
/** Share of a mapping's columns that a file has at least. */
const SHARED_COLUMNS = 0.6;

/** Positions of a file's columns by their names as mappings store them. */
export type Places = ReadonlyMap<string, number>;

export function placesOf(names: readonly string[]): Places {
  return new Map(names.map((name, index) => [maskText(name), index] as const));
}

/** Where the columns of a mapping are in a file; −1 for those that it lacks. */
export function positionsOf({ names }: Pick<MappedColumns, 'names'>, places: Places): number[] {
  return names.map((name) => places.get(name) ?? -1);
}

/** A mapping as it may be stored: names of columns are read from the file, too, and may be a record by mistake. */
export function storable<M extends MappedColumns>(mapping: M): M {
  return { ...mapping, names: mapping.names.map(maskText) };
}

/**
 * Whether a file has the columns of a mapping: all that say something, and most of the others.
 *
 * @param idle roles of columns that may be missing
 */
export function hasColumnsOf<R extends string>(
  mapping: MappedColumns<R>,
  file: { readonly headerRows: number; readonly names: readonly string[] },
  idle: readonly R[],
  places: Places = placesOf(file.names),
): boolean {
  if (mapping.headerRows !== file.headerRows || mapping.names.length === 0) return false;
  const positions = positionsOf(mapping, places);
  const lacks = mapping.roles.some((role, index) => !idle.includes(role) && (positions[index] ?? -1) < 0);
  const found = positions.filter((index) => index >= 0).length;
  return !lacks && found >= Math.max(mapping.names.length, file.names.length) * SHARED_COLUMNS;
}
