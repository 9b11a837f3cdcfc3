/** Check digits and forms of numbers that stand for an account, a person or a machine. */

/** Beginnings and lengths of payment cards (ISO/IEC 7812 issuers): what else has 16 digits seldom has these. */
const ISSUERS: readonly (readonly [beginning: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|65|64[4-9])/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^62/, [16, 17, 18, 19]],
  [/^220[0-4]/, [16, 19]],
  [/^3(?:0[0-5]|[689])/, [14]],
  [/^(?:50|5[6-8]|63|67)/, [16, 18, 19]],
];

/** Luhn's check (ISO/IEC 7812-1, annex B) of digits alone. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Whether digits are the number of a payment card: an issuer's beginning and length, and Luhn's check. */
export function isCardNumber(digits: string): boolean {
  const known = ISSUERS.some(
    ([beginning, lengths]) => lengths.includes(digits.length) && beginning.test(digits),
  );
  return known && !/^(\d)\1+$/.test(digits) && passesLuhn(digits);
}

/** Check of an IBAN without blanks, in capitals: modulo 97 (ISO 13616). */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Check digit of a Thai identity number: 13 digits, weights 13 to 2, modulo 11. */
export function isThaiPersonId(digits: string): boolean {
  if (!/^[1-8]\d{12}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 12; place += 1) sum += (digits.charCodeAt(place) - 48) * (13 - place);
  return (11 - (sum % 11)) % 10 === digits.charCodeAt(12) - 48;
}

/** Whether a text is an IPv4 address of a machine: four numbers below 256 without leading zeros, not 0.x.x.x. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 &&
    parts[0] !== '0' &&
    parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)
  );
}

/** Whether a text of hexadecimal digits and colons is an IPv6 address (RFC 4291) with a digit in it. */
export function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2 || !/\d/.test(text)) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 1 ? groups.length === 8 : groups.length >= 2 && groups.length < 8;
}
