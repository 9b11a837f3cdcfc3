/** The way from the import of feedback to that of metrics, for a file that turns out to hold values of metrics. */
import { attempt } from '../app/toasts.ts';
import { readSeriesFile } from '../measures/metrics/import/import-series.ts';
import type { ImportEntry } from './import-entry.ts';
import { removeEntry } from './import-flow.ts';

/** Shows its values on the screen of metrics, to be kept or not, and takes it out of the queue of feedback. */
export function importAsMetrics({ key, token, name, size }: ImportEntry): void {
  attempt(async () => {
    if (token === null) return;
    await readSeriesFile({ token, name, size });
    removeEntry(key);
  });
}
