/** The way of a customer table up to its import: chosen, looked at, corrected by the person. */
import { SojournError, toPlainError } from '../../../shared/contract/errors.ts';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { CustomerMapping, CustomerRole, PrivacyChoice } from '../../../shared/contract/types.ts';
import { attempt, toastError } from '../../app/toasts.ts';
import { core } from '../../state/connection.ts';
import { useSession } from '../../state/session.ts';
import { navigate } from '../../state/ui.ts';
import type { NewFile } from '../import-entry.ts';
import { pickFiles } from '../import-pick.ts';
import { useImport } from '../import-store.ts';
import { cancelTable, forgetTableJob } from './customers-run.ts';
import { newTable, NO_TABLE, tableEntry, updateTable, useCustomerTable } from './customers-store.ts';

let upload: AbortController | null = null;

useSession.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) forgetTable();
});

/** Forgets everything: another workspace is open. */
export function forgetTable(): void {
  upload?.abort();
  forgetTableJob();
  useCustomerTable.setState(NO_TABLE);
}

/** The command `feedback.customers`. While a table is imported, that is shown. */
export function chooseCustomerTable(): void {
  if (tableEntry()?.step === 'run') openTable();
  else attempt(() => pickFiles(([first]) => (first ? takeTable(first) : undefined)));
}

/** Shows the table that is on its way. */
export function openTable(): void {
  useImport.setState({ open: false });
  navigate({ screen: 'feedback' });
  useCustomerTable.setState({ open: true });
}

/** Begins with a file. */
export function takeTable({ name, file, token }: NewFile): void {
  const { workspace } = useSession.getState();
  if (workspace?.readOnly ?? false) {
    const message = 'A customer table cannot be imported: this workspace is open for reading only.';
    toastError(new SojournError('readOnly', message, { remedy: workspace?.readOnlyReason ?? '' }));
    return;
  }
  upload?.abort();
  useCustomerTable.setState({ entry: newTable(name, file ?? null, token ?? null) });
  openTable();
  void prepareTable();
}

/** Hands the file to core and looks into it. Also tries again after a failure. */
export async function prepareTable(): Promise<void> {
  const entry = tableEntry();
  if (!entry) return;
  const { key } = entry;
  const own = new AbortController();
  try {
    let { token } = entry;
    if (token === null && entry.file) {
      upload = own;
      updateTable(key, { step: 'upload', progress: 0, error: null });
      const report = (progress: number): void => updateTable(key, { progress });
      const [known] = await core.fileTokens([entry.file], report, own.signal);
      token = known?.token ?? null;
    }
    if (token === null) return;
    updateTable(key, { step: 'read', token, progress: null, error: null });
    const preview = await core.call('feedback.previewCustomers', { file: token });
    updateTable(key, { step: 'map', preview, guess: preview, mapping: preview.mapping });
  } catch (error) {
    updateTable(key, { step: 'failed', error: toPlainError(error) });
  } finally {
    if (upload === own) upload = null;
  }
}

type PreviewInput = Omit<CallInput<'feedback.previewCustomers'>, 'file'>;

/** A mapping as the calls take it. */
export function tableInput(mapping: CustomerMapping): NonNullable<PreviewInput['mapping']> {
  return { ...mapping, names: [...mapping.names], roles: [...mapping.roles] };
}

/** Changes the mapping and asks what the rows become with it; the newest change wins. */
export async function setTableMapping(mapping: CustomerMapping): Promise<void> {
  if (tableProblem(mapping) === null) await refresh(mapping, { mapping: tableInput(mapping) }, false);
  else {
    const key = tableEntry()?.key;
    if (key !== undefined) updateTable(key, { mapping, error: null, refreshing: false });
  }
}

/** Reads the file in another way: all is guessed anew. */
export async function setTableReading(change: NonNullable<CustomerMapping['read']>): Promise<void> {
  const now = tableEntry()?.mapping;
  if (!now) return;
  const read = { ...now.read, ...change };
  await refresh({ ...now, read }, { read }, true);
}

/** Takes another number of header rows: names and values of the columns are others then, and guessed anew. */
export async function setTableHeader(headerRows: number): Promise<void> {
  const now = tableEntry()?.mapping;
  if (!now) return;
  const { privacy: _, ...rest } = { ...now, headerRows };
  await refresh({ ...now, headerRows }, { mapping: tableInput({ ...rest, roles: [], names: [] }) }, true);
}

/** Asks for a preview while `shown` is on the screen. */
async function refresh(shown: CustomerMapping, input: PreviewInput, isGuess: boolean): Promise<void> {
  const entry = tableEntry();
  if (!entry?.token) return;
  const { key, token } = entry;
  updateTable(key, { mapping: shown, error: null, refreshing: true });
  const isCurrent = (): boolean => tableEntry()?.mapping === shown;
  try {
    const preview = await core.call('feedback.previewCustomers', { file: token, ...input });
    if (!isCurrent()) return;
    const { mapping } = preview;
    updateTable(key, { preview, mapping, refreshing: false, ...(isGuess && { guess: preview }) });
  } catch (error) {
    if (isCurrent()) updateTable(key, { refreshing: false, error: toPlainError(error) });
  }
}

/**
 * Gives a column a role; a column that had it becomes a field. Churned and active answer one question, so that only one
 * column can do so.
 */
export function withTableRole(mapping: CustomerMapping, column: number, role: CustomerRole): CustomerMapping {
  const width = Math.max(mapping.roles.length, mapping.names.length, column + 1);
  const answers = (of: CustomerRole): CustomerRole => (of === 'active' ? 'churned' : of);
  const roles = Array.from({ length: width }, (_, index): CustomerRole => {
    if (index === column) return role;
    const now = mapping.roles[index] ?? 'field';
    return now !== 'skip' && answers(now) === answers(role) ? 'field' : now;
  });
  // What is done with a column depends on what it is: core chooses anew.
  const { privacy: _, ...rest } = mapping;
  return { ...rest, roles };
}

/** Chooses what is done with a column's personal data. */
export function withTableTreatment(
  mapping: CustomerMapping,
  column: number,
  choice: PrivacyChoice,
): CustomerMapping {
  const now = (index: number): PrivacyChoice => mapping.privacy?.[index] ?? 'keep';
  return {
    ...mapping,
    privacy: mapping.roles.map((_, index) => (index === column ? choice : now(index))),
  };
}

/** Why a mapping cannot be used, or null. */
export function tableProblem({ roles }: CustomerMapping): string | null {
  return roles.includes('key')
    ? null
    : 'No column is the key of the customers. Choose it in the table of columns.';
}

/** Goes back to the inbox. An import goes on; what only waited for the person is let go. */
export function closeTable(): void {
  upload?.abort();
  useCustomerTable.setState(({ entry }) => ({ open: false, entry: entry?.step === 'run' ? entry : null }));
}

/** Stops what runs for the table: its upload, or its import. */
export function stopTable(): void {
  if (tableEntry()?.step === 'run') cancelTable();
  else closeTable();
}
