/** The colours of a drawn map, as classes of a style sheet: one for paper and daylight, one for dark screens. */
import type { LaneHue } from '../../../model/lanes.ts';
import { hexColour, type Oklch } from '../../../model/oklch.ts';
import { HUES, laneColours, mapTheme, stageColours, type PaintColours } from '../../../model/themes.ts';

export type PaletteMode = 'print' | 'dark';

/** The neutral ramp and the colours of feelings: the same as the design tokens', light and dark. */
export const NEUTRALS: Readonly<Record<string, readonly [light: Oklch, dark: Oklch]>> = {
  paper: [
    [1, 0, 0],
    [0.22, 0.005, 262],
  ],
  n1: [
    [0.994, 0.002, 255],
    [0.18, 0.004, 262],
  ],
  n2: [
    [0.982, 0.0032, 255],
    [0.205, 0.005, 262],
  ],
  n3: [
    [0.962, 0.0044, 255],
    [0.235, 0.006, 262],
  ],
  n5: [
    [0.916, 0.0068, 255],
    [0.295, 0.008, 262],
  ],
  n6: [
    [0.888, 0.008, 255],
    [0.33, 0.009, 262],
  ],
  n7: [
    [0.845, 0.0092, 255],
    [0.39, 0.01, 262],
  ],
  n8: [
    [0.62, 0.0104, 255],
    [0.565, 0.011, 262],
  ],
  n9: [
    [0.54, 0.0116, 255],
    [0.62, 0.012, 262],
  ],
  n11: [
    [0.45, 0.014, 255],
    [0.76, 0.012, 262],
  ],
  n12: [
    [0.235, 0.0152, 255],
    [0.945, 0.008, 262],
  ],
  'emotion-n2': [
    [0.52, 0.14, 45],
    [0.68, 0.15, 45],
  ],
  'emotion-n1': [
    [0.67, 0.13, 55],
    [0.78, 0.11, 55],
  ],
  'emotion-p1': [
    [0.64, 0.11, 250],
    [0.76, 0.09, 250],
  ],
};

/** A neutral as `#RRGGBB`. */
export function neutral(name: string, mode: PaletteMode): string {
  const pair = NEUTRALS[name];
  if (!pair) throw new Error(`There is no colour "${name}".`);
  return `#${hexColour(pair[mode === 'dark' ? 1 : 0])}`;
}

/**
 * The rules of all classes that the drawing uses: `tx` and `t2` words, `fN` and `lN` neutrals filled and as lines, `cN`
 * cards, `bN` `mN` `kN` `wN` ground, mark, line and words of a lane hue, `sN` `snN` `swN` those of a stage colour.
 *
 * @param scope a selector that holds the rules, '' for none
 */
export function paintRules(themeId: string, mode: PaletteMode, scope = ''): string {
  const theme = mapTheme(themeId);
  const of = (name: string): string => neutral(name, mode);
  const rules: string[] = [
    `.paper,.on,.ground{fill:${of('paper')}}`,
    `.tx{fill:${of('n12')}}`,
    `.t2{fill:${of('n11')}}`,
    `.m0{fill:${of('n9')}}`,
    `.k0{stroke:${of('n9')};fill:none}`,
    `.h0{fill:${of('paper')};stroke:${of('n9')}}`,
    `.bad{fill:${of('emotion-n2')}}`,
    `.above{fill:${of('emotion-p1')};opacity:.16}`,
    `.below{fill:${of('emotion-n1')};opacity:.16}`,
    ...['2', '3', '5', '11'].map((n) => `.f${n}{fill:${of(`n${n}`)}}`),
    ...['5', '6', '7', '8', '9', '11', '12'].map((n) => `.l${n}{stroke:${of(`n${n}`)};fill:none}`),
    `.pl{stroke:${of('paper')}}`,
  ];
  for (const hue of HUES) {
    rules.push(...hueRules(hue, laneColours(theme, hue, mode), ['b', 'm', 'w']));
    const { bg, border, mark } = laneColours(theme, hue, mode);
    rules.push(`.c${hue}{fill:#${hexColour(bg)};stroke:#${hexColour(border)}}`);
    rules.push(`.e${hue}{stroke:#${hexColour(border)}}`, `.k${hue}{stroke:#${hexColour(mark)};fill:none}`);
    rules.push(`.h${hue}{fill:${of('paper')};stroke:#${hexColour(mark)}}`);
    rules.push(...hueRules(hue, stageColours(theme, hue, mode), ['s', 'sn', 'sw']));
  }
  return scope === '' ? rules.join('') : rules.map((rule) => scoped(rule, scope)).join('');
}

function hueRules(
  hue: LaneHue,
  colours: PaintColours,
  [bg, mark, words]: readonly [string, string, string],
): string[] {
  return [
    `.${bg}${hue}{fill:#${hexColour(colours.bg)}}`,
    `.${mark}${hue}{fill:#${hexColour(colours.mark)}}`,
    `.${words}${hue}{fill:#${hexColour(colours.text)}}`,
  ];
}

function scoped(rule: string, scope: string): string {
  const [selectors = '', body = ''] = rule.split('{');
  return `${selectors
    .split(',')
    .map((selector) => `${scope} ${selector}`)
    .join(',')}{${body}`;
}
