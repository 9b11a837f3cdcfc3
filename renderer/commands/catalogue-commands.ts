/** The way to the catalogue that maps share. */
import { useSession } from '../state/session.ts';
import { CATALOGUE_PARTS } from '../state/route.ts';
import { navigate, useUi } from '../state/ui.ts';
import type { Command } from './command.ts';

export const CATALOGUE_COMMANDS: readonly Command[] = [
  {
    id: 'app.catalogue',
    name: 'Touchpoints, channels and tags',
    group: 'Go',
    keys: ['Alt+T'],
    when: () => useSession.getState().workspace !== null,
    needs: 'Open a workspace',
    run: () => {
      const { route } = useUi.getState();
      const at = route.screen === 'catalogue' ? CATALOGUE_PARTS.indexOf(route.part) : -1;
      navigate({
        screen: 'catalogue',
        part: CATALOGUE_PARTS[(at + 1) % CATALOGUE_PARTS.length] ?? 'touchpoints',
      });
    },
  },
];
