/** The context menu of the map: the commands that apply to what is selected. */
import type { CommandContext } from '../commands/command.ts';
import { runCommand } from '../commands/dispatch.ts';
import { commandById } from '../commands/table.ts';
import type { MenuEntry } from '../ui/Menu.tsx';

const GROUPS: readonly (readonly string[])[] = [
  ['edit.open', 'edit.addCard', 'edit.duplicate', 'edit.delete'],
  ['edit.cut', 'edit.copy', 'edit.paste', 'capture.paste'],
  ['card.tag', 'card.moveToStage', 'card.moveToLane'],
  ['picture.add', 'picture.show', 'picture.remove'],
  ['edit.moveUp', 'edit.moveDown', 'edit.moveLeft', 'edit.moveRight'],
  ['map.addStageBefore', 'map.addStageAfter', 'map.addStep', 'map.addLane', 'map.toggleCollapsed'],
  ['outline.openAll', 'outline.closeAll', 'outline.emptyLanes'],
  ['card.openMap', 'card.linkMap', 'card.unlinkMap', 'map.copyTo'],
  ['version.name', 'version.history', 'version.compareMap'],
  ['view.fit', 'view.minimap', 'map.exportPdf'],
];

/** The entries for the present selection; groups without an entry are left out. */
export function mapMenu(context: CommandContext): MenuEntry[] {
  const groups = GROUPS.map((ids) =>
    ids.flatMap((id) => {
      const command = commandById(id);
      if (!command || (command.when && !command.when(context))) return [];
      return {
        label: command.name,
        shortcut: command.keys[0],
        danger: id === 'edit.delete',
        run: () => void runCommand(id),
      };
    }),
  ).filter((group) => group.length > 0);
  return groups.flatMap((group, index) => (index === 0 ? group : ['line' as const, ...group]));
}
