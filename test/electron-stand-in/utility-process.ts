/** `utilityProcess.fork` as a child process of Node. */
import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { StandInPort } from './ports.ts';
import type { ChildMessage } from './utility-messages.ts';

let lastPort = 0;

export class UtilityProcess extends EventEmitter {
  private readonly child: ChildProcess;
  private readonly ports = new Map<number, StandInPort>();
  pid: number | undefined;

  constructor(modulePath: string) {
    super();
    this.child = fork(join(import.meta.dirname, 'utility-bootstrap.ts'), [modulePath], {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.pid = this.child.pid;
    this.child.on('message', (message: ChildMessage) => this.hear(message));
    this.child.once('spawn', () => this.emit('spawn'));
    this.child.once('exit', (code) => {
      this.pid = undefined;
      for (const port of this.ports.values()) port.close();
      this.emit('exit', code ?? 1);
    });
  }

  postMessage(data: unknown, transfer: readonly StandInPort[] = []): void {
    const ports = transfer.map((port) => {
      lastPort += 1;
      const id = lastPort;
      this.ports.set(id, port);
      port.relay(
        (message) => this.send({ t: 'port', port: id, data: message }),
        () => this.send({ t: 'port-closed', port: id }),
      );
      return id;
    });
    this.send({ t: 'message', data, ports });
  }

  kill(): boolean {
    return this.child.kill();
  }

  /** The app is gone: nobody hears this process any more, and it ends. */
  abandon(): void {
    this.removeAllListeners();
    this.child.kill();
  }

  private send(message: ChildMessage): void {
    if (this.child.connected) this.child.send(message);
  }

  private hear(message: ChildMessage): void {
    if (message.t === 'message') this.emit('message', message.data);
    else if (message.t === 'port') this.ports.get(message.port)?.postMessage(message.data);
    else this.ports.get(message.port)?.close();
  }
}
