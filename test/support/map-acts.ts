/** What a person may do to a map, at random: commands of the table with their choices, and what they call with words. */
import { EMOTION_SCALES } from '../../shared/model/emotion-scales.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { linkEvidence, setCardFields, setCardNote, setCardSpan } from '../../shared/model/edits/cards.ts';
import { setLaneHeight, setLaneKind, setLaneLook } from '../../shared/model/edits/lanes.ts';
import { mergeTouchpoint, setTouchpoint } from '../../shared/model/edits/library.ts';
import {
  addMapPersona,
  removeMapPersona,
  setMapKind,
  setMapTheme,
  setScale,
} from '../../shared/model/edits/map.ts';
import { restoreMap } from '../../shared/model/edits/restore.ts';
import { setStageCollapsed, setStageHue, setStageWidth } from '../../shared/model/edits/stages.ts';
import { addView, deleteView, setView } from '../../shared/model/edits/views.ts';
import { NO_FILTER } from '../../shared/model/filter.ts';
import { LANE_KINDS } from '../../shared/model/lanes.ts';
import type { MapPart } from '../../shared/model/map-part.ts';
import { formatPointId } from '../../shared/model/point-id.ts';
import { MAP_KINDS, type MapData } from '../../shared/model/types.ts';
import { FIND_ANYTHING } from '../../shared/text/find.ts';
import { redoNow, undoNow } from '../../renderer/app/undo.ts';
import * as actions from '../../renderer/canvas/actions.ts';
import { answerPainPoint, setAnswers } from '../../renderer/canvas/answer-actions.ts';
import { copySelectionAsText, pasteIntoCell } from '../../renderer/canvas/clipboard.ts';
import * as connectors from '../../renderer/canvas/connectors/connector-actions.ts';
import type { MapView } from '../../renderer/canvas/context.ts';
import { selectCard, selectSlot } from '../../renderer/canvas/slots.ts';
import { addPlanned } from '../../renderer/capture/add-cards.ts';
import { planPieces, planRows, SPREADS } from '../../renderer/capture/plan.ts';
import * as comments from '../../renderer/comments/comment-actions.ts';
import { commandContext } from '../../renderer/commands/dispatch.ts';
import { COMMANDS } from '../../renderer/commands/table.ts';
import { replaceInMap } from '../../renderer/find/replace.ts';
import { moveCardsTo, newTag, setFields, toggleInList } from '../../renderer/palette/card-actions.ts';
import { edit } from '../../renderer/state/documents.ts';
import type { CellPlace } from '../../renderer/state/selection.ts';
import { select } from '../../renderer/state/ui.ts';
import { pasteHere } from '../../renderer/structure/parts.ts';
import { CARD_COLUMNS } from '../../renderer/table/card-columns.ts';
import { cardsSheet } from '../../renderer/table/cards-sheet.ts';
import { clearCells, fillDown, pasteCells } from '../../renderer/table/edit-cells.ts';
import { cardsInOrder } from '../../renderer/table/filter.ts';
import { createNames } from '../../renderer/table/names.ts';
import { useTable } from '../../renderer/table/table-store.ts';
import type { Seeded } from './seeded.ts';

/** Where a random act happens, and what else it may draw on. */
export interface ActInput {
  readonly r: Seeded;
  readonly view: MapView;
  /** The map as it was at first, for restoring a version. */
  readonly first: MapData;
  /** Lanes, stages and steps of another map. */
  readonly parts: readonly MapPart[];
}

const WORDS = ['пізно', 'ส่งช้ามาก', 'giao hàng chậm', 'terlambat 🚚', 'late again', 'é', '👩‍👩‍👧 тато', '123'];
/** These open something, ask core, or leave the map: they change nothing by themselves. */
const ELSEWHERE =
  /^(app|workspace|feedback|capture|find|version|picture|table|outline|go|help)\.|^edit\.(cut|copy|paste|undo|redo)$|^map\.(new|export|saveAsTemplate|duplicate|copyTo)|^card\.openMap$|^comment\.add$/;

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

function cell({ r, view }: ActInput): CellPlace {
  return {
    laneId: r.pick(view.map.lanes)?.id ?? '',
    columnId: r.pick(view.map.columns)?.id ?? '',
    index: r.int(4),
  };
}

const cards = ({ r, view }: ActInput, most = 3): string[] => r.some([...view.map.cards.keys()], most);
const card = ({ r, view }: ActInput): string => r.pick([...view.map.cards.keys()]) ?? '';
const word = ({ r }: ActInput): string => r.pick(WORDS) ?? '';
const words = (input: ActInput, most: number): string[] =>
  Array.from({ length: 1 + input.r.int(most) }, () => word(input));

function change(
  { view }: ActInput,
  label: string,
  fn: (doc: Parameters<typeof setMapTheme>[0]) => void,
): void {
  edit(mapDocId(view.map.id), label, fn);
}

function selectSomething(input: ActInput): void {
  const { r, view } = input;
  const { map } = view;
  const header = r.pick(['stage', 'step', 'lane'] as const) ?? 'stage';
  const headers = ids({ stage: map.stages, step: map.steps, lane: map.lanes }[header]);
  const id = card(input);
  const connector = r.pick(map.connectors);
  const kinds: (() => void)[] = [
    () => select(selectCard(view.grid, id)),
    () => select({ ...selectCard(view.grid, id), ids: [...new Set([id, ...cards(input, 4)])] }),
    () => select(selectSlot(view.grid, cell(input))),
    () => headers.length > 0 && select({ mapId: map.id, kind: header, ids: [r.pick(headers) ?? ''] }),
    () => headers.length > 0 && select({ mapId: map.id, kind: header, ids: headers.slice(0, 2) }),
    () => connector && select(connectors.selectionOfConnector(view.grid, connector)),
  ];
  r.pick(kinds)?.();
}

/** One of the commands that apply here, or one of the choices that it offers. */
function command({ r }: ActInput): unknown {
  const context = commandContext();
  const able = COMMANDS.filter(({ id, when }) => !ELSEWHERE.test(id) && (when?.(context) ?? true));
  const one = r.pick(able);
  if (!one?.choices) return one?.run(context);
  const list = one.choices.list(context).filter(({ id }) => id !== 'new');
  const typed =
    r.int(3) === 0 && one.id !== 'card.linkMap' ? one.choices.typed?.(context, r.pick(WORDS) ?? '') : null;
  return (typed ?? r.pick(list))?.run();
}

function table(input: ActInput): void {
  const { r, view } = input;
  const names = createNames(view.map, view.library, view.touchpoints);
  const inOrder = cardsInOrder(view.map);
  const columns = r.some(CARD_COLUMNS, 8).filter(({ readOnly }) => !readOnly);
  const [left] = columns;
  if (!left) return;
  const sheet = cardsSheet({ names, cards: inOrder, columns, draft: null, readOnly: false });
  const row = r.pick(sheet.rows) ?? 'heading';
  const spot = { row, column: left.id };
  const anchor = { row: r.pick(sheet.rows) ?? row, column: r.pick(columns)?.id ?? left.id };
  useTable.setState({ sheet, view, cursor: spot, anchor, marks: null, report: null });
  const source = (): string => {
    const known = inOrder.length > 0 ? sheet.text(r.pick(sheet.rows) ?? '', r.pick(columns)?.id ?? '') : '';
    return r.int(2) === 0 ? word(input) : known.replaceAll(/[\t\n"]/g, ' ');
  };
  const lines = Array.from({ length: 1 + r.int(3) }, () => [source(), source()].join('\t'));
  const ways = [() => pasteCells({ text: lines.join('\n'), html: '' }), clearCells, fillDown];
  r.pick(ways)?.();
  useTable.getState().report?.writeRest?.();
  useTable.setState({ sheet: null, view: null, report: null, cursor: null, anchor: null });
}

function copyAndPaste(input: ActInput): void {
  const { view } = input;
  const { selection } = commandContext();
  const text = copySelectionAsText(view, selection);
  const at = cell(input);
  const target = input.r.int(3) === 0 ? selection : selectSlot(view.grid, at);
  if (text !== '') pasteIntoCell(view, target, { text, html: '' });
}

function capture(input: ActInput): void {
  const { r, view } = input;
  const at = cell(input);
  const columns = view.map.columns.map(({ id }, index) => ({ id, title: `${index}` }));
  const rows = Array.from({ length: 1 + r.int(3) }, () => words(input, 3));
  const spread = r.pick(SPREADS) ?? 'column';
  const from = Math.max(
    0,
    columns.findIndex(({ id }) => id === at.columnId),
  );
  const pieces = words(input, 5).map((text) => ({ text, author: r.int(2) === 0 ? 'Mai' : null, end: 0 }));
  const isText = spread === 'column' || spread === 'evenly';
  const plan = isText ? planPieces(pieces, spread, columns, from) : planRows(rows, spread, columns, from);
  addPlanned(view.map, at.laneId, plan, r.int(2) === 0 ? at : null);
}

function comment(input: ActInput): void {
  const { r, view } = input;
  const one = r.pick(view.map.comments);
  const target = r.pick([`card/${card(input)}`, `lane/${r.pick(view.map.lanes)?.id}`, 'map']) ?? 'map';
  const acts: (() => void)[] = [
    () => comments.writeComment(view.map, target, word(input)),
    () => one && comments.writeComment(view.map, one.target, word(input), one.id),
    () => one && comments.rewriteComment(view.map, one.id, word(input), one.text),
    () => one && comments.resolveComment(view.map, one),
    () => one && comments.removeComment(view.map, one.id),
  ];
  r.pick(acts)?.();
}

function connector(input: ActInput): void {
  const { r, view } = input;
  const one = r.pick(view.map.connectors);
  const acts: (() => void)[] = [
    () => connectors.connectCards(view, [[card(input), card(input)]]),
    () =>
      connectors.connectCards(view, [
        [card(input), card(input)],
        [card(input), card(input)],
      ]),
    () =>
      one &&
      connectors.writeConnector(view.map, one.id, 'Label', { label: word(input), dashed: r.int(2) === 0 }),
    () => one && connectors.reverseConnector(view.map, one),
    () => one && connectors.removeConnector(view, one.id),
  ];
  r.pick(acts)?.();
}

function curve(input: ActInput): void {
  const { r, view } = input;
  const lane = r.pick(view.map.lanes.filter(({ kind }) => kind === 'emotion'));
  const column = r.pick(view.map.columns);
  if (!lane || !column) return;
  const personaId = r.pick(['', ...view.map.meta.personaIds]) ?? '';
  const series = r.pick(['asIs', 'toBe'] as const) ?? 'asIs';
  const at = { laneId: lane.id, columnId: column.id, personaId, series };
  const acts: (() => void)[] = [
    () => actions.writePoint(view.map, at, r.pick([-2, 0.5, 2, 99, null]) ?? null),
    () => actions.writePointText(view.map, at, r.pick(['word', 'quote'] as const) ?? 'word', word(input)),
    () => actions.nudgePoint(view.map, at, r.int(2) * 2 - 1),
    () => select({ mapId: view.map.id, kind: 'point', ids: [formatPointId(at)], cell: { ...at, index: 0 } }),
  ];
  r.pick(acts)?.();
}

function inspector(input: ActInput): void {
  const { r, view } = input;
  const { map, library } = view;
  const stage = r.pick(map.stages)?.id ?? '';
  const lane = r.pick(map.lanes)?.id ?? '';
  const persona = r.pick(library.personas)?.id ?? '';
  const saved = r.pick(map.views)?.id ?? '';
  const acts: [string, Parameters<typeof change>[2]][] = [
    ['Width', (doc) => setStageWidth(doc, stage, r.pick([null, 10, 300, 5000]) ?? null)],
    ['Colour', (doc) => setStageHue(doc, stage, r.pick([null, 1, 8]) ?? null)],
    ['Collapse', (doc) => setStageCollapsed(doc, stage, r.int(2) === 0)],
    ['Kind of lane', (doc) => setLaneKind(doc, lane, r.pick(LANE_KINDS) ?? 'text')],
    ['Height', (doc) => setLaneHeight(doc, lane, r.pick([null, 100]) ?? null)],
    ['Look', (doc) => setLaneLook(doc, lane, { hue: 3, icon: 'star', curve: 'straight' })],
    ['Kind of map', (doc) => setMapKind(doc, r.pick(MAP_KINDS) ?? 'current')],
    ['Theme', (doc) => setMapTheme(doc, r.pick(['', 'ocean']) ?? '')],
    ['Scale', (doc) => setScale(doc, r.pick(EMOTION_SCALES)?.scale ?? map.meta.scale)],
    ['Add persona', (doc) => addMapPersona(doc, persona, r.int(2))],
    ['Remove persona', (doc) => removeMapPersona(doc, persona)],
    ['Note', (doc) => setCardNote(doc, card(input), word(input))],
    ['Span', (doc) => setCardSpan(doc, card(input), r.int(5))],
    ['Evidence', (doc) => linkEvidence(doc, card(input), ['i1', `i${r.int(9)}`], 1)],
    [
      'Metric',
      (doc) => setCardFields(doc, cards(input), { number: r.int(9), unit: '%', trend: [1, r.int(9)] }),
    ],
    [
      'Look',
      (doc) => setCardFields(doc, cards(input), { reach: r.int(101), icon: 'flag', source: word(input) }),
    ],
    ['Save view', (doc) => addView(doc, { title: word(input), filter: { ...NO_FILTER, tags: ['t1'] } })],
    ['Rename view', (doc) => setView(doc, saved, { title: word(input) })],
    ['Delete view', (doc) => deleteView(doc, saved)],
  ];
  const [label, fn] = r.pick(acts) ?? ['', (): void => undefined];
  change(input, label, fn);
}

function library(input: ActInput): void {
  const { r, view } = input;
  const [one, other] = r.some(view.library.touchpoints, 2);
  if (one && other) edit(LIBRARY_DOC, 'Merge', (doc) => mergeTouchpoint(doc, one.id, other.id));
  else if (one) edit(LIBRARY_DOC, 'Rename', (doc) => setTouchpoint(doc, one.id, { name: word(input) }));
}

function headers(input: ActInput): void {
  const { r, view } = input;
  const { map } = view;
  const kind = r.pick(['stage', 'step', 'lane'] as const) ?? 'stage';
  const list = ids({ stage: map.stages, step: map.steps, lane: map.lanes }[kind]);
  const id = r.pick(list) ?? '';
  const acts: (() => void)[] = [
    () => actions.createStage(map, r.int(4)),
    () => map.stages.length > 0 && actions.createStep(map, r.pick(map.stages)?.id ?? ''),
    () => actions.createLane(map, r.pick(LANE_KINDS) ?? 'text', r.int(4)),
    () => actions.renameHeader(map, kind, id, word(input)),
    () => actions.moveHeader(map, kind, id, { index: r.int(5) }),
    () => actions.removeHeaders(map, kind, r.some(list, 2)),
    () => actions.renameMap(map, word(input), map.meta.title),
  ];
  r.pick(acts)?.();
}

function onCards(input: ActInput): void {
  const { r, view } = input;
  const { map } = view;
  const chosen = cards(input);
  const objects = chosen.flatMap((id) => map.cards.get(id) ?? []);
  const pain = r.pick([...map.cards.values()].filter(({ laneId }) => laneKind(map, laneId) === 'painPoints'));
  const to = cell(input);
  const acts: (() => void)[] = [
    () => actions.writeCard(map, card(input), word(input)),
    () => actions.copyCards(map, chosen),
    () => actions.placeCards(map, chosen, to),
    () => actions.nudgeCards(map, chosen, { dx: r.int(3) - 1, dy: r.int(3) - 1 }),
    () => moveCardsTo(view, chosen, r.int(2) === 0 ? { laneId: to.laneId } : { columnId: to.columnId }),
    () => newTag(view, objects, word(input)),
    () => toggleInList(view, objects, 'personaIds', r.pick(view.library.personas)?.id ?? ''),
    () => setFields(view, chosen, 'Owner', { owner: word(input), severity: 1 + r.int(5), due: '2026-01-02' }),
    () => pain && setAnswers(map, chosen, pain.id, r.int(3) > 0),
    () => pain && answerPainPoint(view, pain),
    () => actions.removeCards(map, chosen, { mapId: map.id, kind: null, ids: [] }),
  ];
  r.pick(acts)?.();
}

const laneKind = (map: MapData, laneId: string): string | undefined =>
  map.lanes.find(({ id }) => id === laneId)?.kind;

const paste = (input: ActInput): void =>
  pasteIntoCell(input.view, selectSlot(input.view.grid, cell(input)), {
    text:
      input.r.int(2) === 0
        ? words(input, 4).join('\n')
        : [words(input, 3), words(input, 3)].map((row) => row.join('\t')).join('\n'),
    html: '',
  });

/** The acts by name; some stand there twice, so that they come oftener. */
export const ACTS: readonly (readonly [string, (input: ActInput) => unknown])[] = [
  ['select', selectSomething],
  ['command', command],
  ['select', selectSomething],
  ['command', command],
  ['command', command],
  ['add cards', (input) => actions.createCards(input.view.map, cell(input), words(input, 3))],
  ['cards', onCards],
  ['cards', onCards],
  ['headers', headers],
  ['table', table],
  ['copy and paste', copyAndPaste],
  ['paste', paste],
  ['capture', capture],
  [
    'replace',
    (input) =>
      replaceInMap(input.view.map, { query: word(input), options: FIND_ANYTHING, replacement: word(input) }),
  ],
  ['comment', comment],
  ['connector', connector],
  ['curve', curve],
  ['inspector', inspector],
  ['library', library],
  [
    'part',
    ({ r, view, parts }) => {
      const part = r.pick(parts);
      if (part) pasteHere(view.map, commandContext().selection, part);
    },
  ],
  [
    'restore',
    (input) => input.r.int(4) === 0 && change(input, 'Restore', (doc) => restoreMap(doc, input.first, 5)),
  ],
  ['undo', undoNow],
  ['redo', redoNow],
];
