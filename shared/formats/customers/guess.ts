/** Guesses what each column of a customer table is, from its name and its values, and says why. */
import type { CustomerMapping, CustomerRole } from '../../contract/types.ts';
import { guessDecimal, parseAmount } from '../amounts.ts';
import { guessDateOrder } from '../dates.ts';
import { plainName } from '../names.ts';
import { columnValues, profileColumn, type ColumnProfile } from '../profile.ts';
import { isStatus, parseChurned } from './churn.ts';
import * as name from './names.ts';

export interface CustomerGuessInput {
  readonly names: readonly string[];
  /** Records of the sample without headers. */
  readonly records: readonly (readonly string[])[];
  readonly headerRows: number;
  /** Numbers were written by a program, always with a decimal point: workbooks, JSON. */
  readonly plainNumbers: boolean;
  /** Share of each column's values that are keys of customers whom the workspace knows, 0 to 1, by position. */
  readonly known: readonly number[];
  /** Roles that the person has set, by position. A role that is set anywhere is not guessed elsewhere. */
  readonly fixed?: ReadonlyMap<number, CustomerRole>;
}

export interface CustomerGuess {
  readonly mapping: CustomerMapping;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
}

interface Column {
  readonly index: number;
  readonly plain: string;
  readonly profile: ColumnProfile;
  readonly known: number;
}

/** A column's worth for a role, above 0, and why it would have it; null where it cannot. */
type Judge = (column: Column) => readonly [worth: number, reason: string] | null;

/** From this share of values on a column holds keys. */
const KNOWN = 0.05;
/** Most different values of a segment, and how often each occurs at least on average. */
const SEGMENTS = 60;
const OFTEN = 4;

const share = (values: readonly string[], is: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(is).length / values.length;

const distinctEnough = ({ profile: p }: Column): boolean => p.filled > 0 && p.distinct >= p.filled * 0.9;

const judgeKey: Judge = (column) => {
  const { plain, profile, known } = column;
  if (profile.filled === 0 || profile.scientific) return null;
  if (known >= KNOWN && distinctEnough(column))
    return [100 + known, `${Math.round(known * 100)} % of its values are customers of the workspace`];
  const match = name.keyName(plain);
  const own = name.customerKeyName(plain);
  if (match === 0 || (own === 0 && !distinctEnough(column))) return null;
  return [match + own * 10, 'named like a key of customers'];
};

/** Where no name tells: the first column of short values none of which occurs twice. */
const judgeKeyByValues: Judge = ({ profile: p, index }) =>
  p.filled === p.rows &&
  p.distinct === p.filled &&
  p.filled > 1 &&
  p.length <= 40 &&
  p.words < 2 &&
  p.dates < 0.5
    ? [1000 - index, 'the first column in which no value occurs twice']
    : null;

const repeats = ({ profile: p }: Column): boolean =>
  p.filled > 0 && p.distinct <= SEGMENTS && (p.filled < 10 || p.distinct * OFTEN <= p.filled);

const judgeSegment: Judge = (column) => {
  const { plain, profile } = column;
  if (profile.filled === 0 || profile.dates > 0.5 || name.noSegmentName(plain) > 0) return null;
  const match = name.segmentName(plain);
  if (match > 0 && profile.distinct <= Math.max(SEGMENTS, profile.filled / OFTEN))
    return [10 + match, 'named like a segment'];
  if (name.weakSegmentName(plain) > 0 && repeats(column))
    return [5, 'named like a kind of customers, and its values repeat'];
  const byValues =
    profile.filled >= 20 &&
    profile.letters > 0.9 &&
    profile.words <= 3 &&
    profile.distinct >= 2 &&
    profile.distinct <= 12;
  const isAnswer = share(profile.values, (value) => parseChurned(value, false) !== null) > 0.5;
  return byValues && !isAnswer ? [1, 'a few words that repeat'] : null;
};

const judgeValue: Judge = ({ plain, profile }) => {
  const match = name.valueName(plain);
  if (match === 0 || share(profile.values, (value) => parseAmount(value, '.') !== null) < 0.8) return null;
  const lifetime = /lifetime|clv|ltv/.test(plain) ? 3 : 0;
  return [match + lifetime, 'named like the value of a customer, and its values are amounts'];
};

const judgeSince: Judge = ({ plain, profile }) => {
  if (profile.dates < 0.5) return null;
  const match = name.sinceName(plain);
  if (match > 0) return [10 + match, 'named like the day since when, and its values are dates'];
  return profile.dates > 0.9 && profile.numeric < 0.5 && name.churnedName(plain) === 0
    ? [1, 'its values are dates']
    : null;
};

const judgeActive: Judge = ({ plain, profile }) =>
  name.activeName(plain) > 0 && share(profile.values, (value) => parseChurned(value, true) !== null) > 0.8
    ? [10, 'asks whether somebody is still a customer']
    : null;

const judgeChurned: Judge = ({ plain, profile }) => {
  if (profile.filled === 0) return null;
  const words = share(profile.values, (value) => parseChurned(value, false) !== null);
  const match = name.churnedName(plain);
  const own = /churn|відтік|rời/u.test(plain) ? 5 : 0;
  if (match > 0 && words > 0.8) return [10 + match + own, 'says whether the customer has left'];
  if (match > 0 && profile.dates > 0.8)
    return [10 + match + own, 'named like the day on which the customer left'];
  return share(profile.values, isStatus) > 0.8 && profile.distinct > 1
    ? [1, 'its words say who is a customer still']
    : null;
};

const judgeName: Judge = ({ plain, profile }) => {
  const match = name.nameName(plain);
  return match > 0 && profile.letters > 0.5 && profile.length <= 80 ? [match, 'named like a name'] : null;
};

/** In this order: what is surer takes its column first. */
const JUDGES: readonly (readonly [CustomerRole, Judge])[] = [
  ['key', judgeKey],
  ['active', judgeActive],
  ['churned', judgeChurned],
  ['since', judgeSince],
  ['value', judgeValue],
  ['segment', judgeSegment],
  ['name', judgeName],
  ['key', judgeKeyByValues],
];

/** The column for a role: of those that are free the one of the highest worth, the earlier one at a tie. */
function choose(columns: readonly Column[], judge: Judge) {
  let best: { readonly column: Column; readonly worth: number; readonly reason: string } | null = null;
  for (const column of columns) {
    const judged = judge(column);
    if (judged && judged[0] > (best?.worth ?? 0)) best = { column, worth: judged[0], reason: judged[1] };
  }
  return best;
}

/** Guesses a mapping of a customer table. */
export function guessCustomers(input: CustomerGuessInput): CustomerGuess {
  const fixed = input.fixed ?? new Map<number, CustomerRole>();
  const columns = input.names.map((text, index): Column => {
    const profile = profileColumn(columnValues(input.records, index));
    return { index, plain: plainName(text), profile, known: input.known[index] ?? 0 };
  });
  const roles = columns.map(({ index }): CustomerRole => fixed.get(index) ?? 'field');
  const reasons = columns.map(({ index }): string => (fixed.has(index) ? 'as you chose' : 'kept as a field'));
  const given = new Set<CustomerRole>(fixed.values());
  // Churned and active answer one question.
  const answered = (role: CustomerRole): boolean =>
    given.has(role) ||
    (role === 'churned' && given.has('active')) ||
    (role === 'active' && given.has('churned'));
  for (const [role, judge] of JUDGES) {
    if (answered(role)) continue;
    const free = columns.filter(({ index }) => roles[index] === 'field' && !fixed.has(index));
    const best = choose(free, judge);
    if (!best) continue;
    given.add(role);
    roles[best.column.index] = role;
    reasons[best.column.index] = best.reason;
  }
  const warnings: string[] = [];
  const ofRole = (role: CustomerRole): readonly string[] =>
    columns.flatMap(({ profile }, index) => (roles[index] === role ? profile.values : []));
  const order = guessDateOrder(['since', 'churned'].flatMap((role) => ofRole(role as CustomerRole)));
  if (!order.certain) warnings.push('Its dates could have day or month first; day first is assumed.');
  const amounts = guessDecimal(ofRole('value'));
  const decimal = input.plainNumbers && !amounts.certain ? { decimal: '.' as const, certain: true } : amounts;
  if (!decimal.certain) {
    const example =
      ofRole('value').find((value) => parseAmount(value, '.') !== parseAmount(value, ',')) ?? '';
    warnings.push(
      `Amounts such as ${example} could have a decimal sign or none; they are read as ${parseAmount(example, decimal.decimal)}.`,
    );
  }
  if (!roles.includes('key'))
    warnings.push('No column looks like the key of customers. Choose one, or every row will be rejected.');
  return {
    mapping: {
      headerRows: input.headerRows,
      names: [...input.names],
      roles,
      dateOrder: order.order,
      decimal: decimal.decimal,
    },
    reasons,
    warnings,
  };
}
