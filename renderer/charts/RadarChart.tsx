/** Values on spokes, one line for each of a few series: a profile to be compared as a shape. */
import { dashOf, seriesClass } from './series.ts';

export interface RadarSeries {
  readonly name: string;
  /** For each spoke 0 to 100; null where there is none, and the line has a gap there. */
  readonly values: readonly (number | null)[];
}

export interface RadarChartProps {
  readonly spokes: readonly string[];
  readonly series: readonly RadarSeries[];
  readonly width: number;
  readonly height: number;
}

const RINGS = [25, 50, 75, 100];
/** Room for the names of the spokes and for the legend, px. */
const NAMES = 44;
const LEGEND_ROW = 20;
/** A name is broken into lines of about so many characters. */
const LINE_CHARS = 18;

/** Height in px that a radar with so many series needs at least. */
export const radarHeight = (series: number): number => 340 + LEGEND_ROW * series;

/** The drawing, inside a `ChartFrame`. Fewer than three spokes make no shape: use the table. */
export function RadarChart({ spokes, series, width, height }: RadarChartProps) {
  const chart = height - LEGEND_ROW * series.length;
  const centre = { x: width / 2, y: chart / 2 };
  const radius = Math.max(40, Math.min(chart / 2 - NAMES, width / 2 - 110));
  const place = (spoke: number, value: number): { x: number; y: number } => {
    const angle = (2 * Math.PI * spoke) / Math.max(1, spokes.length) - Math.PI / 2;
    const length = (radius * value) / 100;
    return { x: centre.x + length * Math.cos(angle), y: centre.y + length * Math.sin(angle) };
  };
  const ring = (value: number): string =>
    `${spokes.map((_, i) => `${i === 0 ? 'M' : 'L'}${point(place(i, value))}`).join('')}Z`;
  return (
    <>
      {RINGS.map((value) => (
        <g key={value}>
          <path className="chart-grid chart-ring" d={ring(value)} />
          <text x={centre.x + 4} y={place(0, value).y + 12}>
            {value}
          </text>
        </g>
      ))}
      {spokes.map((name, i) => {
        const end = place(i, 100);
        return (
          <g key={name}>
            <line className="chart-grid" x1={centre.x} y1={centre.y} x2={end.x} y2={end.y} />
            <SpokeName
              name={name}
              {...place(i, 100 * (1 + 14 / radius))}
              centreX={centre.x}
              centreY={centre.y}
            />
          </g>
        );
      })}
      {series.map(({ name, values }, at) => (
        <g key={name} className={seriesClass(at)}>
          <path className="chart-line" d={outline(values, place)} strokeDasharray={dashOf(at)} />
          {values.map((value, i) =>
            value === null ? null : (
              <circle
                key={spokes[i]}
                className="chart-dot"
                cx={place(i, value).x}
                cy={place(i, value).y}
                r={3.5}
              />
            ),
          )}
        </g>
      ))}
      {series.map(({ name }, at) => {
        const y = chart + LEGEND_ROW * (at + 0.5);
        return (
          <g key={name} className={seriesClass(at)}>
            <line className="chart-line" x1={8} x2={44} y1={y} y2={y} strokeDasharray={dashOf(at)} />
            <text className="chart-strong" x={52} y={y + 4}>
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
const point = ({ x, y }: { x: number; y: number }): string => `${round(x)} ${round(y)}`;

/** The line through the values; closed only where none is missing. */
function outline(
  values: readonly (number | null)[],
  place: (spoke: number, value: number) => { x: number; y: number },
): string {
  let path = '';
  values.forEach((value, i) => {
    if (value === null) return;
    const before = values[i - 1] ?? null;
    path += `${i === 0 || before === null ? 'M' : 'L'}${point(place(i, value))}`;
  });
  const [first, last] = [values[0] ?? null, values.at(-1) ?? null];
  if (first === null || last === null || values.length < 3) return path;
  return values.includes(null) ? `${path}L${point(place(0, first))}` : `${path}Z`;
}

interface SpokeNameProps {
  name: string;
  x: number;
  y: number;
  centreX: number;
  centreY: number;
}

function SpokeName({ name, x, y, centreX, centreY }: SpokeNameProps) {
  const anchor = Math.abs(x - centreX) < 20 ? 'middle' : x > centreX ? 'start' : 'end';
  const lines = linesOf(name);
  const first =
    y < centreY - 20
      ? y - 14 * (lines.length - 1)
      : Math.abs(y - centreY) <= 20
        ? y - 7 * (lines.length - 1)
        : y + 8;
  return (
    <text className="chart-strong" textAnchor={anchor}>
      {lines.map((line, i) => (
        // Lines of one name may be equal and are not moved.
        // oxlint-disable-next-line react/no-array-index-key
        <tspan key={i} x={round(x)} y={round(first + 14 * i)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Words and what is between them; a word that no line holds is cut between letters. */
function piecesOf(name: string): string[] {
  const words = Array.from(
    new Intl.Segmenter(undefined, { granularity: 'word' }).segment(name),
    (part) => part.segment,
  );
  return words.flatMap((word) => {
    if (word.length <= LINE_CHARS) return [word];
    const letters = Array.from(new Intl.Segmenter().segment(word), (part) => part.segment);
    const rows = Math.ceil(letters.length / (LINE_CHARS - 1));
    return Array.from({ length: rows }, (_, i) =>
      letters.slice(i * (LINE_CHARS - 1), (i + 1) * (LINE_CHARS - 1)).join(''),
    );
  });
}

/** A name in at most three lines, broken between words (by the dictionary where a script has no blanks). */
function linesOf(name: string): string[] {
  const lines: string[] = [''];
  for (const segment of piecesOf(name)) {
    const last = lines.at(-1) ?? '';
    const isFull =
      last !== '' && last.length + segment.trimEnd().length > LINE_CHARS && /[\p{L}\p{N}]/u.test(segment);
    if (isFull) lines.push(segment);
    else lines[lines.length - 1] = last + segment;
  }
  const all = lines.map((line) => line.trim()).filter((line) => line !== '');
  return all.length <= 3 ? all : [...all.slice(0, 2), `${all[2] ?? ''}…`];
}
