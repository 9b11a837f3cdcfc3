/** The map itself on paper, in px of the geometry; `Sheet` scales it. Roles of a table give the PDF its structure. */
import type { ReactNode } from 'react';
import type { ColumnBox, Geometry, LaneBox, StageBox } from '../../shared/layout/geometry.ts';
import { laneHue } from '../../shared/model/lanes.ts';
import { cellKey, type Card, type Lane, type MapData } from '../../shared/model/types.ts';
import { stageSlot } from '../../shared/model/themes.ts';
import { cx } from '../ui/cx.ts';
import { NamedIcon } from '../ui/icons.tsx';
import { langOf } from './lang.ts';
import { FRAME, outerSize } from './plan.ts';
import type { CardContext } from './footer-items.ts';
import { PrintCard } from './PrintCard.tsx';
import { PrintConnectors } from './PrintConnectors.tsx';
import { PrintCurves } from './PrintCurves.tsx';
import { LINE_WORDS } from './words.ts';

interface GridProps {
  readonly map: MapData;
  readonly geometry: Geometry;
  readonly context: CardContext;
}

/**
 * Real table elements laid out as blocks at the places that layout gives: Chromium tags them as a table in the PDF.
 */
export function Grid({ map, geometry, context }: GridProps) {
  const outer = outerSize(geometry);
  return (
    <div className="grid" style={{ ...outer, borderWidth: FRAME }}>
      <table aria-label={map.meta.title}>
        <thead>
          <StageRow map={map} geometry={geometry} />
          {geometry.stepHeaderHeight > 0 && <StepRow geometry={geometry} />}
        </thead>
        <tbody>
          {map.lanes.map((lane, i) => {
            const box = geometry.lanes[i];
            return box ? (
              <LaneRow key={lane.id} lane={lane} box={box} map={map} geometry={geometry} context={context} />
            ) : null;
          })}
        </tbody>
      </table>
      <PrintConnectors
        map={map}
        geometry={geometry}
        nameOf={(id) => geometry.cards.get(id)?.lines.join(' ') ?? ''}
      />
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
    <tr style={{ top: 0, height }}>
      <td className="corner" aria-label="Lane" style={{ width: geometry.laneHeaderWidth, height }} />
      {geometry.stages.map((stage, index) => (
        <th
          key={stage.id}
          className={cx(
            stageClass(map.stages.find(({ id }) => id === stage.id)?.hue ?? null, index),
            stage.collapsed && 'stage-collapsed',
          )}
          scope="colgroup"
          colSpan={map.columns.filter((column) => column.stageId === stage.id).length}
          style={{ left: geometry.laneHeaderWidth + stage.x, width: stage.width, height }}
        >
          {stage.collapsed ? (
            <Strip map={map} geometry={geometry} stage={stage} />
          ) : (
            <h2 lang={langOf(stage.lines.join(' '))}>{stage.lines.join('\n')}</h2>
          )}
        </th>
      ))}
    </tr>
  );
}

/** A collapsed stage: its title along the strip below its header, after the number of cards that it hides. */
function Strip({ map, geometry, stage }: Pick<GridProps, 'map' | 'geometry'> & { readonly stage: StageBox }) {
  const title = map.stages.find(({ id }) => id === stage.id)?.title ?? '';
  return (
    <div
      className="strip"
      style={{ top: geometry.stageHeaderHeight, width: stage.width, height: geometry.height }}
    >
      {stage.hidden > 0 && <span className="strip-count">{stage.hidden}</span>}
      <h2 lang={langOf(title)}>{title}</h2>
    </div>
  );
}

function stageClass(hue: number | null, index: number): string {
  return hue === null ? `stage stage-slot-${stageSlot(index)}` : `stage stage-own hue-${hue}`;
}

function StepRow({ geometry }: Pick<GridProps, 'geometry'>) {
  const height = geometry.stepHeaderHeight;
  return (
    <tr style={{ top: geometry.stageHeaderHeight - height, height }}>
      <td className="corner" aria-label="Lane" style={{ width: geometry.laneHeaderWidth, height }} />
      {geometry.columns.map((column) => (
        <th
          key={column.id}
          className={cx('step', column.collapsed && 'shut')}
          scope="col"
          style={{ left: geometry.laneHeaderWidth + column.x, width: column.width, height }}
        >
          {column.lines.length > 0 && (
            <h3 lang={langOf(column.lines.join(' '))}>{column.lines.join('\n')}</h3>
          )}
        </th>
      ))}
    </tr>
  );
}

interface LaneRowProps extends GridProps {
  readonly lane: Lane;
  readonly box: LaneBox;
}

function LaneRow({ lane, box, map, geometry, context }: LaneRowProps) {
  const place = geometry.curveLanes.find((curve) => curve.laneId === lane.id);
  const stageEnds = new Set(geometry.stages.map((stage) => stage.x + stage.width));
  return (
    <tr
      className={`lane hue-${laneHue(lane)}`}
      style={{ top: geometry.stageHeaderHeight + box.y, height: box.height }}
    >
      <th
        className={lane.collapsed ? 'lane-header collapsed' : 'lane-header'}
        scope="row"
        style={{ width: geometry.laneHeaderWidth, height: box.height }}
      >
        {lane.icon === '' || lane.collapsed ? null : (
          <i className="lane-icon">
            <NamedIcon name={lane.icon} size={13} />
          </i>
        )}
        <span lang={langOf(lane.title)}>{lane.collapsed ? lane.title : box.lines.join('\n')}</span>
      </th>
      {geometry.columns.map((column, i) => (
        <Cell
          key={column.id}
          column={column}
          x={geometry.laneHeaderWidth + column.x}
          height={box.height}
          strong={stageEnds.has(column.x + column.width)}
        >
          {i === 0 && place && (
            <PrintCurves
              map={map}
              place={place}
              curves={geometry.curves.filter((curve) => curve.laneId === lane.id)}
              width={geometry.width}
              top={box.y}
              height={box.height}
              personas={context.personas}
              measured={context.measured}
              columns={geometry.columns}
              columnTitles={columnTitles(map)}
            />
          )}
          {cellCards(map, lane, column).map((card) => {
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
    </tr>
  );
}

function cellCards(map: MapData, lane: Lane, column: ColumnBox): readonly Card[] {
  return lane.collapsed ? [] : (map.cells.get(cellKey(lane.id, column.id)) ?? []);
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
    <td
      className={cx('cell', strong && 'strong', column.collapsed && 'shut')}
      style={{ left: x, width: column.width, height }}
    >
      {children}
    </td>
  );
}

function columnTitles(map: MapData): Map<string, string> {
  const names = new Map([...map.stages, ...map.steps].map(({ id, title }) => [id, title]));
  return new Map(map.columns.map((column) => [column.id, names.get(column.id) ?? '']));
}
