/** `MessageChannelMain` in one process; ports that travel on are pumped by whoever carries them. */
import { EventEmitter } from 'node:events';

/** One end of a channel. Messages wait until `start`, as in Electron. */
export class StandInPort extends EventEmitter {
  private peer: StandInPort | null = null;
  private started = false;
  private closed = false;
  private waiting: unknown[] = [];

  static pair(): [StandInPort, StandInPort] {
    const ends: [StandInPort, StandInPort] = [new StandInPort(), new StandInPort()];
    ends[0].peer = ends[1];
    ends[1].peer = ends[0];
    return ends;
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('the stand-in passes no ports through ports');
    const copy: unknown = structuredClone(message);
    const { peer } = this;
    if (peer && !this.closed) setImmediate(() => peer.receive(copy));
  }

  start(): void {
    this.started = true;
    const { waiting } = this;
    this.waiting = [];
    for (const data of waiting) this.receive(data);
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    const { peer } = this;
    setImmediate(() => {
      if (!peer || peer.closed) return;
      peer.closed = true;
      peer.emit('close');
    });
  }

  /**
   * Lets the other end speak with something far away: `post` carries what arrives here, the result carries back.
   * `gone` is called when the other end closes.
   */
  relay(post: (data: unknown) => void, gone: () => void): void {
    this.on('message', (event: { data: unknown }) => post(event.data));
    this.once('close', gone);
    this.start();
  }

  private receive(data: unknown): void {
    if (this.closed) return;
    if (this.started) this.emit('message', { data, ports: [] });
    else this.waiting.push(data);
  }
}

export class MessageChannelMain {
  readonly port1: StandInPort;
  readonly port2: StandInPort;

  constructor() {
    [this.port1, this.port2] = StandInPort.pair();
  }
}
