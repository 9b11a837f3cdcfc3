/** Numbers, scores and missing values as people and programs write them. */

const MISSING = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  'na',
  'n/a',
  '#n/a',
  'null',
  'nan',
  'none',
  'nil',
  '.',
  '?',
]);
/** Marks of "no answer" that are never an answer in words. */
const MISSING_TEXT = new Set(['', '-', '--', '–', '—', 'na', 'n/a', '#n/a', 'null', 'nan', '.']);
const NUMBER = /^[+-]?(\d+([.,]\d+)?|[.,]\d+)$/;
const WITH_UNIT =
  /^(\d+(?:[.,]\d+)?)\s*(?:\/\s*\d+|out of \d+|[-–—:(]\s*\p{L}.*|stars?|sao|bintang|ดาว|зір\p{L}*|points?|điểm|คะแนน|балів?|бал\p{L}*|%)$/iu;
const STARS = /^(?:[★⭐✭✩☆]\uFE0F?)+$/u;
const THAI_DIGIT = /[๐-๙]/g;

/** Thai digits as ASCII ones. */
export function asciiDigits(text: string): string {
  return text.replace(THAI_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** True for empty cells and marks such as `NA` or `-` in columns of numbers, dates and names. */
export function isMissing(text: string): boolean {
  return text.length <= 5 && MISSING.has(text.trim().toLowerCase());
}

/** True for cells of free text that say nothing. ("None" may be an answer.) */
export function isMissingText(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= 4 && MISSING_TEXT.has(trimmed.toLowerCase());
}

/** A plain number with point or decimal comma, or null. */
export function parseNumber(text: string): number | null {
  const trimmed = asciiDigits(text.trim());
  if (!NUMBER.test(trimmed)) return null;
  return Number(trimmed.replace(',', '.'));
}

/** A score: a number, "4/5", "4 stars", "10 - Extremely likely", "★★★★☆"; null for anything else. */
export function parseScore(text: string): number | null {
  const plain = parseNumber(text);
  if (plain !== null) return plain;
  const trimmed = asciiDigits(text.trim());
  if (trimmed.length > 80) return null;
  if (STARS.test(trimmed))
    return Array.from(trimmed).filter((char) => char !== '☆' && char !== '✩' && char !== '\uFE0F').length;
  const match = WITH_UNIT.exec(trimmed);
  return match?.[1] === undefined ? null : Number(match[1].replace(',', '.'));
}
