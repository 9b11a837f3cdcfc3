/** The language that a run of text is marked with in files of office programs, which want a region with it. */
import { detectLanguage } from './language/detect.ts';
import { langOf } from '../print/lang.ts';

const REGION: Readonly<Record<string, string>> = {
  en: 'en-US',
  th: 'th-TH',
  uk: 'uk-UA',
  id: 'id-ID',
  vi: 'vi-VN',
  ja: 'ja-JP',
  ko: 'ko-KR',
  zh: 'zh-CN',
  ar: 'ar-SA',
  he: 'he-IL',
  fa: 'fa-IR',
  hi: 'hi-IN',
  ru: 'ru-RU',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-BR',
  it: 'it-IT',
  pl: 'pl-PL',
  nl: 'nl-NL',
  ms: 'ms-MY',
};

/**
 * A tag such as "th-TH".
 * @param said what is known of the text's language, as BCP 47 has it; else its script and words are looked at
 * @param usual the language of short texts around it, for a text in its script that tells nothing by itself
 */
export function officeLanguage(
  text: string,
  said: string | null = null,
  usual: string | null = null,
): string {
  const found = said ?? langOf(text) ?? detectLanguage(text);
  const code = found ?? (usual !== null && sameScript(text, usual) ? usual : 'en');
  const [language = 'en'] = code.toLowerCase().split('-');
  return Object.hasOwn(REGION, language) ? (REGION[language] ?? 'en-US') : language;
}

/** Whether a text may be in a language by its letters: Latin ones, or none, for such as are not known by their script. */
function sameScript(text: string, language: string): boolean {
  const isLatin = !/(?!\p{Script=Latin})\p{L}/u.test(text);
  return isLatin && !['th', 'uk', 'ru', 'ja', 'ko', 'zh', 'ar', 'he', 'fa', 'hi'].includes(language);
}
