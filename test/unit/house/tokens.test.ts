/** The tokens keep their promises: contrast of the pairs that are used together, equal lane hues, colours in gamut. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Oklch = readonly [l: number, c: number, h: number];
type Theme = 'light' | 'dark';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');

const COLOUR = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
const PAIR = new RegExp(String.raw`--([\w-]+):\s*light-dark\(${COLOUR}, ${COLOUR}\);`, 'g');

const tokens = new Map<string, Record<Theme, Oklch>>();
for (const [, name = '', ...numbers] of css.matchAll(PAIR)) {
  const [l1 = 0, c1 = 0, h1 = 0, l2 = 0, c2 = 0, h2 = 0] = numbers.map(Number);
  tokens.set(name, { light: [l1, c1, h1], dark: [l2, c2, h2] });
}

function colour(name: string, theme: Theme): Oklch {
  const token = tokens.get(name);
  if (!token) throw new Error(`There is no colour token ${name}.`);
  return token[theme];
}

/** Linear sRGB of an OKLCH colour (Ottosson 2020); channels beyond 0 … 1 are out of gamut. */
function linear([l, c, h]: Oklch): [number, number, number] {
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

/** Relative luminance (WCAG 2). */
function luminance(of: Oklch): number {
  const [r, g, b] = linear(of).map((channel) => Math.min(1, Math.max(0, channel))) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Oklch, b: Oklch): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const BACKGROUNDS = ['n1', 'n2', 'n3', 'n4', 'surface', 'surface-raised'];
/** Text on background, at least 4.5 : 1. */
const TEXT: [string, string][] = [
  ...BACKGROUNDS.flatMap((ground): [string, string][] => [
    ['n12', ground],
    ['n11', ground],
  ]),
  ...['accent', 'danger', 'success'].flatMap((name): [string, string][] => [
    [`on-${name}`, name],
    [`on-${name}`, `${name}-hover`],
    [`${name}-text`, `${name}-soft`],
    [`${name}-text`, 'surface'],
    [`${name}-text`, 'surface-raised'],
    [`${name}-text`, 'n2'],
    ['n11', `${name}-soft`],
    ['n12', `${name}-soft`],
  ]),
  ['warning-text', 'warning-soft'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((hue): [string, string][] => [
    [`lane-${hue}-text`, `lane-${hue}-bg`],
    ['n12', `lane-${hue}-bg`],
    ['n11', `lane-${hue}-bg`],
  ]),
];
/** What one must be able to see to use a control or read a mark, at least 3 : 1. */
const GRAPHICS: [string, string][] = [
  ...['n1', 'n2', 'surface', 'surface-raised'].flatMap((ground): [string, string][] => [
    ['n8', ground],
    ['n9', ground],
    ['focus', ground],
    ['accent', ground],
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((hue): [string, string] => [`lane-${hue}`, ground]),
  ]),
  ...['n2', 'n1', 'p1', 'p2', '0'].map((level): [string, string] => [`emotion-${level}`, 'surface']),
];

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  test.each(TEXT)('text %s on %s has contrast 4.5', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GRAPHICS)('%s is visible on %s at 3', (mark, ground) => {
    expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  test.each(['-bg', '-border', '-text', ''])('lane hues%s have one lightness and chroma', (part) => {
    const [first, ...rest] = [1, 2, 3, 4, 5, 6, 7, 8].map((hue) => colour(`lane-${hue}${part}`, theme));
    for (const [l, c] of rest) expect([l, c]).toEqual(first?.slice(0, 2));
  });

  test('emotion levels differ in lightness on both sides, so that they differ without colour vision', () => {
    const light = (level: string): number => colour(`emotion-${level}`, theme)[0];
    expect(Math.abs(light('n2') - light('n1'))).toBeGreaterThan(0.08);
    expect(Math.abs(light('p2') - light('p1'))).toBeGreaterThan(0.08);
  });
});

test.each([...tokens.keys()])('%s can be shown on an sRGB screen', (name) => {
  for (const theme of ['light', 'dark'] as const) {
    for (const channel of linear(colour(name, theme))) {
      expect(channel).toBeGreaterThan(-0.002);
      expect(channel).toBeLessThan(1.002);
    }
  }
});

test('both themes are there: tokens come in pairs', () => {
  expect(tokens.size).toBeGreaterThan(60);
  expect(css).toContain('color-scheme: light dark');
});
