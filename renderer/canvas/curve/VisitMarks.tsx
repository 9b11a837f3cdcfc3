import { visitedColumns } from '../../../shared/audits/visit-results.ts';
import { valueToY } from '../../../shared/layout/curves.ts';
import type { CurveLane } from '../../../shared/layout/geometry.ts';
import type { MeanInterval } from '../../../shared/measures/interval.ts';
import { onEmotionScale } from '../../../shared/measures/measured-emotion.ts';
import { own } from '../../../shared/model/own.ts';
import type { EmotionScale } from '../../../shared/model/types.ts';
import { useAudits } from '../../state/documents.ts';
import { levelWords } from '../card-words.ts';
import { useMapView } from '../context.ts';
import { formatNumber } from '../words.ts';
import { useCurves } from './curve-store.ts';

/**
 * What mystery visits experienced in each column: a square at the mean with its 95 % interval, the squares joined by a
 * dotted line, beside the assumed curve and what feedback measured.
 */
export function VisitMarks({ lane }: { lane: CurveLane }) {
  const isShown = useCurves((s) => s.visited);
  return isShown ? <Marks lane={lane} /> : null;
}

function Marks({ lane }: { lane: CurveLane }) {
  const { map, geometry } = useMapView();
  const audits = useAudits();
  if (!audits) return null;
  const visited = visitedColumns(audits, map.id);
  const { scale } = map.meta;
  const marks = geometry.columns.flatMap((column) => {
    const found = column.collapsed ? undefined : own(visited, column.id);
    if (!found) return [];
    const mean = onEmotionScale(found, scale);
    return [
      { id: column.id, x: column.x + column.width / 2 - BESIDE, y: valueToY(lane, scale, mean.mean), mean },
    ];
  });
  if (marks.length === 0) return null;
  return (
    <>
      <svg className="curve-lines" width={geometry.width} height={geometry.height} aria-hidden>
        <path
          className="visited-line"
          d={marks.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
        />
      </svg>
      {marks.map(({ id, x, y, mean }) => {
        const top = valueToY(lane, scale, mean.high ?? mean.mean);
        const bottom = valueToY(lane, scale, mean.low ?? mean.mean);
        const words = visitedWords(mean, scale);
        return (
          <div
            key={id}
            className="measured visited"
            data-few={mean.n < FEW}
            style={{ left: x, top, height: bottom - top }}
            role="img"
            aria-label={words}
            title={words}
          >
            <i style={{ top: y - top }} />
          </div>
        );
      })}
    </>
  );
}

/** Beside the column's middle, on the other side than what feedback measured, in px. */
const BESIDE = 22;
/** Below this number of ratings a mean says little. */
const FEW = 5;

const round = (value: number): number => Math.round(value * 10) / 10;

/** "Mystery visits: −0.6, near Annoyed. 3 ratings, 95 % interval −1.9 to 0.7." */
export function visitedWords({ n, mean, low, high }: MeanInterval, scale: EmotionScale): string {
  const level = levelWords(scale, round(mean));
  const count = `${formatNumber(n)} ${n === 1 ? 'rating' : 'ratings'}`;
  if (low === null || high === null) return `Mystery visits: ${level}. ${count}, too few for an interval.`;
  const range = `${formatNumber(round(low))} to ${formatNumber(round(high))}`.replaceAll('-', '−');
  return `Mystery visits: ${level}. ${count}, 95 % interval ${range}.`;
}
