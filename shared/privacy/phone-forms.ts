/** The forms of phone numbers: which digits, written how, are a phone and not a price, a date or an order. */

/** Digits of international numbers, with the country's code, by that code; others have 8 to 15 (ITU-T E.164). */
const LENGTHS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  1: [11, 11],
  7: [11, 11],
  20: [11, 12],
  27: [11, 11],
  30: [12, 12],
  31: [11, 11],
  32: [10, 11],
  33: [11, 11],
  34: [11, 11],
  36: [10, 11],
  39: [10, 13],
  40: [11, 11],
  41: [11, 11],
  43: [10, 14],
  44: [12, 12],
  45: [10, 10],
  46: [9, 12],
  47: [10, 10],
  48: [11, 11],
  49: [9, 14],
  51: [10, 11],
  52: [12, 13],
  54: [12, 13],
  55: [12, 13],
  56: [11, 11],
  57: [10, 12],
  60: [10, 12],
  61: [11, 11],
  62: [9, 14],
  63: [11, 12],
  64: [10, 12],
  65: [10, 10],
  66: [10, 11],
  81: [11, 12],
  82: [10, 12],
  84: [10, 12],
  86: [11, 13],
  90: [12, 12],
  91: [12, 12],
  351: [12, 12],
  370: [11, 11],
  371: [11, 11],
  373: [11, 11],
  375: [12, 12],
  380: [12, 12],
  420: [12, 12],
  421: [12, 12],
  852: [11, 11],
};

/** With a trunk 0, by all their digits: Thai, Ukrainian, Vietnamese, Indonesian and most of Europe and Asia. */
const NATIONAL = /^0(?:[1-9]\d{7,9}|8\d{10,11})$/;
/** Without plus: countries whose mobiles are often written so. */
const WITHOUT_PLUS = /^(?:380[3-9]\d{8}|66[689]\d{8}|628[1-9]\d{7,10}|84[35789]\d{8}|447\d{9})$/;
/** Russian and Kazakh mobiles with the trunk 8 or the code 7. */
const RUSSIAN = /^[78]9\d{9}$/;
/** North America: the area code begins with 2 to 9. */
const NORTH_AMERICAN = /^1?[2-9]\d{9}$/;

/** How a number was written: its digits in groups, and what stands between them. */
export interface WrittenNumber {
  /** With a plus before it. */
  readonly plus: boolean;
  readonly groups: readonly string[];
  /** Between the groups, one fewer than these. */
  readonly between: readonly string[];
  /** A word before it says that it is a phone number. */
  readonly said: boolean;
  /** A word before it says that it is another number: an order, a ticket, a price. */
  readonly other: boolean;
}

/** Groups of three after the first, between the same signs: 1.250.000, 1 250 000. */
function isAmount({ groups, between }: WrittenNumber): boolean {
  const [first = '', ...rest] = groups;
  if (rest.length === 1 && between[0] === '.' && (first.length <= 2 || (rest[0]?.length ?? 0) <= 2))
    return true;
  return (
    rest.length > 0 &&
    first.length <= 3 &&
    rest.every((group) => group.length === 3) &&
    new Set(between).size === 1 &&
    !(first.startsWith('0') && first.length > 1)
  );
}

/** Times and opening hours: 08.30 - 17.00. Pairs of digits are a phone number only between the same signs. */
function isTimes({ groups, between }: WrittenNumber): boolean {
  return groups.length >= 3 && groups.every(({ length }) => length <= 2) && new Set(between).size > 1;
}

function isInternational(digits: string): boolean {
  for (let size = 1; size <= 3; size += 1) {
    const range = LENGTHS[digits.slice(0, size)];
    if (range) return digits.length >= range[0] && digits.length <= range[1];
  }
  return !digits.startsWith('0') && digits.length >= 8 && digits.length <= 15;
}

/** Whether a number is a phone number. Without a word or a plus only forms count that hardly anything else has. */
export function isPhone(number: WrittenNumber): boolean {
  const { plus, groups, between, said, other } = number;
  const digits = groups.join('');
  if (digits.length < 6 || digits.length > 15 || /^(\d)\1+$/.test(digits)) return false;
  // The trunk 0 is written after the country's code, too: +44 (0)20 7946 0018.
  const trunk = groups[1] === '0' && between[0]?.includes('(') === true;
  const abroad = trunk ? groups.filter((_, place) => place !== 1).join('') : digits;
  if (plus) return isInternational(abroad);
  if (isTimes(number)) return false;
  if (said && !isAmount(number)) return digits.length >= 6;
  if (other) return false;
  if (/^00[1-9]/.test(digits)) return groups.length > 1 && isInternational(digits.slice(2));
  if (NATIONAL.test(digits)) {
    const [first = ''] = groups;
    if (first === '0') return between[0] === ' ' && /^\d{2,3}$/.test(groups[1] ?? '');
    return !(groups.length === 2 && between[0] === '.');
  }
  if (WITHOUT_PLUS.test(digits)) return !isAmount(number);
  if (groups.length > 1 && groups.length < 7 && !isAmount(number)) {
    if (RUSSIAN.test(digits)) return true;
    const shape = groups.map(({ length }) => length).join('-');
    // With blanks alone it may be three numbers.
    const signs = between.some((sign) => sign.trim() !== '');
    return signs && /^(?:1-)?3-3-4$/.test(shape) && NORTH_AMERICAN.test(digits);
  }
  return false;
}
