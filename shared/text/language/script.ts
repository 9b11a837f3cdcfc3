/** Which scripts a text is written in, by counting its letters. One pass, no regular expressions: it runs for every item. */

export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'hebrew'
  | 'arabic'
  | 'devanagari'
  | 'thai'
  | 'lao'
  | 'khmer'
  | 'myanmar'
  | 'hangul'
  | 'kana'
  | 'han';

/** Blocks of letters in order of their first code unit: [first, last, script]. Astral ideographs are left out. */
const BLOCKS: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0xe00, 0xe7f, 'thai'],
  [0xe80, 0xeff, 'lao'],
  [0x1000, 0x109f, 'myanmar'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1780, 0x17ff, 'khmer'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3040, 0x30ff, 'kana'],
  [0x3130, 0x318f, 'hangul'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
];

const SCRIPTS: readonly Script[] = [...new Set(BLOCKS.map(([, , script]) => script))];

/** For each code unit 1 + its script's place in SCRIPTS, 0 for what is no letter. */
const OF_CODE = new Uint8Array(65_536);
for (const [first, last, script] of BLOCKS) OF_CODE.fill(1 + SCRIPTS.indexOf(script), first, last + 1);

export type ScriptCounts = Partial<Record<Script, number>>;

const found = new Uint32Array(SCRIPTS.length + 1);

/** Letters of each script in a text. */
export function countScripts(text: string): ScriptCounts {
  found.fill(0);
  for (let i = 0; i < text.length; i += 1) {
    const script = OF_CODE[text.charCodeAt(i)] ?? 0;
    found[script] = (found[script] ?? 0) + 1;
  }
  const counts: ScriptCounts = {};
  SCRIPTS.forEach((script, at) => {
    const n = found[at + 1] ?? 0;
    if (n > 0) counts[script] = n;
  });
  return counts;
}
