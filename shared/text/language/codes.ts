/** Languages as people and exports write them, as BCP 47 codes. */

/** Languages that the detector tells apart. Others are answered only where a script has one language. */
export const LANGUAGES = [
  'en',
  'th',
  'uk',
  'id',
  'vi',
  'ru',
  'de',
  'fr',
  'es',
  'pt',
  'ar',
  'zh',
  'ja',
  'ko',
  'ms',
  'it',
  'nl',
  'pl',
  'tr',
] as const;

/** Names of languages in English and in the language itself, folded. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['english', 'eng', 'англійська', 'tiếng anh', 'inggris', 'bahasa inggris', 'อังกฤษ', 'ภาษาอังกฤษ'],
  th: ['thai', 'tha', 'ไทย', 'ภาษาไทย', 'тайська', 'tiếng thái'],
  uk: ['ukrainian', 'ukr', 'українська', 'укр', 'ua', 'украинский', 'tiếng ukraina'],
  id: ['indonesian', 'ind', 'bahasa indonesia', 'bahasa', 'indonesia', 'in', 'індонезійська'],
  vi: ['vietnamese', 'vie', 'tiếng việt', 'việt', 'vn', 'в’єтнамська', "в'єтнамська"],
  ru: ['russian', 'rus', 'русский', 'російська'],
  de: ['german', 'deu', 'ger', 'deutsch', 'німецька'],
  fr: ['french', 'fra', 'fre', 'français', 'francais', 'французька'],
  es: ['spanish', 'spa', 'español', 'espanol', 'castellano', 'іспанська'],
  pt: ['portuguese', 'por', 'português', 'portugues'],
  ar: ['arabic', 'ara', 'العربية'],
  zh: ['chinese', 'zho', 'chi', 'mandarin', '中文', '汉语', '简体中文', '繁體中文'],
  ja: ['japanese', 'jpn', '日本語', 'jp'],
  ko: ['korean', 'kor', '한국어', 'kr'],
  ms: ['malay', 'msa', 'may', 'melayu', 'bahasa melayu'],
  it: ['italian', 'ita', 'italiano'],
  nl: ['dutch', 'nld', 'dut', 'nederlands'],
  pl: ['polish', 'pol', 'polski', 'польська'],
  tr: ['turkish', 'tur', 'türkçe'],
  fil: ['filipino', 'tagalog', 'tl', 'fil'],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => [code, ...names].map((name) => [name, code] as const)),
);
const TAG = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/;

/**
 * The BCP 47 code of a language that a file names: "en-GB", "EN", "Thai", "українська". Other two-letter and
 * three-letter codes are taken as they are.
 * @returns null for what names no language
 */
export function languageCode(said: string | null): string | null {
  const name = said?.normalize('NFC').trim().toLowerCase() ?? '';
  if (name === '') return null;
  const known = BY_NAME.get(name);
  if (known !== undefined) return known;
  const base = TAG.exec(name)?.[1];
  if (base === undefined) return null;
  return BY_NAME.get(base) ?? (base.length === 2 || name.length > 3 ? base : null);
}
