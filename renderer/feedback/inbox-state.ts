/** What the inbox shows and what is marked in it. Kept while one looks at another screen. */
import { create } from 'zustand';
import { useSession } from '../state/session.ts';
import { navigate } from '../state/ui.ts';
import { NO_FILTER, type FilterState } from './filter-state.ts';
import { useImport } from './import-store.ts';
import { NO_SELECTION, type ListSelection } from './list-selection.ts';

/** What the feedback screen lists. */
export type InboxView = 'items' | 'themes';

export interface InboxState {
  readonly view: InboxView;
  readonly filter: FilterState;
  readonly selection: ListSelection;
}

export const useInbox = create<InboxState>()(() => ({
  view: 'items',
  filter: NO_FILTER,
  selection: NO_SELECTION,
}));

useSession.subscribe((now, before) => {
  if (now.entered !== before.entered)
    useInbox.setState({ view: 'items', filter: NO_FILTER, selection: NO_SELECTION });
});

/** The first row on the screen, where one comes back to. Not in the state: nothing is drawn again for it. */
let row = 0;
useInbox.subscribe((now, before) => {
  if (now.filter !== before.filter) row = 0;
});

export const inboxRow = (): number => row;

export function keepInboxRow(first: number): void {
  row = first;
}

/** Changes part of the filter. */
export function setInboxFilter(change: Partial<FilterState>): void {
  useInbox.setState(({ filter }) => ({ filter: { ...filter, ...change }, selection: NO_SELECTION }));
}

export function setInboxSelection(selection: ListSelection): void {
  useInbox.setState({ selection });
}

/** Shows what a search finds, with no other filter. */
export function showSearch(search: string): void {
  useInbox.setState({ view: 'items', filter: { ...NO_FILTER, search }, selection: NO_SELECTION });
  useImport.setState({ open: false });
  navigate({ screen: 'feedback' });
}

export function setInboxView(view: InboxView): void {
  useInbox.setState({ view });
}

/** Shows the items of one source, or all of them for null. */
export function showSource(sourceId: number | null): void {
  useInbox.setState({ view: 'items', filter: { ...NO_FILTER, sourceId }, selection: NO_SELECTION });
  useImport.setState({ open: false });
  navigate({ screen: 'feedback' });
}
