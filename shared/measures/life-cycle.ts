/**
 * Where customers stand in their life with the company, by what a customer table and their feedback say. The bounds are
 * conventions of Sojourn. Each customer is in one class, the first that holds:
 *
 *   lost      the table says that they left
 *   won back  they are a customer, and gave feedback 90 days or more before they became one: they had been here before
 *   new       they are a customer since less than 90 days
 *   at risk   their last feedback with a feeling, not older than 365 days, felt below 40 of 100
 *   active    all others
 */

export const LIFE_CLASSES = ['new', 'active', 'atRisk', 'lost', 'wonBack'] as const;
export type LifeClass = (typeof LIFE_CLASSES)[number];

export const LIFE_WORDS: Readonly<Record<LifeClass, string>> = {
  new: 'New',
  active: 'Active',
  atRisk: 'At risk',
  lost: 'Lost',
  wonBack: 'Won back',
};

/** Days. */
export const NEW_DAYS = 90;
export const RECENT_DAYS = 365;
/** Feelings below this, of 0 to 100, are a warning. */
export const RISKY = 40;

/** What is known of one customer. Days are counted from any one day; null where unknown. */
export interface CustomerLife {
  readonly churned: boolean | null;
  readonly sinceDay: number | null;
  /** Of the first item, and of the last one that says how it felt. */
  readonly firstDay: number | null;
  readonly lastFeltDay: number | null;
  /** 0 (worst) to 100 (best). */
  readonly lastFelt: number | null;
}

/** @param today in the same days; dates that lie ahead of it are no dates of the past and are passed over */
export function lifeClass(customer: CustomerLife, today: number): LifeClass {
  const past = (day: number | null): number | null => (day === null || day > today ? null : day);
  const [since, first, last] = [customer.sinceDay, customer.firstDay, customer.lastFeltDay].map(past);
  if (customer.churned === true) return 'lost';
  if (since !== null && since !== undefined) {
    if (first !== null && first !== undefined && since - first >= NEW_DAYS) return 'wonBack';
    if (today - since < NEW_DAYS) return 'new';
  }
  const isRecent = last !== null && last !== undefined && today - last <= RECENT_DAYS;
  return isRecent && customer.lastFelt !== null && customer.lastFelt < RISKY ? 'atRisk' : 'active';
}

export interface LifeCounts {
  readonly counts: Readonly<Record<LifeClass, number>>;
  /** Customers of tables in all, of whom so many have feedback, and of so many it is not said whether they left. */
  readonly customers: number;
  readonly heard: number;
  readonly unknown: number;
}

/** Adds customers up. */
export function countLives(customers: Iterable<CustomerLife>, today: number): LifeCounts {
  const counts: Record<LifeClass, number> = { new: 0, active: 0, atRisk: 0, lost: 0, wonBack: 0 };
  let [all, heard, unknown] = [0, 0, 0];
  for (const customer of customers) {
    counts[lifeClass(customer, today)] += 1;
    all += 1;
    if (customer.firstDay !== null) heard += 1;
    if (customer.churned === null) unknown += 1;
  }
  return { counts, customers: all, heard, unknown };
}
