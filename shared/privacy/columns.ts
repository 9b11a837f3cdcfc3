/** Finds personal data in the columns of a sample, and says what is to be done with each column where nobody chose. */
import type { ColumnRole, PersonalFinding, PersonalKind, PrivacyChoice } from '../contract/types.ts';
import { kindByName } from './column-names.ts';
import { findPlaces } from './find.ts';

/** Most characters of a value that are looked at. */
const LOOKED_AT = 4000;

/** Whether a value can be a person's name: up to five words of letters, none of them a long text. */
function looksLikeName(value: string): boolean {
  return value.length <= 60 && /\p{L}/u.test(value) && !/[?!\d]{2}|[,;:]\s.*[,;:]\s|https?:/u.test(value) && value.split(/\s+/).length <= 6;
}

/** Whether a value can be what its column's name says; kinds without a form are believed. */
function fits(kind: PersonalKind, value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  switch (kind) {
    case 'name':
      return looksLikeName(value);
    case 'email':
      return value.includes('@');
    case 'phone':
      return digits >= 6 && digits <= 18;
    case 'card':
      return digits >= 4;
    case 'account':
      return digits >= 6;
    case 'ip':
      return /^[\da-f.:]+$/i.test(value) && /[.:]/.test(value);
    case 'birthDate':
      return digits >= 4;
    case 'location':
      return value.length <= 200;
    case 'person':
      return digits >= 4;
    case 'address':
      return value.length <= 400;
  }
}

/**
 * Personal data in one column.
 *
 * @param values the sample's values of the column
 * @returns null where none was found
 */
export function findPersonal(values: readonly string[], columnName: string): PersonalFinding | null {
  const filled = values.map((value) => value.trim().slice(0, LOOKED_AT)).filter((value) => value !== '');
  const rows = filled.length;
  if (rows === 0) return null;
  const named = kindByName(columnName);
  if (named) {
    const found = filled.filter((value) => fits(named, value)).length;
    if (found >= rows * 0.6) {
      return { kinds: [named], found, rows, whole: true, reason: `named “${columnName}”` };
    }
  }
  const kinds = new Map<PersonalKind, number>();
  let found = 0;
  let whole = 0;
  for (const value of filled) {
    const places = findPlaces(value);
    if (places.length === 0) continue;
    found += 1;
    const [only] = places;
    if (places.length === 1 && only && only.to - only.from >= value.length - 2) whole += 1;
    for (const kind of new Set(places.map((place) => place.kind))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  if (found === 0) return null;
  const isWhole = whole >= rows * 0.6;
  const names = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
  const reason = isWhole ? 'its values have that form' : 'found inside its values';
  return { kinds: names, found, rows, whole: isWhole, reason };
}

/**
 * What is done with each column where nobody chose: keys of customers that are personal data are replaced by a keyed
 * hash, so that they still join; other personal data is masked, and so are texts and authors, whose later rows may hold
 * what the sample did not show; the rest is kept.
 */
export function defaultPrivacy(
  findings: readonly (PersonalFinding | null)[],
  roles: readonly ColumnRole[],
): PrivacyChoice[] {
  return roles.map((role, index) => {
    if (role === 'customer') return 'hash';
    if (role === 'text') return 'mask';
    return findings[index] ? 'mask' : 'keep';
  });
}
