/** How names of customer segments are compared: the one rule for filter, search, evidence and personas. */
import { foldCase } from './fold.ts';

/** A segment's name in the form that is compared: lower case, NFC, blanks inside made one, none at the ends. */
export function foldSegment(segment: string): string {
  return foldCase(segment).replaceAll(/\s+/gu, ' ').trim();
}
