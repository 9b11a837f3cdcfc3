/** What the text in the quick capture becomes, with the choices that were made for it. */
import { useDeferredValue, useMemo, useState } from 'react';
import { readTsv, writeTsv } from '../../shared/formats/tsv.ts';
import { columnTitles } from '../../shared/model/map-texts.ts';
import type { Lane, MapData } from '../../shared/model/types.ts';
import { isCurveLane } from '../canvas/slots.ts';
import { useUi } from '../state/ui.ts';
import { useCapture } from './capture-state.ts';
import { cutText, guessSplit, type Split, type Strip } from './pieces.ts';
import { planPieces, planRows, type Plan, type Spread, type TargetColumn } from './plan.ts';

/** A longer table is not read: it stays in the field. */
const MAX_ROWS = 200_000;

export interface Choices {
  readonly split: Split | null;
  readonly strip: Partial<Strip>;
  readonly spread: Spread | null;
  readonly laneId: string | null;
}

const NO_CHOICES: Choices = { split: null, strip: {}, spread: null, laneId: null };

export interface Captured {
  readonly plan: Plan;
  /** How many cards the whole text would be; where it is more than `plan.cards`, the rest stays in the field. */
  readonly total: number;
  readonly tooLong: boolean;
  /** The part of the text that is not in the plan. */
  readonly rest: () => string;
}

export interface Capture {
  readonly captured: Captured;
  readonly split: Split;
  readonly strip: Strip;
  readonly spread: Spread;
  /** The spreads that make sense for this text. */
  readonly spreads: readonly Spread[];
  readonly lanes: readonly Lane[];
  readonly laneId: string;
  readonly columns: readonly TargetColumn[];
  /** Index of the column where one is. */
  readonly from: number;
  readonly choose: (choices: Partial<Choices>) => void;
  readonly chooseStrip: (strip: Partial<Strip>) => void;
}

const FOR_LINES: readonly Spread[] = ['column', 'evenly'];
const FOR_ROWS: readonly Spread[] = ['columns', 'header', 'named', 'column', 'evenly'];

/** The text read with the guesses for it, and with what was chosen instead. */
export function useCaptured(map: MapData): Capture {
  const text = useDeferredValue(useCapture((s) => s.text));
  const filled = useCapture((s) => s.filled);
  const selection = useUi((s) => s.selection);
  const [made, setMade] = useState({ filled, choices: NO_CHOICES });
  const choices = made.filled === filled ? made.choices : NO_CHOICES;
  const choose = (next: Partial<Choices>): void => setMade({ filled, choices: { ...choices, ...next } });

  const guess = useMemo(() => guessSplit(text), [text]);
  const split = choices.split ?? guess.split;
  const { bullets, times, names } = { ...guess.strip, ...choices.strip };
  const strip = useMemo(() => ({ bullets, times, names }), [bullets, times, names]);
  const spreads = split === 'rows' ? FOR_ROWS : FOR_LINES;
  const spread =
    choices.spread !== null && spreads.includes(choices.spread) ? choices.spread : (spreads[0] ?? 'column');

  const lanes = useMemo(() => map.lanes.filter((lane) => !isCurveLane(lane)), [map.lanes]);
  const card = selection.kind === 'card' ? map.cards.get(selection.ids[0] ?? '') : undefined;
  const laneHere = selection.kind === 'lane' ? selection.ids[0] : (card?.laneId ?? selection.cell?.laneId);
  const wanted = choices.laneId ?? laneHere;
  const laneId = lanes.find(({ id }) => id === wanted)?.id ?? lanes[0]?.id ?? '';
  const columns = useMemo(() => Array.from(columnTitles(map), ([id, title]) => ({ id, title })), [map]);
  const columnHere = card?.columnId ?? selection.cell?.columnId ?? selection.ids[0];
  const at = map.columns.findIndex(({ id, stageId }) => id === columnHere || stageId === columnHere);
  const from = Math.max(0, at);

  const captured = useMemo(
    () => capture(text, { split, strip, spread, columns, from }),
    [text, split, strip, spread, columns, from],
  );
  return {
    captured,
    split,
    strip,
    spread,
    spreads,
    lanes,
    laneId,
    columns,
    from,
    choose,
    chooseStrip: (part) => choose({ strip: { ...choices.strip, ...part } }),
  };
}

export interface CaptureInput {
  readonly split: Split;
  readonly strip: Strip;
  readonly spread: Spread;
  readonly columns: readonly TargetColumn[];
  readonly from: number;
}

const NO_PLAN: Plan = { cards: [], newStages: [], rows: 0, crowded: 0 };

/** Reads a text and plans its cards. */
export function capture(text: string, { split, strip, spread, columns, from }: CaptureInput): Captured {
  if (split !== 'rows') {
    const { pieces, total } = cutText(text, split, strip);
    const plan = planPieces(pieces, spread === 'evenly' ? 'evenly' : 'column', columns, from);
    const end = pieces.at(-1)?.end ?? 0;
    return { plan, total, tooLong: false, rest: () => (total > pieces.length ? text.slice(end) : '') };
  }
  const table = readTable(text);
  if (table === null) return { plan: NO_PLAN, total: 0, tooLong: true, rest: () => text };
  const plan = planRows(table, spread, columns, from);
  const left = table.slice(plan.rows);
  const perRow = spread === 'column' || spread === 'evenly';
  const cells = left.reduce(
    (sum, row) => sum + (perRow ? 1 : row.filter((cell) => cell.trim() !== '').length),
    0,
  );
  const header = spread === 'header' ? table.slice(0, 1) : [];
  return {
    plan,
    total: plan.cards.length + cells,
    tooLong: false,
    rest: () => (left.length === 0 ? '' : writeTsv([...header, ...left])),
  };
}

function readTable(text: string): string[][] | null {
  try {
    const { rows, more } = readTsv(text, MAX_ROWS);
    return more ? null : rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  } catch {
    // A row beyond all limits: no table that anybody wrote.
    return null;
  }
}
