/**
 * Entry of core's process (a `utilityProcess` of Electron): runs core, serves every screen over a port of its own, and
 * asks the main process for what only it can do. Never imports 'electron'.
 */
import { createBirpc } from 'birpc';
import type { ChannelOptions } from 'birpc';
import type { Events, FileToken, RecentWorkspace, WorkspaceInfo } from '../shared/contract/types.ts';
import { fromPlainError, SojournError, toPlainError } from '../shared/contract/errors.ts';
import { createCore, type Core, type EmitEvent } from './core/core.ts';
import type { Host } from './core/host.ts';
import { serveScreen } from './core/serve.ts';
import {
  rpcChannel,
  type CoreProcessSide,
  type MainSide,
  type ProcessMessage,
  type StartOptions,
} from './shell/process-contract.ts';

/** Electron's ports, as far as they are used here. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

export interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: readonly Port[] }) => void): unknown;
}

type Main = ReturnType<typeof createBirpc<MainSide, CoreProcessSide>>;

/** What core asks of its host, answered by the main process. */
function electronHost(options: StartOptions, main: Main): Host {
  let jobs = 0;
  const nextJob = (signal: AbortSignal): { job: number; stopListening: () => void } => {
    if (signal.aborted) throw new SojournError('cancelled', 'Printing was cancelled.');
    jobs += 1;
    const job = jobs;
    const cancel = (): void => void main.cancelPrint.asEvent(job);
    signal.addEventListener('abort', cancel, { once: true });
    return { job, stopListening: () => signal.removeEventListener('abort', cancel) };
  };
  return {
    kind: 'electron',
    version: options.version,
    dataFolder: options.dataFolder,
    printer: {
      print: async (payload, page, signal) => {
        const { job, stopListening } = nextJob(signal);
        try {
          return await main.print(job, payload, page);
        } finally {
          stopListening();
        }
      },
      withoutFont: async (characters, signal) => {
        const { job, stopListening } = nextJob(signal);
        try {
          return await main.withoutFont(job, characters);
        } finally {
          stopListening();
        }
      },
      openPicture: async (payload, shot, signal) => {
        const { job, stopListening } = nextJob(signal);
        try {
          const size = await main.openPicture(job, payload, shot);
          return {
            ...size,
            tile: (clip) => main.pictureTile(job, clip),
            close: async () => {
              stopListening();
              await main.closePicture(job).catch(() => undefined);
            },
          };
        } catch (error) {
          stopListening();
          throw error;
        }
      },
    },
    pickWorkspaceToOpen: () => main.pickWorkspaceToOpen(),
    pickWorkspaceToCreate: (name) => main.pickWorkspaceToCreate(name),
    pickFiles: (purpose) => main.pickFiles(purpose),
    pickExportTarget: async (fileName) => {
      const path = await main.pickExportTarget(fileName);
      return path === null ? null : { path, download: null };
    },
    openLink: (url) => main.openLink(url),
  };
}

function portChannel(port: Port): ChannelOptions {
  return {
    post: (data) => port.postMessage(data),
    on: (receive) => {
      port.on('message', (event) => receive(event.data));
      port.start();
    },
  };
}

/** Calls core as a screen would; throws the error that a screen would be told. */
async function ask(core: ReturnType<Core['attach']>, name: string, input: unknown): Promise<unknown> {
  const reply = await core.call(name, input);
  if (!reply.ok) throw fromPlainError(reply.error);
  return reply.value;
}

/** Watches which workspace is open, for the window's place, the menu and the system's list of recent documents. */
async function watchWorkspace(core: Core, main: Main): Promise<ReturnType<Core['attach']>> {
  const report = async (workspace: WorkspaceInfo | null): Promise<void> => {
    const recent = (await ask(link, 'app.recent', null)) as RecentWorkspace[];
    await main.workspaceChanged(workspace, recent);
  };
  const link = core.attach((name, data) => {
    if (name !== 'workspace.changed') return;
    report((data as Events['workspace.changed']).workspace).catch(() => undefined);
  });
  const hello = (await ask(link, 'app.hello', null)) as { workspace: WorkspaceInfo | null };
  await report(hello.workspace);
  return link;
}

async function openCore(options: StartOptions, main: Main): Promise<[Core, ReturnType<Core['attach']>]> {
  const core = await createCore(electronHost(options, main));
  await core.openInitial(options.file ?? undefined);
  return [core, await watchWorkspace(core, main)];
}

/** Runs core behind a parent port. The first message must be `start`. */
export function start(parent: ParentPort): void {
  const starting = Promise.withResolvers<StartOptions>();
  /** Emitters of the screens that are on, by number. */
  const screens = new Map<number, EmitEvent>();

  const side: CoreProcessSide = {
    addFile: async (path: string): Promise<FileToken> => (await running)[0].addFile(path),
    openPath: async (path) => (await running)[0].openPath(path),
    openRecent: async (token) => {
      await ask((await running)[1], 'workspace.open', { token });
    },
    command: async (screen: number, id: string): Promise<void> => {
      await running;
      screens.get(screen)?.('command', { id });
    },
    close: async () => (await running)[0].close(),
  };
  const main: Main = createBirpc<MainSide, CoreProcessSide>(side, {
    ...rpcChannel(
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      (message) => parent.postMessage(message),
      (receive) => {
        parent.on('message', ({ data }) => {
          const message = data as ProcessMessage;
          if (message.kind === 'rpc') receive(message.data);
        });
      },
    ),
    timeout: -1,
    eventNames: ['started', 'failed', 'cancelPrint'],
  });
  const running = starting.promise.then((options) => openCore(options, main));

  const serve = async (screen: number, port: Port): Promise<void> => {
    const [core] = await running;
    let mine: EmitEvent | null = null;
    const noticed: Core = {
      ...core,
      attach: (emit) => {
        mine = emit;
        screens.set(screen, emit);
        return core.attach(emit);
      },
    };
    const detach = serveScreen(noticed, portChannel(port));
    port.on('close', () => {
      if (screens.get(screen) === mine) screens.delete(screen);
      detach();
    });
  };

  parent.on('message', ({ data, ports }) => {
    const message = data as ProcessMessage;
    if (message.kind === 'start') starting.resolve(message.options);
    const [port] = ports;
    if (message.kind === 'screen' && port) void serve(message.screen, port);
  });
  running.then(
    () => main.started.asEvent(),
    (error: unknown) => main.failed.asEvent(toPlainError(error)),
  );
}

const { parentPort } = process as unknown as { parentPort?: ParentPort };
if (parentPort) start(parentPort);
