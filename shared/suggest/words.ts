/**
 * The words by which names and feedback are compared: folded, without diacritics, cut as for search, and without the
 * plainest endings: of Ukrainian and its neighbours («кур’єра» and «кур’єром» meet at «курєр»), of English, and
 * Indonesian "-nya". Endings are taken off by script, since the language of a name of two words is not known.
 */
import { foldCase, stripDiacritics } from '../text/fold.ts';
import { wordsOf } from '../text/segment.ts';

/** Endings of nouns and adjectives written in Cyrillic, the longer first; at least three letters stay. */
const CYRILLIC_ENDING =
  /(?<=^.{3,})(?:ові|еві|єві|ами|ями|ого|ому|ими|іми|ах|ях|ам|ям|ом|ем|єм|ою|ею|єю|ів|їв|ої|их|ий|ій|ая|яя|ое|ее|и|ы|і|ї|а|я|у|ю|о|е|є|ь|й)$/u;
/** Endings of English words and the Indonesian "-nya"; at least four letters stay. */
const LATIN_ENDING = /(?<=^.{4,})(?:ings?|ies|nya|ed|es|ly|s|y|e)$/u;
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Apostrophes inside words: Ukrainian writes them in several ways. */
const INNER = /(?<=\p{L})['’ʼ`´](?=\p{L})/gu;

/** Words that stand in any text and tell nothing apart, in the languages that Sojourn is tested in. */
const COMMON = new Set(
  stripDiacritics(
    foldCase(
      `the a an and or of to in on at for with is was are were be been it its this that i we you he she they my our your me
      not no so but if as by from have has had do does did can will would very too all just also when what which there
      і й та а але в у на з із зі до від за що це як не так ні ми ви він вона вони я мене мій для про був була було бути
      yang dan di ke dari untuk dengan ini itu saya kami anda tidak ada akan sudah juga pada adalah karena
      và của là có không cho với các những này đó tôi chúng bạn được rất đã thì mà ở trong một khi để
      ที่ และ ใน ของ เป็น ไม่ มี ได้ ให้ ว่า จะ ก็ มาก แล้ว กับ นี้ นั้น ผม ฉัน เรา ค่ะ ครับ คือ`,
    ),
  )
    .split(/\s+/u)
    .map((word) => word.trim()),
);

/** A word as it is compared; '' for one that tells nothing. */
export function stemOf(word: string): string {
  if (COMMON.has(word)) return '';
  const letters = Array.from(word);
  if (UNSPACED.test(word)) return letters.length < 2 ? '' : word;
  if (letters.length < 3 && !/\p{N}/u.test(word)) return '';
  return word.replace(CYRILLIC.test(word) ? CYRILLIC_ENDING : LATIN_ENDING, '');
}

/** The distinct stems of a text with the first word that each stands for, in order. */
export function stemsOf(text: string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  const plain = stripDiacritics(foldCase(text)).replaceAll(INNER, '');
  for (const word of wordsOf(plain)) {
    const stem = stemOf(word);
    if (stem !== '' && !stems.has(stem)) stems.set(stem, word);
  }
  return stems;
}
