/** Finds personal data in the columns of a sample, and says what is done with each column where nobody chose. */
import type { ColumnRole, PersonalFinding, PersonalKind, PrivacyChoice } from '../contract/types.ts';
import { isMissing } from '../formats/numbers.ts';
import { kindByName } from './column-names.ts';
import { findPlaces } from './find.ts';

/** Characters of a value that are looked at. */
const LOOKED_AT = 4000;
/** A column is of a kind as a whole where this share of its values is. */
const MOST = 0.6;
/** Numbers that stand alone in a cell are of persons where this share of the column is: others are ids that look alike. */
const NOT_BY_CHANCE = 0.05;
/** Names of people repeat less than this: fewer different values than one in five are names of things. */
const DIFFERENT = 0.2;

const NUMBERS: ReadonlySet<PersonalKind> = new Set(['phone', 'card', 'account', 'person']);

/** Whether a value can be a person's name: up to five words of letters. */
function looksLikeName(value: string): boolean {
  return (
    value.length <= 60 &&
    /\p{L}/u.test(value) &&
    !/\d{3}|https?:|[?!;:<>=]/u.test(value) &&
    value.split(/\s+/u).length <= 5
  );
}

/** Whether a value, with so many digits, can be what its column's name says. */
const FITS: Readonly<Record<PersonalKind, (value: string, digits: number) => boolean>> = {
  name: (value) => value.length <= 80,
  email: (value) => value.includes('@'),
  phone: (_, digits) => digits >= 6 && digits <= 18,
  card: (value, digits) => digits >= 4 && value.length <= 30,
  account: (value, digits) => digits >= 5 && value.length <= 40,
  ip: (value) => /^[\da-f.:]+$/i.test(value) && /[.:]/.test(value),
  birthDate: (value, digits) => digits >= 2 && value.length <= 30,
  person: (value, digits) => digits >= 4 && value.length <= 30,
  location: (value) => value.length <= 200,
  address: (value) => value.length <= 400,
};

const fits = (kind: PersonalKind, value: string): boolean =>
  FITS[kind](value, value.replace(/\P{Nd}/gu, '').length);

function byName(values: readonly string[], name: string, role: ColumnRole): PersonalFinding | null {
  const rows = values.length;
  const named = kindByName(name) ?? (role === 'author' ? { kind: 'name' as const } : null);
  if (!named || role === 'text') return null;
  const { kind } = named;
  const sure = role === 'author' || ('sure' in named && named.sure);
  const found = values.filter((value) => fits(kind, value) && (sure || looksLikeName(value))).length;
  if (found < rows * MOST) return null;
  if (!sure && rows >= 20 && new Set(values).size < rows * DIFFERENT) return null;
  return { kinds: [kind], found, rows, whole: true, reason: `the column is named “${name}”` };
}

/**
 * Personal data in one column of a sample.
 *
 * @param values the sample's values of the column
 * @returns null where none was found
 */
export function findPersonal(
  values: readonly (string | null)[],
  columnName: string,
  role: ColumnRole,
): PersonalFinding | null {
  const filled = values.flatMap((value) => {
    const looked = (value ?? '').slice(0, LOOKED_AT).trim();
    return looked === '' || isMissing(looked) ? [] : [looked];
  });
  const rows = filled.length;
  if (rows === 0 || role === 'score' || role === 'date') return null;
  const named = byName(filled, columnName, role);
  if (named) return named;
  const kinds = new Map<PersonalKind, number>();
  let found = 0;
  let whole = 0;
  let numbers = 0;
  for (const value of filled) {
    const places = findPlaces(value);
    const [only] = places;
    if (!only) continue;
    found += 1;
    if (places.length === 1 && only.to - only.from >= value.length - 2) {
      whole += 1;
      if (NUMBERS.has(only.kind)) numbers += 1;
    }
    for (const kind of new Set(places.map((place) => place.kind)))
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const isWhole = role !== 'text' && whole >= rows * MOST;
  const byChance = role !== 'text' && numbers === found && found < rows * NOT_BY_CHANCE;
  if (found === 0 || byChance || (role === 'id' && !isWhole)) return null;
  const names = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
  const reason = isWhole ? 'its values have that form' : 'found inside its values';
  return { kinds: names, found, rows, whole: isWhole, reason };
}

/**
 * What is done with a column where nobody chose. Texts are always masked: only places of personal data change, and later
 * rows may hold what the sample did not show. A customer's key that is personal data is replaced by a keyed hash, so
 * that one customer stays one. Other personal data is masked, and the rest is kept.
 */
export function defaultTreatment(role: ColumnRole, finding: PersonalFinding | null): PrivacyChoice {
  if (role === 'text') return 'mask';
  if (!finding) return 'keep';
  return role === 'customer' ? 'hash' : 'mask';
}
