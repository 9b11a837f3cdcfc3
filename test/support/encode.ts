/** Writes text in the old encodings that Node only reads: every byte, or pair of bytes, is decoded once and looked up. */
import type { FeedbackEncoding } from '../../shared/contract/types.ts';

const tables = new Map<FeedbackEncoding, Map<string, readonly number[]>>();

function tableOf(encoding: FeedbackEncoding): Map<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(text).length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add([byte]);
  if (['shift_jis', 'gb18030', 'big5', 'euc-kr'].includes(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** Bytes of a text; for Windows-1258, tone marks are written behind their letters. What cannot be written becomes "?". */
export function encode(text: string, encoding: FeedbackEncoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const char of text.normalize('NFC')) {
    const whole = table.get(char);
    if (whole) {
      bytes.push(...whole);
      continue;
    }
    // A Vietnamese letter with a tone: the longest part that has a byte of its own, then the tone.
    const [base = '', ...marks] = char.normalize('NFD');
    const kept = marks.filter((mark) => !table.has(mark));
    const tones = marks.filter((mark) => table.has(mark));
    const letter = table.get((base + kept.join('')).normalize('NFC'));
    bytes.push(...(letter ?? [0x3f]), ...(letter ? tones.flatMap((tone) => table.get(tone) ?? []) : []));
  }
  return Buffer.from(bytes);
}
