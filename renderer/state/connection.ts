/**
 * The typed client of core: calls, events, and whether core can be reached. Only types of the table of calls are
 * imported, so that the validators stay out of the bundle. `core` is what screens use; `installCore` puts the real one
 * (or, in tests, one in memory) behind it.
 */
import { createBirpc } from 'birpc';
import { create } from 'zustand';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import { fromPlainError, SojournError } from '../../shared/contract/errors.ts';
import type { Events, FileToken } from '../../shared/contract/types.ts';
import type { CoreSide, ScreenSide, WireReply } from '../../shared/contract/wire.ts';
import type { Channel, Link, UploadProgress } from './link.ts';

/** `connecting` at the start, `open`, `lost` (tries again by itself), `refused` (this window's token is not valid). */
export type ConnectionStatus = 'connecting' | 'open' | 'lost' | 'refused';

type InputArgs<N extends CallName> =
  undefined extends CallInput<N> ? [input?: CallInput<N>] : [input: CallInput<N>];

export interface CoreClient {
  /** @throws SojournError what core answered, or `gone` where core cannot be reached */
  call<N extends CallName>(name: N, ...input: InputArgs<N>): Promise<CallOutput<N>>;
  /** Listens to an event of core; returns what stops it. */
  on<E extends keyof Events>(event: E, listener: (data: Events[E]) => void): () => void;
  /** Makes dropped or picked files known to core, in order. `progress` runs from 0 to 1 over all of them. */
  fileTokens(
    files: readonly File[],
    progress?: UploadProgress,
    signal?: AbortSignal,
  ): Promise<readonly FileToken[]>;
  /** Tries to reach core at once. */
  retry(): void;
}

/** Whether core can be reached; `opened` counts the connections, so that one sees a new one. */
export const useConnection = create<{ readonly status: ConnectionStatus; readonly opened: number }>()(() => ({
  status: 'connecting',
  opened: 0,
}));

function unreachable(): SojournError {
  return new SojournError('gone', 'Sojourn’s core is not running.', { remedy: 'Start Sojourn again.' });
}

/** The client over a link. Calls made before the first connection wait for it; later ones fail while core is away. */
export function createConnection(link: Link): CoreClient {
  const listeners = new Map<keyof Events, Set<(data: never) => void>>();
  let current: { call: CoreSide['call']; close: (error: Error) => void } | null = null;
  let waiting: (() => void)[] = [];

  function opened(channel: Channel): void {
    current?.close(unreachable());
    const side: ScreenSide = {
      event: (name, data) => {
        for (const listener of listeners.get(name) ?? []) (listener as (data: unknown) => void)(data);
      },
    };
    const rpc = createBirpc<CoreSide, ScreenSide>(side, {
      post: (message) => channel.post(message),
      on: (listener) => channel.on(listener),
      timeout: -1,
    });
    current = { call: (name, input) => rpc.call(name, input), close: (error) => rpc.$close(error) };
    useConnection.setState((s) => ({ status: 'open', opened: s.opened + 1 }));
    release();
  }

  function closed(why: 'lost' | 'refused'): void {
    current?.close(unreachable());
    current = null;
    useConnection.setState({ status: why });
    release();
  }

  function release(): void {
    const ready = waiting;
    waiting = [];
    for (const go of ready) go();
  }

  link.start({ opened, closed });

  return {
    async call<N extends CallName>(name: N, ...input: InputArgs<N>): Promise<CallOutput<N>> {
      if (!current && useConnection.getState().status === 'connecting') {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      if (!current) throw unreachable();
      let reply: WireReply;
      try {
        reply = await current.call(name, input[0] ?? null);
      } catch (error) {
        throw error instanceof SojournError ? error : unreachable();
      }
      if (!reply.ok) throw fromPlainError(reply.error);
      return reply.value as CallOutput<N>;
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set);
      set.add(listener);
      return () => set.delete(listener);
    },
    async fileTokens(files, progress, signal) {
      const total = files.reduce((sum, file) => sum + file.size, 0) || 1;
      const tokens: FileToken[] = [];
      let before = 0;
      for (const file of files) {
        tokens.push(
          await link.fileToken(file, (part) => progress?.((before + part * file.size) / total), signal),
        );
        before += file.size;
        progress?.(before / total);
      }
      return tokens;
    },
    retry: () => link.retry(),
  };
}

let installed: CoreClient | null = null;

/** Puts a client behind `core`. Call once before the first screen. */
export function installCore(client: CoreClient): void {
  installed = client;
}

function client(): CoreClient {
  if (!installed) throw new Error('No connection to core was installed.');
  return installed;
}

/** The client that screens use. */
export const core: CoreClient = {
  call: (name, ...input) => client().call(name, ...input),
  on: (event, listener) => client().on(event, listener),
  fileTokens: (files, progress, signal) => client().fileTokens(files, progress, signal),
  retry: () => client().retry(),
};
