/** The slides of one stage: the whole curve with the stage set off, and all that its lanes hold. */
import { evenGroups } from '../../shared/slides/even-groups.ts';
import { stageSlot } from '../../shared/model/themes.ts';
import type { Column, Stage } from '../../shared/model/types.ts';
import type { CardContext } from '../../shared/print/footer-items.ts';
import { curveBlocks, CURVE_MOST } from './curve-block.ts';
import { CELL_SIDE, lanePages, type LaneGrid } from './lane-blocks.ts';
import { bodyOf, fittingText, LINE, SIDE, SMALL, textBlock, type Page, type TextBlock } from './page.ts';
import type { CurveBlock, LaneBlock, SlideSource, StageSlide } from './types.ts';

const LABEL = 250;
const LEAST_COLUMN = 330;
/** Text sizes of cards; the largest at which the stage takes no more slides than at the smallest. */
const SIZES = [38, 34, 30, 28, SMALL];
/** With more cards than this every stage takes many slides, whatever the size: the smallest, which is there at once. */
const MANY = 1500;
const TITLE_SIZES = [60, 52, 44, 36];
/** Below the title, below the titles of steps, below a curve. */
export const HEAD_GAP = 22;
export const STEP_GAP = 14;
export const CURVE_GAP = 18;
const STEP_SIZE = 28;

/** Columns in groups that fit side by side, as even as can be. */
function groupsOf(columns: readonly Column[], width: number): (readonly Column[])[] {
  const most = Math.max(1, Math.floor((width - LABEL) / LEAST_COLUMN));
  const count = Math.max(1, Math.ceil(columns.length / most));
  return evenGroups(columns, count);
}

/** At least one slide for a stage, however little stands on it. */
export function stageSlides(
  stage: Stage,
  index: number,
  source: SlideSource,
  context: CardContext,
  page: Page,
): StageSlide[] {
  const { map } = source;
  const columns = map.columns.filter(({ stageId }) => stageId === stage.id);
  const kicker = `Stage ${index + 1} of ${map.stages.length}`;
  const titleRoom = { width: page.width - 2 * SIDE - 420, height: TITLE_SIZES[0]! * LINE };
  const title = fittingText(stage.title, titleRoom, TITLE_SIZES, 600);
  const body = bodyOf(page, title.height + HEAD_GAP);
  const labelWidth = Math.min(LABEL, body.width * 0.3);
  const start = map.columns.findIndex(({ stageId }) => stageId === stage.id);
  const curves = curveBlocks(source, labelWidth, [start, start + columns.length]);
  const slides: StageSlide[] = [];
  for (const [at, group] of groupsOf(columns, body.width).entries()) {
    const columnWidth = (body.width - labelWidth) / Math.max(1, group.length);
    const steps = stepTitles(group, source, columnWidth);
    const height = body.height - stepsHeight(steps);
    const shownCurves = at === 0 ? curves : [];
    const { pages, firstPage } = filled(
      { columns: group, columnWidth, labelWidth, size: SMALL },
      shownCurves,
      {
        source,
        context,
        height,
      },
    );
    const names = group.flatMap(({ stepId }) => map.steps.find(({ id }) => id === stepId)?.title ?? []);
    for (const [part, lanes] of pages.entries()) {
      slides.push({
        kind: 'stage',
        key: `stage/${stage.id}/${slides.length}`,
        label: names.length === 0 ? stage.title : `${stage.title}: ${names.join(', ')}`,
        stage: index,
        target: { kind: 'stage', id: stage.id },
        title,
        kicker,
        slot: stageSlot(index),
        hue: stage.hue,
        labelWidth,
        columnWidth,
        steps,
        curves: part === 0 ? firstPage : [],
        lanes,
      });
    }
  }
  const count = slides.length;
  return count === 1
    ? slides
    : slides.map((slide, at) => ({ ...slide, kicker: `${kicker}, part ${at + 1} of ${count}` }));
}

function stepTitles(group: readonly Column[], { map }: SlideSource, width: number): TextBlock[] | null {
  if (group.every(({ stepId }) => stepId === null)) return null;
  return group.map(({ stepId }) => {
    const title = map.steps.find(({ id }) => id === stepId)?.title ?? '';
    return textBlock(title, width - 2 * CELL_SIDE, STEP_SIZE, 600);
  });
}

function stepsHeight(steps: readonly TextBlock[] | null): number {
  return steps ? Math.max(...steps.map(({ height }) => height)) + STEP_GAP : 0;
}

const lanesHeight = (lanes: readonly LaneBlock[]): number =>
  lanes.reduce((sum, { height }) => sum + height, 0);

/** The lanes at the largest text that needs no more pages, and the curves in the room that the first page leaves. */
function filled(
  grid: LaneGrid,
  curves: readonly CurveBlock[],
  { source, context, height }: { source: SlideSource; context: CardContext; height: number },
): { pages: LaneBlock[][]; firstPage: CurveBlock[] } {
  const curveHeight = curves.reduce((sum, curve) => sum + curve.height + CURVE_GAP, 0);
  const first = Math.max(0, height - curveHeight);
  const at = (size: number, tall: number, most?: number): LaneBlock[][] =>
    lanePages({ ...grid, size }, source, context, tall, Math.min(tall, first), most);
  const least = at(SMALL, height);
  const count = least.length;
  const sizes = source.map.cards.size > MANY ? [] : SIZES;
  const size = sizes.find((tried) => tried === SMALL || at(tried, height, count).length <= count) ?? SMALL;
  const pages =
    source.map.cards.size > MANY
      ? least
      : evenPages(at(size, height), (share) => at(size, height * share, count));
  const spare = Math.max(0, first - lanesHeight(pages[0] ?? []));
  const more = curves.length === 0 ? 0 : spare / curves.length;
  const firstPage = curves.map((curve) => ({
    ...curve,
    height: Math.max(curve.height, Math.min(CURVE_MOST, curve.height + more)),
  }));
  return { pages, firstPage };
}

/** The same lanes over as many pages, but more evenly: a last page with little on it looks forgotten. */
function evenPages(pages: LaneBlock[][], at: (share: number) => LaneBlock[][]): LaneBlock[][] {
  if (pages.length < 2) return pages;
  const count = pages.flat().length;
  for (const share of [0.5, 0.6, 0.7, 0.8, 0.9]) {
    const tried = at(share);
    if (tried.length === pages.length && tried.flat().length === count) return tried;
  }
  return pages;
}
