/** Commands of the view, and undo. */
import { redoNow, undoNow } from '../app/undo.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import { MAP_VIEWS, showMapAs, useUi, type MapViewName } from '../state/ui.ts';
import { printDrivers } from '../measures/drivers/drivers-state.ts';
import { printMetrics } from '../measures/metrics/print-metrics.ts';
import { printOverview } from '../overview/use-overview.ts';
import type { Command, CommandContext } from './command.ts';
import { openPanel } from './panels.ts';

/** Prints what is on screen, where that is no map and can be printed. */
function printShown(): (() => void) | null {
  const { route } = useUi.getState();
  if (route.screen === 'overview') return () => printOverview(route.role, route.of);
  if (route.screen !== 'measures') return null;
  return route.part === 'metrics' ? printMetrics : printDrivers;
}
const onMap = ({ view }: CommandContext): boolean => view !== null;
/** The canvas is the view on screen: table and outline have no zoom of their own and leave these keys to the browser. */
const onCanvasShown = ({ view }: CommandContext): boolean =>
  view !== null && (useUi.getState().mapViews[view.map.id] ?? 'canvas') === 'canvas';

const VIEW_NAMES: Readonly<Record<MapViewName, string>> = {
  canvas: 'Canvas',
  table: 'Table',
  outline: 'Outline',
};

export const VIEW_COMMANDS: readonly Command[] = [
  {
    id: 'edit.undo',
    name: 'Undo',
    group: 'Edit',
    keys: ['Mod+Z'],
    when: ({ canUndo }) => canUndo,
    run: undoNow,
  },
  {
    id: 'edit.redo',
    name: 'Redo',
    group: 'Edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    when: ({ canRedo }) => canRedo,
    run: redoNow,
  },
  ...MAP_VIEWS.map((name, index): Command => ({
    id: `view.${name}`,
    name: `Show as ${VIEW_NAMES[name].toLowerCase()}`,
    group: 'View',
    keys: [`Alt+Shift+${index + 1}`],
    when: onMap,
    run: ({ view }) => view && showMapAs(view.map.id, name),
  })),
  {
    id: 'view.fit',
    name: 'Whole map',
    group: 'View',
    keys: ['Shift+1', 'Mod+1'],
    when: onCanvasShown,
    run: () => useCanvas.getState().view?.fit(),
  },
  {
    id: 'view.zoomIn',
    name: 'Zoom in',
    group: 'View',
    keys: ['Mod+=', 'Mod+Shift++', 'Mod++'],
    when: onCanvasShown,
    run: () => useCanvas.getState().view?.zoomBy(1.25),
  },
  {
    id: 'view.zoomOut',
    name: 'Zoom out',
    group: 'View',
    keys: ['Mod+-'],
    when: onCanvasShown,
    run: () => useCanvas.getState().view?.zoomBy(0.8),
  },
  {
    id: 'view.zoom100',
    name: 'Actual size',
    group: 'View',
    keys: ['Mod+0'],
    when: onCanvasShown,
    run: () => useCanvas.getState().view?.zoomTo(1),
  },
  {
    id: 'view.minimap',
    name: 'Minimap',
    group: 'View',
    keys: ['Alt+M'],
    when: onCanvasShown,
    run: () => useCanvas.setState((state) => ({ minimap: !state.minimap })),
  },
  {
    id: 'view.inspector',
    name: 'Inspector',
    group: 'View',
    keys: ['Mod+.'],
    run: () => useUi.setState((state) => ({ inspectorOpen: !state.inspectorOpen })),
  },
  {
    id: 'map.export',
    name: 'Export…',
    group: 'File',
    keys: ['Mod+P'],
    when: (context) => onMap(context) || printShown() !== null,
    run: () => {
      const print = printShown();
      if (print) print();
      else openPanel('export');
    },
  },
  {
    id: 'help.shortcuts',
    name: 'Keyboard shortcuts',
    group: 'View',
    keys: ['F1', '?'],
    run: () => openPanel('shortcuts'),
  },
];
