/** Puts a map's theme on the page while the map is shown. */
import { useLayoutEffect } from 'react';
import { mapTheme, themeVariables } from '../../shared/model/themes.ts';
import { isHighContrast, useThemeKey } from './theme-colours.ts';

/**
 * Sets the colours of lanes and stages on the root element, where cards, panels, menus and painted pictures find them.
 * The default theme sets nothing: its colours are the tokens'.
 */
export function useMapTheme(id: string): void {
  // Contrast may change while the map is open.
  useThemeKey();
  const contrast = isHighContrast();
  useLayoutEffect(() => {
    const theme = mapTheme(id);
    if (theme.id === '') return undefined;
    const root = document.documentElement;
    const variables = Object.entries(themeVariables(theme, contrast ? 'contrast' : 'screen'));
    for (const [name, value] of variables) root.style.setProperty(name, value);
    root.dataset['mapTheme'] = theme.id;
    return () => {
      for (const [name] of variables) root.style.removeProperty(name);
      delete root.dataset['mapTheme'];
    };
  }, [id, contrast]);
}
