/** The emotion curve of the whole map on a slide, with the columns that the slide is about set off. */
import { peakEnd } from '../../shared/measures/peak-end.ts';
import { laneHue } from '../../shared/model/lanes.ts';
import { CURVE_SERIES, type Lane } from '../../shared/model/types.ts';
import { isCurveLane } from '../canvas/slots.ts';
import { SMALL, textBlock } from './page.ts';
import type { CurveBlock, CurveLineData, SlideSource } from './types.ts';

/** Least and greatest height of a curve. */
export const CURVE_LEAST = 210;
export const CURVE_MOST = 380;
/** The hue of everyone's line: neutral beside personas, the lane's own where it is alone. */
const EVERYONE = 0;
/** Width of a persona's line in the list beside the curve. */
export const SWATCH = 44;

/**
 * A block for each lane of curves that has any.
 * @param labelWidth width of the column with the lane's title and the names of personas
 * @param shown first column that is set off, and the one after the last
 */
export function curveBlocks(
  source: SlideSource,
  labelWidth: number,
  shown: readonly [number, number] | null,
): CurveBlock[] {
  return source.map.lanes
    .filter(isCurveLane)
    .flatMap((lane) => curveBlock(lane, source, labelWidth, shown) ?? []);
}

/** The lines of a lane: as it is and as it is meant to be, of everyone and of each persona that is shown. */
function linesOf(lane: Lane, { map, shownPersonas }: SlideSource): CurveLineData[] {
  const index = new Map(map.columns.map(({ id }, at) => [id, at]));
  return CURVE_SERIES.flatMap((series) => {
    const points = (series === 'asIs' ? map.points : map.targets).filter(({ laneId }) => laneId === lane.id);
    return [null, ...shownPersonas].flatMap((persona): CurveLineData[] => {
      const dots = points
        .filter(({ personaId }) => personaId === (persona?.id ?? ''))
        .flatMap(({ columnId, value, word }) => {
          const at = index.get(columnId);
          return at === undefined ? [] : [{ at, columnId, value, word }];
        })
        .toSorted((a, b) => a.at - b.at);
      const peaks = series === 'asIs' ? peakEnd(dots.map(({ value }) => value)) : null;
      return dots.length === 0 ? [] : [{ persona, series, dots, peaks }];
    });
  });
}

function curveBlock(
  lane: Lane,
  source: SlideSource,
  labelWidth: number,
  shown: readonly [number, number] | null,
): CurveBlock | null {
  const { map, shownPersonas, measured } = source;
  const lines = linesOf(lane, source);
  if (lines.length === 0) return null;
  const width = labelWidth - 20;
  const title = textBlock(lane.title, width, SMALL, 600);
  const drawn = shownPersonas.filter((persona) => lines.some((line) => line.persona === persona));
  const measuredHere = map.columns.flatMap(({ id }, at) => {
    const mean = measured.get(id);
    return mean ? [{ at, mean }] : [];
  });
  const hasEveryone = lines.some(({ persona }) => persona === null);
  const named = (mark: CurveBlock['names'][number]['mark'], text: string, hue = 5) => {
    return { mark, hue, text: textBlock(text, width - SWATCH - 12, SMALL) };
  };
  const names = [
    ...drawn.map(({ hue, name }) => named('line', name, hue)),
    ...(hasEveryone && drawn.length > 0 ? [named('line', 'Everyone', EVERYONE)] : []),
    ...(lines.some(({ series }) => series === 'toBe') ? [named('dashes', 'Meant to be')] : []),
    ...(measuredHere.length > 0 ? [named('diamond', 'Measured')] : []),
  ];
  const list = names.reduce((sum, { text }) => sum + text.height, 0);
  return {
    title,
    names,
    lines,
    everyone: drawn.length > 0 ? EVERYONE : laneHue(lane),
    measured: measuredHere,
    style: lane.curve,
    scale: map.meta.scale,
    columns: map.columns.length,
    shown,
    height: Math.max(CURVE_LEAST, title.height + list + 12),
  };
}
