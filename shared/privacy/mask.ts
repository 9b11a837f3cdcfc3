/** Puts a mark in the place of personal data. */
import type { PersonalKind } from '../contract/types.ts';
import { findPlaces } from './find.ts';

/** How often each kind was taken out. */
export type PersonalCounts = Partial<Record<PersonalKind, number>>;

/** What stands in the place of personal data: the same in every language, so that it can be looked for and counted. */
export const MASKS: Readonly<Record<PersonalKind, string>> = {
  email: '[e-mail]',
  phone: '[phone]',
  card: '[card]',
  account: '[account]',
  ip: '[IP]',
  name: '[name]',
  address: '[address]',
  location: '[location]',
  birthDate: '[birth date]',
  person: '[person]',
};

/** Every mark. For what must not take them for people's words. */
export const ANY_MASK = /\[(?:e-mail|phone|card|account|IP|name|address|location|birth date|person)\]/g;

export function countIn(counts: PersonalCounts, kind: PersonalKind, by = 1): void {
  counts[kind] = (counts[kind] ?? 0) + by;
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
export function maskText(text: string): string {
  return maskInto(text, {});
}
