/**
 * Map themes: the colours of lanes and stages. A theme names hues; lightness and chroma follow from where a colour is
 * used, so that every theme keeps its contrast in light, dark and high contrast and on paper (checked by a test).
 */
import type { LaneHue } from './lanes.ts';
import { cssColour, showable, type Oklch } from './oklch.ts';

/** One of eight paints. */
interface Paint {
  readonly hue: number;
  /** Multiplies the chroma; 0 is grey. */
  readonly chroma: number;
  /** Added to the lightness of marks, so that they differ without hue as well. */
  readonly lift: number;
}

export interface MapTheme {
  /** What the map stores. The default theme's is ''. */
  readonly id: string;
  readonly name: string;
  readonly lanes: readonly Paint[];
  /** Stages take these in turn. */
  readonly stages: readonly Paint[];
  /** Cards without a tint, for paper and ink. */
  readonly white: boolean;
}

/** Where a theme's colours stand. `contrastLight` and `contrastDark` are the high contrast forms. */
export type ThemeMode = 'light' | 'dark' | 'contrastLight' | 'contrastDark' | 'print';

/** Background of cards, their edge, words on that background, and the full colour for marks and lines. */
export interface PaintColours {
  readonly bg: Oklch;
  readonly border: Oklch;
  readonly text: Oklch;
  readonly mark: Oklch;
}
type Tones = Readonly<Record<keyof PaintColours, readonly [lightness: number, chroma: number]>>;

const LIGHT: Tones = {
  bg: [0.965, 0.015],
  border: [0.85, 0.055],
  text: [0.42, 0.07],
  mark: [0.58, 0.095],
};
const TONES: Readonly<Record<ThemeMode, Tones>> = {
  light: LIGHT,
  print: LIGHT,
  dark: { bg: [0.27, 0.03], border: [0.43, 0.06], text: [0.86, 0.06], mark: [0.72, 0.1] },
  contrastLight: { bg: [0.985, 0.01], border: [0.52, 0.1], text: [0.3, 0.08], mark: [0.44, 0.12] },
  contrastDark: { bg: [0.17, 0.03], border: [0.7, 0.09], text: [0.93, 0.04], mark: [0.82, 0.1] },
};

/** How far a paint's lift moves its mark. */
const LIFT: Readonly<Record<ThemeMode, number>> = {
  light: 1,
  print: 1,
  dark: -0.8,
  contrastLight: 0.5,
  contrastDark: -0.5,
};

const paint = (hue: number, chroma = 1, lift = 0): Paint => ({ hue, chroma, lift });
const paints = (hues: readonly number[], chroma = 1): readonly Paint[] =>
  hues.map((hue) => paint(hue, chroma));
/** Eight paints of one hue from dark to light. */
const ramp = (hue: number, chroma: number): readonly Paint[] =>
  [-0.2, 0.05, -0.1, 0.01, -0.25, -0.05, 0.03, -0.15].map((lift) => paint(hue, chroma, lift));

const SOJOURN_HUES = [255, 180, 300, 225, 85, 38, 145, 345];
const GREY = paints([262, 262, 262, 262, 262, 262, 262, 262], 0.12);

const theme = (
  id: string,
  name: string,
  lanes: readonly Paint[],
  stages: readonly Paint[],
  white = false,
): MapTheme => ({ id, name, lanes, stages, white });

/** The themes, in the order in which they are offered; the default first. */
export const MAP_THEMES: readonly MapTheme[] = [
  theme('', 'Sojourn', paints(SOJOURN_HUES), GREY),
  theme(
    'calm',
    'Calm',
    paints([240, 195, 290, 215, 95, 55, 150, 335], 0.55),
    paints([240, 195, 290, 55], 0.45),
  ),
  theme(
    'ocean',
    'Ocean',
    [
      paint(250, 1.2, -0.1),
      paint(195),
      paint(275),
      paint(225, 1.1),
      paint(210, 0.6, 0.05),
      paint(300),
      paint(175),
      paint(262, 0.5, -0.12),
    ],
    paints([195, 210, 225, 240, 255, 270], 1.1),
  ),
  theme(
    'forest',
    'Forest',
    [
      paint(150, 1, -0.1),
      paint(125),
      paint(170),
      paint(190, 0.8),
      paint(95),
      paint(60),
      paint(140, 1.1, 0.05),
      paint(45, 0.8, -0.1),
    ],
    paints([170, 150, 130, 110, 90, 70], 0.9),
  ),
  theme(
    'sunset',
    'Sunset',
    [
      paint(320),
      paint(70),
      paint(295),
      paint(345),
      paint(88),
      paint(35, 1.2),
      paint(50, 1, 0.05),
      paint(15, 1.1, -0.08),
    ],
    paints([88, 68, 48, 28, 8, 345, 320, 300], 1.1),
  ),
  theme('mono', 'Mono', ramp(262, 0.35), paints([262], 0.35)),
  theme('greys', 'Greys for print', ramp(262, 0), paints([262], 0), true),
  theme(
    'safe',
    'Colour-blind safe',
    [
      paint(244, 1.4, -0.23),
      paint(73, 1.5, -0.14),
      paint(160, 1, 0.04),
      paint(255, 1.5, -0.1),
      paint(118, 1.6, 0.04),
      paint(53, 1.5, -0.23),
      paint(330, 1.5, 0.05),
      paint(281, 0.05, -0.11),
    ],
    [paint(244, 1.4, -0.23), paint(73, 1.5, -0.14)],
  ),
];

/** The theme of this id; the default for '' and for one that this version does not know. */
export function mapTheme(id: string): MapTheme {
  return MAP_THEMES.find((known) => known.id === id) ?? (MAP_THEMES[0] as MapTheme);
}

function colours({ hue, chroma, lift }: Paint, mode: ThemeMode, white: boolean): PaintColours {
  const isDark = mode === 'dark' || mode === 'contrastDark';
  const tones = TONES[mode];
  const of = (part: keyof PaintColours, shift = 0): Oklch => {
    const [l, c] = tones[part];
    return showable([Math.round((l + shift) * 1000) / 1000, c * chroma, hue]);
  };
  const bare = white && !isDark;
  return {
    bg: bare ? [1, 0, hue] : of('bg'),
    border: bare ? of('border', mode === 'contrastLight' ? 0 : -0.2) : of('border'),
    text: of('text'),
    mark: of('mark', lift * LIFT[mode]),
  };
}

/** Colours of a lane hue. */
export function laneColours(of: MapTheme, hue: LaneHue, mode: ThemeMode): PaintColours {
  return colours(of.lanes[hue - 1] as Paint, mode, of.white);
}

/** Which of the eight stage colours the stage at this index (from 0) takes, 1 to 8. */
export function stageSlot(index: number): LaneHue {
  return ((index % 8) + 1) as LaneHue;
}

/** Colours of a stage colour, 1 to 8. */
export function stageColours(of: MapTheme, slot: LaneHue, mode: ThemeMode): PaintColours {
  return colours(of.stages[(slot - 1) % of.stages.length] as Paint, mode, of.white);
}

export const HUES: readonly LaneHue[] = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * The theme as custom properties: `--lane-N-bg`, `--lane-N-border`, `--lane-N-text`, `--lane-N` and the same for
 * `--stage-N`. `screen` and `contrast` give pairs for light and dark, of which `color-scheme` picks one.
 */
export function themeVariables(of: MapTheme, where: 'screen' | 'contrast' | 'print'): Record<string, string> {
  const variables: Record<string, string> = {};
  const light: ThemeMode = where === 'print' ? 'print' : where === 'contrast' ? 'contrastLight' : 'light';
  const dark: ThemeMode = where === 'contrast' ? 'contrastDark' : 'dark';
  for (const [name, colourOf] of [['lane', laneColours] as const, ['stage', stageColours] as const]) {
    for (const hue of HUES) {
      const day = colourOf(of, hue, light);
      const night = colourOf(of, hue, dark);
      for (const part of ['bg', 'border', 'text', 'mark'] as const) {
        const property = `--${name}-${hue}${part === 'mark' ? '' : `-${part}`}`;
        const [a, b] = [cssColour(day[part]), cssColour(night[part])];
        variables[property] = where === 'print' ? a : `light-dark(${a}, ${b})`;
      }
    }
  }
  return variables;
}
