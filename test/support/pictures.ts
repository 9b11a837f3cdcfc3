/** Real picture files for tests and benches, made on the spot: none are kept in the repository. */
import { crc32, deflateSync } from 'node:zlib';

/** A colour as red, green, blue and, for see-through pictures, alpha. */
export type Colour = readonly [red: number, green: number, blue: number, alpha?: number];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 6, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

/**
 * A PNG of width × height px; `paint` gives each pixel's colour.
 * @param extra chunks [type, text] that go before the picture, such as tEXt
 */
export function png(
  width: number,
  height: number,
  paint: (x: number, y: number) => Colour,
  extra: readonly (readonly [type: string, text: string])[] = [],
): Uint8Array<ArrayBuffer> {
  const row = 1 + width * 4;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue, alpha = 255] = paint(x, y);
      pixels.set([red, green, blue, alpha], y * row + 1 + x * 4);
    }
  }
  const chunks = extra.map(([type, text]) => chunk(type, Buffer.from(text, 'latin1')));
  const data = chunk('IDAT', deflateSync(pixels));
  return new Uint8Array(
    Buffer.concat([SIGNATURE, header(width, height), ...chunks, data, chunk('IEND', Buffer.alloc(0))]),
  );
}

/** A PNG that says it is this large and has next to no pixels in it. */
export function bombPng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const data = chunk('IDAT', deflateSync(Buffer.alloc(1000)));
  return new Uint8Array(
    Buffer.concat([SIGNATURE, header(width, height), data, chunk('IEND', Buffer.alloc(0))]),
  );
}

/** A simple scene that differs with `seed`: sky, ground and a sun. */
export function scene(width: number, height: number, seed: number): Uint8Array<ArrayBuffer> {
  const hue = (seed * 47) % 200;
  const sun = { x: ((seed * 61) % 100) / 100, y: 0.15 + ((seed * 29) % 30) / 100 };
  const size = Math.min(width, height);
  return png(width, height, (x, y) => {
    const dx = x - sun.x * width;
    const dy = y - sun.y * height;
    if (dx * dx + dy * dy < size * size * 0.012) return [250, 220, 110];
    const ground = height * (0.62 + 0.05 * Math.sin((x / width) * 9 + seed));
    const shade = Math.round((60 * y) / height);
    return y > ground
      ? [60 + (hue % 60), 120 - (shade % 40), 70]
      : [120 + shade, 150 + (hue % 50), 235 - shade];
  });
}

export interface TestPicture {
  readonly name: string;
  readonly mime: 'image/png';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * So many PNGs, no two alike, landscape and portrait in turn.
 * @param long px of the longer side
 */
export function distinctPictures(count: number, long = 240): TestPicture[] {
  const short = Math.round((long * 3) / 4);
  return Array.from({ length: count }, (_, seed) => {
    const isPortrait = seed % 4 === 3;
    const bytes = isPortrait ? scene(short, long, seed) : scene(long, short, seed);
    return { name: `scene ${seed + 1}.png`, mime: 'image/png', bytes };
  });
}

/** A GIF of 8 × 8 px with two pictures, red and blue, that change each half second for ever. */
export function animatedGif(): Uint8Array<ArrayBuffer> {
  const palette = [255, 0, 0, 0, 0, 255];
  const loop = [0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  const comment = [0x21, 0xfe, 6, ...Buffer.from('secret'), 0];
  const frame = (colour: 0 | 1): number[] => {
    // Minimum code size 2: clear, eight rows of one colour spelled pixel by pixel with clears between, end.
    const codes = Array.from({ length: 64 }).flatMap(() => [4, colour]);
    return [0x21, 0xf9, 4, 0, 50, 0, 0, 0, 0x2c, 0, 0, 0, 0, 8, 0, 8, 0, 0, 2, ...packed([...codes, 5]), 0];
  };
  const screen = [8, 0, 8, 0, 0x80, 0, 0];
  return Uint8Array.from([
    ...Buffer.from('GIF89a'),
    ...screen,
    ...palette,
    ...loop,
    ...comment,
    ...frame(0),
    ...frame(1),
    0x3b,
  ]);
}

/** Codes of three bits in one sub-block of bytes, with its length. */
function packed(codes: readonly number[]): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const code of codes) {
    bits |= code << held;
    held += 3;
    while (held >= 8) {
      bytes.push(bits & 255);
      bits >>= 8;
      held -= 8;
    }
  }
  if (held > 0) bytes.push(bits & 255);
  return [bytes.length, ...bytes];
}

/** An SVG with everything that a hostile file would try. `host` is the address it would like to reach. */
export function hostileSvg(host: string): string {
  return `<?xml version="1.0"?><?xml-stylesheet href="${host}/sheet.css"?>
<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "${host}/entity">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="320" height="200"
  onload="fetch('${host}/onload')">
  <style>@import url(${host}/import.css); .far{fill:url(${host}/fill.svg#x)} .near{fill:#0b7285}
    @font-face{font-family:x;src:url(${host}/font.woff)} .anim{animation:spin 1s infinite}</style>
  <script>fetch('${host}/script')</script>
  <rect class="near anim" width="320" height="200" onclick="alert(1)" style="mask:url('${host}/mask.svg#m')"/>
  <rect class="far" x="20" y="20" width="50" height="50"/>
  <image xlink:href="${host}/image.png" width="50" height="50"/>
  <use href="${host}/use.svg#a"/>
  <a xlink:href="javascript:alert(1)"><circle cx="160" cy="100" r="60" fill="#ffd43b"/></a>
  <animate xlink:href="#x" attributeName="href" to="${host}/animate"/>
  <foreignObject width="100" height="100"><body xmlns="http://www.w3.org/1999/xhtml">
    <img src="${host}/html.png"/><iframe src="${host}/frame"></iframe></body></foreignObject>
  <text x="20" y="180">&b; &c;</text>
</svg>`;
}
