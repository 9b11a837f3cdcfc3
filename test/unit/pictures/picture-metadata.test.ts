/** What is hidden in picture files is taken out; the pixels, and which way up a photo is, stay. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMetadata } from '../../../shared/pictures/picture-metadata.ts';
import { readPictureSize } from '../../../shared/pictures/picture-size.ts';
import { animatedGif, png } from '../../support/pictures.ts';

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
const textOf = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString('latin1');

/** A JPEG segment. */
function segment(marker: number, data: readonly number[]): number[] {
  const length = data.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...data];
}

/** Exif with an orientation and a place. */
function exif(orientation: number, little: boolean): number[] {
  const two = (n: number): number[] => (little ? [n & 255, n >> 8] : [n >> 8, n & 255]);
  const four = (n: number): number[] => (little ? [...two(n), 0, 0] : [0, 0, ...two(n)]);
  return [
    ...ascii('Exif\0\0'),
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...two(42),
    ...four(8),
    ...two(1),
    ...two(0x0112),
    ...two(3),
    ...four(1),
    ...two(orientation),
    0,
    0,
    ...four(0),
    ...ascii('GPS 50.45 N 30.52 E'),
  ];
}

const FRAME = segment(0xc0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];

function jpeg(...segments: number[][]): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segments.flat(),
    ...FRAME,
    ...SCAN,
    0xff,
    0xd9,
    ...ascii('hidden video'),
  ]);
}

describe('JPEG', () => {
  const icc = segment(0xe2, [...ascii('ICC_PROFILE\0'), 1, 1, 7]);

  it('loses place, comments, editors’ data and what hangs behind its end', () => {
    const file = jpeg(
      segment(0xe0, ascii('JFIF\0')),
      segment(0xe1, exif(1, true)),
      segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x>author</x>')),
      icc,
      segment(0xe2, ascii('MPF\0second picture')),
      segment(0xed, ascii('Photoshop 3.0')),
      segment(0xfe, ascii('a comment')),
    );
    const bare = withoutMetadata(file, 'image/jpeg');
    expect([...(bare ?? [])]).toEqual([
      0xff,
      0xd8,
      ...segment(0xe0, ascii('JFIF\0')),
      ...icc,
      ...FRAME,
      ...SCAN,
      0xff,
      0xd9,
    ]);
  });

  it.each([
    [6, true],
    [8, false],
  ])('keeps that it is turned (%i), and nothing else of Exif', (orientation, little) => {
    const bare = withoutMetadata(jpeg(segment(0xe1, exif(orientation, little))), 'image/jpeg');
    expect(textOf(bare)).not.toContain('GPS');
    const again = withoutMetadata(bare ?? new Uint8Array(), 'image/jpeg');
    expect(again).toEqual(bare);
    expect(textOf(bare)).toContain(`\u0001\u0012\0\u0003\0\0\0\u0001\0${String.fromCharCode(orientation)}`);
    expect(readPictureSize(bare ?? new Uint8Array())).toMatchObject({ width: 3, height: 2 });
  });
});

describe('PNG', () => {
  it('loses texts and times, and keeps pixels and colours', () => {
    const paint = (x: number): [number, number, number] => [x, 1, 2];
    const plain = png(4, 4, paint, [['gAMA', '\0\0\0\u0001']]);
    const file = png(4, 4, paint, [
      ['tEXt', 'Author\0Olena'],
      ['gAMA', '\0\0\0\u0001'],
      ['eXIf', 'GPS'],
      ['tIME', '1234567'],
    ]);
    const tail = Uint8Array.from([...file, ...ascii('more')]);
    expect(withoutMetadata(tail, 'image/png')).toEqual(plain);
  });
});

describe('WebP', () => {
  const chunk = (type: string, data: number[]): number[] => [
    ...ascii(type),
    data.length,
    0,
    0,
    0,
    ...data,
    ...(data.length % 2 ? [0] : []),
  ];
  const file = (...chunks: number[][]): Uint8Array => {
    const body = chunks.flat();
    return Uint8Array.from([...ascii('RIFF'), body.length + 4, 0, 0, 0, ...ascii('WEBP'), ...body]);
  };

  it('loses Exif and XMP, and says so in its flags', () => {
    const pixels = chunk('VP8L', [0x2f, 1, 2, 3, 4]);
    const full = file(
      chunk('VP8X', [0x1c, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
      pixels,
      chunk('EXIF', ascii('GPS')),
      chunk('XMP ', ascii('who')),
    );
    expect(withoutMetadata(full, 'image/webp')).toEqual(
      file(chunk('VP8X', [0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0]), pixels),
    );
  });
});

describe('GIF', () => {
  it('keeps its pictures and its loop, and loses comments', () => {
    const gif = animatedGif();
    const bare = withoutMetadata(gif, 'image/gif');
    expect(textOf(gif)).toContain('secret');
    expect(textOf(bare)).not.toContain('secret');
    expect(textOf(bare)).toContain('NETSCAPE2.0');
    expect(bare?.length).toBe(gif.length - 10);
  });
});

it('a file that is cut off or is another kind is null, never a guess and never an error', () => {
  const files: [Uint8Array, string][] = [
    [jpeg(), 'image/jpeg'],
    [png(3, 3, () => [1, 2, 3]), 'image/png'],
    [animatedGif(), 'image/gif'],
  ];
  for (const [file, mime] of files) {
    const end = mime === 'image/jpeg' ? file.length - 'hidden video'.length : file.length;
    for (let length = 0; length < end; length += 1) {
      expect(withoutMetadata(file.slice(0, length), mime)).toBeNull();
    }
    expect(withoutMetadata(Uint8Array.from(ascii('<svg/>')), mime)).toBeNull();
  }
  expect(withoutMetadata(jpeg(), 'image/bmp')).toBeNull();
});

it('bytes at random end, without an error', () => {
  const heads = [
    [0xff, 0xd8],
    ascii('\u0089PNG\r\n\u001A\n'),
    ascii('RIFF\u00FF\0\0\0WEBP'),
    ascii('GIF89a'),
  ];
  const mimes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];
  fc.assert(
    fc.property(fc.nat(3), fc.uint8Array({ maxLength: 300 }), (kind, rest) => {
      const bytes = Uint8Array.from([...(heads[kind] ?? []), ...rest]);
      const bare = withoutMetadata(bytes, mimes[kind] ?? '');
      expect(bare === null || bare.length <= bytes.length + 40).toBe(true);
      readPictureSize(bytes);
    }),
    { numRuns: 2000, seed: 20_261_122 },
  );
});
