/** The numbers behind the charts of drivers: for the tables in their place, and below them on paper. */
import type { DriverReport } from '../../../shared/contract/driver-types.ts';
import { QUADRANT_WORDS, quadrantOf, type crossOf } from '../../../shared/measures/drivers/quadrants.ts';
import type { DriverNames } from '../../../shared/measures/drivers/words.ts';
import { describeScale, formatCount } from '../../feedback/format.ts';
import { percent, whole } from './figures.ts';

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function driverNames({ drivers, row, outcome }: DriverReport): DriverNames {
  return { name: (index) => drivers[index]?.name ?? '', row, outcome: outcome.name };
}

/** Importance with its interval, and the other measures of it. */
export function importanceTable({ analysis }: DriverReport, names: DriverNames): Table {
  return {
    columns: ['Driver', 'Importance', '95 % interval', 'Share', 'First in', 'r', 'VIF', 'Check', 'n'],
    rows: analysis.drivers.map((driver) => [
      names.name(driver.index),
      percent(driver.importance),
      `${percent(driver.low)} to ${percent(driver.high)}`,
      driver.share === null ? '–' : whole(driver.share),
      whole(driver.first),
      driver.correlation.toFixed(2).replace('-', '−'),
      driver.vif === null ? '∞' : driver.vif.toFixed(1),
      percent(driver.relativeWeight),
      formatCount(driver.n),
    ]),
  };
}

/** Importance beside score, and the field in which they meet. */
export function scoreTable(
  { analysis, drivers }: DriverReport,
  names: DriverNames,
  cross: NonNullable<ReturnType<typeof crossOf>>,
): Table {
  const scaleOf = (index: number): string => {
    const scale = drivers[index]?.scale;
    return scale ? describeScale(scale) : 'score, else sentiment';
  };
  return {
    columns: ['Driver', 'Importance', 'Score of 100', '95 % interval', 'Scale', 'n', 'Field'],
    rows: analysis.drivers.map((driver) => [
      names.name(driver.index),
      percent(driver.importance),
      driver.mean.toFixed(1),
      driver.meanLow === null || driver.meanHigh === null
        ? '–'
        : `${driver.meanLow.toFixed(1)} to ${driver.meanHigh.toFixed(1)}`,
      scaleOf(driver.index),
      formatCount(driver.n),
      QUADRANT_WORDS[quadrantOf(driver, cross)],
    ]),
  };
}
