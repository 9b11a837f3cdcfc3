/** Puts another value in the place of the one that a merge kept. */
import * as Y from 'yjs';
import { entityOf, writeField, writeText } from '../y-fields.ts';

/** A field of a document, as conflicts name it. */
export interface FieldPlace {
  readonly table: string;
  readonly id: string;
  /** '' where the table holds plain values and no entities. */
  readonly field: string;
}

/**
 * Writes a plain value; undefined takes the field away. Expects to run inside one transaction.
 * @returns whether there was a place for it: an entity that is gone is not made anew
 */
export function chooseValue(doc: Y.Doc, { table, id, field }: FieldPlace, value: unknown): boolean {
  const top = doc.getMap<unknown>(table);
  const entity = field === '' ? top : entityOf(top, id);
  if (!entity) return false;
  const key = field === '' ? id : field;
  if (entity.get(key) instanceof Y.Text) writeText(entity, key, typeof value === 'string' ? value : '');
  else writeField(entity, key, value);
  return true;
}
