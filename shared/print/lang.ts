/** The language a text is marked with on paper, so that readers and screen readers pick the right voice. */

const VIETNAMESE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;
const RUSSIAN_ONLY = /[ыэъёЫЭЪЁ]/;

/** A BCP 47 tag where the script or its letters tell the language, else undefined. Latin text is left unmarked. */
export function langOf(text: string): string | undefined {
  if (/\p{Script=Thai}/u.test(text)) return 'th';
  if (/\p{Script=Cyrillic}/u.test(text)) return RUSSIAN_ONLY.test(text) ? undefined : 'uk';
  if (VIETNAMESE.test(text.normalize('NFC'))) return 'vi';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return undefined;
}
