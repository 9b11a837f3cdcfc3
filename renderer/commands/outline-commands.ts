/** Commands of the outline: what of the tree is shown. Everything else it shares with the canvas. */
import { changeOutline, isEmptyLanesShown, openAll } from '../outline/outline-store.ts';
import { useUi } from '../state/ui.ts';
import type { Command, CommandContext } from './command.ts';

/** Whether the outline is the view of the open map that is on screen. */
export function inOutline({ view }: CommandContext): boolean {
  return view !== null && useUi.getState().mapViews[view.map.id] === 'outline';
}

export const OUTLINE_COMMANDS: readonly Command[] = [
  {
    id: 'outline.openAll',
    name: 'Open all of the outline',
    group: 'View',
    keys: ['Alt+='],
    when: inOutline,
    needs: 'Show the map as outline first',
    run: ({ view }) => view && openAll(view.map, true),
  },
  {
    id: 'outline.closeAll',
    name: 'Close all of the outline',
    group: 'View',
    keys: ['Alt+-'],
    when: inOutline,
    needs: 'Show the map as outline first',
    run: ({ view }) => view && openAll(view.map, false),
  },
  {
    id: 'outline.emptyLanes',
    name: 'Show or hide empty lanes in the outline',
    group: 'View',
    keys: ['Alt+E'],
    when: inOutline,
    needs: 'Show the map as outline first',
    run: ({ view }) => view && changeOutline(view.map.id, { emptyLanes: !isEmptyLanesShown(view.map) }),
  },
];
