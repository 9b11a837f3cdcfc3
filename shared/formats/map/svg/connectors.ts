/** Connectors between cards, with their words. */
import { arrowheads } from '../../../layout/connectors/arrowhead.ts';
import type { Geometry } from '../../../layout/geometry.ts';
import type { MapData } from '../../../model/types.ts';
import { el } from './node.ts';
import { baseline, fitText, type Painter } from './text.ts';

/** All connectors; coordinates are the geometry's. Words lie over lines. */
export function drawConnectors(map: MapData, geometry: Geometry, paint: Painter): string {
  const byId = new Map(map.connectors.map((connector) => [connector.id, connector]));
  const lines = geometry.connectors.map(({ id, path, points }) => {
    const connector = byId.get(id);
    if (!connector) return '';
    const dash = connector.dashed ? '5 4' : undefined;
    return (
      el('path', { d: path, class: 'l11', 'stroke-width': 1.5, 'stroke-dasharray': dash }) +
      el('path', { d: arrowheads(points, connector.arrow), class: 'f11' })
    );
  });
  const labels = geometry.connectors.map(({ label }) => {
    if (!label) return '';
    const { x, y, width, height, text } = label;
    const edge = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 8.5 };
    return (
      el('rect', { ...edge, class: 'paper' }) +
      el('rect', { ...edge, class: 'l9' }) +
      paint({
        lines: [fitText(text, width - 12, 12)],
        x: x + width / 2,
        y: baseline(y, height, 12),
        size: 12,
        paint: 'tx',
        anchor: 'middle',
      })
    );
  });
  return [...lines, ...labels].join('');
}
