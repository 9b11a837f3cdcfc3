/** Recognises what chats and lists put before a text: bullets, numbers, times, and the names of who wrote it. */

/** Marks of direction and order that exports put before a line. */
const LEADING = /^[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/;
const BLANK = String.raw`[\s\u00A0\u202F]`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:${BLANK}*(?:[ap]\.?${BLANK}?m\.?|SA|CH|น\.))?`;
const DATE = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}${BLANK}\p{L}[\p{L}\p{M}]*\.?,?${BLANK}\d{4}|\p{L}[\p{L}\p{M}]*\.?${BLANK}\d{1,2},?${BLANK}\d{4}|\p{L}[\p{L}\p{M}]{2,})`;
const WHEN = String.raw`(?:${DATE}(?:,|${BLANK}at|${BLANK}o)?${BLANK}+)?${TIME}`;

/** `[12/03/2024, 14:05:33] Mai: text`, `[14:05] Mai` */
const IN_BRACKETS = new RegExp(`^\\[${WHEN}\\]${BLANK}*`, 'iu');
/** `12/03/2024, 14:05 - Mai: text` */
const WITH_DASH = new RegExp(
  `^\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},?${BLANK}+${TIME}${BLANK}+[-–—]${BLANK}+`,
  'iu',
);
/** `Mai, [12.03.2024 14:05]`, with the text on the next line or behind a colon */
const NAME_FIRST = new RegExp(`^([^\\[\\]\\n]{1,60}?),?${BLANK}+\\[${WHEN}\\]:?${BLANK}*`, 'iu');
/** `Mai Nguyen  2:05 PM`, alone on its line */
const NAME_AND_TIME = new RegExp(`^([^\\d\\n]{1,60}?)(?:${BLANK}{2,}|\\t)${TIME}$`, 'iu');
/** A time alone on its line */
const TIME_ALONE = new RegExp(`^\\[?${TIME}\\]?$`, 'iu');
/** A name with a colon: few words, no digits or signs but those of names. */
const NAMED = new RegExp(`^(\\+?[\\p{L}\\p{M}\\p{N}~][^:：\\n]{0,59}?)${BLANK}*[:：]${BLANK}+`, 'u');

/** A line with what it begins with taken apart. */
export interface ChatLine {
  /** Who wrote it; null where the line does not say. */
  readonly author: string | null;
  /** What is left of the line. */
  readonly body: string;
}

/** A line that begins a message with its time; null for any other line. */
export function readChatLine(line: string): ChatLine | null {
  const text = line.replace(LEADING, '');
  const before = IN_BRACKETS.exec(text) ?? WITH_DASH.exec(text);
  if (before) {
    const rest = text.slice(before[0].length).replace(LEADING, '');
    const named = readNamed(rest);
    if (named) return named;
    return isName(rest) ? { author: rest.trim(), body: '' } : { author: null, body: rest };
  }
  const first = NAME_FIRST.exec(text);
  if (first?.[1] && isName(first[1])) return { author: first[1].trim(), body: text.slice(first[0].length) };
  const alone = NAME_AND_TIME.exec(text);
  if (alone?.[1] && isName(alone[1])) return { author: alone[1].trim(), body: '' };
  return TIME_ALONE.test(text.trim()) ? { author: null, body: '' } : null;
}

/** `Name: text`, taken apart; null where the line does not begin like that. */
export function readNamed(line: string): ChatLine | null {
  const found = NAMED.exec(line);
  const name = found?.[1];
  if (!found || name === undefined || !isName(name)) return null;
  return { author: name.trim(), body: line.slice(found[0].length) };
}

/** Whether a text may be somebody's name: one to five words without the signs of sentences. */
function isName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return words.length <= 5 && text.trim() !== '' && !/[.!?,;/\\"“”]\S*\s|[!?;/\\"“”…]/u.test(text.trim());
}

/**
 * Whether names stand before the texts: most lines have one, and the same few come again and again. "Problem: …" and
 * "Wish: …" one after the other are no names.
 */
export function looksNamed(lines: readonly string[]): boolean {
  const names = lines.flatMap((line) => readNamed(line)?.author ?? []);
  return names.length >= 3 && names.length >= 0.6 * lines.length && new Set(names).size <= names.length / 2;
}

const BULLET = /^\s*(?:[-–—*•·◦▪‣⁃●○■□✓✔☐☑→]|\[[ xX]\])\s+/u;
const NUMBER = /^\s*\(?(?:\p{Nd}{1,3}[.)]|\p{L}\))\s+/u;

/** Whether the line begins with a bullet or a number. */
export function hasBullet(line: string): boolean {
  return BULLET.test(line) || NUMBER.test(line);
}

/** The line without its bullet or number. */
export function withoutBullet(line: string): string {
  return line.replace(BULLET, '').replace(NUMBER, '');
}
