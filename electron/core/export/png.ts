/** A map as PNG: the print view without paper, taken in tiles. */
import { carriedChunk, carriedSource } from './carry.ts';
import type { Exporter } from './exporter.ts';
import { missingLetters } from './font-notes.ts';
import { buildPayload, pictureOptions } from './payload.ts';
import { stitch } from './picture/stitch.ts';

/**
 * Draws the map at its natural size and takes a picture of it.
 * @throws SojournError `noBrowser`, `cancelled`, `tooLarge`, `internal` where the browser did something else
 */
export const pngOf: Exporter = async ({ source, options, printer, date, signal, progress }) => {
  const { scale = 2, transparent = false } = options.picture ?? {};
  const payload = await buildPayload(source, pictureOptions(options), date);
  progress(0.1);
  const view = await printer.openPicture(payload, { scale, transparent }, signal);
  try {
    progress(0.2);
    const { json, notes } = await carriedSource(source, options);
    const bytes = await stitch(view, {
      scale,
      transparent,
      texts: json ? [carriedChunk(json)] : [],
      progress: (value) => progress(0.2 + 0.8 * value),
    });
    return { bytes, notes: [...notes, ...(await missingLetters(payload, printer, signal))] };
  } finally {
    await view.close();
  }
};
