/** Commands that present the open map. */
import { isPresenting, startPresenting, stopPresenting } from '../present/present-state.ts';
import { hidePicture } from '../pictures/lightbox-state.ts';
import type { Command, CommandContext } from './command.ts';
import { closePanel } from './panels.ts';

const onMap = ({ view }: CommandContext): boolean => view !== null;

/** The stage in which the person is: the selected one, or that of what is selected. */
export function stageHere({ selection, view }: CommandContext): string | null {
  if (!view || selection.mapId !== view.map.id) return null;
  const { map } = view;
  const [id = ''] = selection.ids;
  if (selection.kind === 'stage') return id;
  if (selection.kind === 'step') return map.steps.find((step) => step.id === id)?.stageId ?? null;
  const columnId = selection.cell?.columnId ?? map.cards.get(id)?.columnId;
  return map.columns.find((column) => column.id === columnId)?.stageId ?? null;
}

/** Puts away what floats over the map, and begins. */
function start(mapId: string, from: string | null): void {
  closePanel();
  hidePicture();
  startPresenting(mapId, from);
}

export const PRESENT_COMMANDS: readonly Command[] = [
  {
    id: 'present.start',
    name: 'Present',
    group: 'View',
    keys: ['F5', 'Mod+Alt+P'],
    everywhere: true,
    when: onMap,
    run: ({ view }) => {
      if (isPresenting()) stopPresenting();
      else if (view) start(view.map.id, null);
    },
  },
  {
    id: 'present.fromHere',
    name: 'Present from this stage',
    group: 'View',
    keys: ['Shift+F5'],
    everywhere: true,
    when: (context) => stageHere(context) !== null,
    needs: 'Select a stage or something in it first',
    run: (context) => context.view && start(context.view.map.id, stageHere(context)),
  },
];
