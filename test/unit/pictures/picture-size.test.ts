/** Kind and size of pictures from their first bytes; what is cut off or foreign is null, never a guess. */
import { expect, test } from 'vitest';
import { readPictureSize } from '../../../shared/pictures/picture-size.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (char) => char.charCodeAt(0)) : part,
    ),
  );

const PNG = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 0x75, 0x30, 0, 0, 0, 2]);
const GIF = bytes('GIF89a', [0x40, 0x01, 0xf0, 0x00]);
const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xff, 0xc4, 0, 3, 9],
  [0xff, 0xc2, 0, 17, 8, 0x02, 0x58, 0x03, 0x20, 3],
);
const WEBP_X = bytes(
  'RIFF',
  [0, 0, 0, 0],
  'WEBP',
  'VP8X',
  [10, 0, 0, 0, 0, 0, 0, 0],
  [0xff, 0x03, 0, 0x57, 0x02, 0],
);
const WEBP_LOSSLESS = bytes('RIFF', [0, 0, 0, 0], 'WEBP', 'VP8L', [9, 0, 0, 0, 0x2f], [0xff, 0xc0, 0x3f, 0]);
const WEBP_LOSSY = bytes(
  'RIFF',
  [0, 0, 0, 0],
  'WEBP',
  'VP8 ',
  [9, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a],
  [0x80, 0x02, 0xe0, 0x01],
);

test.each([
  ['PNG', PNG, 'image/png', 30_000, 2],
  ['GIF', GIF, 'image/gif', 320, 240],
  ['progressive JPEG behind metadata', JPEG, 'image/jpeg', 800, 600],
  ['extended WebP', WEBP_X, 'image/webp', 1024, 600],
  ['lossless WebP', WEBP_LOSSLESS, 'image/webp', 256, 256],
  ['lossy WebP', WEBP_LOSSY, 'image/webp', 640, 480],
])('%s', (_kind, file, mime, width, height) => {
  expect(readPictureSize(file)).toEqual({ mime, width, height });
});

test.each([
  ['PNG', PNG],
  ['GIF', GIF],
  ['JPEG', JPEG],
  ['WebP', WEBP_X],
])('a %s cut off anywhere is not read', (_kind, file) => {
  const lengths = Array.from({ length: file.length - 1 }, (_, length) => length);
  expect(lengths.map((length) => readPictureSize(file.slice(0, length)))).toEqual(lengths.map(() => null));
});

test.each([
  ['nothing', bytes('')],
  ['text', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a JPEG without frame', bytes([0xff, 0xd8, 0xff, 0xd9, 0, 0])],
])('%s is no picture', (_kind, file) => {
  expect(readPictureSize(file)).toBeNull();
});
