/** Numbers of drivers, as the screen and cards say them. */
import type { DriverReport } from '../../../shared/contract/driver-types.ts';
import type { DriverFound } from '../../../shared/measures/drivers/types.ts';
import { formatCount } from '../../feedback/format.ts';

/** @param share 0 to 1 */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
/** @param share 0 to 1 */
export const whole = (share: number): string => `${Math.round(100 * share)} %`;

/**
 * What a card says of a driver: its importance and score with intervals and n, how they were found, and that this is not
 * cause.
 * @param today ISO
 */
export function driverNote(report: DriverReport, driver: DriverFound, today: string): string {
  const { analysis, outcome, row, source } = report;
  const { importance, low, high, mean, meanLow, meanHigh, n } = driver;
  const few = analysis.warnings.find(({ kind }) => kind === 'few');
  const scores =
    meanLow === null || meanHigh === null
      ? ''
      : ` (95 % interval ${meanLow.toFixed(1)} to ${meanHigh.toFixed(1)})`;
  return [
    `Importance for ${outcome.name}: ${percent(importance)} of R² (95 % interval ${percent(low)} to ${percent(high)})`,
    `Score: ${mean.toFixed(1)} of 100${scores}, n ${formatCount(n)}`,
    `R² ${percent(analysis.r2)} of ${analysis.drivers.length} drivers (LMG), n ${formatCount(analysis.n)} ${row}s${source === null ? '' : ` of ${source}`}, worked out on ${today}`,
    ...(few ? [`Few ${row}s: the order of drivers may be chance.`] : []),
    'Importance is not cause.',
  ].join('\n');
}
