/** What the person corrects in a file's mapping; each correction is asked of core at once, and the newest one wins. */
import { toPlainError } from '../../shared/contract/errors.ts';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { Mapping, ReadChoices } from '../../shared/contract/types.ts';
import { core } from '../state/connection.ts';
import { mappingProblem, withHeaderRows } from './import-entry.ts';
import { entryOf, updateEntry } from './import-store.ts';

type PreviewInput = Omit<CallInput<'feedback.preview'>, 'file'>;

/** Changes the mapping and asks how the items will be with it. */
export async function setMapping(key: number, mapping: Mapping): Promise<void> {
  updateEntry(key, { mapping, error: null });
  if (mappingProblem(mapping) === null) await refreshPreview(key, mapping, { mapping: asInput(mapping) });
  else updateEntry(key, { refreshing: false });
}

/** Changes the number of header rows; everything else is guessed anew. */
export async function setHeaderRows(key: number, headerRows: number): Promise<void> {
  const now = entryOf(key)?.mapping;
  if (!now) return;
  const mapping = asInput(withHeaderRows(now, headerRows));
  await refreshPreview(key, { ...now, headerRows }, { mapping });
}

/** Reads the file in another way: encoding, delimiter, sheet. Everything else is guessed anew. */
export async function setReading(key: number, change: ReadChoices): Promise<void> {
  const now = entryOf(key)?.mapping;
  if (!now) return;
  const read = { ...now.read, ...change };
  await refreshPreview(key, { ...now, read }, { read });
}

/** Takes the mapping of a known export or of a saved mapping of this name. */
export async function takeMapping(key: number, use: string): Promise<void> {
  const now = entryOf(key)?.mapping;
  if (!now) return;
  await refreshPreview(key, { ...now, preset: use }, { use, ...(now.read && { read: now.read }) });
}

/** Goes back to what core guessed at first. */
export function asGuessed(key: number): void {
  const first = entryOf(key)?.first;
  if (!first) return;
  updateEntry(key, {
    preview: first,
    guess: first,
    mapping: first.mapping,
    refreshing: false,
    error: null,
  });
}

/** Asks for a preview while `shown` is on the screen. */
async function refreshPreview(key: number, shown: Mapping, input: PreviewInput): Promise<void> {
  updateEntry(key, { mapping: shown, error: null, refreshing: true });
  const token = entryOf(key)?.token;
  if (!token) return;
  const isCurrent = (): boolean => entryOf(key)?.mapping === shown;
  try {
    const preview = await core.call('feedback.preview', { file: token, ...input });
    if (!isCurrent()) return;
    const isGuess = !input.mapping || input.mapping.roles.length === 0;
    const { mapping } = preview;
    updateEntry(key, { preview, mapping, refreshing: false, ...(isGuess && { guess: preview }) });
  } catch (error) {
    if (isCurrent()) updateEntry(key, { refreshing: false, error: toPlainError(error) });
  }
}

/** A mapping as the calls take it. */
export function asInput(mapping: Mapping): NonNullable<CallInput<'feedback.preview'>['mapping']> {
  return { ...mapping, roles: [...mapping.roles], names: [...mapping.names] };
}
