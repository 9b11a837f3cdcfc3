/** Fonts inside an exported file: the bundled ones, each cut down to the letters that the file shows. */
import { readFile } from 'node:fs/promises';
import { neededFaces, type FontFace, type PaintedCharacters } from './fonts.ts';

/**
 * Rules of a style sheet that bring along the letters which these characters need, with all that joins and places them
 * (OpenType features). The same characters give the same bytes.
 */
export async function fontRules(faces: readonly FontFace[], characters: PaintedCharacters): Promise<string> {
  const { default: subsetFont } = await import('subset-font');
  const rules: string[] = [];
  for (const { family, weight, file, unicodeRange } of await neededFaces(faces, characters)) {
    const codes = [...characters[weight]].toSorted((a, b) => a - b);
    const text = codes.map((code) => String.fromCodePoint(code)).join('');
    // oxlint-disable-next-line no-await-in-loop -- one after the other: there is one WebAssembly memory for all
    const subset = await subsetFont(await readFile(file), text, { targetFormat: 'woff2' });
    rules.push(
      `@font-face{font-family:'${family}';font-weight:${weight};` +
        `src:url(data:font/woff2;base64,${subset.toString('base64')}) format('woff2');unicode-range:${unicodeRange}}`,
    );
  }
  return rules.join('');
}
