/** Runs commands: by key, by name (menus, buttons, the shell), always against the state of this moment. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { attempt } from '../app/toasts.ts';
import type { MapView } from '../canvas/context.ts';
import { core } from '../state/connection.ts';
import { isPresenting } from '../present/present-state.ts';
import { useHistory } from '../state/history.ts';
import { useUi } from '../state/ui.ts';
import { matchesShortcut } from '../ui/shortcut.ts';
import type { Command, CommandContext } from './command.ts';
import { commandById, COMMANDS } from './table.ts';

/** The map that is on screen, as it was last drawn. */
export const useOpenView = create<{ readonly view: MapView | null }>()(() => ({ view: null }));

/** The map screen tells which map is on screen; null when it goes. */
export function setOpenView(view: MapView | null): void {
  useOpenView.setState({ view });
}

/** Where the person is now. */
export function commandContext(): CommandContext {
  const { undo, redo } = useHistory.getState();
  const { selection } = useUi.getState();
  return { selection, view: useOpenView.getState().view, canUndo: undo !== null, canRedo: redo !== null };
}

/** Runs a command by its id. Answers whether it exists and applies. */
export function runCommand(id: string): boolean {
  const command = commandById(id);
  const context = commandContext();
  if (!command || isHeld(command) || (command.when && !command.when(context))) return false;
  attempt(() => command.run(context));
  return true;
}

/** While a map is presented nothing else is done, whoever asks for it: the shell's menu too. */
function isHeld({ id }: Command): boolean {
  return isPresenting() && !id.startsWith('present.');
}

/** Whether a key event is text input: a field, or a widget that uses arrows itself. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset['idle'] !== undefined) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="listbox"], [role="menu"], [role="slider"]') !== null
  );
}

/** Whether the keyboard is in a part of the page, or nowhere while that part is there to take it. */
const isIn = (target: EventTarget | null, part: '[data-canvas]' | '[data-table]'): boolean =>
  target instanceof HTMLElement &&
  (target === document.body ? document.querySelector(part) : target.closest(part)) !== null;

/** Runs the command of a key event. Answers whether it took the key: the browser then leaves it alone. */
export function runKey(event: KeyboardEvent): boolean {
  const typing = isTyping(event.target);
  const context = commandContext();
  for (const command of COMMANDS) {
    if (command.byBrowser || !command.keys.some((key) => matchesShortcut(event, key))) continue;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key);
    const isTaken =
      isPlain || command.onCanvas || command.onTable || (hasDraft(event.target) && !command.everywhere);
    if (typing && isTaken) continue;
    if (command.onCanvas && !isIn(event.target, '[data-canvas]')) continue;
    if (command.onTable && !isIn(event.target, '[data-table]')) continue;
    if (command.when && !command.when(context)) continue;
    attempt(() => command.run(context));
    return !command.keepsKey;
  }
  return false;
}

/** A field that holds words which are not in the document yet: there undo is the field's. */
function hasDraft(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-draft]') !== null;
}

/** Listens to keys and to the shell's menu while the app is shown. */
export function useCommands(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && !event.isComposing && runKey(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    const stop = core.on('command', ({ id }) => void runCommand(id));
    return () => {
      window.removeEventListener('keydown', listen);
      stop();
    };
  }, []);
}
