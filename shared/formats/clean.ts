/** Makes imported values fit for storage: NFC, no NUL characters, no halves of surrogate pairs. */
import { isAscii } from '../text/fold.ts';

/** One value. Line breaks, blanks and zero-width characters inside stay as they are. */
export function cleanValue(value: string): string {
  const plain = value.includes('\u0000') ? value.replaceAll('\u0000', '') : value;
  if (isAscii(plain)) return plain;
  return plain.toWellFormed().normalize('NFC').replaceAll('\uFEFF', '');
}

/** Cleans a record in place. */
export function cleanRecord(values: (string | null)[]): void {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (typeof value === 'string' && value !== '') values[index] = cleanValue(value);
  }
}
