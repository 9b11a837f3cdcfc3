/**
 * Generates `shared/layout/font-metrics.ts`: the advance widths of the bundled fonts, so that layout can break lines
 * without a screen. Reads the style sheet that the screens load, hence the same subset serves each character.
 * Run: `node build/font-metrics.ts` after an update of the font packages. `--check` only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

const require = createRequire(import.meta.url);
const SHEET = join(import.meta.dirname, '../renderer/ui/fonts.css');
const OUT = join(import.meta.dirname, '../shared/layout/font-metrics.ts');
const WEIGHTS = [400, 600] as const;
/** In the order of the font stack; within one, the face declared last wins (CSS Fonts 4, composite faces). */
const ARABIC = '@fontsource/noto-sans-arabic';
const PACKAGES = [
  '@fontsource/noto-sans',
  '@fontsource/noto-sans-thai',
  ARABIC,
  '@fontsource/noto-sans-hebrew',
  '@fontsource/noto-sans-symbols-2',
  '@fontsource/noto-sans-symbols',
];
/** Blocks whose advances are written; letters of Arabic script have a table of their own. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x0020, 0x06ff],
  [0x0750, 0x077f],
  [0x0e00, 0x0e7f],
  [0x1c80, 0x1c8f],
  [0x1e00, 0x27bf],
  [0x2b00, 0x2bff],
  [0x2de0, 0x2e7f],
  [0xa640, 0xa7ff],
  [0xfb00, 0xfb06],
  [0xfb1d, 0xfb4f],
  [0xfe20, 0xfe2f],
  [0xfffd, 0xfffd],
];

interface Face {
  readonly font: Font;
  readonly ranges: readonly (readonly [number, number])[];
}

/** The faces of a package in one weight, as the screens declare them. */
function facesOf(pkg: string, weight: number): Face[] {
  const faces: Face[] = [];
  for (const rule of readFileSync(SHEET, 'utf8').matchAll(/@font-face\s*\{([^}]*)\}/g)) {
    const body = rule[1] ?? '';
    const file = /url\('(\S+?)\.woff2'\)/.exec(body)?.[1];
    const unicode = /unicode-range:\s*([^;]+);/.exec(body)?.[1];
    if (!file || !unicode) throw new Error(`${SHEET}: a face without woff2 file or unicode-range`);
    if (!file.startsWith(`${pkg}/`) || !body.includes(`font-weight: ${weight};`)) continue;
    const ranges = unicode.split(',').map((part): [number, number] => {
      const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    });
    const font = create(readFileSync(require.resolve(`${file}.woff`)));
    if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file}: not a single font`);
    faces.push({ font, ranges });
  }
  return faces.reverse();
}

/** Advance in thousandths of an em, or null where no bundled face has the character. */
function advance(faces: readonly Face[], cp: number): number | null {
  for (const { font, ranges } of faces) {
    if (!ranges.some(([from, to]) => cp >= from && cp <= to) || !font.hasGlyphForCodePoint(cp)) continue;
    return Math.round((font.glyphForCodePoint(cp).advanceWidth * 1000) / font.unitsPerEm);
  }
  return null;
}

/** Runs of known characters as `start:w w w`, joined with `;`. Base 36; a width equal to the one before is empty. */
function table(weight: number): string {
  const faces = PACKAGES.flatMap((pkg) => facesOf(pkg, weight));
  const runs: { readonly start: number; readonly widths: string[] }[] = [];
  let run: string[] | null = null;
  let last = -1;
  for (const [from, to] of BLOCKS) {
    for (let cp = from; cp <= to; cp += 1) {
      const width = advance(faces, cp);
      if (width === null) {
        run = null;
        continue;
      }
      if (run === null) {
        run = [];
        runs.push({ start: cp, widths: run });
        last = -1;
      }
      run.push(width === last ? '' : width.toString(36));
      last = width;
    }
    run = null;
  }
  return runs.map(({ start, widths }) => `${start.toString(36)}:${widths.join(' ')}`).join(';');
}

/** Letters that join their neighbours: their width depends on which of them do. */
const JOINING: readonly (readonly [number, number])[] = [
  [0x0620, 0x06d3],
  [0x0750, 0x077f],
];
const JOINER = '\u200d';

/**
 * Widths of letters of Arabic script as `isolated final` where they join the letter before them only, else `isolated
 * final initial medial`; letters joined with `;`, `start:` where the next letter is not the next code point. Base 36.
 */
function joiningTable(weight: number): string {
  const faces = facesOf(ARABIC, weight);
  const parts: string[] = [];
  let expected = -1;
  for (const [from, to] of JOINING) {
    for (let cp = from; cp <= to; cp += 1) {
      const face = faces.find(({ font, ranges }) => {
        return ranges.some(([first, last]) => cp >= first && cp <= last) && font.hasGlyphForCodePoint(cp);
      });
      const letter = String.fromCodePoint(cp);
      if (!face || !/\p{L}|\u0640/u.test(letter)) continue;
      const shape = (text: string): { width: number; glyphs: string } => {
        const { glyphs, positions } = face.font.layout(text, { mark: false, mkmk: false });
        const sum = positions.reduce((width, { xAdvance }) => width + xAdvance, 0);
        return {
          width: Math.round((sum * 1000) / face.font.unitsPerEm),
          glyphs: glyphs.map(({ id }) => id).join(' '),
        };
      };
      const joiner = shape(JOINER);
      const drawn = (text: string): string => shape(text).glyphs.replaceAll(joiner.glyphs, '').trim();
      if (drawn(JOINER + letter) === drawn(letter) && cp !== 0x640) continue;
      const joinsNext = drawn(letter + JOINER) !== drawn(letter) || cp === 0x640;
      const forms = [letter, JOINER + letter];
      if (joinsNext) forms.push(letter + JOINER, JOINER + letter + JOINER);
      const widths = forms.map((form) => shape(form).width.toString(36)).join(' ');
      parts.push(cp === expected ? widths : `${cp.toString(36)}:${widths}`);
      expected = cp + 1;
    }
  }
  return parts.join(';');
}

function literal(name: string, text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 100) parts.push(`  '${text.slice(at, at + 100)}'`);
  return `export const ${name} =\n${parts.join(' +\n')};\n`;
}

const source = `/**
 * Advance widths of the bundled fonts (Noto Sans for Latin, Thai, Arabic, Hebrew and signs, SIL Open Font License 1.1),
 * generated by build/font-metrics.ts: do not edit. Runs \`start:w w w\` joined with \`;\`, numbers in base 36, widths in thousandths
 * of an em; an empty width repeats the one before. JOINING: letters of Arabic script, see \`joiningTable\` there.
 */
${WEIGHTS.map((weight) => literal(`ADVANCES_${weight}`, table(weight))).join('\n')}
${WEIGHTS.map((weight) => literal(`JOINING_${weight}`, joiningTable(weight))).join('\n')}`;

if (process.argv.includes('--check')) {
  if (readFileSync(OUT, 'utf8') !== source)
    throw new Error('font-metrics.ts is stale: run build/font-metrics.ts');
} else {
  writeFileSync(OUT, source);
}
