/** Names of files that come from elsewhere: a page, a person's disk, another copy of the workspace. */

const MAX_BYTES = 180;
// Control characters, what Windows forbids in names, and marks that turn the writing direction (a known disguise).
const UNSAFE = /[\p{Cc}\u2028\u2029<>:"/\\|?*\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const ENDING = /\.[\p{L}\p{N}]{1,12}$/u;

/**
 * A name that is safe as one segment of a path on every system: no folders, no control characters, no hidden
 * direction, at most 180 bytes in UTF-8, cut between graphemes, its ending kept. Never empty.
 */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .toWellFormed()
    .replaceAll(UNSAFE, '_')
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '');
  if (clean === '') return 'file';
  const ending = endingOf(clean);
  const kept =
    cutToBytes(clean.slice(0, clean.length - ending.length), MAX_BYTES - utf8Length(ending)) + ending;
  return RESERVED.test(kept) ? `_${kept}` : kept;
}

/** The ending of a name with its dot, as it is written; '' where it has none. */
export function endingOf(name: string): string {
  return ENDING.exec(name)?.[0] ?? '';
}

function cutToBytes(text: string, room: number): string {
  if (utf8Length(text) <= room) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += utf8Length(segment);
    if (used > room) break;
    kept += segment;
  }
  return kept;
}

/** Bytes of well-formed text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
