import type { MouseEvent } from 'react';
import { LANE_KIND_INFO } from '../../../shared/model/lanes.ts';
import { PORTFOLIO_KINDS, type PortfolioEntry, type PortfolioKind } from '../../../shared/portfolio/types.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { linearScale } from '../../charts/scale.ts';
import { bubbleRadius, spread } from '../../charts/spread.ts';
import { cx } from '../../ui/cx.ts';
import { quadrantsOf, type Axis } from './axes.ts';

const LEFT = 56;
const RIGHT = 16;
const TOP = 24;
const BOTTOM = 48;
/** So many bubbles are drawn at once, those with most evidence first; the table behind has as many rows. */
export const MOST_BUBBLES = 500;

export interface MatrixChartProps {
  /** Entries with a value on both axes, at most `MOST_BUBBLES`, those with most evidence first. */
  readonly entries: readonly PortfolioEntry[];
  readonly titles: ReadonlyMap<string, string>;
  readonly x: Axis;
  readonly y: Axis;
  readonly activeId: string | null;
  readonly height: number;
  readonly about: string;
  readonly onPick: (id: string) => void;
}

const format = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const numberOf = (value: number | null): string => (value === null ? '' : format.format(value));

/** Entries by two scores; a bubble's area is the number of people behind it. */
export function MatrixChart(props: MatrixChartProps) {
  const { entries, titles, x, y, activeId, height, about, onPick } = props;
  const title = `${y.title} against ${x.title.toLowerCase()}`;
  const [first] = entries;
  const alt =
    `${entries.length} cards by ${x.title.toLowerCase()} from left to right and ${y.title.toLowerCase()} from below. ` +
    (first
      ? `Most evidence: “${first.text}”, at ${numberOf(x.read(first))} and ${numberOf(y.read(first))}.`
      : '');
  return (
    <ChartFrame
      title={title}
      about={about}
      alt={alt}
      height={height}
      columns={['Card', 'Map', x.title, y.title, 'People', 'Feedback items']}
      rows={entries.map((entry) => [
        entry.text || 'Without words',
        titles.get(entry.mapId) ?? '',
        numberOf(x.read(entry)),
        numberOf(y.read(entry)),
        String(entry.voices),
        String(entry.items),
      ])}
    >
      {(width) => (
        <Drawing
          entries={entries}
          x={x}
          y={y}
          width={width}
          height={height}
          activeId={activeId}
          onPick={onPick}
        />
      )}
    </ChartFrame>
  );
}

interface DrawingProps extends Pick<
  MatrixChartProps,
  'entries' | 'x' | 'y' | 'height' | 'activeId' | 'onPick'
> {
  readonly width: number;
}

function domainOf({ domain, read }: Axis, entries: readonly PortfolioEntry[]): readonly [number, number] {
  if (domain) return domain;
  const values = entries.flatMap((entry) => read(entry) ?? []);
  return [Math.min(0, ...values), Math.max(1, ...values)];
}

function Drawing({ entries, x, y, width, height, activeId, onPick }: DrawingProps) {
  const right = Math.max(LEFT + 100, width - RIGHT);
  const bottom = height - BOTTOM;
  const inset = 26;
  const across = linearScale(domainOf(x, entries), [LEFT + inset, right - inset], {
    round: x.domain === null,
  });
  const up = linearScale(domainOf(y, entries), [bottom - inset, TOP + inset], { round: y.domain === null });
  const most = entries.reduce((max, { voices }) => Math.max(max, voices), 0);
  const bubbles = spread(
    entries.map((entry) => ({
      entry,
      x: across.at(x.read(entry) ?? 0),
      y: up.at(y.read(entry) ?? 0),
      r: bubbleRadius(entry.voices, most),
    })),
    40,
  );
  const [middleX, middleY] = [(LEFT + right) / 2, (TOP + bottom) / 2];
  const pick = (event: MouseEvent<SVGGElement>): void => {
    const id = event.target instanceof Element ? event.target.getAttribute('data-entry') : null;
    if (id !== null) onPick(id);
  };
  return (
    <>
      <rect x={LEFT} y={TOP} width={right - LEFT} height={bottom - TOP} className="mx-area" />
      <line x1={middleX} x2={middleX} y1={TOP} y2={bottom} className="chart-grid" />
      <line x1={LEFT} x2={right} y1={middleY} y2={middleY} className="chart-grid" />
      <Legend right={right} />
      <Corners x={x} y={y} left={LEFT} right={right} top={TOP} bottom={bottom} />
      {across.ticks.map((tick) => (
        <text key={tick} x={across.at(tick)} y={bottom + 18} textAnchor="middle">
          {format.format(tick)}
        </text>
      ))}
      {up.ticks.map((tick) => (
        <text key={tick} x={LEFT - 8} y={up.at(tick) + 4} textAnchor="end">
          {format.format(tick)}
        </text>
      ))}
      <text x={right} y={height - 8} textAnchor="end" className="chart-strong">
        {x.title}, {x.unit} →
      </text>
      <text x={LEFT} y={14} className="chart-strong">
        ↑ {y.title}, {y.unit}
      </text>
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- MatrixKeys does the same by key */}
      <g onClick={pick}>
        {bubbles.map(({ entry, x: left, y: top, r }) => (
          <path
            key={entry.id}
            data-entry={entry.id}
            data-hue={LANE_KIND_INFO[entry.kind].hue}
            d={shapeOf(entry.kind, left, top, r)}
            className={cx(
              'mx-bubble',
              entry.voices === 0 && 'mx-assumed',
              entry.id === activeId && 'mx-active',
            )}
          >
            <title>{entry.text}</title>
          </path>
        ))}
      </g>
    </>
  );
}

/** Kinds differ in shape as well as in colour, at equal areas: pain points are round, opportunities square, actions on edge. */
function shapeOf(kind: PortfolioKind, x: number, y: number, r: number): string {
  const half = (r * Math.sqrt(Math.PI)) / 2;
  const corner = half * Math.SQRT2;
  switch (kind) {
    case 'painPoints':
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case 'opportunities':
      return `M${x - half} ${y - half}h${2 * half}v${2 * half}h${-2 * half}Z`;
    default:
      return `M${x} ${y - corner}l${corner} ${corner}l${-corner} ${corner}l${-corner} ${-corner}Z`;
  }
}

/** What the shapes stand for, above the chart. */
function Legend({ right }: { right: number }) {
  return (
    <g>
      {PORTFOLIO_KINDS.map((kind, at) => {
        const x = right - 110 * (PORTFOLIO_KINDS.length - at) + 10;
        return (
          <g key={kind}>
            <path d={shapeOf(kind, x, 10, 5)} data-hue={LANE_KIND_INFO[kind].hue} className="mx-bubble" />
            <text x={x + 10} y={14}>
              {LANE_KIND_INFO[kind].title}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface CornersProps {
  readonly x: Axis;
  readonly y: Axis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function Corners({ x, y, left, right, top, bottom }: CornersProps) {
  const names = quadrantsOf(x, y);
  if (!names) return null;
  return (
    <g className="mx-corners">
      <text x={left + 8} y={top + 18}>
        {names.topLeft}
      </text>
      <text x={right - 8} y={top + 18} textAnchor="end">
        {names.topRight}
      </text>
      <text x={left + 8} y={bottom - 8}>
        {names.bottomLeft}
      </text>
      <text x={right - 8} y={bottom - 8} textAnchor="end">
        {names.bottomRight}
      </text>
    </g>
  );
}
