/** Finds characters that no font here draws: they all look the same, like what is no character at all. */
import { FONT_FAMILIES } from '../../shared/layout/font-families.ts';

const SIDE = 48;
/** Places of no character, now or ever: what is shown for them is what is shown for want of a font. */
const NOTHING = ['\u{10ffff}', '\ufdd0', '\u0378'];

/** @returns those of the characters that are shown as a box or as nothing */
export async function withoutFont(characters: readonly string[]): Promise<string[]> {
  const font = `${SIDE / 2}px ${FONT_FAMILIES}, sans-serif`;
  // A font that comes with the page may have some of them.
  await document.fonts.load(font, characters.join('')).catch(() => undefined);
  const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  context.font = font;
  const drawn = (character: string): Uint8ClampedArray => {
    context.clearRect(0, 0, SIDE, SIDE);
    context.fillText(character, 8, SIDE * 0.7);
    return context.getImageData(0, 0, SIDE, SIDE).data;
  };
  const boxes = NOTHING.map(drawn);
  return characters.filter((character) => {
    const pixels = drawn(character);
    return boxes.some((box) => box.every((value, i) => value === pixels[i]));
  });
}
