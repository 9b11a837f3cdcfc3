/** Turns the values of one row of a customer table into what is stored of a customer, by the roles of its columns. */
import type { CustomerFacts, CustomerMapping, CustomerRole } from '../../contract/types.ts';
import { parseAmount } from '../amounts.ts';
import { parseDate } from '../dates.ts';
import { isMissing } from '../numbers.ts';
import { parseChurned } from './churn.ts';

type Values = readonly (string | null)[];

/** Positions of the columns by role, worked out once for a mapping; -1 where there is none. */
export interface CustomerPlan {
  readonly mapping: CustomerMapping;
  readonly key: number;
  readonly name: number;
  readonly segment: number;
  readonly value: number;
  readonly since: number;
  readonly churned: number;
  /** The column of `churned` asks whether somebody still is a customer. */
  readonly asksActive: boolean;
  /** A day on which customers leave: an empty one says that nobody did. */
  readonly leavesOnDay: boolean;
  /** ISO date; who leaves after it is a customer still. */
  readonly today: string;
}

export interface ParsedCustomer extends CustomerFacts {
  /** The other columns' values by position, and those that could not be read; null where absent. */
  readonly fields: readonly (string | null)[];
}

/** Why a row is not taken. */
export const NO_KEY = 'no key';

/**
 * Prepares a mapping.
 *
 * @param records of the sample: they tell what kind of answers a column has
 * @param today ISO date
 */
export function planCustomers(
  mapping: CustomerMapping,
  records: readonly Values[],
  today: string,
): CustomerPlan {
  const at = (role: CustomerRole): number => mapping.roles.indexOf(role);
  const asksActive = at('churned') < 0;
  const churned = asksActive ? at('active') : at('churned');
  const answers = records.flatMap((values) => single(values, churned) ?? []);
  const days = answers.filter((answer) => parseDate(answer, mapping.dateOrder) !== null).length;
  return {
    mapping,
    key: at('key'),
    name: at('name'),
    segment: at('segment'),
    value: at('value'),
    since: at('since'),
    churned,
    asksActive,
    leavesOnDay: days * 2 > answers.length,
    today,
  };
}

function single(values: Values, index: number): string | null {
  const value = index < 0 ? null : (values[index] ?? null);
  return value === null || isMissing(value) ? null : value.trim();
}

/** The key of a row as written, or null. */
export function keyOf(values: Values, { key }: CustomerPlan): string | null {
  return single(values, key);
}

function churnedOf(answer: string | null, plan: CustomerPlan): boolean | null {
  if (answer === null) return plan.leavesOnDay ? false : null;
  const word = parseChurned(answer, plan.asksActive);
  if (word !== null) return word;
  const day = parseDate(answer, plan.mapping.dateOrder);
  return day === null ? null : day.slice(0, 10) <= plan.today;
}

/**
 * Reads one row. What cannot be read as its column's role says stays as a field; so does the day on which a customer left.
 *
 * @param values personal data already treated
 */
export function parseCustomer(values: Values, plan: CustomerPlan): ParsedCustomer {
  const { mapping } = plan;
  const amount = single(values, plan.value);
  const value = amount === null ? null : parseAmount(amount, mapping.decimal);
  const day = single(values, plan.since);
  const since = day === null ? null : parseDate(day, mapping.dateOrder);
  const answer = single(values, plan.churned);
  const churned = churnedOf(answer, plan);
  const used = new Set([plan.key, plan.name, plan.segment]);
  if (value !== null) used.add(plan.value);
  if (since !== null) used.add(plan.since);
  if (answer !== null && parseChurned(answer, plan.asksActive) !== null) used.add(plan.churned);
  const fields = values.map((field, index) =>
    used.has(index) || mapping.roles[index] === 'skip' || field === null || isMissing(field)
      ? null
      : field.trim(),
  );
  const segment = single(values, plan.segment)?.replaceAll(/\s+/gu, ' ') ?? null;
  return { name: single(values, plan.name), segment, value, since, churned, fields };
}
