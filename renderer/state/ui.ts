/**
 * The screen's own state: where the person is, what is selected, which panels are open, how it looks.
 * Never document content. Appearance is remembered on this machine; all else is forgotten with the window.
 */
import { create } from 'zustand';
import { formatRoute, parseRoute, sameRoute, type Route } from './route.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';

export const THEMES = ['system', 'light', 'dark', 'contrast-light', 'contrast-dark'] as const;
export type Theme = (typeof THEMES)[number];
export type TextSize = 'normal' | 'large' | 'larger';

/** The three views of one map. */
export const MAP_VIEWS = ['canvas', 'table', 'outline'] as const;
export type MapViewName = (typeof MAP_VIEWS)[number];

export interface UiState {
  readonly route: Route;
  readonly selection: Selection;
  readonly inspectorOpen: boolean;
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** Personas that are hidden on each map, by map id. */
  readonly hiddenPersonas: Readonly<Record<string, readonly string[]>>;
  /** The view each map was last seen in, by map id; the canvas where absent. */
  readonly mapViews: Readonly<Record<string, MapViewName>>;
}

const STORED = 'sojourn.appearance';

interface Appearance {
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly inspectorOpen: boolean;
}

function readAppearance(): Appearance {
  const fallback: Appearance = {
    theme: 'system',
    textSize: 'normal',
    inspectorOpen: true,
  };
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Appearance>;
    return {
      theme: THEMES.find((theme) => theme === stored.theme) ?? 'system',
      textSize: stored.textSize === 'large' || stored.textSize === 'larger' ? stored.textSize : 'normal',
      inspectorOpen: stored.inspectorOpen !== false,
    };
  } catch {
    return fallback;
  }
}

function initialState(): UiState {
  return {
    route: parseRoute(location.hash) ?? { screen: 'home' },
    selection: NOTHING_SELECTED,
    hiddenPersonas: {},
    mapViews: {},
    ...readAppearance(),
  };
}

/** The store. Read with a selector in components, `useUi.getState()` elsewhere. */
export const useUi = create<UiState>()(initialState);

useUi.subscribe((state, before) => {
  const { theme, textSize, inspectorOpen } = state;
  if (theme === before.theme && textSize === before.textSize && inspectorOpen === before.inspectorOpen) {
    return;
  }
  applyAppearance(state);
  try {
    localStorage.setItem(STORED, JSON.stringify({ theme, textSize, inspectorOpen }));
  } catch {
    // Storage may be full or forbidden; the choice then holds for this window.
  }
});

/** Whether the system asks for more contrast. */
const systemContrast = (): MediaQueryList => matchMedia('(prefers-contrast: more)');

/** Takes over the system's wish for contrast whenever it changes. */
export function followSystemContrast(): void {
  systemContrast().addEventListener('change', () => applyAppearance());
}

/**
 * Closes the inspector while the window is so narrow that it lies over the screen (renderer/app/narrow.css), also when
 * the browser's zoom makes it so; opens it again with the room for it.
 */
export function followNarrowWindow(): void {
  const narrow = matchMedia('(max-width: 720px)');
  let wasOpen = useUi.getState().inspectorOpen;
  const follow = (): void => {
    if (narrow.matches) wasOpen = useUi.getState().inspectorOpen;
    useUi.setState({ inspectorOpen: !narrow.matches && wasOpen });
  };
  if (narrow.matches) follow();
  narrow.addEventListener('change', follow);
}

/** Writes theme and text size on the root element, where the tokens read them. */
export function applyAppearance(state: Pick<UiState, 'theme' | 'textSize'> = useUi.getState()): void {
  const root = document.documentElement;
  if (state.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = state.theme;
  const wantsContrast = state.theme === 'system' && systemContrast().matches;
  if (wantsContrast || state.theme.startsWith('contrast')) root.dataset['contrast'] = 'more';
  else delete root.dataset['contrast'];
  if (state.textSize === 'normal') delete root.dataset['size'];
  else root.dataset['size'] = state.textSize;
}

/**
 * Goes to a screen; `replace` leaves no step in the window's history. `from`: the map that one comes from through a
 * card, which the step in the history remembers.
 */
export function navigate(route: Route, options: { replace?: boolean; from?: string } = {}): void {
  if (sameRoute(route, useUi.getState().route) && location.hash === formatRoute(route)) return;
  if (options.replace) history.replaceState(null, '', formatRoute(route));
  else history.pushState(options.from === undefined ? null : { from: options.from }, '', formatRoute(route));
  useUi.setState({ route });
}

/** The map that one came to the present screen from, through one of its cards; null where one came otherwise. */
export function cameFrom(): string | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('from' in state)) return null;
  return typeof state.from === 'string' ? state.from : null;
}

/** Follows the window's back and forward buttons and hand-written fragments. Returns what stops it. */
export function followAddress(): () => void {
  const follow = (): void => {
    const route = parseRoute(location.hash);
    if (route && !sameRoute(route, useUi.getState().route)) useUi.setState({ route });
  };
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);
  return () => {
    window.removeEventListener('popstate', follow);
    window.removeEventListener('hashchange', follow);
  };
}

/** Selects something, or nothing. */
export function select(selection: Selection): void {
  useUi.setState({ selection });
}

/** Shows a map as canvas, table or outline. The selection stays. */
export function showMapAs(mapId: string, view: MapViewName): void {
  useUi.setState(({ mapViews }) => ({ mapViews: { ...mapViews, [mapId]: view } }));
}

/** Forgets what belongs to one workspace. */
export function resetUi(): void {
  useUi.setState({ selection: NOTHING_SELECTED, hiddenPersonas: {}, mapViews: {} });
}
