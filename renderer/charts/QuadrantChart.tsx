import { fitText } from '../../shared/formats/map/svg/text.ts';
import { textWidth } from '../../shared/layout/text-width.ts';
import { cx } from '../ui/cx.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { placeLabels } from './place-labels.ts';
import { linearScale, type Scale } from './scale.ts';

export interface Bubble {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** 0 and more; the area of the circle follows it. */
  readonly size: number;
  /** Rests on too few. */
  readonly few: boolean;
  /** All that is said of it under the pointer. */
  readonly title: string;
}

export interface QuadrantAxis {
  readonly title: string;
  readonly domain: readonly [number, number];
  readonly tick: (value: number) => string;
}

export interface QuadrantChartProps {
  readonly title: string;
  readonly alt: string;
  readonly about?: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly bubbles: readonly Bubble[];
  readonly x: QuadrantAxis;
  readonly y: QuadrantAxis;
  /** Where the four fields meet, and their names: upper left, upper right, lower left, lower right. */
  readonly cross: { readonly x: number; readonly y: number } | null;
  readonly fields: readonly [string, string, string, string];
  readonly height?: number;
  readonly width?: number | undefined;
}

const LEFT = 52;
const RIGHT = 24;
const TOP = 8;
const BOTTOM = 44;
const TEXT = 12;
const NAME = 150;

/** Circles over two axes, in four named fields; a circle's area is a third number. */
export function QuadrantChart({ bubbles, x, y, cross, fields, height = 380, ...frame }: QuadrantChartProps) {
  return (
    <ChartFrame {...frame} height={height}>
      {(width) => {
        const across = linearScale(x.domain, [LEFT, width - RIGHT], { count: width > 480 ? 6 : 3 });
        const up = linearScale(y.domain, [height - BOTTOM, TOP], { count: 5 });
        return (
          <>
            <Axes across={across} up={up} x={x} y={y} width={width} height={height} />
            {cross ? (
              <Fields cross={cross} fields={fields} across={across} up={up} width={width} height={height} />
            ) : null}
            <Bubbles bubbles={bubbles} across={across} up={up} width={width} height={height} />
          </>
        );
      }}
    </ChartFrame>
  );
}

interface Drawn {
  across: Scale;
  up: Scale;
  width: number;
  height: number;
}

function Axes({ across, up, x, y, width, height }: Drawn & Pick<QuadrantChartProps, 'x' | 'y'>) {
  const bottom = height - BOTTOM;
  return (
    <>
      {across.ticks.map((value) => (
        <text key={value} x={across.at(value)} y={bottom + 18} textAnchor="middle">
          {x.tick(value)}
        </text>
      ))}
      {up.ticks.map((value) => (
        <g key={value}>
          <line className="chart-grid" x1={LEFT} x2={width - RIGHT} y1={up.at(value)} y2={up.at(value)} />
          <text x={LEFT - 8} y={up.at(value) + 4} textAnchor="end">
            {y.tick(value)}
          </text>
        </g>
      ))}
      <line className="chart-axis" x1={LEFT} x2={width - RIGHT} y1={bottom} y2={bottom} />
      <text x={(LEFT + width - RIGHT) / 2} y={height - 6} textAnchor="middle">
        {x.title}
      </text>
      <text transform={`translate(13 ${(TOP + bottom) / 2}) rotate(-90)`} textAnchor="middle">
        {y.title}
      </text>
    </>
  );
}

function Fields({
  cross,
  fields: [upperLeft, upperRight, lowerLeft, lowerRight],
  across,
  up,
  width,
  height,
}: Drawn & Pick<QuadrantChartProps, 'fields'> & { cross: { readonly x: number; readonly y: number } }) {
  const bottom = height - BOTTOM;
  const [x, y] = [across.at(cross.x), up.at(cross.y)];
  return (
    <>
      <line className="chart-target" x1={x} x2={x} y1={TOP} y2={bottom} />
      <line className="chart-target" x1={LEFT} x2={width - RIGHT} y1={y} y2={y} />
      <text className="chart-field" x={LEFT + 6} y={TOP + 14}>
        {fitText(upperLeft, x - LEFT - 12, TEXT, 600)}
      </text>
      <text className="chart-field" x={width - RIGHT - 6} y={TOP + 14} textAnchor="end">
        {fitText(upperRight, width - RIGHT - x - 12, TEXT, 600)}
      </text>
      <text className="chart-field" x={LEFT + 6} y={bottom - 8}>
        {fitText(lowerLeft, x - LEFT - 12, TEXT, 600)}
      </text>
      <text className="chart-field" x={width - RIGHT - 6} y={bottom - 8} textAnchor="end">
        {fitText(lowerRight, width - RIGHT - x - 12, TEXT, 600)}
      </text>
    </>
  );
}

function Bubbles({ bubbles, across, up, width, height }: Drawn & Pick<QuadrantChartProps, 'bubbles'>) {
  const most = Math.max(...bubbles.map(({ size }) => size), 1);
  const dots = bubbles.map(({ name, x, y, size }) => {
    const shown = fitText(name, NAME, TEXT);
    const nameWidth = textWidth(shown, { size: TEXT, weight: 400 });
    return { shown, x: across.at(x), y: up.at(y), r: 4 + 12 * Math.sqrt(size / most), width: nameWidth };
  });
  const bounds = { left: LEFT, top: TOP + 18, right: width - RIGHT, bottom: height - BOTTOM - 20 };
  const places = placeLabels(dots, bounds);
  return (
    <>
      {bubbles.map(({ id, title, few }, at) => (
        <circle
          key={id}
          className={cx('chart-bubble', few && 'chart-few')}
          cx={dots[at]!.x}
          cy={dots[at]!.y}
          r={dots[at]!.r}
        >
          <title>{title}</title>
        </circle>
      ))}
      {bubbles.map(({ id }, at) => {
        const place = places[at];
        return place ? (
          <text key={id} className="chart-strong" x={place.x} y={place.y} textAnchor={place.anchor}>
            {dots[at]!.shown}
          </text>
        ) : null;
      })}
    </>
  );
}
