/** Finds numbers in texts that stand for a person: phones, cards, accounts, identity numbers. */
import type { PersonalKind } from '../contract/types.ts';
import { isCardNumber, isThaiPersonId } from './checks.ts';
import { isPhone, type WrittenNumber } from './phone-forms.ts';

/** A place of a text, in UTF-16 units. */
export interface PersonalPlace {
  readonly from: number;
  readonly to: number;
  readonly kind: PersonalKind;
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
}

/** What may stand between the groups of one number. */
const BETWEEN = /^[ \u00A0\u202F().\u2010-\u2013-]{1,4}$/;
/** Groups of one number at most. */
const MOST_GROUPS = 9;
/** So much is read before a number to see what it is. */
const LOOK_BACK = 30;

/** Days in figures, which are no numbers of anybody. */
const DATE =
  /(?<![\d][-./]|\d)(?:(?:19|20|25)\d{2}([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|[12]\d|3[01])\2(?:(?:19|20|25)\d{2}|\d{2}))(?![-./]?\d)/g;

/** Words before a number, at its end. Those of scripts with spaces must begin as words. */
const PHONE_WORD =
  /(?:(?<![\p{L}\p{N}])(?:phone|phone number|tel|telephone|mobile|cell|cell phone|call|call me|call me at|call us|whats ?app|viber|zalo|sms|fax|telegram|тел|телефон|телефону|моб|номер телефону|телефонуйте|дзвоніть|звоніть|номер|звоните|telp|telpon|telepon|no telp|nomor hp|no hp|hp|hubungi|nomor saya|no wa|wa|sđt|sdt|điện thoại|số điện thoại|gọi|liên hệ|hotline|tél|téléphone|telefon|teléfono|telefone)|โทร|โทรศัพท์|เบอร์|เบอร์โทร|เบอร์ติดต่อ|มือถือ|电话|手机|電話|전화)(?:\s(?:is|at|on|no|number|nr|saya|là))?[\s.:+№#(-]{0,4}$/iu;
const OTHER_WORD =
  /(?:(?<![\p{L}\p{N}])(?:order|orders|ticket|invoice|case|booking|reservation|tracking|reference|ref|serial|model|imei|sku|isbn|version|parcel|shipment|awb|claim|policy|код|версія|версия|замовлення|замовленню|заказ|заказа|накладна|накладної|накладная|ттн|чек|чеку|pesanan|resi|invoice|transaksi|kode|versi|đơn|đơn hàng|mã|mã đơn|vận đơn|phiên bản|id|rp|idr|usd|eur|thb|vnd|uah|грн)|ออเดอร์|คำสั่งซื้อ|พัสดุ|เลขที่|เลขพัสดุ|หมายเลขคำสั่งซื้อ|รหัส|เวอร์ชัน|ราคา|订单|单号|注文|주문)(?:\s(?:is|no|number|nr|id|номер|number is|nomor|số|hàng))?[\s.:#№(=-]{0,4}$/iu;
const PERSON_WORD =
  /(?:(?<![\p{L}\p{N}])(?:passport|ssn|social security|national id|id card|nik|ktp|no ktp|cccd|cmnd|căn cước|паспорт|іпн|рнокпп|інн|инн|снилс)|บัตรประชาชน|เลขประจำตัวประชาชน|身份证)(?:\s(?:is|no|number|nomor|số|là))?[\s.:#№(-]{0,4}$/iu;
const ACCOUNT_WORD =
  /(?:(?<![\p{L}\p{N}])(?:account|acct|a\/c|bank account|rekening|no rek|norek|rek|số tài khoản|tài khoản|stk|рахунок|рахунку|р\/р|счет|счёт|konto)|เลขบัญชี|เลขที่บัญชี|บัญชี)(?:\s(?:is|no|number|nomor|là|[a-z]{2,8}))?[\s.:#№(-]{0,4}$/iu;

/** Letters that stand against figures in no number: of scripts that put blanks between words. */
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}_]$/u;
const LETTER_AFTER = /^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}_@%]|\s?[%€$£₴฿₫]|[.,:]\d)/u;
const SIGN_BEFORE = /(?:[#№$€£₴฿₫=/@&]|\d[.,:/])\s?$/u;

function chainsOf(text: string): Group[][] {
  const dates = [...text.matchAll(DATE)].map(({ index, 0: { length } }) => [index, index + length] as const);
  const chains: Group[][] = [];
  let chain: Group[] = [];
  let date = 0;
  for (const match of text.matchAll(/\d+/g)) {
    const from = match.index;
    const group = { from, to: from + match[0].length, digits: match[0] };
    while ((dates[date]?.[1] ?? Infinity) <= from) date += 1;
    const ofDate = (dates[date]?.[0] ?? Infinity) <= from;
    const before = chain.at(-1);
    if (ofDate || !before || from - before.to > 4 || !BETWEEN.test(text.slice(before.to, from))) {
      if (chain.length > 0) chains.push(chain);
      chain = ofDate ? [] : [group];
    } else chain.push(group);
  }
  if (chain.length > 0) chains.push(chain);
  return chains;
}

/** Whether a number can end, or begin, between two groups: only where a blank parts them. */
const parts = (between: string | undefined): boolean => between === undefined || /[ \u00A0]/.test(between);

/** What stands before a number, and what that says of it. */
interface Context {
  /** Where the number begins, with a plus or a bracket of its own. */
  readonly from: number;
  readonly plus: boolean;
  readonly said: 'phone' | 'person' | 'account' | 'other' | null;
  /** Letters or signs stand against it, of which it is a part. */
  readonly glued: boolean;
}

function contextOf(text: string, from: number): Context {
  const lead = /(?:\+ ?\(?|\()$/.exec(text.slice(Math.max(0, from - 3), from))?.[0] ?? '';
  const start = from - lead.length;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const plus = lead.includes('+');
  const said = /[\d\s]$/.test(before) && !/[^\d\s]/.test(before) ? null : saidBy(before);
  const glued = !plus && said !== 'phone' && (LETTER.test(before) || SIGN_BEFORE.test(before));
  return { from: start, plus, said, glued };
}

function saidBy(before: string): Context['said'] {
  if (PHONE_WORD.test(before)) return 'phone';
  if (PERSON_WORD.test(before)) return 'person';
  if (ACCOUNT_WORD.test(before)) return 'account';
  return OTHER_WORD.test(before) ? 'other' : null;
}

function kindOf(
  written: readonly string[],
  between: readonly string[],
  { plus, said }: Context,
): PersonalKind | null {
  const digits = written.join('');
  if (digits.length < 6 || digits.length > 19) return null;
  const plain = between.every((signs) => /^[ \u00A0-]$/.test(signs));
  if (!plus && said !== 'other' && plain && isCardNumber(digits)) {
    const shape = written.map(({ length }) => length).join('-');
    if (/^(?:\d{2}|4-4-4-\d|4-4-4-4-\d|4-6-[45])$/.test(shape)) return 'card';
  }
  if (written.length === 5 && isThaiPersonId(digits)) return 'person';
  if (said === 'person' && !plus) return 'person';
  const dashes = between.every((signs) => signs === '-');
  if (dashes && said !== 'other' && /^\d{3}-\d{2}-\d{4}$/.test(written.join('-'))) return 'person';
  if (said === 'account' && digits.length >= 8) return 'account';
  const number: WrittenNumber = {
    plus,
    groups: written,
    between,
    said: said === 'phone',
    other: said === 'other',
  };
  return isPhone(number) ? 'phone' : null;
}

/** The numbers of persons in a text whose digits are 0 to 9, in order. Linear in its length. */
export function findNumbers(text: string): PersonalPlace[] {
  const places: PersonalPlace[] = [];
  for (const chain of chainsOf(text)) {
    if (chain.reduce((sum, { digits }) => sum + digits.length, 0) < 6) continue;
    const between = chain.slice(1).map((group, place) => text.slice(chain[place]?.to ?? 0, group.from));
    let start = 0;
    while (start < chain.length) {
      const first = chain[start];
      if (!first) break;
      const context = contextOf(text, first.from);
      if (context.glued) {
        start += 1;
        continue;
      }
      let end = parts(start === 0 || context.plus ? undefined : between[start - 1])
        ? Math.min(chain.length, start + MOST_GROUPS)
        : start;
      let found: PersonalKind | null = null;
      for (; end > start; end -= 1) {
        const last = chain[end - 1];
        if (!last || (end < chain.length && !parts(between[end - 1]))) continue;
        if (end === chain.length && LETTER_AFTER.test(text.slice(last.to, last.to + 3))) continue;
        const written = chain.slice(start, end).map(({ digits }) => digits);
        found = kindOf(written, between.slice(start, end - 1), context);
        if (found) {
          places.push({ from: context.from, to: last.to, kind: found });
          break;
        }
      }
      start = found ? end : start + 1;
    }
  }
  return places;
}
