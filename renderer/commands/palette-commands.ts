/** The palette itself, and the commands that ask for something: a lane, a tag, a person, a place. */
import { STATUS_WORDS } from '../../shared/model/words.ts';
import { LANE_KIND_INFO, LANE_KINDS, type LaneKind } from '../../shared/model/lanes.ts';
import { columnTitles } from '../../shared/model/map-texts.ts';
import { ACTION_STATUSES, type Card } from '../../shared/model/types.ts';
import { createLane } from '../canvas/actions.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import { isCurveLane } from '../canvas/slots.ts';
import type { MapView } from '../canvas/context.ts';
import { allHave, moveCardsTo, newTag, setFields, toggleInList } from '../palette/card-actions.ts';
import { askFor, togglePalette } from '../palette/palette-state.ts';
import type { Choice, Choices, Command, CommandContext } from './command.ts';

const writable = ({ view }: CommandContext): boolean => view !== null && !view.readOnly;

/** The selected cards of the open map. */
export function selectedCards({ view, selection }: CommandContext): Card[] {
  if (!view || selection.kind !== 'card' || selection.mapId !== view.map.id) return [];
  return selection.ids.flatMap((id) => view.map.cards.get(id) ?? []);
}

const WITH_SEVERITY: readonly LaneKind[] = ['painPoints'];
const WITH_STATUS: readonly LaneKind[] = ['actions', 'opportunities'];

/** The selected cards that stand in lanes of these kinds. */
function cardsIn(context: CommandContext, kinds: readonly LaneKind[]): Card[] {
  const lanes = context.view?.map.lanes ?? [];
  const ids = new Set(lanes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));
  return selectedCards(context).filter(({ laneId }) => ids.has(laneId));
}

/** What all cards agree on; undefined where they differ. */
function common<T>(cards: readonly Card[], read: (card: Card) => T): T | undefined {
  const [first] = cards;
  if (!first) return undefined;
  const value = read(first);
  return cards.every((card) => read(card) === value) ? value : undefined;
}

const idsOf = (cards: readonly Card[]): string[] => cards.map(({ id }) => id);

/** A command that asks for one of its choices. */
function asking(
  id: string,
  name: string,
  choices: Choices,
  rest: Pick<Command, 'group' | 'keys' | 'when' | 'needs'>,
): Command {
  return { id, name, choices, run: () => askFor(id), ...rest };
}

/** A command on the selected cards. */
function onCards(
  id: string,
  name: string,
  prompt: string,
  list: (view: MapView, cards: readonly Card[]) => readonly Choice[],
  more: { kinds?: readonly LaneKind[]; keys?: readonly string[]; needs?: string; typed?: Typed } = {},
): Command {
  const { kinds, keys = [], needs = 'Select cards first', typed } = more;
  const cards = (context: CommandContext): Card[] =>
    kinds ? cardsIn(context, kinds) : selectedCards(context);
  const choices: Choices = {
    prompt,
    list: (context) => (context.view ? list(context.view, cards(context)) : []),
    ...(typed && {
      typed: (context, text) => (context.view ? typed(context.view, cards(context), text) : null),
    }),
  };
  const when = (context: CommandContext): boolean => writable(context) && cards(context).length > 0;
  return asking(id, name, choices, { group: 'Card', keys, when, needs });
}

type Typed = (view: MapView, cards: readonly Card[], text: string) => Choice | null;

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').toLocaleLowerCase() === b.normalize('NFC').toLocaleLowerCase();

const SEVERITY_NAMES = ['1 · Mild', '2', '3 · Notable', '4', '5 · Severe'];

function lanePlace({ view, selection }: CommandContext): number | undefined {
  const laneId = selection.kind === 'lane' ? selection.ids[0] : selection.cell?.laneId;
  const at = view?.map.lanes.findIndex(({ id }) => id === laneId) ?? -1;
  return at < 0 || view?.map.meta.kind === 'blueprint' ? undefined : at + 1;
}

/** Adds a lane below the one where the person is, and gives the map the keyboard. */
function addLaneHere(context: CommandContext, kind: LaneKind, title?: string): void {
  if (!context.view) return;
  createLane(context.view.map, kind, lanePlace(context), title);
  useCanvas.getState().view?.focus();
}

const addLaneChoices: Choices = {
  prompt: 'Which kind of lane?',
  list: (context) =>
    LANE_KINDS.map((kind) => ({
      id: kind,
      name: LANE_KIND_INFO[kind].title,
      hue: LANE_KIND_INFO[kind].hue,
      run: () => addLaneHere(context, kind),
    })),
  typed: (context, text) => ({
    id: 'own',
    name: `Custom lane “${text}”`,
    hue: LANE_KIND_INFO.text.hue,
    run: () => addLaneHere(context, 'text', text),
  }),
};

export const PALETTE_COMMANDS: readonly Command[] = [
  {
    id: 'app.palette',
    name: 'Command palette…',
    group: 'Go',
    keys: ['Mod+K'],
    everywhere: true,
    run: togglePalette,
  },
  asking('map.addLane', 'Add a lane…', addLaneChoices, {
    group: 'Map',
    keys: ['Alt+L'],
    when: writable,
  }),
  onCards(
    'card.tag',
    'Set tag…',
    'Which tag?',
    (view, cards) =>
      view.library.tags.map(({ id, name, hue }) => ({
        id,
        name,
        hue,
        checked: allHave(view, cards, 'tags', id),
        run: () => toggleInList(view, cards, 'tags', id),
      })),
    {
      keys: ['Alt+Shift+T'],
      typed: (view, cards, text) =>
        view.library.tags.some(({ name }) => sameName(name, text))
          ? null
          : { id: 'new', name: `New tag “${text}”`, run: () => newTag(view, cards, text) },
    },
  ),
  onCards(
    'card.persona',
    'Set persona…',
    'Which persona?',
    (view, cards) =>
      view.library.personas.map(({ id, name, hue }) => ({
        id,
        name: name || 'Unnamed persona',
        hue,
        checked: allHave(view, cards, 'personaIds', id),
        run: () => toggleInList(view, cards, 'personaIds', id),
      })),
    { keys: ['Alt+Shift+P'] },
  ),
  onCards(
    'card.owner',
    'Set owner…',
    'Who owns it?',
    (view, cards) => {
      const known = new Set(Array.from(view.map.cards.values(), ({ owner }) => owner ?? ''));
      const now = common(cards, ({ owner }) => owner ?? '');
      return [...known].sort(Intl.Collator().compare).map((owner) => ({
        id: owner || 'none',
        name: owner || 'Nobody',
        checked: now === owner,
        run: () => setFields(view, idsOf(cards), 'Set owner', { owner: owner || null }),
      }));
    },
    {
      keys: ['Alt+Shift+O'],
      typed: (view, cards, text) => ({
        id: 'typed',
        name: `“${text}”`,
        run: () => setFields(view, idsOf(cards), 'Set owner', { owner: text }),
      }),
    },
  ),
  onCards(
    'card.severity',
    'Set severity…',
    'How severe is it?',
    (view, cards) =>
      [null, 1, 2, 3, 4, 5].map((severity) => ({
        id: String(severity ?? 0),
        name: severity === null ? 'Not set' : (SEVERITY_NAMES[severity - 1] ?? ''),
        checked: common(cards, (card) => card.severity) === severity,
        run: () => setFields(view, idsOf(cards), 'Set severity', { severity }),
      })),
    { kinds: WITH_SEVERITY, keys: ['Alt+V'], needs: 'Select pain points first' },
  ),
  onCards(
    'card.status',
    'Set status…',
    'Which status?',
    (view, cards) =>
      [null, ...ACTION_STATUSES].map((status) => ({
        id: status ?? 'none',
        name: status === null ? 'No status' : STATUS_WORDS[status],
        checked: common(cards, (card) => card.status) === status,
        run: () => setFields(view, idsOf(cards), 'Set status', { status }),
      })),
    { kinds: WITH_STATUS, needs: 'Select actions or opportunities first' },
  ),
  onCards('card.moveToStage', 'Move to stage or step…', 'To which stage or step?', (view, cards) => {
    const titles = columnTitles(view.map);
    const stages = new Map(view.map.stages.map(({ id, title }) => [id, title]));
    return view.map.columns.map(({ id, stageId, stepId }) => ({
      id,
      name: titles.get(id) ?? '',
      ...(stepId === null ? {} : { hint: stages.get(stageId) ?? '' }),
      checked: common(cards, ({ columnId }) => columnId) === id,
      run: () => moveCardsTo(view, idsOf(cards), { columnId: id }),
    }));
  }),
  onCards('card.moveToLane', 'Move to lane…', 'To which lane?', (view, cards) =>
    view.map.lanes
      .filter((lane) => !isCurveLane(lane))
      .map(({ id, title, kind }) => ({
        id,
        name: title,
        hue: LANE_KIND_INFO[kind].hue,
        checked: common(cards, ({ laneId }) => laneId) === id,
        run: () => moveCardsTo(view, idsOf(cards), { laneId: id }),
      })),
  ),
];
