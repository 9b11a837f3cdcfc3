/** The two icon containers; both simply hold PNG pictures of several sizes. */

/** Sizes in a Windows icon. */
export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;
/** Types and sizes of an Apple icon image: `ic07` to `ic10` and the doubled `ic11` to `ic14`. */
export const ICNS_TYPES = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

type Pictures = ReadonlyMap<number, Buffer>;

function picture(pictures: Pictures, size: number): Buffer {
  const found = pictures.get(size);
  if (!found) throw new Error(`There is no picture of ${size} pixels.`);
  return found;
}

/** ICONDIR with one 16-byte ICONDIRENTRY per picture; a side of 256 is written as 0. */
export function packIco(pictures: Pictures): Buffer {
  const images = ICO_SIZES.map((size) => ({ size, data: picture(pictures, size) }));
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [i, { size, data }] of images.entries()) {
    const at = 6 + 16 * i;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(data.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.length;
  }
  return Buffer.concat([head, ...images.map((image) => image.data)]);
}

/** `icns`, the whole length, then type, length and data of each picture; numbers big-endian. */
export function packIcns(pictures: Pictures): Buffer {
  const chunks = ICNS_TYPES.map(([type, size]) => {
    const data = picture(pictures, size);
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(data.length + 8, 4);
    return Buffer.concat([head, data]);
  });
  const body = Buffer.concat(chunks);
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}
