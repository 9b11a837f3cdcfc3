import type { ReactNode } from 'react';
import { runCommand } from '../commands/dispatch.ts';
import { commandById } from '../commands/table.ts';
import { IconButton } from '../ui/Button.tsx';

export interface CommandButtonProps {
  /** Id of a command of the table: its name and its keys are the button's. */
  id: string;
  icon: ReactNode;
  /** A name for now, where it says more than the command's own, e.g. what would be undone. */
  label?: string;
  disabled?: boolean;
}

/** A button of a toolbar that runs a command. */
export function CommandButton({ id, icon, label, disabled = false }: CommandButtonProps) {
  const command = commandById(id);
  if (!command) throw new Error(`There is no command ${id}.`);
  return (
    <IconButton
      label={label ?? command.name.replace(/…$/u, '')}
      shortcut={command.keys[0]}
      icon={icon}
      disabled={disabled}
      onClick={() => runCommand(id)}
    />
  );
}
