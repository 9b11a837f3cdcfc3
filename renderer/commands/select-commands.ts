/** Selecting many cards: over cells with Shift and the arrows, and all cards of one kind. */
import { STATUS_WORDS } from '../../shared/model/words.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { cardTagIds } from '../../shared/model/tags.ts';
import type { Card, MapData } from '../../shared/model/types.ts';
import { toast } from '../app/toasts.ts';
import type { MapView } from '../canvas/context.ts';
import { extendSelection } from '../canvas/extend.ts';
import { extendHeaders, isHeaderSelection } from '../canvas/header-selection.ts';
import { slotBox } from '../canvas/hit.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import type { Direction } from '../canvas/navigate.ts';
import { laneOf, selectCard } from '../canvas/slots.ts';
import { shownCards } from '../filter/shown-cards.ts';
import { askFor } from '../palette/palette-state.ts';
import { select } from '../state/ui.ts';
import type { Choice, Command, CommandContext } from './command.ts';

const onMap = ({ view }: CommandContext): boolean => view !== null;

/** Id of the lane that is selected or that the keyboard is in. */
function laneHere({ view, selection }: CommandContext): string | null {
  if (selection.kind === 'lane') return selection.ids[0] ?? null;
  const card = view?.map.cards.get(selection.ids[0] ?? '');
  return card?.laneId ?? selection.cell?.laneId ?? null;
}

/** Id of the stage that is selected or that the keyboard is in. */
function stageHere({ view, selection }: CommandContext): string | null {
  const card = view?.map.cards.get(selection.ids[0] ?? '');
  const columnId = card?.columnId ?? selection.cell?.columnId ?? selection.ids[0];
  const column = view?.map.columns.find(({ id, stageId }) => id === columnId || stageId === columnId);
  return column?.stageId ?? null;
}

/** Selects the cards that pass, and says where there are none. */
function selectWhere(view: MapView, passes: (card: Card) => boolean): void {
  const ids = shownCards(view)
    .filter(passes)
    .map(({ id }) => id);
  const [first] = ids;
  if (first === undefined) return void toast('There are no such cards on this map.');
  select({ ...selectCard(view.grid, first), ids });
}

const extend = (id: string, name: string, key: string, direction: Direction): Command => ({
  id: `select.${id}`,
  name,
  group: 'Select',
  keys: [key],
  onCanvas: true,
  when: ({ view, selection }) =>
    view !== null && (selection.cell !== undefined || isHeaderSelection(selection)),
  needs: 'Select a place on the map first',
  run: ({ view, selection }) => {
    if (!view) return;
    if (isHeaderSelection(selection)) return select(extendHeaders(view.map, selection, direction));
    const next = extendSelection(view.grid, selection, direction);
    select(next);
    const box = next.cell && slotBox(view.geometry, view.map, next.cell);
    if (box) useCanvas.getState().view?.reveal(box);
  },
});

/** All cards that share something with the place where one is. */
const here = (
  id: string,
  name: string,
  find: (context: CommandContext) => string | null,
  of: (map: MapData, card: Card) => string | undefined,
): Command => ({
  id: `select.${id}`,
  name,
  group: 'Select',
  keys: [],
  when: (context) => onMap(context) && find(context) !== null,
  needs: 'Select something there first',
  run: (context) => {
    const { view } = context;
    const wanted = find(context);
    if (view && wanted !== null) selectWhere(view, (card) => of(view.map, card) === wanted);
  },
});

/** One choice for each value that cards of the map have, with how many have it. */
function byValue(
  view: MapView,
  values: (card: Card) => readonly string[],
  name: (value: string) => Pick<Choice, 'name' | 'hue'> | null,
): Choice[] {
  const counts = new Map<string, number>();
  for (const card of shownCards(view))
    for (const value of new Set(values(card))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].flatMap(([value, count]) => {
    const shown = name(value);
    if (!shown) return [];
    const hint = count === 1 ? '1 card' : `${count} cards`;
    const run = (): void => selectWhere(view, (card) => values(card).includes(value));
    return [{ id: value, hint, run, ...shown }];
  });
}

const by = (
  id: string,
  name: string,
  prompt: string,
  list: (view: MapView) => readonly Choice[],
): Command => ({
  id: `select.${id}`,
  name,
  group: 'Select',
  keys: [],
  when: onMap,
  choices: {
    prompt,
    list: ({ view }) => (view ? list(view).toSorted((a, b) => Intl.Collator().compare(a.name, b.name)) : []),
  },
  run: () => askFor(`select.${id}`),
});

const orNone = <T>(value: T | null | undefined): readonly T[] =>
  value === null || value === undefined || value === '' ? [] : [value];

const kindOf = (map: MapData, card: Card): string | undefined => laneOf(map, card.laneId)?.kind;

export const SELECT_COMMANDS: readonly Command[] = [
  extend('extendUp', 'Extend the selection up', 'Shift+ArrowUp', 'up'),
  extend('extendDown', 'Extend the selection down', 'Shift+ArrowDown', 'down'),
  extend('extendLeft', 'Extend the selection to the left', 'Shift+ArrowLeft', 'left'),
  extend('extendRight', 'Extend the selection to the right', 'Shift+ArrowRight', 'right'),
  here('lane', 'Select all cards of this lane', laneHere, (_map, card) => card.laneId),
  here(
    'stage',
    'Select all cards of this stage',
    stageHere,
    (map, card) => map.columns.find(({ id }) => id === card.columnId)?.stageId,
  ),
  here(
    'kind',
    'Select all cards of this kind',
    (context) => {
      const lane = context.view && laneOf(context.view.map, laneHere(context) ?? '');
      return lane?.kind ?? null;
    },
    kindOf,
  ),
  by('byKind', 'Select cards by kind…', 'Cards of which kind of lane?', (view) =>
    byValue(
      view,
      (card) => orNone(kindOf(view.map, card)),
      (kind) => {
        const info = Object.values(LANE_KIND_INFO).find((other) => other.kind === kind);
        return info ? { name: info.title, hue: info.hue } : null;
      },
    ),
  ),
  by('byTag', 'Select cards by tag…', 'Cards with which tag?', (view) =>
    byValue(
      view,
      (card) => cardTagIds(view.library, card),
      (id) => {
        const tag = view.library.tags.find((other) => other.id === id);
        return tag ? { name: tag.name, hue: tag.hue } : null;
      },
    ),
  ),
  by('byPersona', 'Select cards by persona…', 'Cards of which persona?', (view) =>
    byValue(
      view,
      (card) => card.personaIds,
      (id) => {
        const persona = view.library.personas.find((other) => other.id === id);
        return persona ? { name: persona.name || 'Unnamed persona', hue: persona.hue } : null;
      },
    ),
  ),
  by('bySeverity', 'Select cards by severity…', 'Cards of which severity?', (view) =>
    byValue(
      view,
      ({ severity }) => orNone(severity).map(String),
      (value) => ({ name: `Severity ${value} of 5` }),
    ),
  ),
  by('byStatus', 'Select cards by status…', 'Cards of which status?', (view) =>
    byValue(
      view,
      ({ status }) => orNone(status),
      (value) => ({ name: STATUS_WORDS[value as keyof typeof STATUS_WORDS] ?? value }),
    ),
  ),
  by('byOwner', 'Select cards by owner…', 'Whose cards?', (view) =>
    byValue(
      view,
      ({ owner }) => orNone(owner),
      (value) => ({ name: value }),
    ),
  ),
];
