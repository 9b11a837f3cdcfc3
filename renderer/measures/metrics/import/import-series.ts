/** Import of values of metrics: read and shown first, then kept as one step of undo. */
import { create } from 'zustand';
import type { FileToken } from '../../../../shared/contract/types.ts';
import { applySeries } from '../../../../shared/formats/series/apply.ts';
import type { FoundSeries } from '../../../../shared/formats/series/found.ts';
import { MEASURES_DOC } from '../../../../shared/model/doc-ids.ts';
import { attempt, toast } from '../../../app/toasts.ts';
import { undoNow } from '../../../app/undo.ts';
import { pickFile } from '../../../map-files/pick-file.ts';
import { core } from '../../../state/connection.ts';
import { edit, flushDocuments } from '../../../state/documents.ts';
import { navigate } from '../../../state/ui.ts';
import { countWords, today } from '../../../ui/when.ts';

interface SeriesImport {
  readonly file: FileToken | null;
  readonly found: FoundSeries | null;
  /** Id of the metric of a table that names none; '' for none chosen. */
  readonly metric: string;
}

const CLOSED: SeriesImport = { file: null, found: null, metric: '' };

export const useSeriesImport = create<SeriesImport>()(() => CLOSED);

export const closeSeriesImport = (): void => useSeriesImport.setState(CLOSED);

/** Asks for a file and shows what is in it. */
export function chooseSeriesFile(): void {
  attempt(() => pickFile('feedback', '.csv,.tsv,.xlsx,.json,.txt', (file) => read(file, '')));
}

/** Shows what is in a file that core knows already, on the screen of metrics. */
export async function readSeriesFile(file: FileToken): Promise<void> {
  await read(file, '');
  navigate({ screen: 'measures', part: 'metrics' });
}

/** Reads the file again, its values taken for another metric. */
export function setSeriesMetric(metric: string): void {
  const { file } = useSeriesImport.getState();
  if (file) attempt(() => read(file, metric));
}

async function read(file: FileToken, metric: string): Promise<void> {
  // Core knows the metrics of one's own only once they are saved.
  await flushDocuments();
  const wanted = metric === '' ? {} : { metric };
  const found = await core.call('metrics.readSeries', { file: file.token, today: today(), ...wanted });
  useSeriesImport.setState({ file, found, metric });
}

/** Keeps what was found. */
export function keepSeries(found: FoundSeries): void {
  attempt(() => {
    edit(MEASURES_DOC, 'Import metrics', (doc) => applySeries(doc, found));
    closeSeriesImport();
    toast(`${countWords(found.entries.length, 'value')} imported`, { undo: undoNow });
  });
}
