import { useEffect, useRef } from 'react';
import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { attempt } from '../app/toasts.ts';
import { createStage } from '../canvas/actions.ts';
import { useCanvas, type ViewApi } from '../canvas/canvas-store.ts';
import { CardSurroundings } from '../canvas/card/surroundings.tsx';
import { useMapView } from '../canvas/context.ts';
import { useKeyboardReturn } from '../canvas/keyboard-return.ts';
import { mapMenu } from '../canvas/map-menu.ts';
import { commandContext, runCommand } from '../commands/dispatch.ts';
import { shortcutOf } from '../commands/table.ts';
import { useUi } from '../state/ui.ts';
import { IconButton } from '../ui/Button.tsx';
import { Switch } from '../ui/Check.tsx';
import { EmptyState } from '../ui/Marks.tsx';
import { ContextMenu } from '../ui/Menu.tsx';
import { changeOutline } from './outline-store.ts';
import { OutlineTree } from './OutlineTree.tsx';
import { useTree } from './use-tree.ts';
import './outline.css';

const FIELD = '[data-canvas] .outline-field';

/** The map as a tree: Stage → Step → Lane → Card. What is selected stays selected on the canvas and in the table. */
export function OutlineView() {
  const { map, readOnly, filter } = useMapView();
  const isFiltered = (filter?.conditions ?? 0) > 0;
  const tree = useTree();
  const area = useRef<HTMLDivElement>(null);
  // The menu is about what is selected.
  useUi((s) => s.selection);
  useViewApi();
  useKeyboardReturn();

  // A click beside the rows, or a message that was answered, gives the keyboard to the field inside that takes it.
  useEffect(() => {
    const element = area.current;
    const focusField = (event: FocusEvent): void => {
      if (event.target === element) useCanvas.getState().view?.focus();
    };
    element?.addEventListener('focus', focusField);
    return () => element?.removeEventListener('focus', focusField);
  }, []);

  return (
    <div className="outline">
      <div className="outline-bar">
        <IconButton
          label="Open all"
          shortcut={shortcutOf('outline.openAll')}
          icon={<ChevronsUpDown size={16} aria-hidden />}
          onClick={() => runCommand('outline.openAll')}
        />
        <IconButton
          label="Close all"
          shortcut={shortcutOf('outline.closeAll')}
          icon={<ChevronsDownUp size={16} aria-hidden />}
          onClick={() => runCommand('outline.closeAll')}
        />
        <Switch
          label="Empty lanes"
          checked={tree.emptyLanes && !isFiltered}
          disabled={isFiltered}
          onChange={(emptyLanes) => changeOutline(map.id, { emptyLanes })}
        />
      </div>
      <ContextMenu entries={mapMenu(commandContext())}>
        <div ref={area} className="outline-area" data-canvas="" tabIndex={-1}>
          <CardSurroundings>
            <OutlineTree tree={tree} />
          </CardSurroundings>
          {map.stages.length === 0 ? (
            <EmptyState
              shortcut="Alt+S"
              action={
                readOnly ? undefined : { label: 'Add a stage', run: () => attempt(() => createStage(map, 0)) }
              }
            >
              A map begins with its stages: what the customer goes through, from first to last.
            </EmptyState>
          ) : map.lanes.length === 0 ? (
            <EmptyState
              shortcut="Alt+L"
              action={
                readOnly ? undefined : { label: 'Add a lane', run: () => void runCommand('map.addLane') }
              }
            >
              Lanes say what you look at in every stage: steps, feelings, pain points.
            </EmptyState>
          ) : tree.rows.length === 0 ? (
            <EmptyState
              shortcut={shortcutOf('filter.clear')}
              action={{ label: 'Show everything', run: () => void runCommand('filter.clear') }}
            >
              No card passes the filter.
            </EmptyState>
          ) : null}
        </div>
      </ContextMenu>
    </div>
  );
}

const NOTHING = (): void => undefined;

/** Lets commands and panels give the keyboard to the outline. It has no zoom, and scrolls to what is selected itself. */
function useViewApi(): void {
  useEffect(() => {
    const field = (): HTMLElement | null => document.querySelector<HTMLElement>(FIELD);
    const focus = (): void => field()?.focus({ preventScroll: true });
    const view: ViewApi = {
      fit: NOTHING,
      zoomBy: NOTHING,
      zoomTo: NOTHING,
      reveal: NOTHING,
      centre: () => ({ x: 0, y: 0 }),
      moveTo: NOTHING,
      centreOn: NOTHING,
      keepInView: NOTHING,
      field,
      focus,
    };
    useCanvas.setState({ view, editing: null, drop: null, dropCard: null });
    // Whoever chose the view by keyboard stays at the choice; else the keyboard is wanted here.
    if (!document.activeElement?.matches('button:focus-visible, input:focus-visible')) focus();
    return () => {
      if (useCanvas.getState().view === view) useCanvas.setState({ view: null, editing: null });
    };
  }, []);
}
