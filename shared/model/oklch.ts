/** Colours in OKLCH (B. Ottosson, 2020) and the contrast between them (WCAG 2.2). */

/** Lightness 0 to 1, chroma from 0 (grey), hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** Channels 0 to 1; outside of that the colour cannot be shown on an sRGB screen. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** Linear sRGB of a colour. */
export function toLinearRgb([l, c, h]: Oklch): LinearRgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** Whether an sRGB screen can show the colour. */
export function isShowable(colour: Oklch): boolean {
  return toLinearRgb(colour).every((channel) => channel > -0.001 && channel < 1.001);
}

/** The colour with the most of its chroma that an sRGB screen can show, to a thousandth. */
export function showable([l, c, h]: Oklch): Oklch {
  let chroma = Math.round(c * 1000);
  while (chroma > 0 && !isShowable([l, chroma / 1000, h])) chroma -= 1;
  return [l, chroma / 1000, h];
}

function luminance(colour: Oklch): number {
  const [red, green, blue] = toLinearRgb(colour);
  const within = (channel: number): number => Math.min(1, Math.max(0, channel));
  return 0.2126 * within(red) + 0.7152 * within(green) + 0.0722 * within(blue);
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: Oklch, b: Oklch): number {
  const one = luminance(a) + 0.05;
  const other = luminance(b) + 0.05;
  return Math.max(one, other) / Math.min(one, other);
}

/** The colour as CSS writes it. */
export function cssColour([l, c, h]: Oklch): string {
  const short = (value: number): string => String(Math.round(value * 1000) / 1000);
  return `oklch(${short(l)} ${short(c)} ${short(h)})`;
}

/** The colour as six digits of sRGB in capitals, as files of other programs write it: "1F4E79". */
export function hexColour(colour: Oklch): string {
  return toLinearRgb(colour)
    .map((channel) => {
      const c = Math.min(1, Math.max(0, channel));
      const shown = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;
      return Math.round(shown * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')
    .toUpperCase();
}
