/** The tokens' colours for what is painted on a <canvas>, which cannot use custom properties. */
import { useEffect, useState } from 'react';

export interface ThemeColours {
  /** By lane hue, 1 to 8: a card's background, its border, and its text as bars. */
  readonly card: Readonly<Record<number, string>>;
  readonly fill: Readonly<Record<number, string>>;
  readonly line: Readonly<Record<number, string>>;
  readonly accent: string;
  readonly text: string;
}

const cache = new Map<string, ThemeColours>();

/** The colours of a theme; `key` from `useThemeKey`. */
export function themeColours(key: string): ThemeColours {
  const known = cache.get(key);
  if (known) return known;
  const probe = document.createElement('i');
  document.body.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const hues = [1, 2, 3, 4, 5, 6, 7, 8];
  const colours: ThemeColours = {
    card: Object.fromEntries(hues.map((hue) => [hue, read(`--lane-${hue}-bg`)])),
    fill: Object.fromEntries(hues.map((hue) => [hue, read(`--lane-${hue}-border`)])),
    line: Object.fromEntries(hues.map((hue) => [hue, read(`--lane-${hue}`)])),
    accent: read('--accent'),
    text: read('--text'),
  };
  probe.remove();
  cache.set(key, colours);
  return colours;
}

/** Names the present theme; changes when the system's, the app's or the map's choice does. */
export function useThemeKey(): string {
  const [key, setKey] = useState(themeKey);
  useEffect(() => {
    const update = (): void => setKey(themeKey());
    const query = matchMedia('(prefers-color-scheme: dark)');
    const observer = new MutationObserver(update);
    query.addEventListener('change', update);
    const attributeFilter = ['data-theme', 'data-contrast', 'data-map-theme'];
    observer.observe(document.documentElement, { attributes: true, attributeFilter });
    return () => {
      query.removeEventListener('change', update);
      observer.disconnect();
    };
  }, []);
  return key;
}

/** Whether high contrast is on now. */
export function isHighContrast(): boolean {
  return document.documentElement.dataset['contrast'] === 'more';
}

function themeKey(): string {
  const chosen = document.documentElement.dataset;
  const scheme = chosen['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  return [scheme, chosen['contrast'] ?? '', chosen['mapTheme'] ?? ''].join(' ');
}
