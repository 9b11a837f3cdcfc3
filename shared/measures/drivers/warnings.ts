/** What to beware of in key drivers that were found. */
import type { DriverAnalysis, DriverWarning } from './types.ts';

/** Variance inflation from which on drivers are said to be hard to tell apart: four fifths of one are determined by the others. */
export const HIGH_VIF = 5;
/** Respondents that are wanted for each driver, and in all. */
const EACH = 10;
const LEAST = 100;
/** Below this part of the outcome, drivers explain little. */
const WEAK = 0.1;

export interface HowFound {
  readonly repaired: boolean;
  /** Orders of drivers that were looked at; null for all. */
  readonly orders: number | null;
}

/** @returns the gravest first; the last is always that this is not cause */
export function warningsOf(
  found: Omit<DriverAnalysis, 'warnings'>,
  { repaired, orders }: HowFound,
): DriverWarning[] {
  const { n, answered, missing, drivers, r2 } = found;
  const warnings: DriverWarning[] = [];
  const wanted = Math.max(LEAST, EACH * drivers.length);
  if (n < wanted) warnings.push({ kind: 'few', n, wanted });
  if (missing === 'pairwise') warnings.push({ kind: 'pairwise', least: n, repaired });
  else if (n < answered) warnings.push({ kind: 'dropped', n: answered - n, of: answered });
  const copies = drivers.filter(({ vif }) => vif === null).map(({ index }) => index);
  if (copies.length > 0) warnings.push({ kind: 'copies', drivers: copies });
  const near = drivers.filter(({ vif }) => vif !== null && vif >= HIGH_VIF).map(({ index }) => index);
  if (near.length > 0) warnings.push({ kind: 'collinear', drivers: near });
  // Correlations so weak have no direction to speak of: less than two standard errors.
  const turned = drivers
    .filter(({ correlation }) => correlation < -2 / Math.sqrt(n))
    .map(({ index }) => index);
  if (turned.length > 0) warnings.push({ kind: 'negative', drivers: turned });
  if (r2 < WEAK) warnings.push({ kind: 'weak', r2 });
  if (orders !== null) warnings.push({ kind: 'sampled', orders });
  warnings.push({ kind: 'notCause' });
  return warnings;
}
