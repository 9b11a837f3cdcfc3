/** What comes first in lists of few. */
import { EVIDENCE_LEVELS, evidenceLevel } from '../measures/evidence-level.ts';
import type { PortfolioEntry } from './types.ts';

/** A severity that nobody rated counts as the middle. */
const UNRATED = 3;

/** How urgent a pain point is: severity, 1 to 5, times how well it is backed, 1 (assumed) to 4 (strong). */
export function urgency({ severity, voices }: PortfolioEntry): number {
  return (severity ?? UNRATED) * (EVIDENCE_LEVELS.indexOf(evidenceLevel(voices)) + 1);
}

/** The most urgent first, of equal ones those of more people. */
export function byUrgency(entries: readonly PortfolioEntry[]): PortfolioEntry[] {
  return entries.toSorted((a, b) => urgency(b) - urgency(a) || b.voices - a.voices);
}

/** The most valuable for the effort first; those that are not rated last. */
export function byWorth(entries: readonly PortfolioEntry[]): PortfolioEntry[] {
  const worth = ({ value, effort }: PortfolioEntry): number =>
    value === null || effort === null ? -1 : value / effort;
  return entries.toSorted((a, b) => worth(b) - worth(a) || (b.value ?? 0) - (a.value ?? 0));
}

/** What is due soonest first; without a date last. */
export function byDue(entries: readonly PortfolioEntry[]): PortfolioEntry[] {
  return entries.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
