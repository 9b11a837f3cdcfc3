/** The screens that are attached to core, and what is sent to them. */
import type { Events } from '../../shared/contract/types.ts';
import type { EmitEvent } from './core.ts';

export interface Screen {
  /** Names the screen in the log of updates. */
  readonly client: string;
  readonly emit: EmitEvent;
  /** Another workspace was opened, and the screen has not asked for anything of it yet. */
  stale: boolean;
}

export interface Screens {
  add(emit: EmitEvent): Screen;
  remove(screen: Screen): void;
  /** Sends an event to all screens, or all but one. */
  emit<N extends keyof Events>(name: N, data: Events[N], except?: Screen): void;
  /** Another workspace is open now: what the screens still send belongs to the one before. */
  markStale(): void;
}

export function createScreens(): Screens {
  const screens = new Set<Screen>();
  let count = 0;
  return {
    add: (emit) => {
      count += 1;
      const screen: Screen = { client: `screen-${process.pid}-${count}`, emit, stale: false };
      screens.add(screen);
      return screen;
    },
    remove: (screen) => {
      screens.delete(screen);
    },
    emit: (name, data, except) => {
      for (const screen of screens) {
        if (screen === except) continue;
        try {
          screen.emit(name, data);
        } catch {
          // A screen that is going away; the others still get theirs.
        }
      }
    },
    markStale: () => {
      for (const screen of screens) screen.stale = true;
    },
  };
}
