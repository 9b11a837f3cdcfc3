/**
 * The direction of text: that of its first letter with one, as `dir="auto"` has it (Unicode Standard Annex 9, P2 and
 * P3). Lines are broken before they are painted, so each line must say the direction of its paragraph itself.
 */

/** Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and other scripts written from right to left; and the mark for it. */
const RIGHT_TO_LEFT =
  /[\u0590\u05be\u05c0\u05c3\u05c6\u05c8-\u05ff\u0608\u060b\u060d\u061b-\u064a\u066d-\u066f\u0671-\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u0710\u0712-\u072f\u074b-\u07a5\u07b1-\u07ea\u07f4\u07f5\u07fa-\u0815\u081a\u0824\u0828\u082e-\u0858\u085c-\u08c9\u200f\ufb1d\ufb1f-\ufb28\ufb2a-\ufdcf\ufdf0-\ufdfc\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** A little more than `RIGHT_TO_LEFT`, by code units, which is several times as fast: most texts have none of these. */
const MAYBE_RIGHT = /[\u0590-\u08ff\u200f\ufb1d-\ufefe\ud802\ud803\ud83a\ud83b]/;
const LETTER = /[\p{L}\u200e\u200f]/u;

/** U+200F and U+200E: invisible letters with a direction. */
const RIGHT_MARK = '\u200f';
const LEFT_MARK = '\u200e';

/** Whether the text is written from right to left: its first letter is. Text without letters is not. */
export function isRightToLeft(text: string): boolean {
  const first = LETTER.exec(text);
  return first !== null && RIGHT_TO_LEFT.test(first[0]);
}

/**
 * The lines of one paragraph, such that each by itself (`unicode-bidi: plaintext`) has the paragraph's direction:
 * a line that would have the other begins with an invisible mark. The same list where nothing is to be done.
 */
export function directedLines(paragraph: string, lines: readonly string[]): readonly string[] {
  if (!MAYBE_RIGHT.test(paragraph) || !RIGHT_TO_LEFT.test(paragraph)) return lines;
  const isRight = isRightToLeft(paragraph);
  return lines.map((line) => {
    if (line === '' || isRightToLeft(line) === isRight) return line;
    return (isRight ? RIGHT_MARK : LEFT_MARK) + line;
  });
}
