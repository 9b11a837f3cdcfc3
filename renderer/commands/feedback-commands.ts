/** Commands of the feedback screen. */
import { EXPORT_CHOICES, exportInbox } from '../feedback/export-items.ts';
import { showThemes } from '../feedback/themes/themes-state.ts';
import { askFor } from '../palette/palette-state.ts';
import { useSession } from '../state/session.ts';
import { navigate, useUi } from '../state/ui.ts';
import type { Command } from './command.ts';

const inInbox = (): boolean =>
  useSession.getState().workspace !== null && useUi.getState().route.screen === 'feedback';

export const FEEDBACK_COMMANDS: readonly Command[] = [
  {
    id: 'feedback.themes',
    name: 'Themes of feedback',
    group: 'Go',
    keys: [],
    when: () => useSession.getState().workspace !== null,
    needs: 'Open a workspace first',
    run() {
      showThemes();
      navigate({ screen: 'feedback' });
    },
  },
  {
    id: 'feedback.export',
    name: 'Export what is marked, or all that is found…',
    group: 'File',
    keys: ['Mod+E'],
    when: inInbox,
    needs: 'Open the feedback first',
    choices: {
      prompt: 'Which kind of file?',
      list: () =>
        EXPORT_CHOICES.map(({ format, name }) => ({ id: format, name, run: () => exportInbox(format) })),
    },
    run: () => askFor('feedback.export'),
  },
];
