/** Writing what was found in the inbox, or what is marked there, to a file. */
import type { ExportFormat, FeedbackFilter, ItemSet } from '../../shared/contract/types.ts';
import { attempt } from '../app/toasts.ts';
import { core } from '../state/connection.ts';
import { toFilter } from './filter-state.ts';
import { useInbox } from './inbox-state.ts';
import { understood } from './search-problem.ts';

/** The kinds of file, the usual one first. */
export const EXPORT_CHOICES: readonly { readonly format: ExportFormat; readonly name: string }[] = [
  { format: 'csv', name: 'CSV for any spreadsheet' },
  { format: 'xlsx', name: 'Excel workbook' },
  { format: 'json', name: 'JSON, one list' },
  { format: 'ndjson', name: 'NDJSON, one object a line' },
];

/** The filter of the inbox as it stands, without what of the search cannot be understood. */
function inboxFilter(): FeedbackFilter {
  const { filter } = useInbox.getState();
  return toFilter({ ...filter, search: understood(filter.search).search });
}

/** What is marked in the inbox, else all that it found. */
export function inboxSet(): ItemSet {
  const { marked } = useInbox.getState().selection;
  return marked.size > 0 ? { ids: [...marked] } : { filter: inboxFilter() };
}

/** Asks where to, and writes what is marked or found as a job. */
export function exportInbox(format: ExportFormat): void {
  const { search } = inboxFilter();
  const name = `Feedback ${search ?? ''}`.slice(0, 100).toWellFormed().trim();
  attempt(() => core.call('feedback.export', { items: inboxSet(), format, name }));
}
