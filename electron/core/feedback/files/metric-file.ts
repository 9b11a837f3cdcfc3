/** Files that look like feedback and are values of metrics over time: TheyDo's. */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { SojournError } from '../../../../shared/contract/errors.ts';
import { isTheydoMetrics } from '../../../../shared/formats/series/theydo.ts';
import type { NamedFile } from './bytes.ts';

/** Such a file says what it is at its beginning, or it is not looked at further. */
const HEAD_BYTES = 64 * 1024;
const MOST_BYTES = 32 * 1024 * 1024;

/** @throws SojournError `metricSeries` where the file holds TheyDo's metrics, which have no feedback in them */
export function refuseMetricFile(file: NamedFile): void {
  if (!holdsMetrics(file)) return;
  throw new SojournError(
    'metricSeries',
    `“${file.name}” holds values of metrics over time (TheyDo), and no feedback.`,
    {
      remedy:
        'Import it as metrics: in Measures, Import, or on the command line with “import-metrics” in place of “import”.',
      where: { file: file.name },
    },
  );
}

function holdsMetrics({ path, name }: NamedFile): boolean {
  if (!name.toLowerCase().endsWith('.json')) return false;
  let text: string;
  try {
    if (statSync(path).size > MOST_BYTES || !/METRICS_V\d/.test(headOf(path))) return false;
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    // What cannot be read is told by the reader of feedback.
    return false;
  }
  try {
    return isTheydoMetrics(JSON.parse(text));
  } catch {
    return false;
  }
}

function headOf(path: string): string {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head)).toString('utf8');
  } finally {
    closeSync(file);
  }
}
