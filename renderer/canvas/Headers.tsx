import { memo } from 'react';
import { useStore } from '@xyflow/react';
import { Plus } from 'lucide-react';
import type { Box, StageBox } from '../../shared/layout/geometry.ts';
import { laneHue } from '../../shared/model/lanes.ts';
import { stageSlot } from '../../shared/model/themes.ts';
import { attempt } from '../app/toasts.ts';
import { runCommand } from '../commands/dispatch.ts';
import { createStage } from './actions.ts';
import { useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';
import { Header } from './Header.tsx';
import { StuckLane, StuckStage } from './StuckTitles.tsx';
import { WithoutCards } from './WithoutCards.tsx';
import './headers.css';

export const STEP_ROW = 28;
export const STAGE_ROW = 36;

/** Height in px of the stage headers on screen: they keep their size at every zoom. */
export function stageHeadersHeight(hasSteps: boolean): number {
  return STAGE_ROW + (hasSteps ? STEP_ROW : 0);
}

/** Room in px for a button that adds a stage or a lane. */
const ADD_ROOM = 40;

/** Brings a part of the map into view along one axis; along the other the view stays. */
function showFrom(part: Partial<Box>): void {
  const { view } = useCanvas.getState();
  if (!view) return;
  const { x, y } = view.centre();
  view.reveal({ x, y, width: 1, height: 1, ...part });
}

/** A collapsed stage's header covers the row of its steps as well. */
function stageRowHeight({ collapsed }: StageBox, hasSteps: boolean): number {
  return collapsed ? stageHeadersHeight(hasSteps) : STAGE_ROW;
}

/** The stages' titles, above the canvas and following it sideways. */
export const StageHeaders = memo(() => (
  <WithoutCards andRows>
    <StageBar />
  </WithoutCards>
));
StageHeaders.displayName = 'StageHeaders';

function StageBar() {
  const { map, geometry } = useMapView();
  const [x, , zoom] = useStore((s) => s.transform);
  const hasSteps = map.steps.length > 0;
  return (
    <div
      className="stage-headers"
      style={{ left: geometry.laneHeaderWidth, height: stageHeadersHeight(hasSteps) }}
    >
      <div className="stage-strip" style={{ transform: `translateX(${x}px)` }}>
        <StageStrip zoom={zoom} />
      </div>
      <StuckStage height={STAGE_ROW} />
    </div>
  );
}

/** Drawn anew when the zoom changes, not while one only pans. */
const StageStrip = memo(({ zoom }: { zoom: number }) => {
  const { map, geometry, readOnly } = useMapView();
  const hasSteps = map.steps.length > 0;
  return (
    <>
      {geometry.stages.map((box, index) => (
        <Header
          key={box.id}
          kind="stage"
          id={box.id}
          title={map.stages[index]?.title ?? ''}
          slot={stageSlot(index)}
          {...(map.stages[index]?.hue ? { hue: map.stages[index].hue } : {})}
          collapsed={box.collapsed}
          hidden={box.hidden}
          style={{ left: box.x * zoom, width: box.width * zoom, height: stageRowHeight(box, hasSteps) }}
          size={
            box.width / Math.max(1, geometry.columns.filter((column) => column.stageId === box.id).length)
          }
        />
      ))}
      {geometry.columns.map((box) => {
        if (box.stepId === null || box.collapsed) return null;
        const step = map.steps.find(({ id }) => id === box.stepId);
        return (
          <Header
            key={box.id}
            kind="step"
            id={box.id}
            title={step?.title ?? ''}
            style={{ left: box.x * zoom, width: box.width * zoom, top: STAGE_ROW, height: STEP_ROW }}
          />
        );
      })}
      {readOnly ? null : (
        <button
          type="button"
          className="header-add"
          style={{ left: geometry.width * zoom + 6, height: STAGE_ROW - 8 }}
          title="Add stage (Alt+S)"
          aria-label="Add stage"
          // The keyboard may come to it while it is out of view.
          onFocus={() => showFrom({ x: geometry.width, width: ADD_ROOM / zoom })}
          onClick={() => attempt(() => createStage(map, map.stages.length))}
        >
          <Plus size={15} aria-hidden />
        </button>
      )}
    </>
  );
});
StageStrip.displayName = 'StageStrip';

/** The lanes' titles, left of the canvas and following it up and down. */
export const LaneHeaders = memo(() => (
  <WithoutCards>
    <LaneBar />
  </WithoutCards>
));
LaneHeaders.displayName = 'LaneHeaders';

function LaneBar() {
  const { map, geometry } = useMapView();
  const [, y, zoom] = useStore((s) => s.transform);
  return (
    <div
      className="lane-headers"
      style={{ width: geometry.laneHeaderWidth, top: stageHeadersHeight(map.steps.length > 0) }}
    >
      <div className="lane-strip" style={{ transform: `translateY(${y}px)` }}>
        <LaneStrip zoom={zoom} />
      </div>
      <StuckLane />
    </div>
  );
}

/** Drawn anew when the zoom changes, not while one only pans. */
const LaneStrip = memo(({ zoom }: { zoom: number }) => {
  const { map, geometry, readOnly } = useMapView();
  return (
    <>
      {geometry.lanes.map((box, index) => {
        const lane = map.lanes[index];
        return (
          <Header
            key={box.id}
            kind="lane"
            id={box.id}
            title={lane?.title ?? ''}
            hue={lane ? laneHue(lane) : 1}
            icon={lane?.icon ?? ''}
            collapsed={lane?.collapsed ?? false}
            style={{ top: box.y * zoom, height: box.height * zoom }}
            size={box.height}
          />
        );
      })}
      {readOnly ? null : (
        <button
          type="button"
          className="header-add"
          style={{ top: geometry.height * zoom + 6, left: 8, right: 8, width: 'auto' }}
          title="Add lane (Alt+L)"
          onFocus={() => showFrom({ y: geometry.height, height: ADD_ROOM / zoom })}
          onClick={() => runCommand('map.addLane')}
        >
          <Plus size={15} aria-hidden /> Add lane
        </button>
      )}
    </>
  );
});
LaneStrip.displayName = 'LaneStrip';
