/** Metrics on paper: what asks to be looked at, all of them in a table, then each with its chart and how it came about. */
import type { ReportSection } from '../../../../shared/contract/print.ts';
import { metricFacts } from '../../../../shared/measures/series/facts.ts';
import { FEW } from '../../../../shared/measures/series/judge.ts';
import type { MetricRow } from '../../../../shared/measures/series/rows.ts';
import type { MetricSeries } from '../../../../shared/measures/series/series.ts';
import {
  changeWords,
  formatCount,
  intervalWords,
  originWords,
  periodWords,
  targetWords,
  withUnit,
} from '../../../../shared/measures/series/words.ts';
import { langOf } from '../../../../shared/print/lang.ts';
import { MetricChart } from '../../../measures/metrics/detail/MetricChart.tsx';
import './measures-report.css';

type MetricsSection = Extract<ReportSection, { kind: 'metrics' }>;

const GRAINS = { month: 'By month', quarter: 'By quarter', year: 'By year' } as const;
/** Notes of a metric that are listed. */
const NOTES = 8;
const CHART_HEIGHT = 136;
/** Points of a series whose numbers stand below its chart: two metrics fit on a page then. */
const NUMBERS = 5;

export interface MetricsReportProps {
  readonly section: MetricsSection;
  /** Room between the margins, px. */
  readonly width: number;
}

export function MetricsReport({ section, width }: MetricsReportProps) {
  const { of, grain, today, alerts, rows, empty, unreadable } = section.metrics;
  const notes = [
    ...(empty.length > 0 ? [`Without a value yet: ${empty.join(', ')}.`] : []),
    ...(unreadable > 0
      ? [
          unreadable === 1
            ? 'Evidence of one map that cannot be read is missing here.'
            : `Evidence of ${unreadable} maps that cannot be read is missing here.`,
        ]
      : []),
  ];
  return (
    <div className="printed-measures">
      <h1 lang={langOf(section.title)}>{section.title}</h1>
      <p className="quiet" lang={langOf(of)}>
        {[of, GRAINS[grain]].join(' · ')}
      </p>
      {alerts.length > 0 ? (
        <section className="printed-alerts">
          <h2>{alerts.length === 1 ? 'One thing to look at' : `${alerts.length} things to look at`}</h2>
          <ul>
            {alerts.map(({ name, words, good }) => (
              <li key={`${name}/${words}`} data-good={good ? '' : undefined} lang={langOf(name)}>
                <b>{name}</b> {words}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {rows.length > 0 ? <Table rows={rows} today={today} /> : <p>No metric has a value here yet.</p>}
      {notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      {rows.map((row) => (
        <One key={row.key} row={row} today={today} width={width} />
      ))}
    </div>
  );
}

function Table({ rows, today }: { readonly rows: readonly MetricRow[]; readonly today: string }) {
  return (
    <table className="plan printed-metrics">
      <thead>
        <tr>
          <th scope="col">Metric</th>
          <th scope="col">Value</th>
          <th scope="col">95 % interval</th>
          <th scope="col">n</th>
          <th scope="col">Period</th>
          <th scope="col">Change</th>
          <th scope="col">Target</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, metric, series, judged }) => {
          if (!judged || !series) return null;
          const { latest, change, target } = judged;
          const few = latest.n !== null && latest.n < FEW;
          return (
            <tr key={key}>
              <th scope="row" lang={langOf(metric.name)}>
                {metric.name || 'Untitled metric'}
                <span className="quiet">{originWords(series)}</span>
              </th>
              <td className={few ? 'printed-few' : undefined}>{withUnit(latest.value, metric.unit)}</td>
              <td>{intervalWords(latest) || '–'}</td>
              <td>{latest.n === null ? '–' : `${formatCount(latest.n)}${few ? ', few' : ''}`}</td>
              <td>{periodWords(latest, today)}</td>
              <td>{change ? changeWords(change, metric.unit, true) : '–'}</td>
              <td>
                {target === null ? '–' : withUnit(target, metric.unit)}
                {target === null ? null : (
                  <span className="quiet">{targetWords(judged, metric.lessIsBetter)}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface OneProps {
  readonly row: MetricRow;
  readonly today: string;
  readonly width: number;
}

function One({ row, today, width }: OneProps) {
  const { metric, series, judged } = row;
  const said = metricFacts(row, today);
  if (!said || !series || !judged) return null;
  const { points } = series;
  return (
    <section className="printed-metric">
      <h2 lang={langOf(metric.name)}>{metric.name || 'Untitled metric'}</h2>
      <p className="quiet">{originWords(series)}</p>
      <div className="printed-facts">
        <p className={said.few ? 'printed-big printed-few' : 'printed-big'}>{said.value}</p>
        <dl>
          {said.facts.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
          {metric.note === '' ? null : (
            <div>
              <dt>How it is measured</dt>
              <dd lang={langOf(metric.note)}>{metric.note}</dd>
            </div>
          )}
        </dl>
      </div>
      {points.length > 1 ? (
        <MetricChart series={series} judged={judged} today={today} width={width} height={CHART_HEIGHT} />
      ) : null}
      {points.length > 1 ? <Numbers series={series} today={today} /> : null}
      {series.notes.length > 0 ? (
        <ul className="printed-notes">
          {series.notes.slice(0, NOTES).map((note) => (
            <li key={note}>{note}</li>
          ))}
          {series.notes.length > NOTES ? <li>{`And ${series.notes.length - NOTES} more.`}</li> : null}
        </ul>
      ) : null}
    </section>
  );
}

/** The latest numbers of a series, newest first; columns that would be empty are left out. */
function Numbers({
  series: { points, metric },
  today,
}: {
  readonly series: MetricSeries;
  readonly today: string;
}) {
  const left = points.length - NUMBERS;
  const shown = points.slice(-NUMBERS).toReversed();
  const [hasInterval, hasN, hasNote] = [
    shown.some(({ low, high }) => low !== null || high !== null),
    shown.some(({ n }) => n !== null),
    shown.some(({ note }) => note !== undefined),
  ];
  return (
    <>
      <table className="plan printed-metrics printed-numbers">
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">Value</th>
            {hasInterval ? <th scope="col">95 % interval</th> : null}
            {hasN ? <th scope="col">n</th> : null}
            {hasNote ? <th scope="col">Note</th> : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((point) => (
            <tr key={periodWords(point, today)}>
              <th scope="row">{periodWords(point, today)}</th>
              <td>{withUnit(point.value, metric.unit)}</td>
              {hasInterval ? <td>{intervalWords(point) || '–'}</td> : null}
              {hasN ? <td>{point.n === null ? '–' : formatCount(point.n)}</td> : null}
              {hasNote ? <td>{point.note ?? ''}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? <p className="quiet">{`And ${left} earlier ones, which the chart shows.`}</p> : null}
    </>
  );
}
