/** The pages of a map in small, with the borders at which one can begin or end them. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing is an image without an img element */
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PartChoice } from '../../../shared/model/map-choice.ts';
import { chooseParts } from '../../../shared/model/map-choice.ts';
import { laneHue } from '../../../shared/model/lanes.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { wholeMap } from '../../../shared/model/apply-filter.ts';
import { useMapView } from '../../canvas/context.ts';
import { useMaps } from '../../home/maps.ts';
import { pageLabel } from '../../print/pages/plan-pages.ts';
import { Button } from '../../ui/Button.tsx';
import { printOptionsOf, type PrintForm } from '../print-form.ts';
import { BreakBorders } from './BreakBorders.tsx';
import { pagePreview, type PagePreview as Preview } from './page-preview.ts';
import './preview.css';

interface Props {
  readonly form: PrintForm;
  /** Undefined for the whole map. */
  readonly choice: PartChoice | undefined;
  readonly onChange: (breaks: readonly string[]) => void;
}

/** Px of the drawing: its most height, and the least width of a column, so that its borders can be told apart. */
const MOST_HEIGHT = 240;
const LEAST_COLUMN = 18;
const LEAST_HEIGHT = 90;

export function PagePreview({ form, choice, onChange }: Props) {
  const { map: shown, library, personas, evidence, filter } = useMapView();
  const { maps } = useMaps();
  const all = filter && form.onlyShown ? shown : wholeMap(shown);
  const map = useMemo(() => (choice ? chooseParts(all, choice) : all), [all, choice]);
  const asked = useMemo(
    () => ({ map, options: printOptionsOf(form, personas.length, null) }),
    [map, form, personas],
  );
  // What is typed comes first: a large map takes its time to be laid out.
  const input = useDeferredValue(asked);
  const preview = useMemo(() => {
    const mapTitles = Object.fromEntries((maps ?? []).map(({ id, title }) => [id, title]));
    return pagePreview({ ...input, library, evidence, mapTitles });
  }, [input, library, evidence, maps]);
  if (!preview) return null;
  return <Figure map={input.map} preview={preview} onChange={onChange} />;
}

function Figure({
  map,
  preview,
  onChange,
}: {
  readonly map: MapData;
  readonly preview: Preview;
  readonly onChange: (breaks: readonly string[]) => void;
}) {
  const { plan, borders, hasKeyPage } = preview;
  const { geometry, windows } = plan;
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(600);
  useLayoutEffect(() => setRoom(frame.current?.clientWidth || 600), []);
  const width = Math.max(room, geometry.columns.length * LEAST_COLUMN);
  const across = width / geometry.width;
  const height = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, geometry.height * across));
  const down = height / geometry.height;
  const placed = borders.filter(({ kind }) => kind === 'placed').length;
  const labels = windows.map((window) => pageLabel(plan, window));
  const count = windows.length;
  return (
    <figure className="page-preview">
      <figcaption>
        <span className="field-label">Pages</span>
        <span className="field-hint" aria-live="polite">
          {`${hasKeyPage ? '' : 'About '}${count} ${count === 1 ? 'page' : 'pages'} of the map${hasKeyPage ? ', and one with title and key' : ''}.`}
        </span>
        {placed > 0 ? (
          <Button kind="quiet" onClick={() => onChange([])}>
            {placed === 1 ? 'Remove the placed break' : `Remove ${placed} placed breaks`}
          </Button>
        ) : null}
      </figcaption>
      <div className="page-preview-frame" ref={frame}>
        <div className="page-preview-map" style={{ width, height }}>
          <svg width={width} height={height} role="img" aria-label={`Pages of the map: ${labels.join(', ')}`}>
            <Sketch map={map} preview={preview} across={across} down={down} />
            {windows.map(({ x, y }, i) => (
              <rect
                key={labels[i]}
                className="page-preview-page"
                x={x.from * across + 1}
                y={y.from * down + 1}
                width={Math.max(1, (x.to - x.from) * across - 2)}
                height={Math.max(1, (y.to - y.from) * down - 2)}
                rx={2}
              />
            ))}
            {windows.map(({ x, y }, i) => (
              <text
                key={labels[i]}
                className="page-preview-label"
                x={((x.from + x.to) / 2) * across}
                y={((y.from + y.to) / 2) * down}
              >
                {labels[i]}
              </text>
            ))}
          </svg>
          <BreakBorders map={map} borders={borders} scale={across} onChange={onChange} />
        </div>
      </div>
      <p className="field-hint">
        Click a border to begin a page there, or drag it; click it again to let it go. Keys: ← → to go from
        border to border, Space to place or remove a break, Shift+← → to move it.
      </p>
    </figure>
  );
}

/** Lanes and cards as patches of colour: one path for each hue. */
function Sketch({
  map,
  preview,
  across,
  down,
}: {
  readonly map: MapData;
  readonly preview: Preview;
  readonly across: number;
  readonly down: number;
}) {
  const { geometry } = preview.plan;
  const paths = useMemo(() => {
    const hues = new Map(map.lanes.map((lane) => [lane.id, laneHue(lane)]));
    const byHue = new Map<number, string[]>();
    for (const { laneId, x, y, width, height } of geometry.cards.values()) {
      const hue = hues.get(laneId) ?? 0;
      const list = byHue.get(hue) ?? [];
      byHue.set(hue, list);
      const wide = Math.max(1, width * across);
      const high = Math.max(1, height * down);
      list.push(
        `M${(x * across).toFixed(1)} ${(y * down).toFixed(1)}h${wide.toFixed(1)}v${high.toFixed(1)}h${(-wide).toFixed(1)}z`,
      );
    }
    return [...byHue].map(([hue, pieces]) => ({ hue, d: pieces.join('') }));
  }, [map, geometry, across, down]);
  return (
    <>
      {paths.map(({ hue, d }) => (
        <path key={hue} className="page-preview-cards" data-hue={hue} d={d} />
      ))}
      {geometry.curves.length === 0 ? null : (
        <g transform={`scale(${across} ${down})`}>
          {geometry.curves.map(({ laneId, personaId, series, path }) => (
            <path key={`${laneId} ${personaId} ${series}`} className="page-preview-curve" d={path} />
          ))}
        </g>
      )}
    </>
  );
}
