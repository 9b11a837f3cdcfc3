/** Random edits of a map over all that a map holds, for property tests. */
import fc from 'fast-check';
import type * as Y from 'yjs';
import {
  addCard,
  deleteCards,
  duplicateCards,
  linkEvidence,
  linkSolves,
  moveCards,
  setCardFields,
  setCardNote,
  setCardSpan,
  setCardText,
} from '../../shared/model/edits/cards.ts';
import { addComment, deleteComment, setCommentResolved } from '../../shared/model/edits/comments.ts';
import { addConnector, deleteConnectors, setConnector } from '../../shared/model/edits/connectors.ts';
import { setPoint, setPointText } from '../../shared/model/edits/curve.ts';
import { addLane, deleteLane, moveLane, renameLane } from '../../shared/model/edits/lanes.ts';
import {
  addMapPersona,
  removeMapPersona,
  setMapKind,
  setMapTheme,
  setMapTitle,
  setScale,
} from '../../shared/model/edits/map.ts';
import {
  addStage,
  addStep,
  deleteStage,
  deleteStep,
  moveStage,
  moveStep,
  renameStage,
  setStagePhase,
  setStageWidth,
} from '../../shared/model/edits/stages.ts';
import { addView, deleteView } from '../../shared/model/edits/views.ts';
import { NO_FILTER } from '../../shared/model/filter.ts';
import type { MapData } from '../../shared/model/types.ts';

const KINDS = 32;

/** One random edit, as data. */
export const randomStep = fc.record({
  what: fc.integer({ min: 0, max: KINDS - 1 }),
  a: fc.nat(50),
  b: fc.nat(50),
  c: fc.nat(50),
});
export type RandomStep = typeof randomStep extends fc.Arbitrary<infer T> ? T : never;

const WORDS = ['пізно', 'ส่งช้ามาก', 'giao hàng chậm', 'terlambat 🚚', 'late', ''];

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** Applies one random edit to a document whose data is `data`. */
export function applyStep(doc: Y.Doc, data: MapData, { what, a, b, c }: RandomStep): void {
  const stage = pick(data.stages, a)?.id ?? '';
  const lane = pick(data.lanes, b)?.id ?? '';
  const column = pick(data.columns, c)?.id ?? '';
  const cards = [...data.cards.keys()].sort();
  const card = pick(cards, a) ?? '';
  const other = pick(cards, b) ?? '';
  const step = pick(data.steps, b)?.id ?? '';
  const word = pick(WORDS, c) ?? '';
  const series = a % 2 === 0 ? 'asIs' : 'toBe';
  const persona = a % 3 === 0 ? '' : `p${a % 3}`;
  const add = (): unknown => addCard(doc, { laneId: lane, columnId: column, text: `${word} ${a}`, index: b });
  const actions: (() => unknown)[] = [
    () => addStage(doc, { title: `s${a}`, index: a }),
    () => addStage(doc, { title: word, index: b }),
    () =>
      addLane(doc, {
        kind: pick(['painPoints', 'emotion', 'text', 'actions'] as const, a) ?? 'text',
        index: b,
      }),
    () => addLane(doc, { kind: 'painPoints', index: b }),
    add,
    add,
    add,
    add,
    () => moveCards(doc, [card], { laneId: lane, columnId: column, index: b }),
    () => moveCards(doc, [card, other], { laneId: lane, columnId: column, index: c }),
    () => setCardText(doc, card, `${word}${b}`),
    () => setCardNote(doc, card, word),
    () => deleteCards(doc, [card]),
    () => duplicateCards(doc, [card]),
    () => setCardFields(doc, [card], { severity: (a % 5) + 1, tags: [`t${b}`], moment: b % 2 === 0 }),
    () =>
      setCardFields(doc, [card], {
        department: word,
        cost: b,
        effectAfter: c % 3 === 0 ? null : { value: a, n: c % 3 === 1 ? null : b, low: null, high: null },
      }),
    () => setStagePhase(doc, [stage ?? ''], c % 2 === 0 ? null : 'after'),
    () => setCardSpan(doc, card, (c % 4) + 1),
    () => stage && addStep(doc, { stageId: stage, title: `t${b}`, index: b }),
    () => deleteStep(doc, step),
    () => stage && moveStep(doc, step, stage, c),
    () => moveStage(doc, stage, b),
    () => (a % 4 === 0 ? deleteStage(doc, stage) : renameStage(doc, stage, word)),
    () => (a % 4 === 0 ? deleteLane(doc, lane) : renameLane(doc, lane, word)),
    () => moveLane(doc, lane, c),
    () => (b % 2 === 0 ? linkEvidence(doc, card, [`i${b}`, `i${c}`], 1) : linkSolves(doc, card, [other], 1)),
    () => lane && setPoint(doc, lane, column, persona, (a % 5) - 2, series),
    () => lane && setPoint(doc, lane, column, persona, b % 3 === 0 ? null : 1, series),
    () =>
      data.points.some((p) => p.laneId === lane && p.columnId === column && p.personaId === persona) &&
      setPointText(doc, { laneId: lane, columnId: column, personaId: persona, series: 'asIs' }, 'word', word),
    () => addConnector(doc, { from: card, to: other, label: word }),
    () => setConnector(doc, data.connectors[0]?.id ?? '', { dashed: a % 2 === 0, label: word }),
    () =>
      c % 3 === 0 ? deleteConnectors(doc, [data.connectors[0]?.id ?? '']) : comment(doc, data, a, word, card),
    () =>
      b % 3 === 0
        ? deleteView(doc, data.views[0]?.id ?? '')
        : addView(doc, { title: word, filter: NO_FILTER }),
    () => meta(doc, a, word),
  ];
  doc.transact(() => actions[what]?.());
}

function comment(doc: Y.Doc, data: MapData, a: number, word: string, card: string): void {
  const [first] = data.comments;
  if (!first || a % 3 === 0) addComment(doc, { target: `card/${card}`, text: word, author: 'A', now: a });
  else if (a % 3 === 1) setCommentResolved(doc, first.id, a);
  else deleteComment(doc, first.id);
}

function meta(doc: Y.Doc, a: number, word: string): void {
  const changes: (() => void)[] = [
    () => setMapTitle(doc, word),
    () => setMapKind(doc, a % 2 === 0 ? 'future' : 'blueprint'),
    () => setMapTheme(doc, word),
    () => setScale(doc, { min: -3, max: 3, labels: { '3': word } }),
    () => addMapPersona(doc, `p${a % 4}`, a % 3),
    () => removeMapPersona(doc, `p${a % 4}`),
    () => setStageWidth(doc, 'none', 200),
  ];
  changes[a % changes.length]?.();
}

/** A map's data with its tables as sorted lists, for comparing two of them. */
export function plainMap(data: MapData): unknown {
  return {
    ...data,
    cards: [...data.cards].sort(([a], [b]) => (a < b ? -1 : 1)),
    cells: [...data.cells].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
