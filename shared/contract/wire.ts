/**
 * The two functions that cross between screen and core, whatever carries them (birpc over a MessagePort or a
 * WebSocket): the screen may `call`, core may send an `event`.
 */
import type { PlainError } from './errors.ts';
import type { Events } from './types.ts';

export type WireReply = { ok: true; value: unknown } | { ok: false; error: PlainError };

export interface CoreSide {
  call(name: string, input: unknown): Promise<WireReply>;
}

export interface ScreenSide {
  event<N extends keyof Events>(name: N, data: Events[N]): void;
}
