/** Guesses what each column of a feedback file is, from its name and its values, and says why. */
import type { ColumnRole, Mapping, ScoreScale } from '../contract/types.ts';
import { guessDateOrder, parseDayNumber } from './dates.ts';
import { guessScale, scaleDoubt, scaleText } from './guess-scale.ts';
import * as name from './names.ts';
import { relativeTo, relativeWords, type AsOf } from './guess-as-of.ts';
import { columnValues, profileColumn, type ColumnProfile } from './profile.ts';

export interface GuessInput {
  readonly names: readonly string[];
  /** Records of the sample without headers. */
  readonly records: readonly (readonly string[])[];
  readonly headerRows: number;
  /** Roles that are set, by position. A role that is set anywhere is not guessed elsewhere. */
  readonly fixed?: ReadonlyMap<number, FixedColumn>;
  /** The day from which dates such as “3 days ago” count, and why it is that one. Default: they are no dates. */
  readonly asOf?: AsOf | undefined;
  /** The scale of the score, where it is known. */
  readonly scale?: KnownScale | undefined;
}

/** A role that is not guessed, and why. */
export interface FixedColumn {
  readonly role: ColumnRole;
  readonly reason: string;
}

export interface KnownScale {
  readonly scale: ScoreScale;
  readonly words?: Readonly<Record<string, number>> | undefined;
  readonly reason: string;
}

export interface GuessResult {
  readonly mapping: Mapping;
  /** Why each column got its role, by position. */
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  /** Those of the warnings that the report of the import repeats. */
  readonly told: readonly string[];
}

interface Column {
  readonly index: number;
  readonly name: string;
  readonly plain: string;
  readonly profile: ColumnProfile;
}

/** Roles being handed out. */
class Roles {
  readonly roles: ColumnRole[];
  readonly reasons: string[];
  readonly #fixed: ReadonlyMap<number, FixedColumn>;

  constructor(count: number, fixed: ReadonlyMap<number, FixedColumn>) {
    this.roles = Array.from({ length: count }, (_, index) => fixed.get(index)?.role ?? 'field');
    this.reasons = this.roles.map((_, index) => fixed.get(index)?.reason ?? 'kept as a field');
    this.#fixed = fixed;
  }

  free(column: Column): boolean {
    return this.roles[column.index] === 'field' && !this.#fixed.has(column.index);
  }

  chosen(role: ColumnRole): boolean {
    return [...this.#fixed.values()].some((one) => one.role === role);
  }

  give(column: Column | undefined, role: ColumnRole, reason: string): void {
    if (!column) return;
    this.roles[column.index] = role;
    this.reasons[column.index] = reason;
  }
}

/** The column with the highest worth above 0; the earlier one at a tie. */
function best(columns: readonly Column[], worth: (column: Column) => number): Column | undefined {
  let found: Column | undefined;
  let top = 0;
  for (const column of columns) {
    const value = worth(column);
    if (value > top) [found, top] = [column, value];
  }
  return found;
}

const unique = (p: ColumnProfile): boolean => p.filled === p.rows && p.distinct === p.filled && p.filled > 0;

/** Long varied values with letters: somebody's own words. */
function looksLikeProse(p: ColumnProfile): boolean {
  return (
    p.filled >= 2 &&
    p.words >= 3 &&
    p.length >= 12 &&
    p.distinct >= p.filled * 0.5 &&
    p.letters > 0.8 &&
    p.dates < 0.3
  );
}

function giveId(roles: Roles, columns: readonly Column[]): void {
  if (roles.chosen('id')) return;
  const worth = (column: Column): number => {
    const { plain, profile } = column;
    const match = name.idName(plain);
    const hash = plain === '#' && profile.letters > 0.5;
    if ((match === 0 && !hash) || !roles.free(column) || profile.scientific || !unique(profile)) return 0;
    return match + name.ownId(plain) * 10 + (plain === 'id' ? 1 : 0) + 1;
  };
  roles.give(best(columns, worth), 'id', 'named like an id, and no value occurs twice');
}

function giveDate(roles: Roles, columns: readonly Column[]): void {
  if (roles.chosen('date')) return;
  const worth = (column: Column): number => {
    const { plain, profile } = column;
    if (!roles.free(column) || profile.filled === 0) return 0;
    const match = name.dateName(plain);
    const enough = match > 0 ? 0.5 : 0.9;
    const counted = match > 0 && profile.values.every((value) => parseDayNumber(value) !== null);
    if (!counted && (profile.dates < enough || (match === 0 && profile.numeric > 0.5))) return 0;
    const own = name.otherDate(plain) > 0 ? -4 : 0;
    return (
      5 + match + name.bestDate(plain) + own + profile.dates + profile.filled / Math.max(1, profile.rows)
    );
  };
  const found = best(columns, worth);
  roles.give(
    found,
    'date',
    found && name.dateName(found.plain) > 0 ? 'named like a date' : 'its values are dates',
  );
}

/** Numbers of a usual scale, or answers in words of one. */
function isScale({ plain, profile: p }: Column): boolean {
  const numbers = p.filled > 0 && p.scores >= 0.9 && p.dates < 0.5 && !p.scientific;
  return (numbers || (p.filled > 1 && p.scores === 0)) && guessScale(plain, p) !== null;
}

function giveScore(roles: Roles, columns: readonly Column[]): void {
  if (roles.chosen('score')) return;
  const named = best(columns, (column) => {
    const { plain, profile } = column;
    const match = name.scoreName(plain);
    if (!roles.free(column) || match === 0 || !isScale(column)) return 0;
    if (match < 3 && name.otherNumber(plain) > 0) return 0;
    const own = /\b(customer|my|your|user)\b|pelanggan|ลูกค้า|клієнт|khách hàng/u.test(plain) ? 3 : 0;
    const nps = /\bnps\b|recommend/u.test(plain) ? 3 : 0;
    const others = name.othersScore(plain) > 0 ? -4 : 0;
    const words = profile.scores === 0 ? -5 : 0;
    return 10 + match * 2 + own + nps + others + words + profile.filled / Math.max(1, profile.rows);
  });
  if (named) {
    const what = named.profile.scores === 0 ? 'answers of a scale' : 'numbers';
    roles.give(named, 'score', `named like a score, and its values are ${what}`);
    return;
  }
  const small = columns.filter(
    (column) =>
      roles.free(column) &&
      isScale(column) &&
      column.profile.wholeNumbers &&
      column.profile.min >= 0 &&
      column.profile.max >= 3 &&
      column.profile.max <= 10 &&
      column.profile.distinct >= 3 &&
      column.profile.filled >= column.profile.rows * 0.5 &&
      column.profile.rows >= 10 &&
      name.otherNumber(column.plain) === 0,
  );
  const worded = columns.filter(
    (column) => roles.free(column) && column.profile.scores === 0 && isScale(column),
  );
  // Several columns of small numbers or answers are a questionnaire or labels: which is the score is for the person to say.
  const candidates = small.length > 0 ? small : worded;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const { min, max } = only?.profile ?? { min: 0, max: 0 };
  const reason =
    only === small[0] ? `whole numbers from ${min} to ${max}` : 'its values are answers of a scale';
  roles.give(only, 'score', reason);
}

function giveText(roles: Roles, columns: readonly Column[]): void {
  if (roles.chosen('text')) return;
  const free = columns.filter((column) => roles.free(column));
  const wordy = ({ profile: p }: Column): boolean =>
    p.filled === 0 ||
    (p.letters >= 0.3 && p.dates < 0.5 && (p.words >= 2 || p.length >= 8 || p.distinct >= p.filled * 0.5));
  const varied = ({ profile: p }: Column): boolean =>
    p.filled < 10 || p.distinct >= p.filled * 0.2 || p.length >= 40;
  const named = (match: (plain: string) => number, least: number): Column[] =>
    free.filter((column) => match(column.plain) >= least && wordy(column));
  let found = named(name.textName, 3);
  let reason = "named like the customer's words";
  // Of several such columns, those that are empty or hold a few fixed values give way.
  for (const better of [(column: Column) => column.profile.filled > 0, varied]) {
    if (found.length > 1 && found.some(better)) found = found.filter(better);
  }
  if (found.length === 0)
    found = named(name.textName, 2).filter(
      (column) => looksLikeProse(column.profile) || column.profile.filled < 2,
    );
  if (found.length === 0) {
    found = named(name.weakTextName, 2).filter((column) => looksLikeProse(column.profile));
    const asked = free.filter((column) => looksLikeProse(column.profile) && column.profile.words >= 3);
    if (asked.length > found.length) {
      found = asked;
      reason = 'long, varied values in words';
    }
  }
  if (found.length === 0) {
    // A handful of records tell little: the longest value in words is the best there is.
    const few = best(free, ({ profile: p }) =>
      p.rows < 10 && p.words >= 2 && p.letters > 0.8 && p.dates === 0 ? p.length : 0,
    );
    if (few) [found, reason] = [[few], 'the longest values in words'];
  }
  for (const column of found) roles.give(column, 'text', reason);
  if (found.length === 0) return;
  const title = free.find((column) => name.titleName(column.plain) === 3 && column.profile.letters > 0.5);
  if (title && roles.free(title)) roles.give(title, 'text', "a heading, put before the customer's words");
}

function giveNamed(roles: Roles, columns: readonly Column[]): void {
  const matches = [
    ['author', name.authorName, 'named like a person'],
    ['channel', name.channelName, 'named like a channel'],
    ['language', name.languageName, 'named like a language'],
  ] as const;
  for (const [role, match, reason] of matches) {
    if (roles.chosen(role)) continue;
    const found = best(columns, (column) =>
      roles.free(column) &&
      column.profile.dates < 0.5 &&
      !looksLikeProse(column.profile) &&
      column.profile.filled > 0
        ? match(column.plain)
        : 0,
    );
    roles.give(found, role, reason);
  }
}

type FoundScale = Pick<Mapping, 'scale' | 'scoreWords'>;

function scaleOf(
  roles: Roles,
  columns: readonly Column[],
  known: KnownScale | undefined,
  warnings: string[],
): FoundScale {
  const column = columns.find(({ index }) => roles.roles[index] === 'score');
  if (!column) return { scale: null };
  const guess = known ?? guessScale(column.plain, column.profile);
  if (guess) {
    const { scale, words, reason } = guess;
    roles.reasons[column.index] += `; scale ${scaleText(scale)} (${reason})`;
    const doubt = known ? '' : scaleDoubt(column.name, scale);
    if (doubt) warnings.push(doubt);
    return { scale, ...(words && { scoreWords: words }) };
  }
  const { min, max } = column.profile;
  const [low, high] = max > min ? [min, max] : [0, 10];
  warnings.push(`The scale of “${column.name}” could not be guessed; ${low} to ${high} is assumed.`);
  return { scale: { min: low, max: high, higherIsBetter: true } };
}

/** Guesses a mapping. The scale and the order of dates are part of it, so that a person sees and can change them. */
export function guessMapping(input: GuessInput): GuessResult {
  const fixed = input.fixed ?? new Map<number, FixedColumn>();
  const columns = input.names.map((text, index): Column => {
    // Keys with an underscore first are bookkeeping of search engines and databases, but for their id.
    const plain = text.startsWith('_') && text !== '_id' ? '' : name.plainName(text);
    return { index, name: text, plain, profile: profileColumn(columnValues(input.records, index)) };
  });
  const guessable = columns.filter((column) => !column.name.startsWith('_') || column.name === '_id');
  const roles = new Roles(columns.length, fixed);
  const warnings: string[] = [];
  giveId(roles, guessable);
  giveDate(roles, guessable);
  giveScore(roles, guessable);
  giveText(roles, guessable);
  giveNamed(roles, guessable);
  const scale = scaleOf(roles, columns, input.scale, warnings);
  const dates = columns.find(({ index }) => roles.roles[index] === 'date');
  const order = guessDateOrder(dates?.profile.values ?? []);
  if (dates && !order.certain) {
    warnings.push(`Dates in “${dates.name}” could be day or month first; day first is assumed.`);
  }
  if (dates && order.both) {
    warnings.push(
      `“${dates.name}” holds dates with the day first (${order.dayFirst} of those looked at) and dates with the month first (${order.monthFirst}).`,
    );
  }
  const asOf = dates ? relativeTo(dates, columns, input.asOf) : null;
  const told = dates && asOf ? [relativeWords(dates, asOf)] : [];
  if (dates && asOf) roles.reasons[dates.index] += ', some told from another day';
  warnings.push(...told);
  if (!roles.roles.includes('text') && !roles.roles.includes('score')) {
    warnings.push('No column looks like text or a score. Choose one, or every record will be rejected.');
  }
  return {
    mapping: {
      headerRows: input.headerRows,
      roles: roles.roles,
      names: [...input.names],
      ...scale,
      dateOrder: order.order,
      ...(asOf && { asOf: asOf.day }),
    },
    reasons: roles.reasons,
    warnings,
    told,
  };
}
