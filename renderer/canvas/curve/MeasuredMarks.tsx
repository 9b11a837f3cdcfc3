import { useDeferredValue } from 'react';
import { valueToY } from '../../../shared/layout/curves.ts';
import type { CurveLane } from '../../../shared/layout/geometry.ts';
import type { FeltMean } from '../../../shared/contract/types.ts';
import type { CurvePeople, Persona } from '../../../shared/model/types.ts';
import { useWhosePersona } from '../../feedback/customers/whose.ts';
import { levelWords } from '../card-words.ts';
import { useMapView } from '../context.ts';
import { formatNumber } from '../words.ts';
import { useCurves } from './curve-store.ts';
import { useMeasured } from './use-measured.ts';

/**
 * What feedback says about each column: a diamond at the mean with its 95 % interval, beside the assumed points; on a curve of
 * employees what backs cards of employee experience. Means
 * of few items are paler, since little can be said.
 */
export function MeasuredMarks({ lane, people }: { lane: CurveLane; people: CurvePeople }) {
  const { map: newest, geometry } = useMapView();
  // Counting the evidence of all cards can wait until a key press is painted.
  const map = useDeferredValue(newest);
  const isShown = useCurves((s) => s.measured);
  const persona = useWhosePersona(map);
  // Segments are of customers.
  const whose = people === 'customers' ? persona : null;
  const measured = useMeasured(map, isShown, whose?.segment ?? null, people);
  if (measured.size === 0) return null;
  const { scale } = map.meta;
  return geometry.columns.map((column) => {
    const mean = column.collapsed ? undefined : measured.get(column.id);
    if (!mean) return null;
    const y = valueToY(lane, scale, mean.mean);
    const top = valueToY(lane, scale, mean.high ?? mean.mean);
    const bottom = valueToY(lane, scale, mean.low ?? mean.mean);
    const words = `${measuredWords(mean, levelWords(scale, round(mean.mean)))}${people === 'employees' ? ' What employees say.' : segmentWords(whose)}`;
    return (
      <div
        key={column.id}
        className="measured"
        data-few={mean.n < FEW}
        style={{ left: column.x + column.width / 2 + BESIDE, top, height: bottom - top }}
        role="img"
        aria-label={words}
        title={words}
      >
        <i style={{ top: y - top }} />
      </div>
    );
  });
}

/** " Only customers in the segment Business count."; '' where everyone does. */
export function segmentWords(persona: Persona | null): string {
  return persona ? ` Only customers in the segment “${persona.segment.trim()}” count.` : '';
}

/** Beside the column's middle, where the assumed points stand, in px. */
const BESIDE = 22;
/** Below this number of items a mean says little. */
const FEW = 5;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Of what a mean is: "36 items, 30 by score, 6 by sentiment"; where all are of one kind: "36 scores". */
export function feltWords({ n, byScore }: Pick<FeltMean, 'n' | 'byScore'>): string {
  const many = (count: number, one: string): string =>
    `${formatNumber(count)} ${count === 1 ? one : `${one}s`}`;
  if (byScore === n) return many(n, 'score');
  if (byScore === 0) return many(n, 'sentiment');
  return `${many(n, 'item')}, ${formatNumber(byScore)} by score and ${formatNumber(n - byScore)} by sentiment`;
}

/** What the mark says: "Measured: −0.6, near Annoyed. 36 scores, 95 % interval −1.1 to −0.2". */
export function measuredWords(felt: FeltMean, level: string): string {
  const { low, high } = felt;
  const count = feltWords(felt);
  if (low === null || high === null) return `Measured: ${level}. ${count}, too few for an interval.`;
  const range = `${formatNumber(round(low))} to ${formatNumber(round(high))}`.replaceAll('-', '−');
  return `Measured: ${level}. ${count}, 95 % interval ${range}.`;
}
