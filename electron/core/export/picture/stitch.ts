/** One PNG out of the tiles that a page is taken in: a band of tiles at a time. */
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { PictureView } from '../../host.ts';
import { readPng, type Pixels } from './png-read.ts';
import { createPngWriter } from './png-write.ts';

/** Most pixels of a tile's side: what every graphics card can draw at once. */
const TILE = 2048;
/** Most pixels of a side and of a picture; larger ones are opened by few programs. */
const MOST_SIDE = 30_000;
const MOST_PIXELS = 250_000_000;

export interface StitchOptions {
  readonly scale: number;
  readonly transparent: boolean;
  /** Told how much is done, 0 to 1; may throw to stop. */
  readonly progress: (value: number) => void;
  /** Chunks that stand before the pixels. */
  readonly texts?: readonly Uint8Array[] | undefined;
}

/** @throws SojournError `tooLarge` where the picture has more pixels than programs open */
export function assertPictureSize(width: number, height: number): void {
  if (width <= MOST_SIDE && height <= MOST_SIDE && width * height <= MOST_PIXELS) return;
  const pixels = (value: number): string => value.toLocaleString('en');
  throw new SojournError(
    'tooLarge',
    `The picture would have ${pixels(width)} × ${pixels(height)} pixels; a side has ${pixels(MOST_SIDE)} at most, and ` +
      `all together are ${pixels(MOST_PIXELS)} at most.`,
    {
      remedy: 'Choose a smaller scale, or only some of the stages and lanes; PDF and SVG have no such limit.',
    },
  );
}

/**
 * Takes the page in tiles and makes one PNG of them.
 * @throws SojournError `tooLarge`, `internal` where a tile is not the size asked for
 */
export async function stitch(view: PictureView, options: StitchOptions): Promise<Uint8Array> {
  const { scale, transparent, progress, texts } = options;
  const [width, height] = [view.width * scale, view.height * scale];
  assertPictureSize(width, height);
  const channels = transparent ? 4 : 3;
  const writer = createPngWriter({ width, height, channels, dpi: 96 * scale });
  const side = Math.floor(TILE / scale);
  for (let y = 0; y < view.height; y += side) {
    const rows = Math.min(side, view.height - y);
    const band = new Uint8Array(width * channels * rows * scale);
    for (let x = 0; x < view.width; x += side) {
      const columns = Math.min(side, view.width - x);
      // oxlint-disable-next-line no-await-in-loop -- a page is taken piece by piece
      const tile = await readPng(await view.tile({ x, y, width: columns, height: rows }));
      if (tile.width !== columns * scale || tile.height !== rows * scale) {
        throw new SojournError('internal', 'The browser returned a piece of the picture in another size.');
      }
      place(tile, band, { left: x * scale, width, channels });
      progress((y * view.width + (x + columns) * rows) / (view.width * view.height));
    }
    // oxlint-disable-next-line no-await-in-loop -- rows follow each other
    await writer.add(band);
  }
  return writer.end(texts);
}

interface Band {
  readonly left: number;
  readonly width: number;
  readonly channels: number;
}

/** Copies a tile into its band; what is more than the band has of a pixel (opaque alpha) is left out. */
function place(tile: Pixels, band: Uint8Array, { left, width, channels }: Band): void {
  for (let y = 0; y < tile.height; y += 1) {
    const to = (y * width + left) * channels;
    const from = y * tile.width * tile.channels;
    if (tile.channels === channels) {
      band.set(tile.data.subarray(from, from + tile.width * channels), to);
      continue;
    }
    for (let i = 0; i < tile.width; i += 1) {
      for (let c = 0; c < channels; c += 1) {
        band[to + i * channels + c] =
          c < tile.channels ? (tile.data[from + i * tile.channels + c] ?? 0) : 255;
      }
    }
  }
}
