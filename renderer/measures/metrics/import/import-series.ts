/** Import of values of metrics: read, shown and corrected first, then kept as one step of undo. */
import { create } from 'zustand';
import type { CallInput } from '../../../../shared/contract/calls.ts';
import { toPlainError, type PlainError } from '../../../../shared/contract/errors.ts';
import type { SeriesAnswer } from '../../../../shared/contract/series-types.ts';
import type { FileToken, ReadChoices } from '../../../../shared/contract/types.ts';
import { applySeries } from '../../../../shared/formats/series/apply.ts';
import { seriesMappingProblem, type SeriesMapping } from '../../../../shared/formats/series/roles.ts';
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
  readonly found: SeriesAnswer | null;
  /** What the person made of the columns; what is shown of the values may still follow. */
  readonly mapping: SeriesMapping | null;
  /** As the columns were guessed, with the reasons. */
  readonly guess: SeriesAnswer['table'];
  /** Whether segments and channels that are not known here are left out. */
  readonly knownOnly: boolean;
  readonly refreshing: boolean;
  readonly error: PlainError | null;
}

const CLOSED: SeriesImport = {
  file: null,
  found: null,
  mapping: null,
  guess: null,
  knownOnly: false,
  refreshing: false,
  error: null,
};

export const useSeriesImport = create<SeriesImport>()(() => CLOSED);

export const closeSeriesImport = (): void => useSeriesImport.setState(CLOSED);

/** Asks for a file and shows what is in it. */
export function chooseSeriesFile(): void {
  attempt(() => pickFile('feedback', '.csv,.tsv,.xlsx,.json,.txt', openSeriesFile));
}

/** Shows what is in a file that core knows already, on the screen of metrics. */
export async function readSeriesFile(file: FileToken): Promise<void> {
  await openSeriesFile(file);
  navigate({ screen: 'measures', part: 'metrics' });
}

/** Reads a file and shows what is in it. @throws what reading throws */
export async function openSeriesFile(file: FileToken): Promise<void> {
  // Core knows the metrics of one's own only once they are saved.
  await flushDocuments();
  const found = await core.call('metrics.readSeries', { file: file.token, today: today() });
  useSeriesImport.setState({ ...CLOSED, file, found, ...asGuessed(found) });
}

const asGuessed = ({ table }: SeriesAnswer) => ({ mapping: table?.mapping ?? null, guess: table });

/** Takes a mapping and asks what the rows are with it; the newest change wins. */
export async function setSeriesMapping(mapping: SeriesMapping): Promise<void> {
  if (seriesMappingProblem(mapping) === null) await refresh({ mapping: plain(mapping) }, mapping);
  else useSeriesImport.setState({ mapping, refreshing: false, error: null });
}

/** Says of which metric the values of a table are that names none. */
export function setSeriesMetric(metric: string): void {
  const { mapping } = useSeriesImport.getState();
  if (mapping) void setSeriesMapping({ ...mapping, metric: metric === '' ? undefined : metric });
}

/** Reads the file in another way: its columns are guessed anew. */
export async function setSeriesReading(change: ReadChoices): Promise<void> {
  const { mapping } = useSeriesImport.getState();
  await refresh({ read: { ...mapping?.read, ...change } }, null);
}

/** Takes another number of header rows: the columns are guessed anew. */
export async function setSeriesHeader(headerRows: number): Promise<void> {
  const { mapping } = useSeriesImport.getState();
  await refresh({ headerRows, ...(mapping?.read ? { read: mapping.read } : {}) }, null);
}

/** Leaves values of names out that are not known here, or takes them. */
export async function setKnownOnly(knownOnly: boolean): Promise<void> {
  const { mapping } = useSeriesImport.getState();
  useSeriesImport.setState({ knownOnly });
  await refresh(mapping ? { mapping: plain(mapping) } : {}, mapping);
}

type Input = Omit<CallInput<'metrics.readSeries'>, 'file' | 'today' | 'knownOnly'>;

const plain = (mapping: SeriesMapping): NonNullable<Input['mapping']> => ({
  ...mapping,
  names: [...mapping.names],
  roles: [...mapping.roles],
});

let latest = 0;

/** @param shown the mapping that stays on the screen meanwhile; null where the answer brings another */
async function refresh(input: Input, shown: SeriesMapping | null): Promise<void> {
  const { file, knownOnly, mapping: before } = useSeriesImport.getState();
  if (!file) return;
  latest += 1;
  const turn = latest;
  const isCurrent = (): boolean => turn === latest && useSeriesImport.getState().file === file;
  useSeriesImport.setState({ mapping: shown ?? before, refreshing: true, error: null });
  try {
    const request = { file: file.token, today: today(), knownOnly, ...input };
    const found = await core.call('metrics.readSeries', request);
    if (isCurrent())
      useSeriesImport.setState({ found, refreshing: false, ...(shown ? {} : asGuessed(found)) });
  } catch (error) {
    if (isCurrent()) useSeriesImport.setState({ refreshing: false, error: toPlainError(error) });
  }
}

/** Keeps what was found, and remembers what the columns were. */
export function keepSeries(found: SeriesAnswer): void {
  attempt(() => {
    edit(MEASURES_DOC, 'Import metrics', (doc) => applySeries(doc, found, found.table?.mapping));
    closeSeriesImport();
    toast(`${countWords(found.entries.length, 'value')} imported`, { undo: undoNow });
  });
}
