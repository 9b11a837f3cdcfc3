/**
 * Takes pictures of the print view over Chromium's own protocol: the same calls from an installed browser and from a
 * hidden window of Electron.
 */
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { PrintPayload } from '../../../../shared/contract/print.ts';
import type { PictureClip, PictureShot } from '../../host.ts';

/** Sends one command of the DevTools protocol and answers its result. */
export type SendCommand = (method: string, params?: Record<string, unknown>) => Promise<unknown>;

/** Size of a drawn page in CSS px: whole numbers. */
export interface DrawnSize {
  readonly width: number;
  readonly height: number;
}

/** The expression that draws a payload as a picture and answers its size. */
export function pictureExpression(payload: PrintPayload, { transparent }: PictureShot): string {
  return `window.renderPicture(${JSON.stringify(payload)}, ${JSON.stringify({ transparent })})`;
}

/** Sets how many pixels a CSS px has, and whether the page has paper below it. */
export async function prepareShot(send: SendCommand, shot: PictureShot, size: DrawnSize): Promise<void> {
  await send('Emulation.setDeviceMetricsOverride', {
    width: Math.min(size.width, 1280),
    height: Math.min(size.height, 900),
    deviceScaleFactor: shot.scale,
    mobile: false,
  });
  if (!shot.transparent) return;
  await send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } });
}

/**
 * A piece of the page as a PNG of `clip` times the scale.
 * @throws SojournError `internal` where the browser answered with something else
 */
export async function captureTile(send: SendCommand, clip: PictureClip): Promise<Uint8Array> {
  const { x, y, width, height } = clip;
  const shot = (await send('Page.captureScreenshot', {
    format: 'png',
    clip: { x, y, width, height, scale: 1 },
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  })) as { data?: unknown };
  if (typeof shot.data !== 'string') {
    throw new SojournError('internal', 'The browser returned no picture of the page.');
  }
  return Buffer.from(shot.data, 'base64');
}

/** @throws SojournError `internal` where the page answered with something else */
export function drawnSize(value: unknown): DrawnSize {
  const { width, height } = (value ?? {}) as Partial<DrawnSize>;
  if (!Number.isInteger(width) || !Number.isInteger(height) || !width || !height) {
    throw new SojournError('internal', 'The print view did not say how large the picture is.');
  }
  return { width, height };
}
