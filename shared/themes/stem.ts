/**
 * The common part of a word's forms: “delays” and “delayed” count as one. Light on purpose: forms that do not meet are two
 * phrases, forms of different words that meet would be a wrong theme. Languages without inflection keep their words.
 */

/** Endings of nouns, adjectives and a few verbs, the longer first; at least three letters stay. */
const CYRILLIC =
  /(?<=^.{3,})(?:ові|еві|єві|ами|ями|има|ого|ому|ими|іми|ись|ись|еть|ать|ить|ала|али|ила|или|ах|ях|ам|ям|ом|ем|єм|ою|ею|єю|ів|їв|ей|ої|их|ий|ій|ая|яя|ое|ее|ый|ой|ую|юю|ые|ие|ть|ов|и|ы|і|ї|а|я|у|ю|о|е|є|ь|й)$/u;
/** «замовлення» and «замовлень» differ in how often the last consonant is written. */
const DOUBLED = /(\p{L})\1$/u;
const PARTICLES_KO =
  /(?<=^.{2,})(?:들이|들은|들을|들의|들도|들|에서는|으로는|에서|에게|으로|까지|부터|처럼|이나|이랑|하고|은|는|이|가|을|를|에|도|만|로|의|과|와|랑|요)$/u;

/** English: plurals, -ed and -ing, with the consonant that they double and the silent e that they take. */
function english(word: string): string {
  let stem = word.replace(/'s?$/u, '');
  if (stem.endsWith("n't")) return 'not';
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/u.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && /[^su]s$/u.test(stem)) stem = stem.slice(0, -1);
  const cut = stem.replace(/(?<=[aeiouy].*)(?:ing|ed)$/u, '');
  if (cut !== stem && cut.length > 2) stem = cut.replace(/([bdgkmnprt])\1$/u, '$1');
  return stem.replace(/(?<=..)ll$/u, 'l').replace(/(?<=...)e$/u, '');
}

function cyrillic(word: string): string {
  return word.replace(CYRILLIC, '').replace(DOUBLED, '$1').replace(/ц$/u, 'к');
}

/** "-nya", "-lah" and the like; a doubled word is its plural. */
function malay(word: string): string {
  const [first, second] = word.split('-');
  const one = first !== undefined && first === second ? first : word;
  return one.replace(/(?<=^.{4,})(?:nya|lah|kah)$/u, '');
}

function romance(word: string): string {
  return word.replace(/(?<=^.{4,})(?:es|as|os|s|e|a|o)$/u, '');
}

/** "太慢", "很慢" and "慢了" are "慢". */
function chinese(word: string): string {
  return word.replace(/^[很太挺真最好](?=.*[^的了得]$)/u, '').replace(/(?<=.)[了的得]$/u, '');
}

const STEMS: Readonly<Record<string, (word: string) => string>> = {
  en: english,
  uk: cyrillic,
  ru: cyrillic,
  id: malay,
  ms: malay,
  zh: chinese,
  ko: (word) => word.replace(PARTICLES_KO, ''),
  de: (word) => word.replace(/(?<=^.{4,})(?:en|er|es|em|e|n|s)$/u, ''),
  nl: (word) => word.replace(/(?<=^.{4,})(?:en|e|s)$/u, ''),
  fr: romance,
  es: romance,
  pt: romance,
  it: (word) => word.replace(/(?<=^.{4,})[aeio]$/u, ''),
  pl: (word) => word.replace(/(?<=^.{4,})(?:ami|ach|ego|emu|ych|ymi|ów|om|em|ie|ą|ę|y|i|a|e|o|u)$/u, ''),
};

/** @param language BCP 47 code; only its first part counts. @returns what the forms of a folded word have in common */
export function stemmer(language: string): (word: string) => string {
  return STEMS[language.split('-')[0] ?? ''] ?? ((word) => word);
}
