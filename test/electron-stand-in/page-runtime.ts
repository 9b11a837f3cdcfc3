/**
 * The renderer half of Electron, inside the page: `ipcRenderer`, `contextBridge` and `webUtils` for the built preload,
 * and real MessagePorts whose far ends are pumped to the stand-in. Unlike Electron the preload shares the page's
 * world; `exposeInMainWorld` freezes and wraps what it exposes, so that a preload that leaks objects still shows.
 */
import { decode, encode } from './codec.ts';
import { BINDING, type FromPage, type ToPage } from './page-messages.ts';

type Listener = (event: { ports: readonly MessagePort[]; senderId: number }, ...args: unknown[]) => void;

interface StandInWindow {
  [BINDING](text: string): void;
  standInReceive(text: string): void;
  /** Paths of files that the test drops, by file name. */
  standInPaths: Record<string, string>;
}

const host = window as unknown as Window & StandInWindow & Record<string, unknown>;
const listeners = new Map<string, Listener[]>();
const calls = new Map<number, PromiseWithResolvers<unknown>>();
const farEnds = new Map<number, MessagePort>();
let lastCall = 0;

function send(message: FromPage): void {
  host[BINDING](encode(message));
}

function openPort(port: number): MessagePort {
  const { port1, port2 } = new MessageChannel();
  farEnds.set(port, port1);
  port1.addEventListener('message', (event) => send({ t: 'port', port, data: event.data }));
  port1.start();
  return port2;
}

host.standInPaths ??= {};
host.standInReceive = (text) => {
  const message = decode(text) as ToPage;
  if (message.t === 'event') {
    const event = { ports: message.ports.map(openPort), senderId: 0 };
    for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
  } else if (message.t === 'answer') {
    const call = calls.get(message.call);
    calls.delete(message.call);
    if (message.ok) call?.resolve(message.value);
    else call?.reject(new Error(String(message.value)));
  } else if (message.t === 'port') {
    farEnds.get(message.port)?.postMessage(message.data);
  } else {
    const far = farEnds.get(message.port);
    farEnds.delete(message.port);
    far?.close();
  }
};

const ipcRenderer = {
  on(channel: string, listener: Listener) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  },
  send(channel: string, ...args: unknown[]) {
    send({ t: 'send', channel, args });
  },
  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    lastCall += 1;
    const call = Promise.withResolvers<unknown>();
    calls.set(lastCall, call);
    send({ t: 'invoke', call: lastCall, channel, args });
    return call.promise;
  },
};

function crossing(value: unknown): unknown {
  if (value instanceof Blob || value instanceof Promise) return value;
  if (typeof value === 'function') {
    const inner = value as (...args: unknown[]) => unknown;
    return (...args: unknown[]) => {
      for (const arg of args) if (!(arg instanceof Blob)) encode(arg);
      return inner(...args);
    };
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, crossing(item)] as const);
  return Object.freeze(Object.fromEntries(entries));
}

const contextBridge = {
  exposeInMainWorld(key: string, api: unknown) {
    if (key in host) throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
    Object.defineProperty(host, key, { value: crossing(api), enumerable: true });
  },
};

const webUtils = {
  getPathForFile(file: unknown): string {
    if (!(file instanceof File)) throw new TypeError('getPathForFile needs a File');
    return host.standInPaths[file.name] ?? '';
  },
};

const known: Record<string, unknown> = { ipcRenderer, contextBridge, webUtils };
const electron = new Proxy(known, {
  get(target, name) {
    if (typeof name === 'symbol' || name in target) return target[name as string];
    throw new Error(`the stand-in has no electron.${name} in a preload`);
  },
});

/** Runs a built CommonJS preload with a `require` that knows only `electron`, as a sandboxed one does. */
export function runPreload(
  preload: (require: unknown, module: unknown, exports: unknown, process: unknown) => void,
): void {
  if (window !== window.top) return;
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`a sandboxed preload cannot require ${name}`);
  };
  const module = { exports: {} };
  const process = { platform: host['standInPlatform'], versions: {}, type: 'renderer', sandboxed: true };
  preload(require, module, module.exports, process);
}
