/** What is looked for, and where: the state of the find bar, which stays while one goes from map to map. */
import { create } from 'zustand';
import { FIND_ANYTHING, type FindOptions } from '../../shared/text/find.ts';

export type FindScope = 'map' | 'workspace';

export interface FindState {
  readonly open: boolean;
  readonly replacing: boolean;
  readonly scope: FindScope;
  readonly query: string;
  readonly replacement: string;
  readonly options: FindOptions;
  /** Which of the places one is at, from 0; -1 before the first step. */
  readonly at: number;
  /** Counts the times that the field was asked to take the keyboard. */
  readonly asked: number;
}

export const useFind = create<FindState>()(() => ({
  open: false,
  replacing: false,
  scope: 'map',
  query: '',
  replacement: '',
  options: FIND_ANYTHING,
  at: -1,
  asked: 0,
}));

let cameFrom: HTMLElement | null = null;

/** Opens the bar, or brings the keyboard back to it. */
export function openFind(scope: FindScope, replacing: boolean): void {
  const { open, asked, replacing: before } = useFind.getState();
  const { activeElement } = document;
  if (!open && activeElement instanceof HTMLElement) cameFrom = activeElement;
  useFind.setState({
    open: true,
    scope,
    replacing: replacing || (open && before),
    asked: asked + 1,
    ...(open ? {} : { at: -1 }),
  });
}

/** Closes the bar. The map, where one has been led about, gets the keyboard; else what had it before. */
export function closeFind(): void {
  useFind.setState({ open: false, replacing: false, at: -1 });
  const map = document.querySelector<HTMLElement>('[data-canvas]');
  const back = map ?? (cameFrom?.isConnected ? cameFrom : null);
  cameFrom = null;
  back?.focus({ preventScroll: true });
}
