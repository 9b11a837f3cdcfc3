/** Connectors between cards on paper, over the whole grid. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing is an image without an img element */
import { arrowheads } from '../../shared/layout/connectors/arrowhead.ts';
import type { Geometry } from '../../shared/layout/geometry.ts';
import type { MapData } from '../../shared/model/types.ts';
import { langOf } from '../../shared/print/lang.ts';
import './connectors.css';

interface Props {
  readonly map: MapData;
  readonly geometry: Geometry;
  /** A card's words, for those who hear the page. */
  readonly nameOf: (cardId: string) => string;
}

export function PrintConnectors({ map, geometry, nameOf }: Props) {
  if (geometry.connectors.length === 0) return null;
  const byId = new Map(map.connectors.map((connector) => [connector.id, connector]));
  const words = map.connectors.map(({ from, to, label }) =>
    [`${nameOf(from)} to ${nameOf(to)}`, label].filter(Boolean).join(': '),
  );
  return (
    <div className="connectors" role="img" aria-label={`Connectors. ${words.join('. ')}`}>
      <svg width={geometry.width} height={geometry.height} aria-hidden>
        {geometry.connectors.map(({ id, path, points }) => {
          const connector = byId.get(id);
          return connector ? (
            <g key={id}>
              <path className="connector-line" data-dashed={connector.dashed} d={path} />
              <path className="connector-head" d={arrowheads(points, connector.arrow)} />
            </g>
          ) : null;
        })}
      </svg>
      {geometry.connectors.map(({ id, label }) =>
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
