/** The emotion curves of one lane: scale levels, neutral line, a smooth line with dots and values per persona. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing is an image without an img element */
import type { Curve, CurveLane } from '../../shared/layout/geometry.ts';
import { valueToY } from '../../shared/layout/curves.ts';
import type { EmotionScale, MapData, Persona } from '../../shared/model/types.ts';
import { personaColour } from './Marks.tsx';
import { signedNumber } from './words.ts';

interface Props {
  readonly map: MapData;
  readonly place: CurveLane;
  readonly curves: readonly Curve[];
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly personas: ReadonlyMap<string, Persona>;
  readonly columnTitles: ReadonlyMap<string, string>;
}

/** Labelled levels of a scale, highest first. */
export function scaleLevels(scale: EmotionScale): { value: number; label: string }[] {
  return Object.entries(scale.labels)
    .map(([value, label]) => ({ value: Number(value), label }))
    .filter(({ value }) => Number.isFinite(value) && value >= scale.min && value <= scale.max)
    .sort((a, b) => b.value - a.value);
}

/** For each dot whether its value stands above, beside or below it, so that the values of one column stay apart. */
function labelPlaces(curves: readonly Curve[]): Map<string, 'above' | 'below' | 'beside'> {
  const columns = new Map<string, { key: string; y: number }[]>();
  for (const curve of curves) {
    for (const dot of curve.dots) {
      const list = columns.get(dot.columnId) ?? [];
      list.push({ key: `${curve.personaId}/${dot.columnId}`, y: dot.y });
      columns.set(dot.columnId, list);
    }
  }
  const places = new Map<string, 'above' | 'below' | 'beside'>();
  for (const list of columns.values()) {
    list.sort((a, b) => a.y - b.y);
    list.forEach(({ key }, i) => {
      if (i === 0) places.set(key, 'above');
      else places.set(key, i === list.length - 1 ? 'below' : 'beside');
    });
  }
  return places;
}

function summary(props: Props): string {
  const lines = props.curves.map((curve) => {
    const name = props.personas.get(curve.personaId)?.name ?? 'All personas';
    const values = curve.dots.map(
      (dot) => `${props.columnTitles.get(dot.columnId) ?? ''} ${signedNumber(dot.value)}`,
    );
    return `${name}: ${values.join(', ')}`;
  });
  return lines.length === 0 ? 'No emotion curve yet' : lines.join('. ');
}

export function PrintCurves(props: Props) {
  const { map, place, curves, width, top, height } = props;
  const places = labelPlaces(curves);
  return (
    <svg
      className="curves"
      width={width}
      height={height}
      viewBox={`0 ${top} ${width} ${height}`}
      role="img"
      aria-label={summary(props)}
    >
      {scaleLevels(map.meta.scale).map(({ value, label }) => {
        const y = valueToY(place, map.meta.scale, value);
        return (
          <g key={value}>
            {y !== place.neutral && <line className="level" x1="0" x2={width} y1={y} y2={y} />}
            <text className="level-label" x="6" y={y - 3}>
              {label}
            </text>
          </g>
        );
      })}
      <line className="neutral" x1="0" x2={width} y1={place.neutral} y2={place.neutral} />
      {curves.map((curve) => {
        const colour = personaColour(props.personas.get(curve.personaId));
        return (
          <g key={curve.personaId}>
            <path d={curve.path} fill="none" stroke={colour} strokeWidth="2.5" strokeLinecap="round" />
            {curve.dots.map((dot) => {
              const where = places.get(`${curve.personaId}/${dot.columnId}`) ?? 'above';
              const dy = where === 'above' ? -8 : where === 'below' ? 17 : 4;
              return (
                <g key={dot.columnId}>
                  <circle cx={dot.x} cy={dot.y} r="4.5" fill={colour} stroke="white" strokeWidth="1.5" />
                  <text
                    className="value"
                    x={where === 'beside' ? dot.x + 9 : dot.x}
                    y={dot.y + dy}
                    textAnchor={where === 'beside' ? 'start' : 'middle'}
                    fill={colour}
                  >
                    {signedNumber(dot.value)}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
