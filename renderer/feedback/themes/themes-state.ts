/** What the list of themes shows. Kept while one looks at another screen. */
import { create } from 'zustand';
import type { MapPart } from '../../../shared/model/evidence-of.ts';
import { useSession } from '../../state/session.ts';
import { setInboxFilter, setInboxView, useInbox } from '../inbox-state.ts';

/** The evidence of a map, or of a part of it. */
export interface ThemePlace extends MapPart {
  readonly mapId: string;
}

export const THEME_COLUMNS = ['label', 'language', 'items', 'score', 'sentiment', 'trend'] as const;
export type ThemeColumn = (typeof THEME_COLUMNS)[number];

export interface ThemesState {
  /** Null: all feedback that passes the filter. */
  readonly place: ThemePlace | null;
  readonly sort: { readonly by: ThemeColumn; readonly down: boolean };
  /** Number of the theme that is looked at. */
  readonly theme: number | null;
}

const FIRST: ThemesState = { place: null, sort: { by: 'items', down: true }, theme: null };

export const useThemesState = create<ThemesState>()(() => FIRST);

useSession.subscribe((now, before) => {
  if (now.entered !== before.entered) useThemesState.setState(FIRST);
});

/** Changes which evidence is looked at; what was chosen in the old one is let go. */
export function setThemePlace(place: ThemePlace | null): void {
  useThemesState.setState({ place, theme: null });
}

/** Sorts by a column; by the same once more the other way round. Words begin at their first, numbers at the most. */
export function sortThemes(by: ThemeColumn): void {
  const { sort } = useThemesState.getState();
  const down = sort.by === by ? !sort.down : by !== 'label' && by !== 'language';
  useThemesState.setState({ sort: { by, down } });
}

/** Goes to the list of themes; one that the inbox was filtered by is the chosen one there. */
export function showThemes(): void {
  const { theme } = useInbox.getState().filter;
  if (theme) useThemesState.setState({ theme: theme.id });
  setInboxFilter({ theme: null });
  setInboxView('themes');
}

/** Goes to the items of a theme, with the filter that it was looked at with. */
export function showItemsOf(theme: number, label: string): void {
  setInboxFilter({ theme: { id: theme, label } });
  setInboxView('items');
}
