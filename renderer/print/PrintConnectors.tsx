/** Connectors between cards on paper: those that pass the page's part of the grid. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing is an image without an img element */
import { arrowheads } from '../../shared/layout/connectors/arrowhead.ts';
import type { ConnectorLine, Geometry } from '../../shared/layout/geometry.ts';
import type { MapData } from '../../shared/model/types.ts';
import { langOf } from '../../shared/print/lang.ts';
import { isSeen, type GridView } from './grid-view.ts';
import './connectors.css';

interface Props {
  readonly map: MapData;
  readonly geometry: Geometry;
  /** What the page shows of the grid. */
  readonly view: GridView;
  /** A card's words, for those who hear the page. */
  readonly nameOf: (cardId: string) => string;
}

export function PrintConnectors({ map, geometry, view, nameOf }: Props) {
  const seen = geometry.connectors.filter((line) => isPassing(line, view));
  if (seen.length === 0) return null;
  const shown = new Set(seen.map(({ id }) => id));
  const connectors = map.connectors.filter(({ id }) => shown.has(id));
  const byId = new Map(connectors.map((connector) => [connector.id, connector]));
  const words = connectors.map(({ from, to, label }) =>
    [`${nameOf(from)} to ${nameOf(to)}`, label].filter(Boolean).join(': '),
  );
  return (
    <div className="connectors" role="img" aria-label={`Connectors. ${words.join('. ')}`}>
      <svg width={geometry.width} height={geometry.height} aria-hidden>
        {seen.map(({ id, path, points }) => {
          const connector = byId.get(id);
          return connector ? (
            <g key={id}>
              <path className="connector-line" data-dashed={connector.dashed} d={path} />
              <path className="connector-head" d={arrowheads(points, connector.arrow)} />
            </g>
          ) : null;
        })}
      </svg>
      {seen.map(({ id, label }) =>
        label ? (
          <span
            key={id}
            className="connector-label"
            dir="auto"
            lang={langOf(label.text)}
            style={{ left: label.x, top: label.y, width: label.width, height: label.height }}
          >
            {label.text}
          </span>
        ) : null,
      )}
    </div>
  );
}

/** Arrowheads and the width of a line reach so far beyond its corners, in px. */
const REACH = 8;

/** Whether a line, or the word on it, may be seen in a view. */
function isPassing({ points, label }: ConnectorLine, view: GridView): boolean {
  const corners = label
    ? [...points, label, { x: label.x + label.width, y: label.y + label.height }]
    : points;
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - REACH, Math.min(...ys) - REACH];
  const width = Math.max(...xs) + REACH - left;
  const height = Math.max(...ys) + REACH - top;
  return isSeen(view.x, left, width) && isSeen(view.y, top, height);
}
