/** Puts a mark in the place of personal data. */
import type { PersonalKind } from '../contract/types.ts';
import { findPlaces } from './find.ts';

/** How often each kind was taken out. */
export type PersonalCounts = Partial<Record<PersonalKind, number>>;

/** What stands in the place of personal data: the same word in every language, so that it can be searched and counted. */
export const MASKS: Readonly<Record<PersonalKind, string>> = {
  email: '[email]',
  phone: '[phone]',
  card: '[card]',
  account: '[account]',
  ip: '[ip]',
  name: '[name]',
  address: '[address]',
  location: '[location]',
  birthDate: '[birth date]',
  person: '[person]',
};

export function countIn(counts: PersonalCounts, kind: PersonalKind): void {
  counts[kind] = (counts[kind] ?? 0) + 1;
}

/** Masks a text's personal data and counts it into `counts`. A text without any is returned as it is. */
export function maskInto(text: string, counts: PersonalCounts): string {
  const places = findPlaces(text);
  if (places.length === 0) return text;
  let masked = '';
  let at = 0;
  for (const { from, to, kind } of places) {
    masked += text.slice(at, from) + MASKS[kind];
    at = to;
    countIn(counts, kind);
  }
  return masked + text.slice(at);
}

/** Masks a text's personal data. */
export function maskText(text: string): { readonly text: string; readonly counts: PersonalCounts } {
  const counts: PersonalCounts = {};
  return { text: maskInto(text, counts), counts };
}
