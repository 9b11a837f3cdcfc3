/** A map as SVG: drawn by arithmetic, with the fonts that its text needs inside. */
import { layOut, drawMap, writeSvg } from '../../../shared/formats/map/svg/map-svg.ts';
import { paintText } from '../../../shared/formats/map/svg/text.ts';
import { appRoot } from '../app-root.ts';
import { carriedElement, carriedSource } from './carry.ts';
import type { Exporter } from './exporter.ts';
import { buildPayload } from './payload.ts';
import { fontFaces, fontRules, notingPainter } from './picture/fonts.ts';

const NO_FONTS = 'The bundled fonts were not found: the picture is shown in the fonts of whoever opens it.';

/** Draws the map at its natural size. */
export const svgOf: Exporter = async ({ source, options, date, progress }) => {
  const payload = await buildPayload(source, options.print ?? { paper: 'A3', landscape: true }, date);
  progress(0.3);
  const { paint, characters } = notingPainter(paintText);
  drawMap(layOut(payload), { paint });
  const faces = await fontFaces(appRoot().screens);
  progress(0.6);
  const { json, notes } = await carriedSource(source, options);
  const svg = writeSvg(payload, {
    ...(json ? { metadata: carriedElement(json) } : {}),
    fontRules: await fontRules(faces, characters),
    transparent: options.picture?.transparent ?? false,
  });
  return { bytes: new TextEncoder().encode(svg), notes: faces.length === 0 ? [...notes, NO_FONTS] : notes };
};
