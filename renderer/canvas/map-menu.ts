/** The context menu of the map: the commands that fit what is selected, under the name that they have there. */
import type { CommandContext } from '../commands/command.ts';
import { runCommand } from '../commands/dispatch.ts';
import { commandById } from '../commands/table.ts';
import type { SelectionKind } from '../state/selection.ts';
import type { MenuEntry } from '../ui/Menu.tsx';

type Groups = readonly (readonly string[])[];

const CLIPBOARD = ['edit.cut', 'edit.copy', 'edit.paste', 'capture.paste'];
const STRUCTURE = ['map.addStageBefore', 'map.addStageAfter', 'map.addStep', 'map.addLane'];
const COLLAPSE = ['map.toggleCollapsed', 'outline.openAll', 'outline.closeAll', 'outline.emptyLanes'];
const MOVE = ['edit.moveUp', 'edit.moveDown', 'edit.moveLeft', 'edit.moveRight'];
const VERSIONS = ['version.name', 'version.history', 'version.compareMap'];
const VIEW = ['view.fit', 'view.minimap', 'present.start', 'map.export', 'map.copyPicture'];

const HEADER: Groups = [
  ['edit.open', 'edit.delete'],
  ['edit.copy', 'edit.paste', 'map.copyTo'],
  MOVE,
  STRUCTURE,
  COLLAPSE,
  ['comment.add'],
];

const GROUPS: Record<SelectionKind | 'nothing', Groups> = {
  card: [
    ['edit.open', 'edit.addCard', 'edit.duplicate', 'edit.delete'],
    CLIPBOARD,
    ['card.moment', 'card.tag', 'card.persona', 'card.owner', 'card.severity', 'card.status'],
    ['card.answer', 'card.solves', 'connector.add', 'connector.addTo', 'comment.add'],
    ['picture.add', 'picture.show', 'picture.remove'],
    ['card.openMap', 'card.linkMap', 'card.unlinkMap', 'map.copyTo'],
    ['card.moveToStage', 'card.moveToLane'],
  ],
  cell: [['edit.open', 'edit.paste', 'capture.paste', 'picture.add'], STRUCTURE, COLLAPSE, VERSIONS, VIEW],
  point: [
    ['edit.open', 'edit.delete'],
    ['curve.series', 'curve.toBe', 'curve.measured', 'curve.style'],
    ['comment.add'],
    STRUCTURE,
  ],
  connector: [['connector.edit', 'connector.reverse', 'connector.delete']],
  stage: HEADER,
  step: HEADER,
  lane: HEADER,
  persona: [],
  nothing: [STRUCTURE, COLLAPSE, VERSIONS, VIEW],
};

/** Shorter names, where the selection says the rest. */
const NAMES: Partial<Record<string, Partial<Record<SelectionKind, string>>>> = {
  'edit.open': {
    card: 'Edit text',
    cell: 'Add a card here',
    point: 'Set the value',
    stage: 'Rename',
    step: 'Rename',
    lane: 'Rename',
  },
  'edit.addCard': { card: 'Add a card below' },
  'map.toggleCollapsed': { stage: 'Collapse or open', lane: 'Collapse or open' },
};

/** The entries for the present selection; groups without an entry are left out. */
export function mapMenu(context: CommandContext): MenuEntry[] {
  const { kind } = context.selection;
  const own = GROUPS[kind ?? 'nothing'];
  // Where nothing can be changed, the whole map is what one comes for.
  const all = context.view?.readOnly ? [...new Set([...own, VERSIONS, VIEW])] : own;
  const groups = all.map((ids) =>
    ids.flatMap((id) => {
      const command = commandById(id);
      if (!command || (command.when && !command.when(context))) return [];
      return {
        label: (kind && NAMES[id]?.[kind]) ?? command.name,
        shortcut: command.keys[0],
        danger: id === 'edit.delete' || id === 'connector.delete',
        run: () => void runCommand(id),
      };
    }),
  );
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : ['line' as const, ...group]));
}

/** Every command that the menu may name. */
export function mapMenuIds(): string[] {
  return [...new Set(Object.values(GROUPS).flat(2))];
}
