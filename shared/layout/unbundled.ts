/** Characters that no bundled font has: whoever shows them needs a font of their own. */
import { ADVANCES_400 } from './font-metrics.ts';

/** What leaves a mark on paper; a mark on a letter is drawn with its letter. */
const SHOWN = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;
/** Forms of Arabic letters that fonts have and nobody measures. */
const UNMEASURED: readonly (readonly [number, number])[] = [
  [0x0870, 0x08ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
];

let known: Uint8Array | null = null;

/** One for each code point of the basic plane that a bundled font has. */
function bundled(): Uint8Array {
  if (known) return known;
  known = new Uint8Array(0x10000);
  for (const run of ADVANCES_400.split(';')) {
    const [start = '', list = ''] = run.split(':');
    const from = Number.parseInt(start, 36);
    known.fill(1, from, from + list.split(' ').length);
  }
  for (const [from, to] of UNMEASURED) known.fill(1, from, to + 1);
  return known;
}

/** Adds the characters of a text that no bundled font has. */
export function noteUnbundled(noted: Set<string>, text: string): void {
  const table = bundled();
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue;
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    else if (table[code] === 1) continue;
    const character = String.fromCodePoint(code);
    if (SHOWN.test(character)) noted.add(character);
  }
}
