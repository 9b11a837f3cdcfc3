/** Check digits of numbers that name an account. */

/** Luhn's check (ISO/IEC 7812-1 annex B) of 12 to 19 digits that are not all the same. */
export function isCardNumber(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19 || !/^[2-6]/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Check of an IBAN without blanks, in capitals: modulo 97 of ISO 13616. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Check digit of a Thai identity number: 13 digits, weights 13 to 2. */
export function isThaiPersonId(digits: string): boolean {
  if (!/^[1-8]\d{12}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 12; place += 1) sum += (digits.charCodeAt(place) - 48) * (13 - place);
  return (11 - (sum % 11)) % 10 === digits.charCodeAt(12) - 48;
}

/** Whether four numbers make an IPv4 address of a machine (not 0.x, not a version like 1.2.3.4 by `before`). */
export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256) && parts[0] !== '0';
}
