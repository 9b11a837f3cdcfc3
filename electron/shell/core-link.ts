/** Core's own process, seen from the main process: starts it, hands it ports, notices its end. */
import { utilityProcess, type MessagePortMain } from 'electron';
import { createBirpc, type BirpcReturn } from 'birpc';
import {
  rpcChannel,
  type CoreProcessSide,
  type MainSide,
  type ProcessMessage,
  type StartOptions,
} from './process-contract.ts';

export interface CoreLink {
  readonly rpc: BirpcReturn<CoreProcessSide, MainSide>;
  /** Gives core the other end of a screen's port. */
  attachScreen(screen: number, port: MessagePortMain): void;
  /**
   * Closes the workspace and ends the process; after `capMs` it is ended all the same (what was acknowledged is in the
   * file by then, only the tidying is missing).
   */
  close(capMs: number): Promise<void>;
}

export interface CoreLinkOptions {
  /** The built `core-process.js`. */
  readonly modulePath: string;
  readonly start: StartOptions;
  readonly side: MainSide;
  /** The process ended without having been asked to. */
  readonly onLost: (exitCode: number) => void;
}

export function startCore({ modulePath, start, side, onLost }: CoreLinkOptions): CoreLink {
  const child = utilityProcess.fork(modulePath, [], { serviceName: 'Sojourn core' });
  let closing = false;
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      resolve();
      rpc.$close(new Error('The core process has ended.'));
      if (!closing) onLost(code);
    });
  });
  const post = (message: ProcessMessage, ports: MessagePortMain[] = []): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    child.postMessage(message, ports);
  };
  const rpc = createBirpc<CoreProcessSide, MainSide>(side, {
    ...rpcChannel(
      (message) => post(message),
      (receive) => {
        child.on('message', (message: ProcessMessage) => {
          if (message.kind === 'rpc') receive(message.data);
        });
      },
    ),
    timeout: -1,
    eventNames: ['command'],
  });
  post({ kind: 'start', options: start });
  return {
    rpc,
    attachScreen: (screen, port) => post({ kind: 'screen', screen }, [port]),
    close: async (capMs) => {
      closing = true;
      const cap = Promise.withResolvers<void>();
      const timer = setTimeout(cap.resolve, capMs);
      await Promise.race([rpc.close().catch(() => undefined), exited, cap.promise]);
      clearTimeout(timer);
      child.kill();
      await exited;
    },
  };
}
