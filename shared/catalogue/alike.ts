/** Names of the catalogue that probably mean the same. */
import { foldCase, stripDiacritics } from '../text/fold.ts';

/** The form in which names are compared: without case, blanks, hyphens, and diacritics of Latin letters. */
export function foldName(name: string): string {
  return stripDiacritics(foldCase(name)).replaceAll(/[\s\p{Pd}\p{Pc}]+/gu, '');
}

/** Groups of two and more entries whose names are alike, in the order of the list. Entries without a name are alone. */
export function alikeGroups<T extends { readonly name: string }>(entries: readonly T[]): T[][] {
  const groups = Map.groupBy(entries, ({ name }) => foldName(name));
  return Array.from(groups).flatMap(([key, group]) => (key !== '' && group.length > 1 ? [group] : []));
}
