import { useId } from 'react';
import { areaPath, curvePath } from '../../shared/layout/curve-path.ts';

import { placeCurve, type PlacedCurve } from './curve-place.ts';
import { Lines, units } from './parts.tsx';
import type { CurveBlock } from './types.ts';

export interface CurveStripProps {
  curve: CurveBlock;
  /** Units; 0 without the column for its title. */
  labelWidth: number;
  width: number;
}

/** The curve of the whole map: its title and personas at the left, the levels of its scale at the right. */
export function CurveStrip({ curve, labelWidth, width }: CurveStripProps) {
  return (
    <div className="pr-curve" style={units({ height: curve.height })}>
      {labelWidth > 0 ? (
        <div className="pr-curve-label" style={units({ width: labelWidth })}>
          <Lines block={curve.title} as="h3" />
          {curve.names.map(({ mark, hue, text }, at) => (
            // Two personas may have the same name.
            <div
              key={`${at} ${text.lines.join(' ')}`}
              className="pr-curve-name"
              data-mark={mark}
              data-hue={hue}
            >
              <i />
              <Lines block={text} as="span" />
            </div>
          ))}
        </div>
      ) : null}
      <Plot placed={placeCurve(curve, width - labelWidth)} curve={curve} />
    </div>
  );
}

function Plot({ placed, curve }: { placed: PlacedCurve; curve: CurveBlock }) {
  const { width, plot, lane, band, lines, labels, levels, measured } = placed;
  const { height } = curve;
  const clip = useId();
  const withArea = lines.filter(({ series }) => series === 'asIs').length === 1;
  return (
    <svg className="pr-plot" viewBox={`0 0 ${width} ${height}`} style={units({ width, height })} role="img">
      <title>{placed.words}</title>
      <clipPath id={`${clip}-above`}>
        <rect x={0} y={0} width={plot} height={lane.neutral} />
      </clipPath>
      <clipPath id={`${clip}-below`}>
        <rect x={0} y={lane.neutral} width={plot} height={Math.max(0, height - lane.neutral)} />
      </clipPath>
      {band ? <rect className="pr-band" x={band.x} y={0} width={band.width} height={height} rx={10} /> : null}
      {levels.map(({ y, name, isNeutral }) => (
        <g key={y}>
          <line
            className={isNeutral ? 'pr-level pr-level-neutral' : 'pr-level'}
            x1={0}
            x2={plot}
            y1={y}
            y2={y}
          />
          <text className="pr-level-name" x={plot + 14} y={y + 9}>
            {name}
          </text>
        </g>
      ))}
      {lines.map((line) => {
        const path = curvePath(line.dots, curve.style);
        const area = withArea && line.series === 'asIs' ? areaPath(line.dots, path, lane.neutral) : '';
        return (
          <g key={line.key} data-hue={line.hue} data-series={line.series}>
            {area === '' ? null : (
              <>
                <path className="pr-area-above" d={area} clipPath={`url(#${clip}-above)`} />
                <path className="pr-area-below" d={area} clipPath={`url(#${clip}-below)`} />
              </>
            )}
            <path className="pr-line" d={path} />
            {line.dots.map(({ x, y, isShown }) => (
              <circle key={x} className="pr-dot" data-shown={isShown} cx={x} cy={y} r={isShown ? 10 : 5} />
            ))}
            {(curve.shown ? [] : line.peaks).map(({ role, x, y }) => (
              <path
                key={role}
                className="pr-peak"
                data-role={role}
                d={PEAK[role]}
                transform={`translate(${x} ${y})`}
              />
            ))}
          </g>
        );
      })}
      {measured.map(({ at, x, y, top, bottom }) => (
        <g key={at} className="pr-measured">
          <line x1={x} x2={x} y1={top} y2={bottom} />
          <path d={`M${x} ${y - 10}l10 10l-10 10l-10 -10Z`} />
        </g>
      ))}
      {labels.map(({ x, y, text }) => (
        <text key={`${x} ${y}`} className="pr-dot-label" x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Marks of the best and worst moment and the end, above or below a point. */
const PEAK = {
  best: 'M-11 -18L11 -18L0 -36Z',
  worst: 'M-11 18L11 18L0 36Z',
  end: 'M14 -34V-12M14 -34H32L27 -27L32 -20H14',
} as const;
