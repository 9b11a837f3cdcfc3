/** Commands that collapse stages and lanes, and open them again. */
import { wholeMap } from '../../shared/model/apply-filter.ts';
import {
  collapseAll,
  collapsibleOf,
  openEverything,
  toggleCollapsed,
  type CollapsibleKind,
} from '../canvas/collapse.ts';
import type { Command, CommandContext } from './command.ts';

const writable = ({ view }: CommandContext): boolean => view !== null && !view.readOnly;

/** How many stages or lanes are collapsed, and how many there are. */
function collapsedCount({ view }: CommandContext, kind: CollapsibleKind): { collapsed: number; all: number } {
  const map = view && wholeMap(view.map);
  const list = (kind === 'stage' ? map?.stages : map?.lanes) ?? [];
  return { collapsed: list.filter(({ collapsed }) => collapsed).length, all: list.length };
}

const all = (id: string, name: string, kind: CollapsibleKind, collapsed: boolean): Command => ({
  id: `map.${id}`,
  name,
  group: 'Map',
  keys: [],
  when: (context) => {
    const count = collapsedCount(context, kind);
    return writable(context) && (collapsed ? count.collapsed < count.all : count.collapsed > 0);
  },
  run: ({ view }) => view && collapseAll(view.map, kind, collapsed),
});

export const COLLAPSE_COMMANDS: readonly Command[] = [
  {
    id: 'map.toggleCollapsed',
    name: 'Collapse or open the stage or lane',
    group: 'Map',
    keys: ['Alt+C'],
    when: (context) =>
      writable(context) &&
      context.view !== null &&
      collapsibleOf(context.view.map, context.selection) !== null,
    needs: 'Select a stage or a lane first',
    run: ({ view, selection }) => {
      const at = view && collapsibleOf(view.map, selection);
      if (view && at) toggleCollapsed(view.map, at.kind, at.id);
    },
  },
  all('collapseStages', 'Collapse all stages', 'stage', true),
  all('openStages', 'Open all stages', 'stage', false),
  all('collapseLanes', 'Collapse all lanes', 'lane', true),
  all('openLanes', 'Open all lanes', 'lane', false),
  {
    id: 'map.openEverything',
    name: 'Open all stages and lanes',
    group: 'Map',
    keys: [],
    when: (context) =>
      writable(context) &&
      collapsedCount(context, 'stage').collapsed + collapsedCount(context, 'lane').collapsed > 0,
    run: ({ view }) => view && openEverything(view.map),
  },
];
