/**
 * Makes a draft of a grid of cells: stages as columns and lanes as rows, or the other way round, which is found out by
 * where the titles of lanes are. Our own tables say the kind of each lane; of others it is guessed by the title.
 */
import { isLaneKind, LANE_KIND_INFO, LANE_KINDS, type LaneKind } from '../../../model/lanes.ts';
import { splitCards } from '../card-lists.ts';
import type { DraftCard, DraftLane, DraftPoint, DraftStage, MapDraft } from '../draft.ts';
import { KIND_HEAD, LANE_HEAD } from '../map-grid.ts';
import { STEP_SIGN } from '../map-markdown.ts';
import { pointOf, scaleFor } from './curve-cells.ts';
import { laneKindOf } from './lane-words.ts';

export type Rows = readonly (readonly string[])[];

export interface GridDraft {
  readonly draft: MapDraft;
  readonly losses: readonly string[];
  /** How many titles named a kind of lane: how sure it is that this is a map. */
  readonly known: number;
}

interface Heads {
  readonly stages: readonly DraftStage[];
  /** Place of each column of the grid, or null for one without anything. */
  readonly places: readonly ({ readonly stage: number; readonly step?: number } | null)[];
  /** How many rows are heads. */
  readonly rows: number;
}

interface Line {
  readonly title: string;
  readonly kind: LaneKind | null;
  /** The texts of its cells, by column. */
  readonly cells: string[];
}

/**
 * The map that a grid tells; null where it has no column or no row beside its titles.
 * @param title of the map where no caption is above the grid
 * @param kinds of the lanes, row by row, where they are known
 */
export function gridDraft(
  rows: Rows,
  title: string,
  kinds: readonly (LaneKind | null)[] = [],
): GridDraft | null {
  const grid = withoutEmpty(rows);
  const { body, caption } = withoutCaption(grid);
  const upright = kinds.length === 0 && isTurned(body) ? turned(body) : body;
  const width = upright.reduce((most, row) => Math.max(most, row.length), 0);
  const isOurs = upright[0]?.[0]?.trim() === LANE_HEAD && upright[0]?.[1]?.trim() === KIND_HEAD;
  const first = isOurs ? 2 : 1;
  const heads = headsOf(upright, first, width, isOurs);
  const lines = linesOf(upright.slice(heads.rows), first, isOurs).map((line, i) => ({
    ...line,
    kind: kinds[i] ?? line.kind,
  }));
  if (heads.stages.length === 0 || lines.length === 0) return null;
  const losses: string[] = [];
  const lanes: DraftLane[] = [];
  const cards: DraftCard[] = [];
  const points: DraftPoint[] = [];
  lines.forEach((line, lane) => {
    const read = laneOf(line, lane, heads.places);
    lanes.push(read.lane);
    cards.push(...read.cards);
    points.push(...read.points);
    losses.push(...read.losses);
  });
  const personas = [...new Set(points.flatMap(({ persona }) => persona ?? []))];
  const known = lines.filter(({ kind }) => kind !== null).length;
  const draft: MapDraft = {
    title: caption || title,
    kind: 'current',
    stages: heads.stages,
    lanes,
    cards,
    points,
    personas,
    ...(points.length === 0 ? {} : { scale: scaleFor(points.map(({ value }) => value)) }),
  };
  return { draft, losses, known };
}

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';

/** Without rows at the beginning and end, and columns on the left, in which nothing is. */
function withoutEmpty(rows: Rows): Rows {
  const filled = rows.filter((row) => row.some((cell) => !isBlank(cell)));
  const left = filled.reduce(
    (least, row) =>
      Math.min(
        least,
        row.findIndex((cell) => !isBlank(cell)),
      ),
    Infinity,
  );
  // The corner of a grid is empty, but below it there are titles.
  return Number.isFinite(left) && left > 0 ? filled.map((row) => row.slice(left)) : filled;
}

/** A first row with one cell only is a caption. */
function withoutCaption(rows: Rows): { body: Rows; caption: string } {
  const [first = [], second = []] = rows;
  const count = (row: readonly string[]): number => row.filter((cell) => !isBlank(cell)).length;
  if (rows.length < 3 || count(first) !== 1 || count(second) < 2) return { body: rows, caption: '' };
  return { body: rows.slice(1), caption: first.find((cell) => !isBlank(cell))?.trim() ?? '' };
}

/** Whether lanes are the columns: more titles of lanes are in the first row than in the first column. */
function isTurned(rows: Rows): boolean {
  const count = (titles: readonly (string | undefined)[]): number =>
    titles.filter((title) => title !== undefined && laneKindOf(title) !== null).length;
  const [head = []] = rows;
  return count(head.slice(1)) > count(rows.slice(1).map(([title]) => title));
}

function turned(rows: Rows): Rows {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, x) => rows.map((row) => row[x] ?? ''));
}

/** Words for the row of steps below the row of stages. */
const STEP_ROW =
  /^(?:|steps?|sub-?stages?|stages?|phases?|ขั้นตอน|ระยะ|кроки?|етапи?|langkah|tahap|bước|giai đoạn)$/iu;

function headsOf(rows: Rows, first: number, width: number, isOurs: boolean): Heads {
  const [head = [], second] = rows;
  const cut = (row: readonly string[]): string[] =>
    Array.from({ length: Math.max(0, width - first) }, (_, i) => oneLine(row[first + i] ?? ''));
  const top = cut(head);
  const isDivided =
    second !== undefined &&
    rows.length > 2 &&
    STEP_ROW.test((second[0] ?? '').trim()) &&
    (!isOurs || isBlank(second[1])) &&
    (isBlank(second[0]) || top.some((title, i) => i > 0 && (title === '' || title === top[i - 1])));
  const below = isDivided ? cut(second) : [];
  const stages: { title: string; steps: string[] }[] = [];
  const places: Heads['places'][number][] = [];
  let before: string | null = null;
  top.forEach((title, i) => {
    const used =
      title !== '' ||
      !isBlank(below[i]) ||
      rows.slice(isDivided ? 2 : 1).some((row) => !isBlank(row[first + i]));
    if (!used) {
      places.push(null);
      return;
    }
    const { stage, step } = isDivided
      ? { stage: title, step: below[i] ?? '' }
      : parted(title, [top[i - 1], top[i + 1]]);
    // A stage over several columns is written once, or in each.
    const goesOn = before !== null && step !== '' && (stage === before || (isDivided && stage === ''));
    if (!goesOn || stages.at(-1)?.steps.length === 0) {
      stages.push({ title: stage, steps: step === '' ? [] : [step] });
      before = stage;
    } else stages.at(-1)?.steps.push(step);
    const steps = stages.at(-1)?.steps.length ?? 0;
    places.push({ stage: stages.length - 1, ...(steps === 0 ? {} : { step: steps - 1 }) });
  });
  return { stages, places, rows: isDivided ? 2 : 1 };
}

/** Stands between stage and step in workbooks; in a title it may be a colon of its own. */
const COLON = ': ';

/**
 * Stage and step of a head such as "Buy › Pay", or "Buy: Pay" where a neighbour begins alike.
 * @param neighbours the heads before and behind it
 */
function parted(title: string, neighbours: readonly (string | undefined)[]): { stage: string; step: string } {
  const at = title.indexOf(STEP_SIGN);
  if (at !== -1) return { stage: title.slice(0, at), step: title.slice(at + STEP_SIGN.length) };
  const colon = title.indexOf(COLON);
  const begin = title.slice(0, colon + COLON.length);
  if (colon < 1 || !neighbours.some((other) => other?.startsWith(begin))) return { stage: title, step: '' };
  return { stage: title.slice(0, colon), step: title.slice(begin.length) };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The rows as lanes; a row without a title goes on with the one above. */
function linesOf(rows: Rows, first: number, isOurs: boolean): Line[] {
  const lines: Line[] = [];
  for (const row of rows) {
    const title = oneLine(row[0] ?? '');
    const cells = row.slice(first);
    const last = lines.at(-1);
    if (title === '' && !isOurs && last) {
      cells.forEach((cell, i) => {
        const above = last.cells[i] ?? '';
        last.cells[i] = isBlank(above) || isBlank(cell) ? above + cell : `${above}\n${cell}`;
      });
    } else
      lines.push({
        title,
        kind: isOurs ? kindNamed(row[1] ?? '', title) : laneKindOf(title),
        cells: [...cells],
      });
  }
  return lines;
}

/** The kind by the name that our own table gives it. */
function kindNamed(name: string, title: string): LaneKind | null {
  const word = name.trim();
  if (isLaneKind(word)) return word;
  return LANE_KINDS.find((kind) => LANE_KIND_INFO[kind].title === word) ?? laneKindOf(title);
}

/** Longest text of a touchpoint's card that is a name for the catalogue. */
const MOST_NAME = 60;

function laneOf({ title, kind, cells }: Line, lane: number, places: Heads['places']) {
  const items = cells.flatMap((cell, i) => {
    const place = places[i];
    if (!place) return [];
    return splitCards(cell.split(/\r\n|\r|\n/)).map((text) => ({ place, text }));
  });
  const isCurve = kind !== null && LANE_KIND_INFO[kind].content === 'curve';
  const felt = isCurve ? items.map(({ text }) => pointOf(text)) : [];
  const told = felt.filter((point) => point !== null).length;
  if (isCurve && told * 2 >= items.length) {
    const points = items.flatMap(({ place }, i): DraftPoint[] => {
      const point = felt[i];
      return point ? [{ lane, ...place, ...point }] : [];
    });
    const lost = items.filter((_, i) => !felt[i]).map(({ text }) => `“${text.slice(0, 60).toWellFormed()}”`);
    return {
      lane: { kind: 'emotion', title } as DraftLane,
      cards: [],
      points,
      losses:
        lost.length === 0
          ? []
          : [`“${title}”: no value for the curve is in ${lost.slice(0, 10).join(', ')}.`],
    };
  }
  const losses: string[] = [];
  if (isCurve)
    losses.push(`“${title}” tells emotion in words and no values: its cells are thoughts, not a curve.`);
  if (kind === null) losses.push(`“${title}” names no kind of lane that Sojourn knows: its cells are notes.`);
  return {
    lane: { kind: isCurve ? 'thoughts' : (kind ?? 'text'), title } as DraftLane,
    cards: items.map(({ place, text }): DraftCard => {
      const isName = kind === 'touchpoints' && text.length <= MOST_NAME && !text.includes('\n');
      return { lane, ...place, text, ...(isName ? { touchpoint: text } : {}) };
    }),
    points: [],
    losses,
  };
}
