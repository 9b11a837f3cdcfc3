/** The name that new comments carry: asked for once, kept on this machine. */
import { create } from 'zustand';

const STORED = 'sojourn.author';

function stored(): string {
  try {
    return localStorage.getItem(STORED) ?? '';
  } catch {
    return '';
  }
}

export const useAuthor = create<{ readonly name: string }>()(() => ({ name: stored() }));

export function setAuthor(name: string): void {
  useAuthor.setState({ name });
  try {
    localStorage.setItem(STORED, name);
  } catch {
    // Storage may be full or forbidden; the name then holds for this window.
  }
}
