/** The context menu of the table: the commands that apply to the marked cells. */
import type { CommandContext } from '../commands/command.ts';
import { runCommand } from '../commands/dispatch.ts';
import { commandById } from '../commands/table.ts';
import type { MenuEntry } from '../ui/Menu.tsx';

const GROUPS: readonly (readonly string[])[] = [
  ['table.edit', 'table.addCard', 'table.duplicate', 'table.fillDown', 'table.copyWithTitles'],
  ['table.clear', 'table.deleteCards'],
  ['table.sort', 'table.hideColumn', 'table.clearFilter'],
];

/** The entries that apply now; groups without an entry are left out. */
export function tableMenu(context: CommandContext): MenuEntry[] {
  const groups = GROUPS.map((ids) =>
    ids.flatMap((id) => {
      const command = commandById(id);
      if (!command || (command.when && !command.when(context))) return [];
      return {
        label: command.name,
        shortcut: command.keys[0],
        danger: id === 'table.deleteCards',
        run: () => void runCommand(id),
      };
    }),
  ).filter((group) => group.length > 0);
  return groups.flatMap((group, index) => (index === 0 ? group : ['line' as const, ...group]));
}
