import { Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { IconButton } from '../ui/Button.tsx';
import { ChartTable } from './ChartTable.tsx';
import { useWidth } from './use-width.ts';
import './charts.css';

export interface ChartFrameProps {
  readonly title: string;
  /** What the chart says, in a sentence or two: its text alternative. */
  readonly alt: string;
  /** Under the title: method, period, how many. */
  readonly about?: string | undefined;
  /** The numbers behind it: names of the columns, and a text for each column of each row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly height: number;
  /** The drawing, in an SVG of this width and the height. It may use the classes of charts.css. */
  readonly children: (width: number) => ReactNode;
  /** Fixed width in px, where nothing can be measured (paper). */
  readonly width?: number | undefined;
}

/** A chart with its title, its text alternative and, instead of it at a press, the numbers behind it. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, alt, about, columns, rows, height, children } = props;
  const [asTable, setAsTable] = useState(false);
  const [ref, measured] = useWidth<HTMLDivElement>(props.width ?? 640);
  const width = props.width ?? measured;
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <span className="chart-title">{title}</span>
        {about ? <span className="chart-about">{about}</span> : null}
        {props.width === undefined ? (
          <IconButton
            label={asTable ? `Show ${title} as a chart` : `Show the numbers of ${title}`}
            pressed={asTable}
            icon={<Table2 size={16} aria-hidden />}
            onClick={() => setAsTable(!asTable)}
          />
        ) : null}
      </figcaption>
      <div ref={ref} className="chart-body">
        {asTable ? (
          <ChartTable caption={title} columns={columns} rows={rows} />
        ) : (
          <svg className="chart-drawing" width={width} height={height} role="img" aria-label={alt}>
            {children(width)}
          </svg>
        )}
      </div>
    </figure>
  );
}
