/**
 * What the shell remembers between runs: window places and the theme, in `shell.json` of the data folder. A file that
 * is there but cannot be read is left alone: this run works with defaults and saves nothing over it.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlace, type WindowPlace } from './window-place.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Places of so many workspaces are kept, the latest last. */
const MAX_PLACES = 100;

export interface ShellSettings {
  theme(): Theme;
  setTheme(theme: Theme): void;
  place(workspace: string): WindowPlace | null;
  setPlace(workspace: string, place: WindowPlace): void;
}

interface Stored {
  theme: Theme;
  places: Map<string, WindowPlace>;
}

function parse(text: string): Stored {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new SyntaxError('not an object');
  const { theme, places } = value as Record<string, unknown>;
  const list = Array.isArray(places) ? (places as unknown[]) : [];
  const read = new Map<string, WindowPlace>();
  for (const entry of list) {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string') continue;
    const place = readPlace(entry[1]);
    if (place) read.set(entry[0], place);
  }
  return { theme: THEMES.find((known) => known === theme) ?? 'system', places: read };
}

/** Opens the settings of a data folder. `warn` hears why they cannot be read or written; nothing throws. */
export function openShellSettings(folder: string, warn: (message: string) => void): ShellSettings {
  const file = join(folder, 'shell.json');
  let stored: Stored = { theme: 'system', places: new Map() };
  let writable = true;
  try {
    stored = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      writable = false;
      warn(
        `${file} cannot be read (${String(error)}). Window places are not kept; delete the file to start anew.`,
      );
    }
  }
  const save = (): void => {
    if (!writable) return;
    try {
      const draft = `${file}.new`;
      const text = JSON.stringify({ theme: stored.theme, places: [...stored.places] }, null, 1);
      writeFileSync(draft, text);
      renameSync(draft, file);
    } catch (error) {
      writable = false;
      warn(`${file} cannot be written (${String(error)}). Window places are not kept.`);
    }
  };
  return {
    theme: () => stored.theme,
    setTheme: (theme) => {
      stored.theme = theme;
      save();
    },
    place: (workspace) => stored.places.get(workspace) ?? null,
    setPlace: (workspace, place) => {
      stored.places.delete(workspace);
      stored.places.set(workspace, place);
      const oldest = stored.places.keys().next();
      if (stored.places.size > MAX_PLACES && !oldest.done) stored.places.delete(oldest.value);
      save();
    },
  };
}
