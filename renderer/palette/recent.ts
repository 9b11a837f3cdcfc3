/** The commands used last, on this machine: they come first in the palette. */
const STORED = 'sojourn.recentCommands';
const MOST = 6;

/** Ids of commands, or `command/choice`, the newest first. */
export function recentIds(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberUse(id: string): void {
  try {
    const next = [id, ...recentIds().filter((other) => other !== id)].slice(0, MOST);
    localStorage.setItem(STORED, JSON.stringify(next));
  } catch {
    // Storage may be full or forbidden; then there are none.
  }
}
