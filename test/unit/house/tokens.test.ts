/** The tokens keep their promises: contrast of the pairs that are used together, equal lane hues, colours in gamut. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { contrast, toLinearRgb, type Oklch } from '../../../shared/model/oklch.ts';

const THEMES = ['light', 'dark', 'contrastLight', 'contrastDark'] as const;
type Theme = (typeof THEMES)[number];

const sheet = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../../../renderer/ui/${name}.css`), 'utf8');
const css = sheet('tokens');

const COLOUR = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
const PAIR = new RegExp(String.raw`--([\w-]+):\s*light-dark\(${COLOUR}, ${COLOUR}\);`, 'g');

function read(source: string): Map<string, readonly [light: Oklch, dark: Oklch]> {
  const found = new Map<string, readonly [Oklch, Oklch]>();
  for (const [, name = '', ...numbers] of source.matchAll(PAIR)) {
    const [l1 = 0, c1 = 0, h1 = 0, l2 = 0, c2 = 0, h2 = 0] = numbers.map(Number);
    found.set(name, [
      [l1, c1, h1],
      [l2, c2, h2],
    ]);
  }
  return found;
}
const tokens = read(css);
const strong = read(sheet('contrast'));

function colour(name: string, theme: Theme): Oklch {
  const token = (theme.startsWith('contrast') ? strong : tokens).get(name);
  if (!token) throw new Error(`There is no colour token ${name} in ${theme}.`);
  return theme === 'dark' || theme === 'contrastDark' ? token[1] : token[0];
}

const BACKGROUNDS = ['n1', 'n2', 'n3', 'n4', 'surface', 'surface-raised'];
/** Text on background, at least 4.5 : 1, in high contrast 7 : 1. */
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

describe.each(THEMES)('%s theme', (theme) => {
  const isStrong = theme.startsWith('contrast');
  test.each(TEXT)('text %s on %s has contrast enough', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(isStrong ? 7 : 4.5);
  });

  test.each(GRAPHICS)('%s is visible on %s', (mark, ground) => {
    expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(isStrong ? 4.5 : 3);
  });

  test('emotion levels differ in lightness on both sides, so that they differ without colour vision', () => {
    const light = (level: string): number => colour(`emotion-${level}`, theme)[0];
    expect(Math.abs(light('n2') - light('n1'))).toBeGreaterThan(0.08);
    expect(Math.abs(light('p2') - light('p1'))).toBeGreaterThan(0.08);
  });
});

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  test.each(['-bg', '-border', '-text', ''])('lane hues%s have one lightness and chroma', (part) => {
    const [first, ...rest] = [1, 2, 3, 4, 5, 6, 7, 8].map((hue) => colour(`lane-${hue}${part}`, theme));
    for (const [l, c] of rest) expect([l, c]).toEqual(first?.slice(0, 2));
  });
});

test.each([...tokens.keys(), ...strong.keys()])('%s can be shown on an sRGB screen', (name) => {
  for (const theme of THEMES) {
    if (theme.startsWith('contrast') && !strong.has(name)) continue;
    for (const channel of toLinearRgb(colour(name, theme))) {
      expect(channel).toBeGreaterThan(-0.002);
      expect(channel).toBeLessThan(1.002);
    }
  }
});

test('both themes are there: tokens come in pairs', () => {
  expect(tokens.size).toBeGreaterThan(60);
  expect(css).toContain('color-scheme: light dark');
  expect([...strong.keys()].filter((name) => !tokens.has(name))).toEqual([]);
  expect([...tokens.keys()].filter((name) => !strong.has(name))).toEqual([]);
});
