/** Which panels of an inspector are folded up: remembered on this machine, by the panels' names. */
import { createContext } from 'react';
import { create } from 'zustand';

const STORED = 'sojourn.folds';

/** Whether panels below can be folded up. */
export const Folding = createContext(false);

function read(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

export const useFolds = create<{ readonly folded: readonly string[] }>()(() => ({ folded: read() }));

/** Folds a panel up, or opens it. */
export function setFolded(name: string, isFolded: boolean): void {
  const others = useFolds.getState().folded.filter((other) => other !== name);
  const folded = isFolded ? [...others, name] : others;
  useFolds.setState({ folded });
  try {
    localStorage.setItem(STORED, JSON.stringify(folded));
  } catch {
    // Storage may be full or forbidden; the choice then holds for this window.
  }
}
