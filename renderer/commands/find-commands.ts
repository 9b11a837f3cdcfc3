/** Finding and replacing words on a map and in the workspace. */
import { openFind, useFind } from '../find/find-state.ts';
import { readOnlyReason } from '../state/documents.ts';
import { useSession } from '../state/session.ts';
import { useUi } from '../state/ui.ts';
import { isMac } from '../ui/shortcut.ts';
import type { Command } from './command.ts';

/** Feedback has a search of its own, which takes the same keys there. */
const inFeedback = (): boolean =>
  useUi.getState().route.screen === 'feedback' ||
  (document.activeElement?.closest('.fb-drawer') ?? null) !== null;
const canFind = (): boolean => useSession.getState().workspace !== null && !inFeedback();
const canReplace = (): boolean => canFind() && readOnlyReason() === null;
const scopeHere = (): 'map' | 'workspace' => (useUi.getState().route.screen === 'map' ? 'map' : 'workspace');

/** The find bar's own buttons do the same; here for the keys. */
const press = (label: string): void =>
  document.querySelector<HTMLButtonElement>(`.find button[aria-label="${label}"]`)?.click();

export const FIND_COMMANDS: readonly Command[] = [
  {
    id: 'find.open',
    name: 'Find…',
    group: 'Edit',
    keys: ['Mod+F'],
    everywhere: true,
    when: canFind,
    run: () => openFind(scopeHere(), false),
  },
  {
    id: 'find.replace',
    name: 'Find and replace…',
    group: 'Edit',
    keys: isMac ? ['Mod+Alt+F'] : ['Mod+H', 'Mod+Alt+F'],
    everywhere: true,
    when: canReplace,
    needs: 'Open a workspace that can be written',
    run: () => openFind(scopeHere(), true),
  },
  {
    id: 'find.workspace',
    name: 'Find on all maps…',
    group: 'Edit',
    keys: ['Mod+Shift+F'],
    everywhere: true,
    when: canFind,
    run: () => openFind('workspace', false),
  },
  {
    id: 'find.next',
    name: 'Next place found',
    group: 'Edit',
    keys: ['F3', 'Mod+G'],
    everywhere: true,
    when: () => useFind.getState().open,
    needs: 'Find something first',
    run: () => press('Next place'),
  },
  {
    id: 'find.previous',
    name: 'Previous place found',
    group: 'Edit',
    keys: ['Shift+F3', 'Mod+Shift+G'],
    everywhere: true,
    when: () => useFind.getState().open,
    needs: 'Find something first',
    run: () => press('Previous place'),
  },
];
