/** Whether the command palette is open, and for what. It gives the keyboard back to what had it. */
import { create } from 'zustand';

interface PaletteState {
  readonly open: boolean;
  /** The command whose choices are asked for; null for all commands. */
  readonly asking: string | null;
  /** Counts the openings, so that each begins anew. */
  readonly opened: number;
}

export const usePalette = create<PaletteState>()(() => ({ open: false, asking: null, opened: 0 }));

let cameFrom: HTMLElement | null = null;

/** Opens the palette with everything, or closes it where it is open. */
export function togglePalette(): void {
  if (usePalette.getState().open) closePalette();
  else show(null);
}

/** Asks what a command with choices is to be done with. */
export function askFor(commandId: string): void {
  show(commandId);
}

function show(asking: string | null): void {
  const { open, opened } = usePalette.getState();
  if (!open) cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  usePalette.setState({ open: true, asking, opened: opened + 1 });
}

/** Closes it and puts the keyboard where it was. */
export function closePalette(): void {
  usePalette.setState({ open: false, asking: null });
  const map = document.querySelector<HTMLElement>('[data-canvas]');
  const back = cameFrom?.isConnected && cameFrom !== document.body ? cameFrom : map;
  cameFrom = null;
  back?.focus({ preventScroll: true });
}
