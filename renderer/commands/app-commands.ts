/** Commands of the app as a whole: places, workspaces, import. They work on every screen. */
import { OVERVIEW_ROLES, ROLE_WORDS } from '../../shared/overview/types.ts';
import { toast } from '../app/toasts.ts';
import { PLACES, SETTINGS_PLACE } from '../app/places.ts';
import { chooseCustomerTable } from '../feedback/customers/customers-flow.ts';
import { chooseFeedbackFiles, importClipboard } from '../feedback/import-pick.ts';
import { createWorkspace, pickWorkspace } from '../home/workspace-actions.ts';
import { chooseMapFile } from '../map-files/import-map.ts';
import { chooseCopy } from '../map-files/merge-copy.ts';
import { core } from '../state/connection.ts';
import { readOnlyReason } from '../state/documents.ts';
import { useSession } from '../state/session.ts';
import { navigate } from '../state/ui.ts';
import type { Command } from './command.ts';
import { openPanel } from './panels.ts';

const isOpen = (): boolean => useSession.getState().workspace !== null;
const isWritable = (): boolean => isOpen() && readOnlyReason() === null;
const hasDialogs = (): boolean => useSession.getState().hello?.host === 'electron';

const goHome = (): void => navigate({ screen: 'home' });

export const APP_COMMANDS: readonly Command[] = [
  ...[...PLACES, SETTINGS_PLACE].map(({ route, label, shortcut }): Command => {
    return {
      id: `app.${route.screen}`,
      name: label,
      group: 'Go',
      keys: [shortcut],
      run: () => navigate(route),
    };
  }),
  ...OVERVIEW_ROLES.map((role): Command => ({
    id: `overview.${role}`,
    name: `Overview: ${ROLE_WORDS[role]}`,
    group: 'Go',
    keys: [],
    when: isOpen,
    run: () => navigate({ screen: 'overview', role, of: null }),
  })),
  {
    id: 'map.new',
    name: 'New map…',
    group: 'File',
    keys: ['Alt+Shift+N', 'Mod+N'],
    when: isWritable,
    run: () => openPanel('templates'),
  },
  {
    id: 'map.import',
    name: 'Import map…',
    group: 'File',
    keys: [],
    when: isWritable,
    run: chooseMapFile,
  },
  {
    id: 'workspace.merge',
    name: 'Merge another copy…',
    group: 'File',
    keys: [],
    when: isWritable,
    run: chooseCopy,
  },
  {
    id: 'workspace.new',
    name: 'New workspace…',
    group: 'File',
    keys: ['Mod+Shift+N'],
    run: () => (hasDialogs() ? createWorkspace('Workspace', false) : goHome()),
  },
  {
    id: 'workspace.open',
    name: 'Open workspace…',
    group: 'File',
    keys: ['Mod+O'],
    run: () => (hasDialogs() ? pickWorkspace() : goHome()),
  },
  {
    id: 'workspace.backup',
    name: 'Back up now',
    group: 'File',
    keys: [],
    when: isOpen,
    run: async () => {
      const { file } = await core.call('workspace.backup');
      toast('Backed up', { description: file });
    },
  },
  {
    id: 'workspace.report',
    name: 'Report of the workspace…',
    group: 'File',
    keys: [],
    when: isOpen,
    run: () => openPanel('report'),
  },
  { id: 'workspace.backups', name: 'Backups…', group: 'File', keys: [], when: isOpen, run: goHome },
  {
    id: 'feedback.import',
    name: 'Import feedback…',
    group: 'File',
    keys: ['Mod+I'],
    when: isWritable,
    run: chooseFeedbackFiles,
  },
  {
    id: 'feedback.importClipboard',
    name: 'Import feedback from the clipboard',
    group: 'File',
    keys: [],
    when: isWritable,
    run: importClipboard,
  },
  {
    id: 'feedback.customers',
    name: 'Customer table…',
    group: 'File',
    keys: [],
    when: isWritable,
    run: chooseCustomerTable,
  },
];
