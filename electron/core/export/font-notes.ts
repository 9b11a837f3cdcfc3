/** Says which characters of an export have no font: what would be an empty box on paper is told beforehand. */
import { noteUnbundled } from '../../../shared/layout/unbundled.ts';
import type { LibraryData } from '../../../shared/model/types.ts';
import type { Printer } from '../host.ts';

/** Characters that are looked at, and that are named. */
const MOST_ASKED = 2000;
const MOST_NAMED = 8;
/** What every system draws in a font of its own, or not at all. */
const EMOJI = /\p{Emoji_Presentation}/u;

/** The words of a print job, but for its pictures; of the library only what something in it names. */
function unbundledIn(job: unknown): string[] {
  const noted = new Set<string>();
  const named = new Set<string>();
  const libraries: Partial<LibraryData>[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.startsWith('data:')) return;
      named.add(value);
      noteUnbundled(noted, value);
    } else if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'library') libraries.push(inner as Partial<LibraryData>);
        else walk(inner);
      }
    }
  };
  walk(job);
  for (const { personas = [], touchpoints = [], tags = [], ...merged } of libraries) {
    for (const into of [merged.mergedTouchpoints, merged.mergedTags])
      for (const [from, to] of Object.entries(into ?? {})) if (named.has(from)) named.add(to);
    for (const one of [...personas, ...touchpoints, ...tags]) if (named.has(one.id)) walk(one);
  }
  return [...noted].slice(0, MOST_ASKED);
}

/**
 * @param job what is printed
 * @returns a note where no font of this machine draws some of its characters; nothing is asked where bundled fonts have all
 */
export async function missingLetters(
  job: unknown,
  printer: Printer,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const asked = unbundledIn(job);
  if (asked.length === 0 || !printer.withoutFont) return [];
  const missing = await printer.withoutFont(asked, signal).catch((error: unknown) => {
    // The file is made by now: that its letters could not be looked at is no reason to lose it.
    if (signal.aborted) throw error;
    return [];
  });
  if (missing.length === 0) return [];
  const [what, it] =
    missing.length === 1
      ? ['1 character, which is a box', 'it']
      : [`${missing.length} characters, which are boxes`, 'them'];
  const such = missing.some((character) => CJK.test(character)) ? ', such as Noto Sans CJK,' : '';
  return [
    `No font on this computer has ${what} in the file: ${listed(missing)}. Install a font that has ${it}${such} and export again.`,
  ];
}

/** @returns a note where a file that brings its fonts has characters of none of them; emoji are everybody's own */
export function lettersOfReaders(job: unknown): readonly string[] {
  const left = unbundledIn(job).filter((character) => !EMOJI.test(character));
  if (left.length === 0) return [];
  return [
    `The file brings no font for ${listed(left)}: ${left.length === 1 ? 'it is' : 'they are'} shown in the fonts of whoever opens it.`,
  ];
}

/** Scripts by the names that people know; what is of none of these is told by itself. */
const SCRIPTS: readonly (readonly [name: string, script: RegExp])[] = [
  ['Chinese characters', /\p{Script=Han}/u],
  ['Japanese kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Tamil', /\p{Script=Tamil}/u],
  ['Telugu', /\p{Script=Telugu}/u],
  ['Lao', /\p{Script=Lao}/u],
  ['Khmer', /\p{Script=Khmer}/u],
  ['Burmese', /\p{Script=Myanmar}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Amharic', /\p{Script=Ethiopic}/u],
  ['emoji', /\p{Extended_Pictographic}/u],
  ['others', /./su],
];
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Characters by their script: who reads of them may see boxes, too. */
function listed(characters: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const character of characters) {
    const [name = ''] = SCRIPTS.find(([, script]) => script.test(character)) ?? [];
    groups.set(name, [...(groups.get(name) ?? []), character]);
  }
  return [...groups].map(([name, group]) => `${name} (${firstOf(group)})`).join(', ');
}

function firstOf(characters: readonly string[]): string {
  const first = characters.slice(0, MOST_NAMED).map((character) => {
    // What has no look of its own is told by its number.
    if (!/\p{Co}/u.test(character)) return character;
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
  const more = characters.length - first.length;
  return more > 0 ? `${first.join(' ')} and ${more} more` : first.join(' ');
}
