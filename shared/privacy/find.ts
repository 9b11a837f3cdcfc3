/** Finds personal data inside texts: what has a form of its own, in every script. */
import type { PersonalKind } from '../contract/types.ts';
import { isCardNumber, isIban, isIpv4, isThaiPersonId } from './checks.ts';

/** A place of a text, in UTF-16 units. */
export interface PersonalPlace {
  readonly from: number;
  readonly to: number;
  readonly kind: PersonalKind;
}

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}\p{M}._%+-]{0,63}@(?:[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}-]{0,62})\.){1,8}\p{L}[\p{L}\p{M}]{1,23}/gu;
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/giu;
const IP4 = /(?<![\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{N}]|\.\d)/gu;
const IP6 = /(?<![\p{L}\p{N}:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\p{L}\p{N}:])/giu;
/** A run of digits with the signs between them that people write: at least seven digits and at most 24 signs more. */
const DIGITS = /(?<![\p{L}\p{N}_#/.,:@$€£₴฿₫-])(?:\+|\(\+?)?\d(?:[\d() .\u00A0\u2011\u2013-]{5,30})\d(?![\p{L}\p{N}_@/%]|[.,:-]\d)/gu;

/** Words before a number that make it no phone: orders, tickets, prices. */
const OTHER_NUMBER =
  /(?:order|orders|ticket|invoice|case|booking|reservation|tracking|ref|reference|serial|model|imei|sku|isbn|версія|версия|замовлення|накладна|ттн|pesanan|resi|invoice|đơn|mã|ออเดอร์|คำสั่งซื้อ|พัสดุ|เลขที่|no|nr|№|id)[\s.:#№-]{0,3}$/iu;
const PHONE_WORD =
  /(?:phone|tel|telephone|mobile|cell|call|whatsapp|viber|zalo|line|sms|fax|text me|тел|телефон|дзвоніть|дзвонити|номер|звоните|โทร|เบอร์|มือถือ|telp|telepon|hp|hubungi|nomor|wa|sđt|sdt|điện thoại|gọi|liên hệ)[\s.:+№(-]{0,6}$/iu;
const ID_WORD =
  /(?:passport|ssn|national id|id card|nik|ktp|cccd|cmnd|căn cước|บัตรประชาชน|паспорт|іпн|рнокпп|ідентифікаційний код)[\s.:#№(-]{0,6}$/iu;
const ACCOUNT_WORD =
  /(?:account|acct|a\/c|rekening|rek|số tài khoản|stk|เลขบัญชี|บัญชี|рахунок|рахунку|р\/р)[\s.:#№(a-z]{0,8}$/iu;
const DATE_LIKE = /^(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4})(?:[ T]\d{1,2}.*)?$/;

/** Lengths of national numbers after the trunk 0, with the first digits: th, ua, id, vn, and neighbours in form. */
const NATIONAL = [
  /^0[689]\d{8}$/, // Thai mobiles; also Vietnamese 08, 09 and Ukrainian 06, 09
  /^0[2-57]\d{7}$/, // Thai lines
  /^0[35]\d{8}$/, // Vietnamese 03, 05; Ukrainian 03–05
  /^07\d{8,9}$/, // Vietnamese 07, British mobiles
  /^04\d{8}$/,
  /^08[1-9]\d{7,10}$/, // Indonesian mobiles
  /^02\d{8,9}$/, // Vietnamese lines
];

function isPhone(written: string, before: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || /^(\d)\1+$/.test(digits)) return false;
  if (DATE_LIKE.test(written.trim())) return false;
  if (/^\(?\+/.test(written)) return digits.length >= 9 && !/[.]\d{1,2}$/.test(written);
  if (PHONE_WORD.test(before)) return true;
  if (OTHER_NUMBER.test(before)) return false;
  const compact = !/[^\d]/.test(written);
  if (NATIONAL.some((form) => form.test(digits))) return true;
  if (/^(?:380\d{9}|62?8\d{9,11}|84[35789]\d{8}|66[689]\d{8})$/.test(digits) && (!compact || digits.startsWith('380'))) return true;
  // North America: 555-123-4567, (555) 123-4567.
  return /^(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}$/.test(written.trim());
}

function numberKind(written: string, before: string): PersonalKind | null {
  const digits = written.replace(/\D/g, '');
  if (/^[\d -]+$/.test(written) && isCardNumber(digits) && !/^\d{13}$/.test(written)) return 'card';
  if (ID_WORD.test(before)) return 'person';
  if (ACCOUNT_WORD.test(before) && digits.length >= 8) return 'account';
  if (/^\d(?:[- ]?\d{4}[- ]?\d{5}[- ]?\d{2}[- ]?\d|\d{12})$/.test(written) && isThaiPersonId(digits) && /-| /.test(written))
    return 'person';
  return isPhone(written, before) ? 'phone' : null;
}

/** Whether a text may hold any at all: an @, seven digits, or colons between hexadecimal digits. One quick pass. */
const MAY = /@|\d[\d() .\u00A0\u2011\u2013-]{5,}|\d[A-Z]{4}\d{4}|[0-9a-f]:[0-9a-f]*:|::[0-9a-f]/i;

/**
 * The places of personal data in a text, in order and without overlaps: e-mail addresses, phone, card and account
 * numbers, IP addresses, identity numbers. Names and addresses in running text are not found: no form gives them away.
 */
export function findPlaces(text: string): PersonalPlace[] {
  if (!MAY.test(text)) return [];
  const places: PersonalPlace[] = [];
  const add = (from: number, to: number, kind: PersonalKind): void => {
    if (places.some((place) => from < place.to && place.from < to)) return;
    places.push({ from, to, kind });
  };
  if (text.includes('@')) for (const match of text.matchAll(EMAIL)) add(match.index, match.index + match[0].length, 'email');
  for (const match of text.matchAll(IBAN)) {
    if (isIban(match[0].replace(/ /g, '').toUpperCase())) add(match.index, match.index + match[0].length, 'account');
  }
  for (const match of text.matchAll(IP4)) {
    if (isIpv4(match[0]) && !/(?:version|versi|ver|v|build|phiên bản|версія|версія|เวอร์ชัน)[\s.:]{0,2}$/iu.test(text.slice(Math.max(0, match.index - 14), match.index)))
      add(match.index, match.index + match[0].length, 'ip');
  }
  if (text.includes(':')) {
    for (const match of text.matchAll(IP6)) {
      const groups = match[0].split(':');
      const compressed = match[0].includes('::');
      const filled = groups.filter((group) => group !== '').length;
      if ((compressed ? filled >= 2 && filled < 8 && match[0].split('::').length === 2 : groups.length === 8 && filled === 8) && /[a-f]|\d{3}/i.test(match[0]))
        add(match.index, match.index + match[0].length, 'ip');
    }
  }
  for (const match of text.matchAll(DIGITS)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const kind = numberKind(match[0], before);
    if (kind) add(match.index, match.index + match[0].length, kind);
  }
  return places.sort((a, b) => a.from - b.from);
}
