/** The map itself on paper, in px of the geometry; `Sheet` scales it. Roles of a table give the PDF its structure. */
import type { ReactNode } from 'react';
import type { ColumnBox, Geometry, LaneBox } from '../../shared/layout/geometry.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { cellKey, type Lane, type MapData } from '../../shared/model/types.ts';
import { langOf } from './lang.ts';
import { FRAME, outerSize } from './plan.ts';
import { PrintCard, type CardContext } from './PrintCard.tsx';
import { PrintCurves } from './PrintCurves.tsx';
import { LINE_WORDS } from './words.ts';

interface GridProps {
  readonly map: MapData;
  readonly geometry: Geometry;
  readonly context: CardContext;
}

export function Grid({ map, geometry, context }: GridProps) {
  const outer = outerSize(geometry);
  return (
    <div className="grid" role="table" aria-label={map.meta.title} style={{ ...outer, borderWidth: FRAME }}>
      <StageRow map={map} geometry={geometry} />
      {geometry.stepHeaderHeight > 0 && <StepRow geometry={geometry} />}
      {map.lanes.map((lane, i) => {
        const box = geometry.lanes[i];
        return box ? (
          <LaneRow key={lane.id} lane={lane} box={box} map={map} geometry={geometry} context={context} />
        ) : null;
      })}
      {geometry.lines.map(({ name, y }) => (
        <div
          key={name}
          className="blueprint-line"
          style={{ top: geometry.stageHeaderHeight + y, width: outer.width }}
        >
          <span style={{ left: geometry.laneHeaderWidth + 10 }}>{LINE_WORDS[name]}</span>
        </div>
      ))}
    </div>
  );
}

function StageRow({ map, geometry }: Pick<GridProps, 'map' | 'geometry'>) {
  const height = geometry.stageHeaderHeight - geometry.stepHeaderHeight;
  return (
    <div className="row" role="row" style={{ top: 0, height }}>
      <div className="corner" role="columnheader" style={{ width: geometry.laneHeaderWidth, height }} />
      {geometry.stages.map((stage) => (
        <div
          key={stage.id}
          className="stage"
          role="columnheader"
          aria-colspan={map.columns.filter((column) => column.stageId === stage.id).length}
          style={{ left: geometry.laneHeaderWidth + stage.x, width: stage.width, height }}
        >
          <h2 lang={langOf(stage.lines.join(' '))}>{stage.lines.join('\n')}</h2>
        </div>
      ))}
    </div>
  );
}

function StepRow({ geometry }: Pick<GridProps, 'geometry'>) {
  const height = geometry.stepHeaderHeight;
  return (
    <div className="row" role="row" style={{ top: geometry.stageHeaderHeight - height, height }}>
      <div className="corner" role="columnheader" style={{ width: geometry.laneHeaderWidth, height }} />
      {geometry.columns.map((column) => (
        <div
          key={column.id}
          className="step"
          role="columnheader"
          style={{ left: geometry.laneHeaderWidth + column.x, width: column.width, height }}
        >
          <h3 lang={langOf(column.lines.join(' '))}>{column.lines.join('\n')}</h3>
        </div>
      ))}
    </div>
  );
}

interface LaneRowProps extends GridProps {
  readonly lane: Lane;
  readonly box: LaneBox;
}

function LaneRow({ lane, box, map, geometry, context }: LaneRowProps) {
  const place = geometry.curveLanes.find((curve) => curve.laneId === lane.id);
  const lastOfStage = new Set(
    geometry.stages.map((stage) => stage.x + stage.width).filter((x) => x < geometry.width),
  );
  return (
    <div
      className={`row lane hue-${LANE_KIND_INFO[lane.kind].hue}`}
      role="row"
      style={{ top: geometry.stageHeaderHeight + box.y, height: box.height }}
    >
      <div
        className={lane.collapsed ? 'lane-header collapsed' : 'lane-header'}
        role="rowheader"
        style={{ width: geometry.laneHeaderWidth, height: box.height }}
      >
        <span lang={langOf(lane.title)}>{lane.collapsed ? lane.title : box.lines.join('\n')}</span>
      </div>
      {geometry.columns.map((column) => (
        <Cell
          key={column.id}
          column={column}
          x={geometry.laneHeaderWidth + column.x}
          height={box.height}
          strong={lastOfStage.has(column.x + column.width)}
        >
          {lane.collapsed
            ? null
            : map.cells.get(cellKey(lane.id, column.id))?.map((card) => {
                const cardBox = geometry.cards.get(card.id);
                const origin = { x: column.x, y: box.y };
                return cardBox ? (
                  <PrintCard
                    key={card.id}
                    card={card}
                    lane={lane}
                    box={cardBox}
                    origin={origin}
                    context={context}
                  />
                ) : null;
              })}
        </Cell>
      ))}
      {place && (
        <div className="curve-layer" style={{ left: geometry.laneHeaderWidth }}>
          <PrintCurves
            map={map}
            place={place}
            curves={geometry.curves.filter((curve) => curve.laneId === lane.id)}
            width={geometry.width}
            top={box.y}
            height={box.height}
            personas={context.personas}
            columnTitles={columnTitles(map)}
          />
        </div>
      )}
    </div>
  );
}

interface CellProps {
  readonly column: ColumnBox;
  readonly x: number;
  readonly height: number;
  readonly strong: boolean;
  readonly children: ReactNode;
}

function Cell({ column, x, height, strong, children }: CellProps) {
  return (
    <div
      className={strong ? 'cell strong' : 'cell'}
      role="cell"
      style={{ left: x, width: column.width, height }}
    >
      {children}
    </div>
  );
}

function columnTitles(map: MapData): Map<string, string> {
  const names = new Map([...map.stages, ...map.steps].map(({ id, title }) => [id, title]));
  return new Map(map.columns.map((column) => [column.id, names.get(column.id) ?? '']));
}
