/** Pictures as a phone takes them, each different: drawn and compressed by Chromium, once a run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../electron/core/workspace/blobs.ts';
import type { SmallPicture } from '../../shared/contract/types.ts';
import { launchChromium } from '../support/chromium.ts';

export const PICTURE_SIZE = { width: 1600, height: 1200 } as const;
/** Of the small pictures that the app makes of these. */
const SMALL_SIZE = { width: 320, height: 240 } as const;
const BATCH = 20;

export interface Pictures {
  /** Where their files are. */
  readonly folder: string;
  /** Content hashes, in the order in which the pictures were made. */
  readonly hashes: readonly string[];
  /** Name of the file of a hash. */
  fileOf(hash: string): string;
  /** The small picture that is stored with one, as when it is brought into a map. */
  thumbOf(hash: string): SmallPicture | undefined;
}

/** Makes so many JPEG files of about 200 kB. */
export async function makePictures(parent: string, count: number): Promise<Pictures> {
  const folder = join(parent, 'pictures');
  mkdirSync(folder, { recursive: true });
  const hashes: string[] = [];
  const thumbs = new Map<string, SmallPicture>();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    for (let from = 0; from < count; from += BATCH) {
      const to = Math.min(count, from + BATCH);
      const drawn = await page.evaluate(drawPictures, {
        from,
        to,
        size: PICTURE_SIZE,
        smallSize: SMALL_SIZE,
      });
      for (const { whole, small } of drawn) {
        const bytes = Buffer.from(whole, 'base64');
        const hash = hashOf(bytes);
        writeFileSync(join(folder, `${hash}.jpg`), bytes);
        thumbs.set(hash, { bytes: Buffer.from(small, 'base64'), mime: 'image/jpeg', ...SMALL_SIZE });
        hashes.push(hash);
      }
    }
  } finally {
    await browser.close();
  }
  return { folder, hashes, fileOf: (hash) => `${hash}.jpg`, thumbOf: (hash) => thumbs.get(hash) };
}

interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly smallSize: { readonly width: number; readonly height: number };
}

/** Runs inside a page. @returns the files as base64 */
async function drawPictures({
  from,
  to,
  size,
  smallSize,
}: Wanted): Promise<{ whole: string; small: string }[]> {
  const { width, height } = size;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const smallCanvas = new OffscreenCanvas(smallSize.width, smallSize.height);
  const base64 = async (drawn: OffscreenCanvas): Promise<string> => {
    const blob = await drawn.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const files: { whole: string; small: string }[] = [];
  if (!context) return [];
  for (let n = from; n < to; n += 1) {
    const sky = context.createLinearGradient(0, 0, width, height);
    sky.addColorStop(0, `hsl(${(n * 47) % 360} 60% 70%)`);
    sky.addColorStop(1, `hsl(${(n * 47 + 120) % 360} 50% 30%)`);
    context.fillStyle = sky;
    context.fillRect(0, 0, width, height);
    for (let i = 0; i < 900; i += 1) {
      const at = Math.abs(Math.sin(n * 131 + i * 17.3));
      const other = Math.abs(Math.sin(n * 71 + i * 5.7));
      context.fillStyle = `hsl(${(n * 31 + i * 7) % 360} 70% ${20 + other * 60}% / 0.5)`;
      context.beginPath();
      context.arc(at * width, other * height, 6 + ((i * 13) % 90), 0, 7);
      context.fill();
    }
    smallCanvas.getContext('2d')?.drawImage(canvas, 0, 0, smallSize.width, smallSize.height);
    files.push({ whole: await base64(canvas), small: await base64(smallCanvas) });
  }
  return files;
}
