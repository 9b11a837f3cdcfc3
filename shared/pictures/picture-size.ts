/**
 * What kind of picture a file is and how large, read from its first bytes, so that a small file which would unpack to
 * gigabytes is refused before it is decoded.
 */

/** Kinds of picture that are stored. */
export const STORED_MIMES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'] as const;
export type StoredMime = (typeof STORED_MIMES)[number];

/** Kinds whose size can be read; BMP and AVIF are stored as WebP. */
export type RasterMime = Exclude<StoredMime, 'image/svg+xml'> | 'image/bmp' | 'image/avif';

export interface PictureSize {
  readonly mime: RasterMime;
  readonly width: number;
  readonly height: number;
}

/** How many bytes of a file `readPictureSize` needs at most: a JPEG may carry long metadata before its size. */
export const HEAD_BYTES = 512 * 1024;

/** Kind and size in pixels, or null where the bytes are none of the six formats or are cut off. */
export function readPictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return (
      readPng(view) ?? readGif(view) ?? readWebp(view) ?? readBmp(view) ?? readAvif(view) ?? readJpeg(view)
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The name of a known kind of picture that is not taken, or null. */
export function foreignKind(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = ascii(view, 0, Math.min(4, bytes.length));
  if (ascii(view, 4, 4) === 'ftyp' && /^(?:hei|hev|mif|msf)/.test(ascii(view, 8, 4))) return 'HEIC';
  if (start === 'II*\0' || start === 'MM\0*') return 'TIFF';
  if (start === '8BPS') return 'Photoshop';
  if (start === '%PDF') return 'PDF';
  if (start === '\0\0\u0001\0') return 'ICO';
  if (start.startsWith('\u001F\u008B')) return 'compressed SVG (SVGZ)';
  if (start.startsWith('\u00FF\n') || ascii(view, 4, 4) === 'JXL ') return 'JPEG XL';
  return null;
}

/** Whether bytes look like an SVG: text whose first element is `svg`, whatever stands before it. */
export function looksLikeSvg(start: string): boolean {
  let bare = start.replace(/^\uFEFF/, '').trimStart();
  for (;;) {
    const end = bare.startsWith('<!--') ? '-->' : bare.startsWith('<?') ? '?>' : null;
    const at = end === null ? -1 : bare.indexOf(end, 2);
    if (end === null || at < 0) break;
    bare = bare.slice(at + end.length).trimStart();
  }
  return /^<(?:!doctype\s+svg|(?:\w{1,50}:)?svg[\s>/])/i.test(bare);
}

function ascii(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) return '';
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));
}

function readPng(view: DataView): PictureSize | null {
  if (ascii(view, 0, 8) !== '\u0089PNG\r\n\u001A\n' || ascii(view, 12, 4) !== 'IHDR') return null;
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function readGif(view: DataView): PictureSize | null {
  if (!/^GIF8[79]a$/.test(ascii(view, 0, 6))) return null;
  return { mime: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function readWebp(view: DataView): PictureSize | null {
  if (ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP') return null;
  const mime = 'image/webp';
  switch (ascii(view, 12, 4)) {
    case 'VP8 ':
      return { mime, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { mime, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X': {
      const at = (offset: number): number =>
        view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16) + 1;
      return { mime, width: at(24), height: at(27) };
    }
    default:
      return null;
  }
}

/** Windows bitmaps with the usual header; a negative height means that rows run downwards. */
function readBmp(view: DataView): PictureSize | null {
  if (ascii(view, 0, 2) !== 'BM' || view.getUint32(14, true) < 40) return null;
  return { mime: 'image/bmp', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

/** AVIF: the largest of its `ispe` boxes, which lie near the beginning. */
function readAvif(view: DataView): PictureSize | null {
  if (ascii(view, 4, 4) !== 'ftyp' || !/^avi[fs]$/.test(ascii(view, 8, 4))) return null;
  let found: PictureSize | null = null;
  const end = Math.min(view.byteLength - 16, 8192);
  for (let at = 12; at <= end; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const size: PictureSize = {
      mime: 'image/avif',
      width: view.getUint32(at + 8),
      height: view.getUint32(at + 12),
    };
    if (!found || size.width * size.height > found.width * found.height) found = size;
  }
  return found;
}

/** Walks the JPEG's segments to the frame header (SOF). */
function readJpeg(view: DataView): PictureSize | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      return { mime: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
