/** The drawer beside the map in which feedback is looked for and attached. Open or not, and its own filter. */
import { create } from 'zustand';
import { useSession } from '../state/session.ts';
import { chooseTarget, type AttachTarget } from './attach.ts';
import { NO_FILTER, type FilterState } from './filter-state.ts';

export interface DrawerState {
  readonly open: boolean;
  readonly filter: FilterState;
}

export const useDrawer = create<DrawerState>()(() => ({ open: false, filter: NO_FILTER }));

useSession.subscribe((now, before) => {
  if (now.entered !== before.entered) useDrawer.setState({ open: false, filter: NO_FILTER });
});

/** Opens the drawer to attach to a card. */
export function openDrawer(target: AttachTarget): void {
  chooseTarget(target);
  useDrawer.setState({ open: true });
}

export function closeDrawer(): void {
  useDrawer.setState({ open: false });
  chooseTarget(null);
}

export function setDrawerFilter(change: Partial<FilterState>): void {
  useDrawer.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}
