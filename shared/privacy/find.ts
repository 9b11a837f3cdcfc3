/** Finds personal data inside texts: what has a form of its own, in every script. */
import { isIban, isIpv4, isIpv6 } from './checks.ts';
import { HINT, hintsOf } from './hints.ts';
import { findNumbers, type PersonalPlace } from './numbers.ts';
import { findAddresses, findNames } from './words.ts';

export type { PersonalPlace } from './numbers.ts';

/** Figures of other scripts: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const OTHER_FIGURES = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19]/g;

const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/giu;
const IP4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d)/g;
const IP6 = /(?<![\p{L}\p{N}:])[0-9a-f]{0,4}:[0-9a-f:]{3,40}(?![\p{L}\p{N}:])/giu;
const VERSION =
  /(?:v|ver|version|versi|build|[a-z]*os|miui|emui|android|windows|firmware|phiên bản|верс[іи][яию]|เวอร์ชัน)[\s.:]{0,2}$/iu;
/** Two decimal degrees with at least four places each. */
const DEGREES = /(?<![\d.])-?\d{1,2}\.\d{4,12}\s{0,2},\s{0,2}-?\d{1,3}\.\d{4,12}(?![\d.])/g;

/** Parts of addresses: of ASCII alone, which any letters may stand against, or of any script. */
const ASCII_LOCAL = /[\w.%+'-]$/;
const ANY_LOCAL = /[\p{L}\p{N}\p{M}._%+'-]$/u;
const ASCII_DOMAIN = /(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,8}[a-z]{2,24}(?![a-z0-9])/iy;
const ANY_DOMAIN =
  /(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,62})\.){1,8}\p{L}[\p{L}\p{M}]{1,23}(?![\p{L}\p{N}])/uy;
/** Characters of the part of an address before its @, at most. */
const MOST_LOCAL = 64;
/** Addresses that are hidden from machines: name (at) example.com. */
const HIDDEN_AT =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,40} ?[([{] ?at ?[)\]}] ?(?:[\p{L}\p{N}-]{1,40}(?:\.| ?[([{] ?dot ?[)\]}] ?)){1,4}\p{L}{2,12}/giu;

/** The same text, as long, with figures 0 to 9. */
function latinFigures(text: string): string {
  return text.replace(OTHER_FIGURES, (figure) => String(figureValue(figure.charCodeAt(0))));
}

function figureValue(code: number): number {
  for (const zero of [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]) {
    if (code >= zero && code <= zero + 9) return code - zero;
  }
  return 0;
}

function findEmails(text: string, add: Add): void {
  let after = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const localEnd = ASCII_LOCAL.test(text.slice(at - 1, at)) ? ASCII_LOCAL : ANY_LOCAL;
    let from = at;
    const least = Math.max(after, at - MOST_LOCAL);
    while (from > least) {
      const letter = localEnd.exec(text.slice(Math.max(from - 2, least), from))?.[0].length ?? 0;
      if (letter === 0) break;
      from -= letter;
    }
    while (from < at && /^[.%+'-]/.test(text.charAt(from))) from += 1;
    if (from === at) continue;
    ASCII_DOMAIN.lastIndex = at + 1;
    ANY_DOMAIN.lastIndex = at + 1;
    const domain = (ASCII_DOMAIN.exec(text) ?? ANY_DOMAIN.exec(text))?.[0];
    if (domain === undefined) continue;
    after = at + 1 + domain.length;
    add(from, after, 'email');
  }
}

type Add = (from: number, to: number, kind: PersonalPlace['kind']) => void;

function findMachines(text: string, add: Add): void {
  for (const { index, 0: found } of text.matchAll(IP4)) {
    if (isIpv4(found) && !VERSION.test(text.slice(Math.max(0, index - 14), index)))
      add(index, index + found.length, 'ip');
  }
}

function findFigures(text: string, add: Add): void {
  for (const { index, 0: found } of text.matchAll(IBAN)) {
    if (isIban(found.replaceAll(' ', '').toUpperCase())) add(index, index + found.length, 'account');
  }
  for (const { index, 0: found } of text.matchAll(DEGREES)) add(index, index + found.length, 'location');
  for (const { from, to, kind } of findNumbers(text)) add(from, to, kind);
}

/**
 * The places of personal data in a text, in order and without overlaps: e-mail addresses, numbers of phones, cards,
 * accounts and identity papers, IP addresses, coordinates, and names and postal addresses where the words around them
 * give them away. Time grows with the length of the text alone.
 */
export function findPlaces(text: string): PersonalPlace[] {
  const hints = hintsOf(text);
  if (hints === 0) return [];
  const has = (hint: number): boolean => (hints & hint) !== 0;
  const latin = has(HINT.figures) ? latinFigures(text) : text;
  const found: PersonalPlace[] = [];
  const add: Add = (from, to, kind) => void found.push({ from, to, kind });
  if (has(HINT.at)) findEmails(latin, add);
  if (has(HINT.hiddenAt)) {
    for (const { index, 0: hidden } of latin.matchAll(HIDDEN_AT)) add(index, index + hidden.length, 'email');
  }
  if (has(HINT.dotted)) findMachines(latin, add);
  if (has(HINT.colons)) {
    for (const { index, 0: ip } of latin.matchAll(IP6)) if (isIpv6(ip)) add(index, index + ip.length, 'ip');
  }
  if (has(HINT.digits)) findFigures(latin, add);
  if (has(HINT.name)) findNames(latin, add);
  if (has(HINT.address)) findAddresses(latin, add);
  if (found.length < 2) return found;
  // The first found of two that overlap stays: its form is the surer one.
  const order = found
    .map((place, rank) => ({ place, rank }))
    .sort((a, b) => a.place.from - b.place.from || a.rank - b.rank);
  const places: { place: PersonalPlace; rank: number }[] = [];
  for (const next of order) {
    const last = places.at(-1);
    if (!last || next.place.from >= last.place.to) places.push(next);
    else if (next.rank < last.rank) places[places.length - 1] = next;
  }
  return places.map(({ place }) => place);
}
