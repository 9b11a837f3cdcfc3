/** The map itself on paper, in px of the geometry; `Sheet` scales it. Roles of a table give the PDF its structure. */
import type { ReactNode } from 'react';
import type { ColumnBox, Geometry, LaneBox, StageBox } from '../../shared/layout/geometry.ts';
import { wrapText } from '../../shared/layout/wrap.ts';
import { HEADER_PADDING, STAGE_FONT, STEP_FONT } from '../../shared/layout/sizes.ts';
import { laneHue } from '../../shared/model/lanes.ts';
import { cellKey, type Card, type Lane, type MapData } from '../../shared/model/types.ts';
import { stageSlot } from '../../shared/model/themes.ts';
import { cx } from '../ui/cx.ts';
import { NamedIcon } from '../ui/icons.tsx';
import { langOf } from '../../shared/print/lang.ts';
import { isSeen, seenBox, viewSize, wholeGrid, type GridView } from './grid-view.ts';
import { FRAME } from '../../shared/layout/pages/room.ts';
import type { CardContext } from '../../shared/print/footer-items.ts';
import { PrintCard } from './PrintCard.tsx';
import { PrintConnectors } from './PrintConnectors.tsx';
import { PrintCurves } from './PrintCurves.tsx';
import { LINE_WORDS } from '../../shared/print/words.ts';
import './grid.css';

interface GridProps {
  readonly map: MapData;
  readonly geometry: Geometry;
  readonly context: CardContext;
  /** The part of the grid that is drawn; all of it where absent. */
  readonly view?: GridView | undefined;
}

interface PartProps extends GridProps {
  readonly view: GridView;
}

/**
 * Real table elements laid out as blocks at the places that layout gives: Chromium tags them as a table in the PDF.
 */
export function Grid(props: GridProps) {
  const { map, geometry, context } = props;
  const view = props.view ?? wholeGrid(geometry);
  const outer = viewSize(geometry, view);
  const part = { map, geometry, context, view };
  return (
    <div className="grid" style={{ ...outer, borderWidth: FRAME }}>
      <table aria-label={map.meta.title}>
        {view.stageHeaders && (
          <thead>
            <StageRow {...part} />
            {geometry.stepHeaderHeight > 0 && <StepRow {...part} />}
          </thead>
        )}
        <tbody>
          {map.lanes.map((lane, i) => {
            const box = geometry.lanes[i];
            return box && isSeen(view.y, box.y, box.height) ? (
              <LaneRow key={lane.id} lane={lane} box={box} {...part} />
            ) : null;
          })}
        </tbody>
      </table>
      <Overlay {...part} />
    </div>
  );
}

/** What lies over the lanes: connectors and the lines of a blueprint, cut at the edges of the view. */
function Overlay({ map, geometry, view }: PartProps) {
  const { left, top } = bands(geometry, view);
  const lines = geometry.lines.filter(({ y }) => y >= view.y.from && y <= view.y.to);
  const width = view.x.to - view.x.from;
  return (
    <>
      <div className="overlay" style={{ left, top, width, height: view.y.to - view.y.from }}>
        <div style={{ position: 'absolute', left: -view.x.from, top: -view.y.from }}>
          <PrintConnectors
            map={map}
            geometry={geometry}
            view={view}
            nameOf={(id) => geometry.cards.get(id)?.lines.join(' ') ?? ''}
          />
        </div>
      </div>
      {lines.map(({ name, y }) => (
        <div
          key={name}
          className="blueprint-line"
          style={{ top: top + y - view.y.from, width: left + width }}
        >
          <span style={{ left: left + 10 }}>{LINE_WORDS[name]}</span>
        </div>
      ))}
    </>
  );
}

/** Where the lanes begin: right of the lane headers and below the stage headers, where the view has them. */
function bands(geometry: Geometry, view: GridView): { left: number; top: number } {
  return {
    left: view.laneHeaders ? geometry.laneHeaderWidth : 0,
    top: view.stageHeaders ? geometry.stageHeaderHeight : 0,
  };
}

/** The part of a header that a view shows, from the view's beginning on; all of it where pages are glued together. */
function seenPart(view: GridView, x: number, width: number): { from: number; width: number; isCut: boolean } {
  if (view.isGlued) return { from: x - view.x.from, width, isCut: false };
  const from = Math.max(x, view.x.from);
  const to = Math.min(x + width, view.x.to);
  return { from: from - view.x.from, width: to - from, isCut: to - from < width - 1 };
}

/** A title's lines as layout broke them, or broken again where only a part of its header is seen. */
function headerLines(
  lines: readonly string[],
  title: string,
  part: { width: number; isCut: boolean },
  font: typeof STAGE_FONT,
): readonly string[] {
  return part.isCut ? wrapText(title, Math.max(20, part.width - 2 * HEADER_PADDING), font) : lines;
}

function StageRow({ map, geometry, view }: PartProps) {
  const height = geometry.stageHeaderHeight - geometry.stepHeaderHeight;
  const { left } = bands(geometry, view);
  return (
    <tr style={{ top: 0, height }}>
      <Corner geometry={geometry} view={view} height={height} />
      {geometry.stages.map((stage, index) => {
        if (!isSeen(view.x, stage.x, stage.width)) return null;
        const part = seenPart(view, stage.x, stage.width);
        const found = map.stages.find(({ id }) => id === stage.id);
        const lines = headerLines(stage.lines, found?.title ?? '', part, STAGE_FONT);
        return (
          <th
            key={stage.id}
            className={cx(stageClass(found?.hue ?? null, index), stage.collapsed && 'stage-collapsed')}
            scope="colgroup"
            colSpan={map.columns.filter((column) => column.stageId === stage.id).length}
            style={{ left: left + part.from, width: part.width, height }}
          >
            {stage.collapsed ? (
              <Strip map={map} geometry={geometry} stage={stage} view={view} />
            ) : (
              <StageTitle lines={lines} view={view} x={stage.x} />
            )}
          </th>
        );
      })}
    </tr>
  );
}

/** A heading where the stage is seen first; repeated on later pages it is no new entry of the document's outline. */
function StageTitle({ lines, view, x }: { lines: readonly string[]; view: GridView; x: number }) {
  const isFirst = view.y.from === 0 && x >= view.x.from;
  const lang = langOf(lines.join(' '));
  return isFirst ? (
    <h2 lang={lang}>{lines.join('\n')}</h2>
  ) : (
    <div className="stage-again" lang={lang}>
      {lines.join('\n')}
    </div>
  );
}

function Corner({ geometry, view, height }: Pick<PartProps, 'geometry' | 'view'> & { height: number }) {
  if (!view.laneHeaders) return null;
  return <td className="corner" aria-label="Lane" style={{ width: geometry.laneHeaderWidth, height }} />;
}

/** A collapsed stage: its title along the strip below its header, after the number of cards that it hides. */
function Strip({
  map,
  geometry,
  stage,
  view,
}: Pick<PartProps, 'map' | 'geometry' | 'view'> & { readonly stage: StageBox }) {
  const title = map.stages.find(({ id }) => id === stage.id)?.title ?? '';
  const height = view.y.to - view.y.from;
  return (
    <div className="strip" style={{ top: geometry.stageHeaderHeight, width: stage.width, height }}>
      {stage.hidden > 0 && <span className="strip-count">{stage.hidden}</span>}
      <h2 lang={langOf(title)}>{title}</h2>
    </div>
  );
}

function stageClass(hue: number | null, index: number): string {
  return hue === null ? `stage stage-slot-${stageSlot(index)}` : `stage stage-own hue-${hue}`;
}

function StepRow({ map, geometry, view }: PartProps) {
  const height = geometry.stepHeaderHeight;
  const { left } = bands(geometry, view);
  const steps = new Map(map.steps.map((step) => [step.id, step.title]));
  return (
    <tr style={{ top: geometry.stageHeaderHeight - height, height }}>
      <Corner geometry={geometry} view={view} height={height} />
      {geometry.columns.map((column) => {
        if (!isSeen(view.x, column.x, column.width)) return null;
        const part = seenPart(view, column.x, column.width);
        const title = steps.get(column.stepId ?? '') ?? '';
        const lines = headerLines(column.lines, title, part, STEP_FONT);
        return (
          <th
            key={column.id}
            className={cx('step', column.collapsed && 'shut')}
            scope="col"
            style={{ left: left + part.from, width: part.width, height }}
          >
            {column.lines.length > 0 && (
              <div className="step-title" lang={langOf(lines.join(' '))}>
                {lines.join('\n')}
              </div>
            )}
          </th>
        );
      })}
    </tr>
  );
}

interface LaneRowProps extends PartProps {
  readonly lane: Lane;
  readonly box: LaneBox;
}

function LaneRow({ lane, box, map, geometry, context, view }: LaneRowProps) {
  const place = geometry.curveLanes.find((curve) => curve.laneId === lane.id);
  const stageEnds = new Set(geometry.stages.map((stage) => stage.x + stage.width));
  const { left, top } = bands(geometry, view);
  const from = Math.max(box.y, view.y.from);
  // The outline lists pain points below their lane, where the lane begins.
  const isHeading = lane.kind === 'painPoints' && view.x.from === 0 && from === box.y;
  const height = Math.min(box.y + box.height, view.y.to) - from;
  const columns = geometry.columns.filter(({ x, width }) => isSeen(view.x, x, width));
  return (
    <tr className={`lane hue-${laneHue(lane)}`} style={{ top: top + from - view.y.from, height }}>
      {view.laneHeaders && (
        <LaneHeader {...{ lane, box, height, isHeading }} width={geometry.laneHeaderWidth} />
      )}
      {columns.map((column, i) => (
        <Cell
          key={column.id}
          column={column}
          x={left + column.x - view.x.from}
          height={height}
          strong={stageEnds.has(column.x + column.width)}
        >
          {i === 0 && place && (
            <PrintCurves
              map={map}
              place={place}
              curves={geometry.curves.filter((curve) => curve.laneId === lane.id)}
              width={geometry.width}
              seen={view.x}
              left={view.x.from - column.x}
              top={from}
              height={height}
              personas={context.personas}
              measured={context.measured}
              measuredStaff={context.measuredStaff}
              visited={context.visited}
              columns={geometry.columns}
              columnTitles={columnTitles(map)}
            />
          )}
          {cellCards(map, lane, column, i === 0).map((card) => {
            const cardBox = geometry.cards.get(card.id);
            const seen = cardBox && seenBox(cardBox, view, card);
            const origin = { x: column.x, y: from };
            return seen ? (
              <PrintCard key={card.id} card={card} lane={lane} box={seen} origin={origin} context={context} />
            ) : null;
          })}
        </Cell>
      ))}
    </tr>
  );
}

interface LaneHeaderProps {
  readonly lane: Lane;
  readonly box: LaneBox;
  readonly width: number;
  readonly height: number;
  /** Whether it is an entry of the document's outline. */
  readonly isHeading: boolean;
}

function LaneHeader({ lane, box, width, height, isHeading }: LaneHeaderProps) {
  return (
    <th
      className={lane.collapsed ? 'lane-header collapsed' : 'lane-header'}
      scope="row"
      style={{ width, height }}
    >
      {lane.icon === '' || lane.collapsed ? null : (
        <i className="lane-icon">
          <NamedIcon name={lane.icon} size={13} />
        </i>
      )}
      <LaneTitle lines={lane.collapsed ? [lane.title] : box.lines} isHeading={isHeading} />
    </th>
  );
}

function LaneTitle({ lines, isHeading }: { readonly lines: readonly string[]; readonly isHeading: boolean }) {
  const lang = langOf(lines.join(' '));
  return isHeading ? (
    <h2 className="lane-title" lang={lang}>
      {lines.join('\n')}
    </h2>
  ) : (
    <span className="lane-title" lang={lang}>
      {lines.join('\n')}
    </span>
  );
}

/** @param isFirst whether cards that begin in earlier columns of the lane and reach into this one belong to it */
function cellCards(map: MapData, lane: Lane, column: ColumnBox, isFirst: boolean): readonly Card[] {
  if (lane.collapsed) return [];
  const own = map.cells.get(cellKey(lane.id, column.id)) ?? [];
  const before = isFirst
    ? map.columns.slice(
        0,
        map.columns.findIndex(({ id }) => id === column.id),
      )
    : [];
  const reaching = before.flatMap(({ id }) =>
    (map.cells.get(cellKey(lane.id, id)) ?? []).filter(({ span }) => span > 1),
  );
  return [...reaching, ...own];
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
