/** The emotion curves of one lane: scale levels, neutral line, a smooth line with dots and values per persona. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing is an image without an img element */
import { useId } from 'react';
import type { FeltMean } from '../../shared/contract/types.ts';
import { isOfCustomers, onEmotionScale } from '../../shared/measures/measured-emotion.ts';
import type { ColumnBox, Curve, CurveDot, CurveLane } from '../../shared/layout/geometry.ts';
import type { Span } from '../../shared/layout/pages/cut.ts';
import { valueToY } from '../../shared/layout/curves.ts';
import { own } from '../../shared/model/own.ts';
import type { MapData, Persona } from '../../shared/model/types.ts';
import { personaColour } from './Marks.tsx';
import {
  countWords,
  labelPlaces,
  levelWords,
  pointWords,
  scaleLevels,
  type CurveWords,
} from '../../shared/print/curve-marks.ts';
import type { Visited } from '../../shared/print/footer-items.ts';
import { visitedMarks, visitedPath } from '../../shared/print/visited-marks.ts';
import { signedNumber } from '../../shared/print/words.ts';
import './curves.css';

interface Props {
  readonly map: MapData;
  readonly place: CurveLane;
  readonly curves: readonly Curve[];
  readonly width: number;
  /** The columns that the page shows, and where they begin in the cell that the drawing stands in. */
  readonly seen: Span;
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly personas: ReadonlyMap<string, Persona>;
  readonly columnTitles: ReadonlyMap<string, string>;
  /** Means of the scores behind each column, 0 to 100, by column id. */
  readonly measured: Readonly<Record<string, FeltMean>>;
  /** What mystery visits experienced in each column, 0 to 100. */
  /** The same of employees. */
  readonly measuredStaff?: Readonly<Record<string, FeltMean>> | undefined;
  readonly visited?: Visited | undefined;
  readonly columns: readonly ColumnBox[];
}

function summary(props: Props): string {
  const lines = props.curves.map((curve) => {
    const name = props.personas.get(curve.personaId)?.name ?? 'All personas';
    const values = curve.dots.map((dot) =>
      [props.columnTitles.get(dot.columnId) ?? '', signedNumber(dot.value), dot.word]
        .filter(Boolean)
        .join(' '),
    );
    const series = curve.series === 'toBe' ? ', as it is meant to be' : '';
    return `${name}${series}: ${values.join(', ')}`;
  });
  return lines.length === 0 ? 'No emotion curve yet' : lines.join('. ');
}

export function PrintCurves(props: Props) {
  const { map, place, curves, width, seen, left, top, height } = props;
  const asIs = curves.filter(({ series }) => series === 'asIs');
  const places = labelPlaces(
    asIs,
    curves.filter(({ series }) => series === 'toBe'),
  );
  const levels = levelWords(place, map.meta.scale, seen.from);
  return (
    <svg
      className="curves"
      width={seen.to - seen.from}
      height={height}
      style={{ left }}
      viewBox={`${seen.from} ${top} ${seen.to - seen.from} ${height}`}
      role="img"
      aria-label={summary(props)}
    >
      {scaleLevels(map.meta.scale).map(({ value }) => {
        const y = valueToY(place, map.meta.scale, value);
        return y === place.neutral ? null : (
          <line key={value} className="level" x1="0" x2={width} y1={y} y2={y} />
        );
      })}
      <line className="neutral" x1="0" x2={width} y1={place.neutral} y2={place.neutral} />
      {curves.map((curve) => {
        const colour = personaColour(props.personas.get(curve.personaId));
        if (curve.series === 'toBe') return <ToBe key={`to be ${curve.personaId}`} {...{ curve, colour }} />;
        return (
          <g key={curve.personaId}>
            {asIs.length === 1 && <Area curve={curve} place={place} width={width} />}
            <path d={curve.path} fill="none" stroke={colour} strokeWidth="2.5" strokeLinecap="round" />
            {curve.dots.map((dot) => (
              <circle
                key={dot.columnId}
                {...{ cx: dot.x, cy: dot.y, r: 4.5, fill: colour }}
                stroke="white"
                strokeWidth="1.5"
              />
            ))}
          </g>
        );
      })}
      <Measured {...props} />
      <VisitedMarks {...props} />
      {levels.map((words) => (
        <Words key={words.key} words={words} className="level-label" />
      ))}
      {asIs.map((curve) => (
        <g key={curve.personaId} fill={personaColour(props.personas.get(curve.personaId))}>
          {pointWords(curve, places, levels).map((words) => (
            <Words key={words.key} words={words} className="value" />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Words on paper of their own, which lines pass behind. */
function Words({ words: { text, x, y, anchor, box }, className }: { words: CurveWords; className: string }) {
  if (text === '') return null;
  return (
    <>
      <rect className="behind" {...box} />
      <text {...{ className, x, y }} textAnchor={anchor}>
        {text}
      </text>
    </>
  );
}

/** A curve as it is meant to be: dashed, with hollow dots. */
function ToBe({ curve, colour }: { curve: Curve; colour: string }) {
  return (
    <g>
      <path d={curve.path} fill="none" stroke={colour} strokeWidth="2" strokeDasharray="7 5" />
      {curve.dots.map((dot: CurveDot) => (
        <circle key={dot.columnId} cx={dot.x} cy={dot.y} r="4" fill="white" stroke={colour} strokeWidth="2" />
      ))}
    </g>
  );
}

/** The area between a curve and neutral, in the colours of good above it and of bad below. */
function Area({ curve, place, width }: { curve: Curve; place: CurveLane; width: number }) {
  // A map and its copy in one document have the same ids.
  const id = useId();
  const { top, neutral, bottom } = place;
  return (
    <>
      <clipPath id={`${id}-above`}>
        <rect x="0" y={top - 20} width={width} height={neutral - top + 20} />
      </clipPath>
      <clipPath id={`${id}-below`}>
        <rect x="0" y={neutral} width={width} height={bottom - neutral + 20} />
      </clipPath>
      <path className="area-above" d={curve.area} clipPath={`url(#${id}-above)`} />
      <path className="area-below" d={curve.area} clipPath={`url(#${id}-below)`} />
    </>
  );
}

/** What feedback measured: a diamond with its 95 % interval and the number of items, beside the assumed points. */
function Measured({ map, place, columns, measured: ofCustomers, measuredStaff = {} }: Props) {
  const { scale } = map.meta;
  const measured = isOfCustomers(map, place.laneId) ? ofCustomers : measuredStaff;
  return columns.map((column) => {
    const found = own(measured, column.id);
    if (!found || column.collapsed) return null;
    const { mean, low, high, n } = onEmotionScale(found, scale);
    const x = column.x + column.width / 2 + 24;
    const y = valueToY(place, scale, mean);
    return (
      <g key={column.id} className="measured">
        {low !== null && high !== null && (
          <line x1={x} x2={x} y1={valueToY(place, scale, high)} y2={valueToY(place, scale, low)} />
        )}
        <path d={`M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}Z`} />
        <Words words={countWords(column.id, n, x, y, 'start')} className="count" />
      </g>
    );
  });
}

/** What mystery visits experienced: squares with their 95 % interval and the number of ratings, on a dotted line. */
function VisitedMarks({ map, place, columns, visited }: Props) {
  if (!isOfCustomers(map, place.laneId)) return null;
  const marks = visitedMarks(place, columns, visited, map.meta.scale);
  if (marks.length === 0) return null;
  return (
    <g className="measured">
      <path className="visited-line" d={visitedPath(marks)} />
      {marks.map(({ columnId, x, y, low, high, n }) => (
        <g key={columnId}>
          {low !== null && high !== null && <line x1={x} x2={x} y1={high} y2={low} />}
          <rect x={x - 4.5} y={y - 4.5} width="9" height="9" />
          <Words words={countWords(columnId, n, x, y, 'end')} className="count" />
        </g>
      ))}
    </g>
  );
}
