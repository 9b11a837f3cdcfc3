import { memo, useMemo } from 'react';
import { layoutMap } from '../../shared/layout/layout.ts';
import { laneHue } from '../../shared/model/lanes.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';

/** Height in px at zoom 1 of the strip in which the stages are drawn. */
const STAGES = 64;

export interface TemplateSketchProps {
  map: MapData;
  library: LibraryData;
  className?: string;
}

/** A map drawn small from its own layout: stages, lanes, cards and curves as shapes, without words. */
export const TemplateSketch = memo(({ map, library, className }: TemplateSketchProps) => {
  const geometry = useMemo(() => layoutMap(map, library), [map, library]);
  const { width, height } = geometry;
  const hueOf = new Map(map.lanes.map((lane) => [lane.id, laneHue(lane)]));
  return (
    <svg
      className={`template-sketch ${className ?? ''}`}
      viewBox={`0 ${-STAGES} ${Math.max(1, width)} ${Math.max(1, height + STAGES)}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {geometry.stages.map((stage) => (
        <rect
          key={stage.id}
          className="template-sketch-stage"
          x={stage.x + 6}
          y={-STAGES + 8}
          width={stage.width - 12}
          height={STAGES - 20}
          rx={8}
        />
      ))}
      {geometry.lanes.map((lane) => (
        <rect
          key={lane.id}
          className="template-sketch-lane"
          data-hue={hueOf.get(lane.id)}
          x={0}
          y={lane.y}
          width={width}
          height={Math.max(1, lane.height - 4)}
        />
      ))}
      {Array.from(geometry.cards.values(), (card) => (
        <rect
          key={card.id}
          className="template-sketch-card"
          data-hue={hueOf.get(card.laneId)}
          x={card.x}
          y={card.y}
          width={card.width}
          height={card.height}
          rx={6}
        />
      ))}
      {geometry.curves.map((curve) => (
        <path
          key={`${curve.laneId}/${curve.personaId}`}
          className="template-sketch-curve"
          d={curve.path}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {geometry.lines.map((line) => (
        <line
          key={line.name}
          className="template-sketch-line"
          x1={0}
          x2={width}
          y1={line.y}
          y2={line.y}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
});
TemplateSketch.displayName = 'TemplateSketch';
