/** Runs in the child: gives it `process.parentPort` as in a utility process, then loads the wanted module. */
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { ChildMessage } from './utility-messages.ts';

const toParent = (message: ChildMessage): void => {
  process.send?.(message);
};

/** A port whose other end is in the parent. */
class ChildPort extends EventEmitter {
  readonly port: number;
  private started = false;
  private waiting: unknown[] = [];

  constructor(port: number) {
    super();
    this.port = port;
  }

  postMessage(data: unknown): void {
    toParent({ t: 'port', port: this.port, data });
  }

  start(): void {
    this.started = true;
    for (const data of this.waiting.splice(0)) this.emit('message', { data, ports: [] });
  }

  close(): void {
    toParent({ t: 'port-closed', port: this.port });
  }

  receive(data: unknown): void {
    if (this.started) this.emit('message', { data, ports: [] });
    else this.waiting.push(data);
  }
}

const ports = new Map<number, ChildPort>();
const waiting: { data: unknown; ports: ChildPort[] }[] = [];

class ParentPort extends EventEmitter {
  postMessage(data: unknown): void {
    toParent({ t: 'message', data, ports: [] });
  }
}

const parentPort = new ParentPort();
// Messages wait for a listener, as in Electron.
parentPort.on('newListener', (event: string) => {
  if (event !== 'message') return;
  setImmediate(() => {
    for (const message of waiting.splice(0)) parentPort.emit('message', message);
  });
});

process.on('message', (message: ChildMessage) => {
  if (message.t === 'port') {
    ports.get(message.port)?.receive(message.data);
  } else if (message.t === 'port-closed') {
    const port = ports.get(message.port);
    ports.delete(message.port);
    port?.emit('close');
  } else {
    const arrived = message.ports.map((id) => {
      const port = new ChildPort(id);
      ports.set(id, port);
      return port;
    });
    const event = { data: message.data, ports: arrived };
    if (parentPort.listenerCount('message') > 0 && waiting.length === 0) parentPort.emit('message', event);
    else waiting.push(event);
  }
});
process.on('disconnect', () => process.exit(0));

const [, , modulePath] = process.argv;
if (modulePath === undefined) throw new Error('no module to run');
Object.assign(process, { parentPort });
await import(pathToFileURL(modulePath).href);
