/** A map as SVG: drawn by arithmetic, with the fonts that its text needs inside. */
import { layOut, drawMap, writeSvg } from '../../../shared/formats/map/svg/map-svg.ts';
import { paintText } from '../../../shared/formats/map/svg/text.ts';
import { appRoot } from '../app-root.ts';
import { carriedElement, carriedSource } from './carry.ts';
import type { Exporter } from './exporter.ts';
import { lettersOfReaders } from './font-notes.ts';
import { buildPayload, pictureOptions } from './payload.ts';
import { fontRules } from './picture/font-rules.ts';
import { fontFaces, notingPainter } from './picture/fonts.ts';

const NO_FONTS = 'The bundled fonts were not found: the picture is shown in the fonts of whoever opens it.';
const SOME_TEXT = 'Letters that no bundled font has, such as emoji, stayed text.';

/** Draws the map at its natural size. */
export const svgOf: Exporter = async ({ source, options, date, progress }) => {
  const payload = await buildPayload(source, pictureOptions(options), date);
  const { json, notes } = await carriedSource(source, options);
  const laid = layOut(payload);
  progress(0.3);
  const faces = await fontFaces(appRoot().screens);
  const look = {
    transparent: options.picture?.transparent ?? false,
    ...(json ? { metadata: carriedElement(json) } : {}),
  };
  const told = faces.length === 0 ? [...notes, NO_FONTS] : [...notes, ...lettersOfReaders(payload)];
  if (options.picture?.outlines && faces.length > 0) {
    const { outlinePainter } = await import('./picture/outlines.ts');
    const { paint, hasText } = await outlinePainter(faces);
    const svg = writeSvg(laid, { ...look, paint });
    if (hasText()) told.push(SOME_TEXT);
    return { bytes: new TextEncoder().encode(svg), notes: told };
  }
  const { paint, characters } = notingPainter(paintText);
  drawMap(laid, { paint });
  progress(0.6);
  const svg = writeSvg(laid, { ...look, fontRules: await fontRules(faces, characters) });
  return { bytes: new TextEncoder().encode(svg), notes: told };
};
