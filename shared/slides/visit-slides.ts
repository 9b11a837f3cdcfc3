/** Mystery visits as slides: what was expected and experienced step by step, as a chart and as a table below it. */
import { visitGroups, type VisitGroup } from '../audits/map-visits.ts';
import { oneDecimal } from '../audits/visit-words.ts';
import type { StepResult } from '../audits/visit-results.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import { groupTitle, groupWords, STEP_COLUMNS, stepTexts } from '../formats/office/visit-facts.ts';
import {
  CELL,
  type ChartSeries,
  type DeckChart,
  type DeckRow,
  type DeckSlide,
} from '../formats/pptx/deck.ts';
import type { Spread } from '../measures/audit/visits.ts';
import { visitNotes } from './visit-notes.ts';
import {
  BOTTOM,
  clipped,
  EDGE,
  GROUND,
  head,
  INK,
  lanePaint,
  MUTED,
  paragraph,
  SIDE,
  WIDTH,
  words,
} from './page.ts';

const SIZE = 10;
/** Lines of a step's words. */
const MOST_LINES = 2;
/** Steps whose names are read below one chart. */
const MOST_STEPS = 10;
const LEAST_CHART = 190;
const GAP = 8;
/** Other fonts may break a line more than was planned. */
const SLACK = 14;

const WIDTHS = STEP_COLUMNS.map(([, share]) => (share / 100) * WIDTH);

/** Slides for every scenario and brand that was visited. */
export function visitSlides(source: OfficeSource): DeckSlide[] {
  return visitGroups(source.visits).flatMap((group) => groupSlides(group, source));
}

function groupSlides(group: VisitGroup, source: OfficeSource): DeckSlide[] {
  const { result } = group;
  const title = groupTitle(group);
  const { y } = head(title, '', source);
  const notes = visitNotes(group, source);
  const titles = rowOf(
    STEP_COLUMNS.map(([name]) => name),
    source,
    true,
  );
  const rows = result.steps.map((step) => rowOf(stepTexts(step, source), source));
  const room = BOTTOM - SLACK - y - LEAST_CHART - GAP - titles.height;
  const pieces = inPieces(rows, room);
  return pieces.map(([from, to], at): DeckSlide => {
    const part = pieces.length === 1 ? '' : `, part ${at + 1} of ${pieces.length}`;
    const kicker = `Mystery visits: ${groupWords(group)}${part}`;
    const shown = [titles, ...rows.slice(from, to)];
    const height = shown.reduce((sum, row) => sum + row.height, 0);
    const box = { x: SIDE, y: BOTTOM - SLACK - height, width: WIDTH, height };
    const steps = result.steps.slice(from, to);
    const chartBox = { x: SIDE, y, width: WIDTH, height: box.y - y - GAP };
    return {
      items: [
        ...head(title, kicker, source).items,
        chartOf(group, steps, chartBox, source),
        {
          kind: 'table',
          name: `Steps of ${title}`,
          box,
          widths: WIDTHS,
          rows: shown,
          size: SIZE,
          ink: INK,
          edge: EDGE,
          ground: GROUND,
        },
      ],
      notes,
    };
  });
}

/** Where rows are cut so that each piece fits, as first and last of it. A row that is too high stands alone. */
function inPieces(rows: readonly DeckRow[], room: number): (readonly [from: number, to: number])[] {
  const pieces: [number, number][] = [];
  let left = 0;
  for (const [at, { height }] of rows.entries()) {
    const last = pieces.at(-1);
    if (last && height <= left && at - last[0] < MOST_STEPS) {
      last[1] = at + 1;
      left -= height;
    } else {
      pieces.push([at, at + 1]);
      left = room - height;
    }
  }
  return pieces;
}

function rowOf(texts: readonly string[], source: OfficeSource, isBold = false): DeckRow {
  const blocks = texts.map((text, at) =>
    clipped(words(text, (WIDTHS[at] ?? 0) - 2 * CELL.side, SIZE, isBold), MOST_LINES),
  );
  return {
    height: Math.max(...blocks.map(({ height }) => height)) + 2 * CELL.above,
    cells: blocks.map((block) => paragraph(block, source)),
  };
}

function chartOf(
  { scenario }: VisitGroup,
  steps: readonly StepResult[],
  box: DeckChart['box'],
  source: OfficeSource,
): DeckChart {
  const { min, max } = scenario.scale;
  const said = steps.flatMap(({ step, experienced }) =>
    experienced ? [`${step.title}: ${oneDecimal(experienced.mean)}`] : [],
  );
  return {
    kind: 'chart',
    name: `Mystery visits, ${scenario.name}`,
    description: `Experienced on a scale of ${min} to ${max}. ${said.join('; ')}.`,
    box,
    categories: steps.map(({ step }) => step.title),
    series: seriesOf(steps, source),
    min,
    max,
    isUnsigned: true,
    ink: MUTED,
    grid: EDGE,
  };
}

function seriesOf(steps: readonly StepResult[], { map }: OfficeSource): ChartSeries[] {
  const experienced = steps.map((step) => step.experienced);
  const expected = steps.map((step) => step.expected);
  return [
    ...(expected.every((one) => one === null)
      ? []
      : [
          {
            name: 'Expected',
            values: expected.map(meanOf),
            colour: lanePaint(map.meta.theme, 5).mark,
            dashed: true,
            mark: 'circle' as const,
          },
        ]),
    {
      name: 'Experienced, with 95 % intervals',
      values: experienced.map(meanOf),
      colour: INK,
      mark: 'square',
      interval: {
        below: experienced.map((one) => reach(one, 'low')),
        above: experienced.map((one) => reach(one, 'high')),
      },
    },
  ];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const meanOf = (spread: Spread | null): number | null => (spread ? round(spread.mean) : null);

/** How far the interval reaches from the mean. */
function reach(spread: Spread | null, end: 'low' | 'high'): number | null {
  const at = spread?.[end] ?? null;
  return spread && at !== null ? round(Math.abs(at - spread.mean)) : null;
}
