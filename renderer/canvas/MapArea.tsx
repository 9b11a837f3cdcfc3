import { useEffect, useRef, useState } from 'react';
import { ReactFlowProvider } from '@xyflow/react';
import { ContextMenu, type MenuEntry } from '../ui/Menu.tsx';
import { EmptyState } from '../ui/Marks.tsx';
import { attempt } from '../app/toasts.ts';
import { commandContext, runCommand } from '../commands/dispatch.ts';
import { describeSelection } from '../commands/map-commands.ts';
import { useUi } from '../state/ui.ts';
import { createStage } from './actions.ts';
import { Canvas } from './Canvas.tsx';
import { useCanvas } from './canvas-store.ts';
import { ConnectHint } from './connectors/ConnectHint.tsx';
import { useMapView } from './context.ts';
import { LaneHeaders, StageHeaders, stageHeadersHeight } from './Headers.tsx';
import { useKeyboardReturn } from './keyboard-return.ts';
import { mapMenu } from './map-menu.ts';

const menuHere = (): MenuEntry[] => mapMenu(commandContext());

/** Headers, canvas and minimap, and the place where the keyboard is while one works on the map. */
export function MapArea() {
  const { map, geometry, readOnly } = useMapView();
  const ref = useRef<HTMLDivElement>(null);
  const size = useSize(ref);
  const headerHeight = stageHeadersHeight(map.steps.length > 0);
  const width = size && Math.max(1, size.width - geometry.laneHeaderWidth);
  const height = size && Math.max(1, size.height - headerHeight);
  const isSelected = useUi(({ selection }) => selection.mapId === map.id && selection.kind !== null);

  // A click beside the cards gives the keyboard to the field inside that takes it.
  useEffect(() => {
    const area = ref.current;
    const focusField = (event: FocusEvent): void => {
      if (event.target === area) useCanvas.getState().view?.focus();
    };
    area?.addEventListener('focus', focusField);
    return () => area?.removeEventListener('focus', focusField);
  }, []);

  useKeyboardReturn();

  return (
    <ContextMenu entries={menuHere}>
      <div
        ref={ref}
        className="map-area"
        data-canvas=""
        data-selected={isSelected}
        tabIndex={-1}
        role="application"
        aria-label={`Journey map ${map.meta.title}`}
      >
        {size && width && height ? (
          <ReactFlowProvider>
            <div className="map-corner" style={{ width: geometry.laneHeaderWidth, height: headerHeight }} />
            <StageHeaders />
            <LaneHeaders />
            <div
              className="canvas-place"
              style={{ left: geometry.laneHeaderWidth, top: headerHeight, width, height }}
            >
              <Canvas width={width} height={height} />
              {map.stages.length === 0 ? (
                <EmptyState
                  shortcut="Alt+S"
                  action={
                    readOnly
                      ? undefined
                      : { label: 'Add a stage', run: () => attempt(() => createStage(map, 0)) }
                  }
                >
                  A map begins with its stages: what the customer goes through, from left to right.
                </EmptyState>
              ) : map.lanes.length === 0 ? (
                <EmptyState
                  shortcut="Alt+L"
                  action={
                    readOnly ? undefined : { label: 'Add a lane', run: () => runCommand('map.addLane') }
                  }
                >
                  Lanes say what you look at in every stage: steps, feelings, pain points.
                </EmptyState>
              ) : null}
            </div>
          </ReactFlowProvider>
        ) : null}
        <ConnectHint key={map.id} />
        <Announcer />
      </div>
    </ContextMenu>
  );
}

/** Says aloud where the keyboard is. */
function Announcer() {
  const selection = useUi((s) => s.selection);
  const view = useMapView();
  const editing = useCanvas((s) => s.editing);
  const words = editing ? '' : describeSelection({ selection, view, canUndo: false, canRedo: false });
  return (
    <output className="visually-hidden" aria-live="polite">
      {words}
    </output>
  );
}

function useSize(ref: React.RefObject<HTMLElement | null>): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
