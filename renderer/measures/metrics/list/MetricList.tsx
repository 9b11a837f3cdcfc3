import { useRef } from 'react';
import { FEW } from '../../../../shared/measures/series/judge.ts';
import { cx } from '../../../ui/cx.ts';
import { setMetricsState } from '../metrics-state.ts';
import type { MetricRow } from '../../../../shared/measures/series/rows.ts';
import {
  formatCount,
  intervalWords,
  originWords,
  periodWords,
  targetWords,
  withUnit,
} from '../../../../shared/measures/series/words.ts';
import { NewsMark } from './NewsMark.tsx';
import { Spark } from './Spark.tsx';

export interface MetricListProps {
  readonly rows: readonly MetricRow[];
  readonly chosen: string | null;
  readonly today: string;
}

/** The metrics of a scope, a row each; arrows go from one to the next. */
export function MetricList({ rows, chosen, today }: MetricListProps) {
  const table = useRef<HTMLTableElement>(null);
  const go = (from: number, by: number): void => {
    const names = table.current?.querySelectorAll<HTMLElement>('.ms-name');
    names?.[Math.max(0, Math.min(rows.length - 1, from + by))]?.focus();
  };
  return (
    <table className="ms-list" ref={table} aria-label="Metrics">
      <thead>
        <tr>
          <th scope="col">Metric</th>
          <th scope="col" className="ms-right">
            Latest value
          </th>
          <th scope="col">Change</th>
          <th scope="col">Target</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr
            key={row.key}
            data-chosen={row.key === chosen ? '' : undefined}
            onClick={() => setMetricsState({ chosen: row.key })}
          >
            <th scope="row">
              <button
                type="button"
                className="ms-name"
                aria-current={row.key === chosen ? 'true' : undefined}
                onClick={() => setMetricsState({ chosen: row.key })}
                onKeyDown={(event) => {
                  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                  if (by === undefined) return;
                  event.preventDefault();
                  go(at, by);
                }}
              >
                {row.metric.name || 'Untitled metric'}
              </button>
              <span className="ms-sub">{row.series ? originWords(row.series) : 'no value yet'}</span>
            </th>
            <ValueCell row={row} today={today} />
            <td>
              {row.judged ? <NewsMark judged={row.judged} unit={row.metric.unit} /> : null}
              {row.series ? <Spark points={row.series.points} /> : null}
            </td>
            <td>
              <TargetCell row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ValueCell({ row: { judged, metric, series }, today }: { row: MetricRow; today: string }) {
  if (!judged) return <td className="ms-right ms-few">{series?.notes[0] ? '–' : ''}</td>;
  const { latest } = judged;
  const few = latest.n !== null && latest.n < FEW;
  const interval = intervalWords(latest);
  return (
    <td className={cx('ms-right', few && 'ms-few')}>
      <span className="ms-value">{withUnit(latest.value, metric.unit)}</span>
      {interval ? <span className="ms-sub tabular">{interval}</span> : null}
      <span className="ms-sub">
        {[
          latest.n === null ? '' : `n ${formatCount(latest.n)}${few ? ', few' : ''}`,
          periodWords(latest, today),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </td>
  );
}

function TargetCell({ row: { judged, metric } }: { row: MetricRow }) {
  if (!judged || judged.target === null) return <span className="ms-sub">–</span>;
  return (
    <>
      <span className="tabular">{withUnit(judged.target, metric.unit)}</span>
      <span
        className={cx(
          'ms-sub',
          judged.reached === 'missed' && 'ms-bad',
          judged.reached === 'reached' && 'ms-good',
        )}
      >
        {targetWords(judged, metric.lessIsBetter)}
      </span>
    </>
  );
}
