/**
 * The language of one text. The script decides first: Thai, Korean, Japanese, Chinese and others have one of their own.
 * Letters that only one language has decide among Cyrillic and Arabic writing and for Vietnamese; what remains is told by
 * how often runs of letters occur in each language (the package eld, its small table).
 */
import eld from 'eld/small';
import { languageCode } from './codes.ts';
import { languageOfWords } from './latin-words.ts';
import { indonesianOrMalay } from './malay.ts';
import { ukrainianOrRussian } from './ukrainian.ts';
import { countScripts, type Script, type ScriptCounts } from './script.ts';

/** How much of a text is looked at: more does not change the answer. */
const LOOK = 200;
/** With fewer letters than this a text is not told by its letters' runs. */
const LEAST_LETTERS = 8;

/** What is no language: addresses, mentions, tags, numbers. */
const NOISE = /https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_]+|\S+@\S+|\d+/gu;
const HAS_NOISE = /[@#\d]|:\/\/|www\./;

const ONE_LANGUAGE: Partial<Record<Script, string>> = {
  thai: 'th',
  lao: 'lo',
  khmer: 'km',
  myanmar: 'my',
  hangul: 'ko',
  greek: 'el',
  hebrew: 'he',
  devanagari: 'hi',
};

/** Writing beside Latin in which Latin words are names and loans: a fifth of its letters are enough to tell. */
const NATIVE_SHARE = 0.2;

const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gu;
/** Letters that of these languages Vietnamese alone has. */
const ONLY_VIETNAMESE = /[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u;

/**
 * @param said what the file says of the text's language; decides where the text is too short to tell
 * @returns a BCP 47 code, or null where nothing tells
 */
export function detectLanguage(text: string, said: string | null = null): string | null {
  const head = text.length > LOOK ? text.slice(0, LOOK) : text;
  const clean = HAS_NOISE.test(head) ? head.replace(NOISE, ' ') : head;
  const counts = countScripts(clean);
  return byScript(clean, counts) ?? languageCode(said);
}

function byScript(text: string, counts: ScriptCounts): string | null {
  const [script, letters] = mainScript(counts);
  if (script === null) return null;
  if (script === 'han' || script === 'kana') return (counts.kana ?? 0) * 10 > letters ? 'ja' : 'zh';
  const only = ONE_LANGUAGE[script];
  if (only !== undefined) return only;
  if (script === 'arabic') return ofArabic(text);
  if (script === 'cyrillic') return ofCyrillic(text, letters);
  return ofLatin(text, letters);
}

/** The script that tells the language, with its letters. Han and kana count together. */
function mainScript(counts: ScriptCounts): readonly [Script | null, number] {
  let all = 0;
  for (const n of Object.values(counts)) all += n;
  let main: Script | null = null;
  let most = 0;
  for (const [name, own] of Object.entries(counts)) {
    const script = name as Script;
    const n = script === 'han' ? own + (counts.kana ?? 0) : own;
    const isLatin = script === 'latin';
    if (!isLatin && n < all * NATIVE_SHARE) continue;
    // Latin only where no other script has its share.
    if (isLatin && main !== null) continue;
    if (n > most || main === 'latin') [main, most] = [script, n];
  }
  return [main, most];
}

function ofArabic(text: string): string {
  if (/[ٹڈڑںےہھ]/u.test(text)) return 'ur';
  return /[پچژگ]/u.test(text) ? 'fa' : 'ar';
}

function ofCyrillic(text: string, letters: number): string | null {
  const lower = text.toLowerCase();
  const count = (pattern: RegExp): number => lower.match(pattern)?.length ?? 0;
  if (/[ў]/u.test(lower)) return 'be';
  if (/[љњћђџј]/u.test(lower)) return /[ѓќѕ]/u.test(lower) ? 'mk' : 'sr';
  const ukrainian = count(/[іїєґ]/gu);
  const russian = count(/[ыэёъ]/gu);
  if (ukrainian !== russian) return ukrainian > russian ? 'uk' : 'ru';
  if (letters < LEAST_LETTERS) return null;
  const told = ukrainianOrRussian(lower.match(/\p{L}+/gu) ?? []);
  return told ?? (ofRuns(lower) === 'uk' ? 'uk' : 'ru');
}

function ofLatin(text: string, letters: number): string | null {
  const lower = text.normalize('NFC').toLowerCase();
  if (ONLY_VIETNAMESE.test(lower)) {
    const marked = lower.match(VIETNAMESE)?.length ?? 0;
    if (marked >= 2 || marked * 8 >= letters) return 'vi';
  }
  if (letters < LEAST_LETTERS) return null;
  const found = languageOfWords(lower);
  if (found !== 'ms') return found;
  return indonesianOrMalay(lower.match(/\p{L}+/gu) ?? []);
}

function ofRuns(text: string): string | null {
  const { language } = eld.detect(text);
  return language === '' ? null : language;
}
