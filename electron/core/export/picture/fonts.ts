/** The bundled fonts as built beside the screens: which files some text needs, to be put into an exported file. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Weight } from '../../../../shared/layout/text-width.ts';
import type { Painter } from '../../../../shared/formats/map/svg/text.ts';

export interface FontFace {
  readonly family: string;
  readonly weight: Weight;
  /** Full path of the woff2 file. */
  readonly file: string;
  /** First and last code points of what it is for. */
  readonly ranges: readonly (readonly [number, number])[];
  /** The same as CSS writes it. */
  readonly unicodeRange: string;
}

/** The font faces that the style sheets in `folder`, the built screens, declare; none where they are not built. */
export async function fontFaces(folder: string): Promise<readonly FontFace[]> {
  const assets = join(folder, 'assets');
  const names = await readdir(assets).catch(() => []);
  const faces = new Map<string, FontFace>();
  for (const name of names.filter((file) => file.endsWith('.css')).toSorted()) {
    // oxlint-disable-next-line no-await-in-loop -- a handful of small files
    const css = await readFile(join(assets, name), 'utf8');
    for (const [, body = ''] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
      const face = readFace(body, assets);
      // One file may serve both weights.
      if (face) faces.set(`${face.file} ${face.weight}`, face);
    }
  }
  return [...faces.values()];
}

function readFace(body: string, assets: string): FontFace | null {
  const value = (name: string): string =>
    new RegExp(`${name}\\s*:\\s*([^;}]+)`).exec(body)?.[1]?.trim() ?? '';
  const file = /url\(["']?\.?\/?([\w.-]+\.woff2)["']?\)/.exec(value('src'))?.[1];
  const weight = value('font-weight');
  if (file === undefined || (weight !== '400' && weight !== '600')) return null;
  const unicodeRange = value('unicode-range');
  const ranges = unicodeRange.split(',').map((part): readonly [number, number] => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)];
  });
  const family = value('font-family').replaceAll(/["']/g, '');
  return { family, weight: weight === '400' ? 400 : 600, file: join(assets, file), ranges, unicodeRange };
}

/** Characters that were painted, by weight. */
export type PaintedCharacters = Readonly<Record<Weight, Set<number>>>;

/**
 * Adds the characters of a text, its letters in parts, and what these compose into on the way: a shaper takes a letter
 * apart, or puts it together mark by mark, where a font has the parts (Thai sara am, accents of Vietnamese).
 */
export function noteCharacters(noted: Set<number>, text: string): void {
  const note = (characters: string): void => {
    for (const character of characters) noted.add(character.codePointAt(0) ?? 0);
  };
  note(text);
  let letter = '';
  for (const part of text.normalize('NFKD')) {
    letter = /\p{M}/u.test(part) ? letter + part : part;
    note(part);
    note(letter.normalize('NFC'));
  }
}

/** A painter that also notes what it paints. */
export function notingPainter(paint: Painter): {
  readonly paint: Painter;
  readonly characters: PaintedCharacters;
} {
  const characters: PaintedCharacters = { 400: new Set(), 600: new Set() };
  const noting: Painter = (words) => {
    const seen = characters[words.weight ?? 400];
    for (const line of words.lines) noteCharacters(seen, line);
    return paint(words);
  };
  return { paint: noting, characters };
}

/** Whether a face is there for any of these characters. */
export function serves({ ranges }: FontFace, characters: Iterable<number>): boolean {
  for (const code of characters) if (ranges.some(([from, to]) => code >= from && code <= to)) return true;
  return false;
}

/**
 * The faces that these characters need. Where one serves only characters that others of its family and weight, which are
 * needed anyway, serve as well, it stays behind, the largest file first: three letters of Vietnamese would else bring all
 * of extended Latin along.
 */
export async function neededFaces(
  faces: readonly FontFace[],
  characters: PaintedCharacters,
): Promise<readonly FontFace[]> {
  const needed = new Set(faces.filter((face) => serves(face, characters[face.weight])));
  const sized = await Promise.all(
    [...needed].map(async (face) => ({ face, size: (await stat(face.file)).size })),
  );
  for (const { face } of sized.toSorted((a, b) => b.size - a.size)) {
    const others = [...needed].filter(
      (other) => other !== face && other.family === face.family && other.weight === face.weight,
    );
    const own = [...characters[face.weight]].filter((code) => serves(face, [code]));
    if (own.every((code) => others.some((other) => serves(other, [code])))) needed.delete(face);
  }
  return faces.filter((face) => needed.has(face));
}
