import { Info, TriangleAlert } from 'lucide-react';
import type { DriverReport } from '../../../shared/contract/driver-types.ts';
import { crossOf, QUADRANT_WORDS, quadrantOf } from '../../../shared/measures/drivers/quadrants.ts';
import type { DriverFound } from '../../../shared/measures/drivers/types.ts';
import {
  leftOutWords,
  noneWords,
  warningWords,
  type DriverNames,
} from '../../../shared/measures/drivers/words.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { IntervalBars } from '../../charts/IntervalBars.tsx';
import { QuadrantChart } from '../../charts/QuadrantChart.tsx';
import { formatCount } from '../../feedback/format.ts';
import { driverNames, importanceTable, scoreTable } from './driver-tables.ts';
import { percent, whole } from './figures.ts';

export interface DriversFindingsProps {
  readonly report: DriverReport;
  /** Fixed width of charts in px, where nothing can be measured (paper): their numbers stand below them there. */
  readonly width?: number | undefined;
}

/** What was found: how much is explained, what to beware of, importance, and importance beside score. */
export function DriversFindings({ report, width }: DriversFindingsProps) {
  const { analysis, unreadable } = report;
  const names = driverNames(report);
  const left = analysis.leftOut.map((one) => leftOutWords(one, names));
  if (analysis.none) {
    return (
      <div className="drivers-none">
        <p>{noneWords(analysis.none, names)}</p>
        <Notes notes={left} />
      </div>
    );
  }
  const cross = crossOf(analysis.drivers);
  const few = analysis.warnings.some(({ kind }) => kind === 'few');
  const notes = [
    ...analysis.warnings.map((warning) => warningWords(warning, names)),
    ...left,
    ...(unreadable > 0
      ? [
          `${formatCount(unreadable)} ${unreadable === 1 ? 'value is' : 'values are'} no answer on the scale, and do not count.`,
        ]
      : []),
  ];
  return (
    <>
      <Summary report={report} />
      <Notes notes={notes} />
      <div className="drivers-charts">
        <div className="drivers-chart">
          <Importance report={report} names={names} few={few} width={width} />
          {width === undefined ? null : (
            <ChartTable caption="Importance" {...importanceTable(report, names)} />
          )}
        </div>
        <div className="drivers-chart">
          <ImportanceAndScore report={report} names={names} few={few} width={width} />
          {width === undefined || !cross ? null : (
            <ChartTable caption="Importance and score" {...scoreTable(report, names, cross)} />
          )}
        </div>
      </div>
    </>
  );
}

function Summary({ report: { analysis, outcome, source, row } }: { report: DriverReport }) {
  const { r2, r2Low, r2High, n, answered, missing, adjusted } = analysis;
  return (
    <div className="drivers-summary">
      <h2>
        The drivers explain {whole(r2)} of {outcome.name}
      </h2>
      <p className="secondary tabular">
        R² {percent(r2)} (95 % interval {percent(r2Low)} to {percent(r2High)}, adjusted {percent(adjusted)}) ·
        n {formatCount(n)} {row}s{source === null ? '' : ` of ${source}`}
        {missing === 'complete' ? '' : `, at least, of each pair; ${formatCount(answered)} with the outcome`}
      </p>
    </div>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="drivers-notes">
      {notes.map((note, at) => (
        <li key={note}>
          {at === notes.length - 1 ? <Info size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}

interface PartProps {
  report: DriverReport;
  names: DriverNames;
  few: boolean;
  width: number | undefined;
}

function Importance({ report, names, few, width }: PartProps) {
  const { analysis, outcome } = report;
  const { drivers, resamples } = analysis;
  const [first] = drivers;
  const { columns, rows } = importanceTable(report, names);
  return (
    <IntervalBars
      title="Importance"
      about={`Part of R², with its interval of ${formatCount(resamples)} resamples`}
      alt={
        first
          ? `${names.name(first.index)} goes most with ${outcome.name}: ${percent(first.importance)} of it, between ${percent(first.low)} and ${percent(first.high)}. ${drivers.length} drivers in all.`
          : ''
      }
      width={width}
      columns={columns}
      rows={rows}
      axis={`Part of ${outcome.name} that is explained`}
      tick={whole}
      bars={drivers.map((driver) => ({
        id: String(driver.index),
        name: names.name(driver.index),
        value: driver.importance,
        low: driver.low,
        high: driver.high,
        text: percent(driver.importance),
        few,
      }))}
    />
  );
}

function ImportanceAndScore({ report, names, few, width }: PartProps) {
  const { drivers } = report.analysis;
  const cross = crossOf(drivers);
  if (!cross) return null;
  const field = (driver: DriverFound): string => QUADRANT_WORDS[quadrantOf(driver, cross)];
  const urgent = drivers.filter((driver) => quadrantOf(driver, cross) === 'improve');
  const { columns, rows } = scoreTable(report, names, cross);
  const title = (driver: DriverFound): string =>
    `${names.name(driver.index)}: importance ${percent(driver.importance)}, score ${driver.mean.toFixed(0)} of 100, n ${formatCount(driver.n)}. ${field(driver)}.`;
  return (
    <QuadrantChart
      title="Importance and score"
      about="Size: how many answered. The fields meet at the means."
      alt={
        urgent.length === 0
          ? 'No driver is both important and scored low.'
          : `Improve first: ${urgent.map(({ index }) => names.name(index)).join(', ')}.`
      }
      columns={columns}
      rows={rows}
      width={width}
      x={{
        title: 'Importance: part that is explained',
        domain: [0, Math.max(...drivers.map(({ importance }) => importance), 0.01)],
        tick: whole,
      }}
      y={{ title: 'Score, 0 worst to 100 best', domain: [0, 100], tick: String }}
      cross={{ x: cross.importance, y: cross.score }}
      fields={[QUADRANT_WORDS.over, QUADRANT_WORDS.keep, QUADRANT_WORDS.low, QUADRANT_WORDS.improve]}
      bubbles={drivers.map((driver) => ({
        id: String(driver.index),
        name: names.name(driver.index),
        x: driver.importance,
        y: driver.mean,
        size: driver.n,
        few,
        title: title(driver),
      }))}
    />
  );
}
