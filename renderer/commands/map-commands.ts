/** Commands of the open map: moving about, editing, structure. */
import { parsePointId, type PointId } from '../../shared/model/point-id.ts';
import {
  copyCards,
  createCardHere,
  createStage,
  createStep,
  moveHeader,
  nudgeCards,
  nudgePoint,
  pointOf,
  removeCards,
  removeHeaders,
  writePoint,
} from '../canvas/actions.ts';
import { startEditing, useCanvas } from '../canvas/canvas-store.ts';
import { collapsibleOf, isCollapsed, toggleCollapsed } from '../canvas/collapse.ts';
import {
  cardDetails,
  cardWord,
  columnWords,
  curveOwner,
  levelWords,
  textWords,
} from '../canvas/card-words.ts';
import type { MapView } from '../canvas/context.ts';
import { slotBox } from '../canvas/hit.ts';
import { shownCards } from '../filter/shown-cards.ts';
import { navigate, type Direction } from '../canvas/navigate.ts';
import { isHeaderSelection } from '../canvas/header-selection.ts';
import { refreshSelection, selectSlot } from '../canvas/slots.ts';
import type { Selection } from '../state/selection.ts';
import { select } from '../state/ui.ts';
import { countWords } from '../ui/when.ts';
import type { Command, CommandContext } from './command.ts';
import { inOutline } from './outline-commands.ts';

const onMap = ({ view }: CommandContext): boolean => view !== null;
const isSelected = ({ view, selection }: CommandContext): boolean => view !== null && selection.kind !== null;
const writable = ({ view }: CommandContext): boolean => view !== null && !view.readOnly;
const hasCards = ({ selection }: CommandContext): boolean =>
  selection.kind === 'card' && selection.ids.length > 0;
const isHeader = ({ selection }: CommandContext): boolean =>
  selection.kind === 'stage' || selection.kind === 'step' || selection.kind === 'lane';

/** The selected point's place, or null. */
export function selectedPoint({ selection }: CommandContext): PointId | null {
  return selection.kind === 'point' ? parsePointId(selection.ids[0] ?? '') : null;
}

/** Selects a place and scrolls it into view. */
export function goTo(view: MapView, selection: Selection): void {
  select(selection);
  const box = selection.cell && slotBox(view.geometry, view.map, selection.cell);
  if (box) useCanvas.getState().view?.reveal(box);
  else revealHeader(view, selection);
}

function revealHeader({ geometry }: MapView, { kind, ids }: Selection): void {
  const id = ids[0];
  const column = (kind === 'stage' ? geometry.stages : geometry.columns).find((box) => box.id === id);
  const lane = geometry.lanes.find((box) => box.id === id);
  const { view } = useCanvas.getState();
  const middle = view?.centre() ?? { x: 0, y: 0 };
  if (kind === 'lane' && lane) view?.reveal({ x: middle.x, y: lane.y, width: 1, height: lane.height });
  else if (column) view?.reveal({ x: column.x, y: middle.y, width: column.width, height: 1 });
}

/** Opens the stage or lane whose header is selected, if it is collapsed. Answers whether it was. */
function openCollapsed({ view, selection }: CommandContext, kinds: readonly string[]): boolean {
  const at = view && isHeaderSelection(selection) ? collapsibleOf(view.map, selection) : null;
  if (!view || view.readOnly || !at || !kinds.includes(at.kind)) return false;
  if (!isCollapsed(view.map, at.kind, at.id)) return false;
  toggleCollapsed(view.map, at.kind, at.id);
  return true;
}

/** The way from a header to its cells, which opens it where it is collapsed. */
const INTO_CELLS: Partial<Record<Direction, string>> = { down: 'stage', right: 'lane' };

function go(direction: Direction): (context: CommandContext) => void {
  return (context) => {
    const { view, selection } = context;
    if (openCollapsed(context, [INTO_CELLS[direction] ?? ''])) return;
    if (view) goTo(view, navigate(view.grid, refreshSelection(view.grid, selection), direction));
  };
}

/** Tab leaves the map while nothing is selected, so that the keyboard is never caught in it. */
const move = (id: string, name: string, keys: string[], direction: Direction): Command => ({
  id: `move.${id}`,
  name,
  group: 'Move',
  keys,
  onCanvas: true,
  when: direction === 'next' || direction === 'previous' ? isSelected : onMap,
  run: go(direction),
});

/** Edits what is selected: a card's or header's text, a point's value; in an empty place a new card. */
export function editSelected({ view, selection }: CommandContext, text?: string): void {
  if (!view || view.readOnly) return;
  const { kind, ids, cell } = selection;
  const [id = ''] = ids;
  const start = text === undefined ? {} : { text };
  if (kind === 'card') startEditing({ kind: 'card', id, ...start });
  else if (kind === 'stage' || kind === 'step' || kind === 'lane') startEditing({ kind, id });
  else if (kind === 'cell' && cell) startEditing({ kind: 'newCard', at: cell, text: text ?? '' });
  else if (kind === 'point') {
    startEditing({ kind: 'point', ...parsePointId(id), ...start });
  }
}

function deleteSelected(context: CommandContext): void {
  const { view, selection } = context;
  if (!view) return;
  const { kind, ids, cell } = selection;
  const point = selectedPoint(context);
  if (kind === 'card') {
    const next = cell ? selectSlot(view.grid, cell) : selection;
    removeCards(view.map, ids, cell ? { ...next, kind: 'cell', ids: [], cell } : next);
  } else if (kind === 'stage' || kind === 'step' || kind === 'lane') removeHeaders(view.map, kind, ids);
  else if (point) writePoint(view.map, point, null);
}

function nudge(dx: number, dy: number): (context: CommandContext) => void {
  return (context) => {
    const { view, selection } = context;
    const point = selectedPoint(context);
    const { kind, ids } = selection;
    if (!view) return;
    if (kind === 'card') nudgeCards(view.map, ids, { dx, dy });
    else if (kind === 'lane') moveHeader(view.map, 'lane', ids[0] ?? '', { by: dy });
    else if (kind === 'stage' || kind === 'step')
      moveHeader(view.map, kind, ids[0] ?? '', { by: dx === 0 && inOutline(context) ? dy : dx });
    else if (point && dy !== 0) nudgePoint(view.map, point, -dy);
  };
}

const shift = (id: string, name: string, key: string, dx: number, dy: number): Command => ({
  id: `edit.${id}`,
  name,
  group: 'Edit',
  keys: [`Alt+${key}`],
  onCanvas: true,
  when: (context) =>
    writable(context) && (hasCards(context) || isHeader(context) || selectedPoint(context) !== null),
  run: nudge(dx, dy),
});

function stageIndex({ view, selection }: CommandContext, after: boolean): number {
  const stages = view?.map.stages ?? [];
  const columnId = selection.cell?.columnId ?? selection.ids[0];
  const column = view?.map.columns.find(({ id, stageId }) => id === columnId || stageId === columnId);
  const at = stages.findIndex(({ id }) => id === column?.stageId);
  return at < 0 ? stages.length : at + (after ? 1 : 0);
}

function currentStage({ view, selection }: CommandContext): string | null {
  const columnId = selection.cell?.columnId ?? selection.ids[0];
  const column = view?.map.columns.find(({ id, stageId }) => id === columnId || stageId === columnId);
  return column?.stageId ?? null;
}

export const MAP_COMMANDS: readonly Command[] = [
  move('up', 'Up', ['ArrowUp'], 'up'),
  move('down', 'Down', ['ArrowDown'], 'down'),
  move('left', 'Left', ['ArrowLeft'], 'left'),
  move('right', 'Right', ['ArrowRight'], 'right'),
  move('next', 'Next column', ['Tab'], 'next'),
  move('previous', 'Previous column', ['Shift+Tab'], 'previous'),
  move('rowStart', 'First column', ['Home'], 'rowStart'),
  move('rowEnd', 'Last column', ['End'], 'rowEnd'),
  move('gridStart', 'First cell', ['Mod+Home'], 'gridStart'),
  move('gridEnd', 'Last cell', ['Mod+End'], 'gridEnd'),
  move('laneUp', 'Lane above', ['PageUp', 'Mod+ArrowUp'], 'laneUp'),
  move('laneDown', 'Lane below', ['PageDown', 'Mod+ArrowDown'], 'laneDown'),
  {
    id: 'edit.open',
    name: 'Edit, or add a card in an empty place',
    group: 'Edit',
    keys: ['Enter', 'F2'],
    onCanvas: true,
    when: (context) => writable(context) && isSelected(context),
    run: (context) =>
      openCollapsed(context, inOutline(context) ? [] : ['stage', 'lane']) || editSelected(context),
  },
  {
    id: 'edit.addCard',
    name: 'Add a card to this cell',
    group: 'Edit',
    keys: ['Insert', 'Mod+Enter'],
    onCanvas: true,
    when: (context) => writable(context) && context.selection.cell !== undefined,
    run: ({ view, selection: { cell } }) => {
      if (view && cell) createCardHere(view.map, { ...cell, index: cell.index + 1 });
    },
  },
  {
    id: 'edit.delete',
    name: 'Delete',
    group: 'Edit',
    keys: ['Delete', 'Backspace'],
    onCanvas: true,
    when: (context) =>
      writable(context) && (hasCards(context) || isHeader(context) || selectedPoint(context) !== null),
    run: deleteSelected,
  },
  {
    id: 'edit.duplicate',
    name: 'Duplicate cards',
    group: 'Edit',
    keys: ['Mod+D'],
    onCanvas: true,
    when: (context) => writable(context) && hasCards(context),
    run: ({ view, selection }) => view && copyCards(view.map, selection.ids),
  },
  {
    id: 'edit.selectAll',
    name: 'Select all cards',
    group: 'Edit',
    keys: ['Mod+A'],
    onCanvas: true,
    when: onMap,
    run: ({ view, selection }) => {
      if (!view) return;
      const ids = shownCards(view).map(({ id }) => id);
      select({ ...selection, mapId: view.map.id, kind: 'card', ids });
    },
  },
  {
    id: 'edit.clear',
    name: 'Select one, then nothing',
    group: 'Edit',
    keys: ['Escape'],
    onCanvas: true,
    when: ({ view, selection }) => view !== null && selection.kind !== null,
    run: ({ view, selection }) => {
      if (!view) return;
      const isOne = selection.ids.length <= 1 || !selection.cell;
      select(isOne ? { mapId: view.map.id, kind: null, ids: [] } : selectSlot(view.grid, selection.cell));
    },
  },
  shift('moveUp', 'Move up', 'ArrowUp', 0, -1),
  shift('moveDown', 'Move down', 'ArrowDown', 0, 1),
  shift('moveLeft', 'Move left', 'ArrowLeft', -1, 0),
  shift('moveRight', 'Move right', 'ArrowRight', 1, 0),
  {
    id: 'map.addStageAfter',
    name: 'Add a stage after this one',
    group: 'Map',
    keys: ['Alt+S'],
    when: writable,
    run: (context) => context.view && createStage(context.view.map, stageIndex(context, true)),
  },
  {
    id: 'map.addStageBefore',
    name: 'Add a stage before this one',
    group: 'Map',
    keys: ['Alt+Shift+S'],
    when: writable,
    run: (context) => context.view && createStage(context.view.map, stageIndex(context, false)),
  },
  {
    id: 'map.addStep',
    name: 'Divide this stage into steps',
    group: 'Map',
    keys: ['Alt+D'],
    when: (context) => writable(context) && currentStage(context) !== null,
    run: (context) => {
      const stageId = currentStage(context);
      if (context.view && stageId) createStep(context.view.map, stageId);
    },
  },
];

/** Said of a header that is collapsed. */
function collapsedWords({ map, geometry }: MapView, selection: Selection): string {
  const at = collapsibleOf(map, selection);
  if (!at || !isCollapsed(map, at.kind, at.id)) return '';
  const hidden = geometry.stages.find(({ id }) => id === at.id)?.hidden ?? 0;
  return `, collapsed${hidden > 0 ? `, ${countWords(hidden, 'card')} inside` : ''}`;
}

/** What a screen reader says about a selection. */
export function describeSelection({ view, selection }: CommandContext): string {
  if (!view || selection.kind === null) return '';
  const { map } = view;
  const title = (list: readonly { id: string; title: string }[], id: string | undefined): string =>
    list.find((entry) => entry.id === id)?.title ?? '';
  const { kind, ids, cell } = selection;
  if (ids.length > 1) return `${ids.length} ${kind}s selected`;
  if (kind === 'stage') return `Stage ${title(map.stages, ids[0])}${collapsedWords(view, selection)}`;
  if (kind === 'step') return `Step ${title(map.steps, ids[0])}`;
  if (kind === 'lane') return `Lane ${title(map.lanes, ids[0])}${collapsedWords(view, selection)}`;
  if (kind === 'connector') {
    const connector = map.connectors.find(({ id }) => id === ids[0]);
    const end = (id: string | undefined): string => {
      const card = map.cards.get(id ?? '');
      return card ? `“${textWords(card, view)}”` : 'a card that is gone';
    };
    const label = connector?.label ? [connector.label] : [];
    return [`Connector from ${end(connector?.from)} to ${end(connector?.to)}`, ...label].join(': ');
  }
  const laneId = cell?.laneId ?? '';
  const place = `${title(map.lanes, laneId)}, ${columnWords(map, cell?.columnId ?? '')}`;
  if (kind === 'point') {
    const at = parsePointId(ids[0] ?? '');
    const point = pointOf(map, at);
    const value = point ? levelWords(map.meta.scale, point.value) : 'no point';
    const details = [
      ...(point?.word ? [point.word] : []),
      ...(at.series === 'toBe' ? ['as meant to be'] : []),
    ];
    return [`${place}, ${curveOwner(at.personaId, view)}: ${value}`, ...details].join(', ');
  }
  const card = map.cards.get(ids[0] ?? '');
  if (!card) return `${place}, empty`;
  const count = (map.cells.get(`${card.laneId}/${card.columnId}`)?.length ?? 0).toString();
  const what = `${cardWord(map, card.laneId)} ${(cell?.index ?? 0) + 1} of ${count}`;
  return [`${place}, ${what}: ${textWords(card, view)}`, ...cardDetails(card, view)].join(', ');
}
