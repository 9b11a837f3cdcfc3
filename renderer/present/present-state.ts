/** Whether a map is presented, at which slide, and with what over it. State of this window, never of a document. */
import { create } from 'zustand';

export type Blank = 'black' | 'white';

interface PresentState {
  /** The map that is presented, or null. */
  readonly mapId: string | null;
  /** The slide, by its key and its place in the order; '' until the first one is shown. */
  readonly key: string;
  readonly index: number;
  /** The stage to begin at, until its slide is found; null for the beginning. */
  readonly from: string | null;
  readonly blank: Blank | null;
  readonly overview: boolean;
  /** The sheet of keys. */
  readonly help: boolean;
  readonly spotlight: boolean;
  /** Radius of the spotlight as a share of the screen's smaller side. */
  readonly spotSize: number;
  readonly laser: boolean;
  readonly clock: boolean;
  /** Digits typed so far of a slide's number. */
  readonly typed: string;
  /** Ms since 1970. */
  readonly startedAt: number;
}

const CLOSED: PresentState = {
  mapId: null,
  key: '',
  index: 0,
  from: null,
  blank: null,
  overview: false,
  help: false,
  spotlight: false,
  spotSize: 0.18,
  laser: false,
  clock: false,
  typed: '',
  startedAt: 0,
};

export const usePresent = create<PresentState>()(() => CLOSED);

/** Whether a map is presented now: nothing is edited meanwhile. */
export function isPresenting(): boolean {
  return usePresent.getState().mapId !== null;
}

let cameFrom: HTMLElement | null = null;

/**
 * Presents a map over the whole screen. Where the browser refuses the full screen, the presentation fills the window.
 * @param from id of the stage to begin at, or null for the beginning
 */
export function startPresenting(mapId: string, from: string | null): void {
  const { activeElement } = document;
  cameFrom = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
  // What is being typed is kept as it is when one clicks elsewhere.
  cameFrom?.blur();
  usePresent.setState({ ...CLOSED, mapId, from, startedAt: Date.now() });
  void fillScreen();
}

/** Ends the presentation, if there is one. */
export function stopPresenting(): void {
  if (!isPresenting()) return;
  const { spotSize } = usePresent.getState();
  usePresent.setState({ ...CLOSED, spotSize });
  leaveScreen();
}

/** What had the keyboard before, where it is still there. Asked for once. */
export function takeCameFrom(): HTMLElement | null {
  const before = cameFrom;
  cameFrom = null;
  return before?.isConnected ? before : null;
}

async function fillScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    // It may have ended before the screen was given.
    if (!isPresenting()) leaveScreen();
  } catch {
    // Refused: the presentation fills the window.
  }
}

function leaveScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

/** Ends the presentation when the person leaves the full screen, e.g. with Escape. Returns what stops it. */
export function followScreen(): () => void {
  let wasFull = document.fullscreenElement !== null;
  const follow = (): void => {
    const isFull = document.fullscreenElement !== null;
    if (wasFull && !isFull) stopPresenting();
    wasFull = isFull;
  };
  document.addEventListener('fullscreenchange', follow);
  return () => document.removeEventListener('fullscreenchange', follow);
}
