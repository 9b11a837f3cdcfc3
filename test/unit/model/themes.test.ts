/** Every theme can be read: contrast of words and marks in light, dark, high contrast and on paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  contrast,
  isShowable,
  toLinearRgb,
  type LinearRgb,
  type Oklch,
} from '../../../shared/model/oklch.ts';
import {
  HUES,
  laneColours,
  MAP_THEMES,
  mapTheme,
  stageColours,
  stageSlot,
  themeVariables,
  type MapTheme,
  type ThemeMode,
} from '../../../shared/model/themes.ts';

const sheet = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../../../renderer/ui/${name}.css`), 'utf8');
const ordinary = sheet('tokens');
const strong = sheet('contrast');
const MODES = ['light', 'dark', 'contrastLight', 'contrastDark', 'print'] as const;

/** A neutral token's colour in a mode. */
function token(name: string, mode: ThemeMode): Oklch {
  const source = mode.startsWith('contrast') ? strong : ordinary;
  const number = String.raw`([\d.]+)`;
  const colour = `oklch\\(${number} ${number} ${number}\\)`;
  const found = new RegExp(`--${name}:\\s*light-dark\\(${colour}, ${colour}\\)`).exec(source);
  if (!found) throw new Error(`There is no token ${name} for ${mode}.`);
  const values = found.slice(1).map(Number);
  return (mode === 'dark' || mode === 'contrastDark'
    ? values.slice(3)
    : values.slice(0, 3)) as unknown as Oklch;
}

const cases = MAP_THEMES.flatMap((theme) => MODES.map((mode) => [theme.name, mode, theme] as const));

describe.each(cases)('%s, %s', (_, mode, theme) => {
  const text = mode.startsWith('contrast') ? 7 : 4.5;
  const surface = token('surface', mode);
  const grounds = mode === 'print' ? [[1, 0, 0] as const] : [surface, token('n1', mode)];

  test.each(HUES)('words of lane %i can be read', (hue) => {
    const lane = laneColours(theme, hue, mode);
    for (const words of [lane.text, token('n12', mode), token('n11', mode)]) {
      expect(contrast(words, lane.bg)).toBeGreaterThanOrEqual(text);
    }
  });

  test.each(HUES)('words of stage %i can be read', (slot) => {
    const stage = stageColours(theme, slot, mode);
    for (const words of [stage.text, token('n12', mode), token('n11', mode)]) {
      expect(contrast(words, stage.bg)).toBeGreaterThanOrEqual(text);
    }
  });

  test('marks and lines are seen on cards and on the page', () => {
    for (const hue of HUES) {
      for (const { mark, bg } of [laneColours(theme, hue, mode), stageColours(theme, hue, mode)]) {
        for (const ground of [...grounds, bg]) expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('edges of cards are seen in high contrast', () => {
    if (!mode.startsWith('contrast')) return;
    for (const hue of HUES) {
      expect(contrast(laneColours(theme, hue, mode).border, surface)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('every colour can be shown on a screen', () => {
    for (const hue of HUES) {
      for (const colours of [laneColours(theme, hue, mode), stageColours(theme, hue, mode)]) {
        expect(Object.values(colours).filter((colour) => !isShowable(colour))).toEqual([]);
      }
    }
  });
});

test('the default theme is what the tokens say', () => {
  for (const [where, source] of [
    ['screen', ordinary],
    ['contrast', strong],
  ] as const) {
    const plain = source.replaceAll(/\s+/g, ' ');
    const wrong = Object.entries(themeVariables(mapTheme(''), where))
      .map(([name, value]) => `${name}: ${value};`)
      .filter((line) => !plain.includes(line));
    expect(wrong).toEqual([]);
  }
});

test('a theme that is not known is the default', () => {
  expect(mapTheme('of-a-later-version')).toBe(MAP_THEMES[0]);
  expect(new Set(MAP_THEMES.map(({ id }) => id)).size).toBe(MAP_THEMES.length);
  expect([0, 7, 8].map(stageSlot)).toEqual([1, 8, 1]);
});

/** How people without red, green or blue cones see linear sRGB (Machado, Oliveira, Fernandes 2009, severity 1). */
const SIGHTS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab of linear sRGB (Ottosson 2020). */
function toLab([r, g, b]: LinearRgb): readonly number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seen(colour: Oklch, sight: readonly (readonly number[])[]): readonly number[] {
  const rgb = toLinearRgb(colour);
  const [r = 0, g = 0, b = 0] = sight.map((row) =>
    row.reduce((sum, part, i) => sum + part * (rgb[i] ?? 0), 0),
  );
  return toLab([Math.max(0, r), Math.max(0, g), Math.max(0, b)]);
}

/** Least distance between two of a theme's marks, for one sight. */
function closest(theme: MapTheme, mode: ThemeMode, sight: readonly (readonly number[])[]): number {
  const marks = HUES.map((hue) => seen(laneColours(theme, hue, mode).mark, sight));
  const distances = marks.flatMap((a, i) =>
    marks.slice(i + 1).map((b) => Math.hypot(...a.map((value, part) => value - (b[part] ?? 0)))),
  );
  return Math.min(...distances);
}

test.each(Object.entries(SIGHTS))('the safe theme keeps its lanes apart with %s', (_, sight) => {
  for (const mode of ['light', 'dark', 'print'] as const) {
    expect(closest(mapTheme('safe'), mode, sight)).toBeGreaterThan(0.06);
  }
});
