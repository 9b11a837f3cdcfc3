/** Names and postal addresses in running text, where the words around them give them away. Others are not found. */
import type { PersonalKind } from '../contract/types.ts';

type Add = (from: number, to: number, kind: PersonalKind) => void;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,24}(?:[ \u00A0]\p{Lu}(?:\.|[\p{L}\p{M}'’-]{0,24})){0,3}`;

/** How people say their name, and then the name. */
const SAID = new RegExp(
  String.raw`(?<!\p{L})(?:[Mm]y name(?: is|['’]s)|[Мм]ене (?:звати|звуть)|[Мм]оє ім['’ʼ]я|[Мм]еня зовут|[Мм]о[её] имя|[Nn]ama (?:saya|aku)(?: adalah)?|[Ss]aya bernama|(?:[Tt]ên (?:tôi|em|mình) là|(?:[Tt]ôi|[Ee]m|[Mm]ình) tên(?: là)?)|[Mm]ein Name ist|[Ii]ch heiße|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]e llamo|[Mm]i nombre es|[Mm]eu nome é|[Mm]e chamo),?\s{1,3}(${NAME})`,
  'gu',
);
/** Signatures at the end of a letter. */
const SIGNED = new RegExp(
  String.raw`(?<!\p{L})(?:(?:[Kk]ind |[Bb]est |[Ww]arm )?[Rr]egards|[Ss]incerely|[Yy]ours truly|[Зз] повагою|[Сс] уважением|[Hh]ormat saya|[Ss]alam hormat|[Tt]rân trọng|[Mm]it freundlichen Grüßen|[Cc]ordialement|[Aa]tentamente)[,.]?\s{1,4}(${NAME})[\s.]{0,4}$`,
  'gu',
);
const THAI_SAID =
  /(?:ผม|ฉัน|ดิฉัน|หนู|กระผม|ข้าพเจ้า)(?:ชื่อ|มีชื่อว่า|ชื่อว่า) ?((?:นาย|นางสาว|นาง|น\.ส\.)? ?[\u0E00-\u0E7F]{2,30})/g;
const ADDRESSES: readonly RegExp[] = [
  /(?<![\p{L}\p{N}.,])\d{1,5}[A-Za-z]?,? (?:\p{Lu}[\p{L}'’.-]{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Court|Square|Terrace)(?![\p{L}\p{N}])(?:, (?:\p{Lu}[\p{L}'’.-]{1,20} ?){1,3}(?:,? [A-Z]{2})? \d{5}(?!\d))?/gu,
  /(?<!\p{L})(?:[Вв]ул\.|[Вв]улиц[яіюе]|[Пп]росп\.|[Пп]роспект[іу]?|[Бб]ульвар[іу]?|[Пп]ровул(?:ок|ку)|[Пп]ров\.|[Уу]л\.|[Уу]лиц[аеу]) ?[\p{Lu}\d][\p{L}\p{N}'’. -]{1,40}?,? ?(?:буд\.|будинок|д\.|дом)? ?\d{1,4}(?:[-/]\d{1,4})?\p{L}?(?![\p{L}\p{N}])(?:, ?(?:кв|оф)\.? ?\d{1,4})?/gu,
  /(?<!\p{L})(?:[Jj]ln?\.?|[Jj]alan) (?:\p{Lu}[\p{L}.'-]{0,25} ){1,5}(?:[Nn]o|[Nn]omor|[Bb]lok)\.? ?(?:[A-Z]{1,2}[-/ ]?)?\d{1,4}[A-Za-z]?(?![\p{L}\p{N}])(?:,? RT\.? ?\d{1,3}\/(?:RW\.? ?)?\d{1,3})?/gu,
  /(?<![\p{L}\p{N}.,])(?:[Ss]ố )?\d{1,4}(?:\/\d{1,4}){0,3}[A-Za-z]?,? (?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Nn]gách|[Hh]ẻm)(?: (?:\p{Lu}[\p{L}\p{M}]{0,10}|\d{1,3})){1,5}/gu,
  /(?:บ้านเลขที่|เลขที่) ?\d{1,4}(?:\/\d{1,4})?(?: ?(?:หมู่ที่|หมู่บ้าน|หมู่|ม\.|ซอย|ซ\.|ถนน|ถ\.|ตำบล|ต\.|แขวง|อำเภอ|อ\.|เขต|จังหวัด|จ\.) ?[\u0E00-\u0E7F\d/]{1,30}){1,7}(?: ?\d{5}(?!\d))?/gu,
  /(?<!\p{L})\p{Lu}[\p{Ll}-]{2,25}(?:straße|strasse|str\.) \d{1,4}[a-z]?(?![\p{L}\p{N}])(?:, \d{5} \p{Lu}\p{Ll}{2,25})?/gu,
  /(?<![\p{L}\p{N}.,])\d{1,4}(?: bis)?,? rue (?:de |du |des |la |l['’]){0,3}\p{Lu}[\p{L}'’-]{1,25}(?: \p{Lu}[\p{L}'’-]{1,25}){0,2}/gu,
];

/** Finds names that are said or signed with. */
export function findNames(text: string, add: Add): void {
  for (const pattern of [SAID, SIGNED, THAI_SAID]) {
    for (const { index, 0: whole, 1: name = '' } of text.matchAll(pattern)) {
      const from = index + whole.lastIndexOf(name);
      add(from, from + name.length, 'name');
    }
  }
}

/** Finds postal addresses with a number. */
export function findAddresses(text: string, add: Add): void {
  for (const pattern of ADDRESSES) {
    for (const { index, 0: found } of text.matchAll(pattern)) add(index, index + found.length, 'address');
  }
}
