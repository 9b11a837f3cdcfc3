/** Words as outlines: shaped by the bundled fonts, so that they look the same where no font is installed. */
import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import { isRightToLeft } from '../../../../shared/layout/direction.ts';
import { textWidth, type Weight } from '../../../../shared/layout/text-width.ts';
import { el } from '../../../../shared/formats/map/svg/node.ts';
import { paintText, type Painter } from '../../../../shared/formats/map/svg/text.ts';
import type { FontFace } from './fonts.ts';
import { visualRuns, type Run } from './visual-runs.ts';

interface Outliner {
  readonly paint: Painter;
  /** Whether some letters are in no bundled font and stayed text. */
  readonly hasText: () => boolean;
}

/** A painter that draws what the faces can draw; the rest (emoji, say) stays text. */
export async function outlinePainter(faces: readonly FontFace[]): Promise<Outliner> {
  const fonts = new Map<FontFace, Font>();
  await Promise.all(
    faces.map(async (face) => {
      const font = create(await readFile(face.file));
      if ('unitsPerEm' in font) fonts.set(face, font);
    }),
  );
  let leftText = false;
  const faceFor = (code: number, weight: Weight): FontFace | null =>
    faces.find(
      (face) =>
        face.weight === weight &&
        face.ranges.some(([from, to]) => code >= from && code <= to) &&
        (fonts.get(face)?.hasGlyphForCodePoint(code) ?? false),
    ) ?? null;

  const paint: Painter = (words) => {
    const { lines, x, y, size, weight = 400, anchor = 'start', line = 0, width } = words;
    const parts = lines.map((text, i) => {
      const runs = visualRuns(text, (code) => faceFor(code, weight));
      const drawn = runs.map((run) => measured(run, fonts, { size, weight }));
      const total = drawn.reduce((sum, { advance }) => sum + advance, 0);
      const shift = anchor === 'middle' ? total / 2 : anchor === 'end' ? total : 0;
      const isRight = anchor === 'start' && width !== undefined && isRightToLeft(text);
      let at = isRight ? x + width - total : x - shift;
      const base = y + i * line;
      const pieces = drawn.map(({ run, advance, path }) => {
        const from = at;
        at += advance;
        if (path) return el('path', { d: path(from, base) || undefined, class: words.paint });
        if (run.text.trim() === '') return '';
        leftText = true;
        return paintText({ lines: [run.text], x: from, y: base, size, weight, paint: words.paint });
      });
      return pieces.join('');
    });
    return parts.join('');
  };
  return { paint, hasText: () => leftText };
}

interface Measured {
  readonly run: Run<FontFace>;
  readonly advance: number;
  /** The path data of the run from a place on its baseline; null where no font draws it. */
  readonly path: ((x: number, y: number) => string) | null;
}

function measured(
  run: Run<FontFace>,
  fonts: ReadonlyMap<FontFace, Font>,
  { size, weight }: { readonly size: number; readonly weight: Weight },
): Measured {
  const font = run.face === null ? undefined : fonts.get(run.face);
  if (!font) return { run, advance: textWidth(run.text, { size, weight }), path: null };
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(
    run.text,
    undefined,
    undefined,
    undefined,
    run.isRight ? 'rtl' : 'ltr',
  );
  const advance = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale;
  const path = (x: number, y: number): string => {
    let at = x;
    return glyphs
      .map((glyph, i) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
        const d = glyph.path
          .scale(scale, -scale)
          .translate(at + xOffset * scale, y - yOffset * scale)
          .toSVG();
        at += xAdvance * scale;
        return d;
      })
      .join('');
  };
  return { run, advance, path };
}
