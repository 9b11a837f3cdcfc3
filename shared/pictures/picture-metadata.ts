/**
 * Takes out of a picture file what is not picture: place, camera, author, editing history, comments, thumbnails of what
 * was cropped away, and whatever hangs behind its end. The pixels stay as they are, byte for byte.
 */

/**
 * The file without what is hidden in it; a photo keeps which way up it is. Null where the file is not built as its
 * format says, so that nobody can tell what to leave out: it must be drawn anew then.
 */
export function withoutMetadata(bytes: Uint8Array, mime: string): Uint8Array<ArrayBuffer> | null {
  const walk = WALKS[mime];
  if (!walk) return null;
  try {
    const parts = walk(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return parts && joined(parts);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Walk = (bytes: Uint8Array, view: DataView) => Uint8Array[] | null;

const WALKS: Readonly<Record<string, Walk>> = {
  'image/jpeg': walkJpeg,
  'image/png': walkPng,
  'image/webp': walkWebp,
  'image/gif': walkGif,
};

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** Part of the file. @throws RangeError where it is cut off */
function cut(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (from > to || to > bytes.length) throw new RangeError('cut off');
  return bytes.subarray(from, to);
}

// ---- JPEG ------------------------------------------------------------------------------------------------------

function walkJpeg(bytes: Uint8Array, view: DataView): Uint8Array[] | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  const parts = [cut(bytes, 0, 2)];
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      parts.push(cut(bytes, at, at + 2));
      return parts;
    }
    const end = at + 2 + view.getUint16(at + 2);
    const segment = cut(bytes, at, end);
    if (marker === 0xe1) {
      const turned = orientationOf(segment);
      if (turned > 1) parts.push(orientationSegment(turned));
    } else if (isKept(marker, segment)) parts.push(segment);
    at = end;
    if (marker !== 0xda) continue;
    const next = endOfScan(bytes, at);
    parts.push(cut(bytes, at, next));
    at = next;
  }
}

/** JFIF, the colour profile, Adobe's colour transform, and everything that is no application's or comment's segment. */
function isKept(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xe2) return ascii(segment, 4, 11) === 'ICC_PROFILE';
  if (marker === 0xe0 || marker === 0xee) return true;
  return marker !== 0xfe && !(marker >= 0xe1 && marker <= 0xef);
}

/** The next marker behind compressed data. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (
    let at = bytes.indexOf(0xff, start);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const marker = bytes[at + 1] as number;
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
  }
  throw new RangeError('cut off');
}

/** Exif's orientation, 1 to 8; 1 (upright) where it says none. */
function orientationOf(segment: Uint8Array): number {
  if (ascii(segment, 4, 6) !== 'Exif\0\0') return 1;
  const view = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10);
  try {
    const little = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, little);
    const count = Math.min(view.getUint16(directory, little), 200);
    for (let i = 0; i < count; i += 1) {
      const entry = directory + 2 + i * 12;
      if (view.getUint16(entry, little) !== 0x0112) continue;
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/** An Exif segment that says the orientation and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  return Uint8Array.from([0xff, 0xe1, 0, 8 + tiff.length, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]);
}

// ---- PNG -------------------------------------------------------------------------------------------------------

/** Chunks beside the critical ones that change how the picture looks or moves. */
const PNG_CHUNKS = new Set(
  'gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs tRNS sPLT hIST acTL fcTL fdAT'.split(' '),
);

function walkPng(bytes: Uint8Array, view: DataView): Uint8Array[] | null {
  if (ascii(bytes, 0, 8) !== '\u0089PNG\r\n\u001A\n') return null;
  const parts = [cut(bytes, 0, 8)];
  for (let at = 8; ;) {
    const type = ascii(bytes, at + 4, 4);
    const end = at + 12 + view.getUint32(at);
    if (/^[A-Z]/.test(type) || PNG_CHUNKS.has(type)) parts.push(cut(bytes, at, end));
    if (type === 'IEND') return parts;
    if (end > bytes.length || type.length < 4) return null;
    at = end;
  }
}

// ---- WebP ------------------------------------------------------------------------------------------------------

function walkWebp(bytes: Uint8Array, view: DataView): Uint8Array[] | null {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return null;
  const total = 8 + view.getUint32(4, true);
  const chunks: Uint8Array[] = [];
  for (let at = 12; at < total;) {
    const type = ascii(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size;
    if (type !== 'EXIF' && type !== 'XMP ') {
      const chunk = Uint8Array.from(cut(bytes, at, end));
      // The flags say which of the chunks are there.
      if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c;
      chunks.push(chunk);
      if (size % 2 === 1) chunks.push(new Uint8Array(1));
    }
    at = end + (size % 2);
  }
  if (chunks.length === 0) return null;
  const head = Uint8Array.from(cut(bytes, 0, 12));
  const length = 4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  new DataView(head.buffer).setUint32(4, length, true);
  return [head, ...chunks];
}

// ---- GIF -------------------------------------------------------------------------------------------------------

/** Applications' blocks that say how often an animation runs; all others carry metadata. */
const GIF_LOOPS = ['NETSCAPE2.0', 'ANIMEXTS1.0'];

function walkGif(bytes: Uint8Array, view: DataView): Uint8Array[] | null {
  if (!/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return null;
  const afterTable = (flags: number, at: number): number =>
    flags & 0x80 ? at + 3 * 2 ** ((flags & 7) + 1) : at;
  let at = afterTable(view.getUint8(10), 13);
  const parts = [cut(bytes, 0, at)];
  for (;;) {
    const kind = view.getUint8(at);
    if (kind === 0x3b) {
      parts.push(cut(bytes, at, at + 1));
      return parts;
    }
    if (kind === 0x2c) {
      const end = afterSubBlocks(view, afterTable(view.getUint8(at + 9), at + 10) + 1);
      parts.push(cut(bytes, at, end));
      at = end;
    } else if (kind === 0x21) {
      const label = view.getUint8(at + 1);
      const end = afterSubBlocks(view, at + 2);
      const isLoop = label === 0xff && GIF_LOOPS.includes(ascii(bytes, at + 3, 11));
      if (label === 0xf9 || label === 0x01 || isLoop) parts.push(cut(bytes, at, end));
      at = end;
    } else return null;
  }
}

function afterSubBlocks(view: DataView, start: number): number {
  let at = start;
  for (let size = view.getUint8(at); size > 0; size = view.getUint8(at)) at += 1 + size;
  return at + 1;
}
