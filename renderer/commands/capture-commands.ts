/** Many cards at once, from what was written elsewhere. */
import { openCapture, pasteAsCards } from '../capture/capture-state.ts';
import type { Command, CommandContext } from './command.ts';

const canAdd = ({ view }: CommandContext): boolean =>
  view !== null && !view.readOnly && view.map.stages.length > 0 && view.map.lanes.length > 0;
const NEEDS = 'Add a stage and a lane first';

export const CAPTURE_COMMANDS: readonly Command[] = [
  {
    id: 'capture.open',
    name: 'Quick capture: many cards from text…',
    group: 'Card',
    keys: ['Alt+Q'],
    everywhere: true,
    when: canAdd,
    needs: NEEDS,
    run: () => openCapture(),
  },
  {
    id: 'capture.paste',
    name: 'Paste as cards…',
    group: 'Card',
    keys: ['Mod+Shift+V'],
    keepsKey: true,
    onCanvas: true,
    when: canAdd,
    needs: NEEDS,
    run: pasteAsCards,
  },
];
