/**
 * A bounded queue from the reading thread to the writing thread of an import. Both run straight through and block
 * while the queue is full or empty; the threads' owner can stop them at any time.
 */
import { receiveMessageOnPort, type MessagePort, type TransferListItem } from 'node:worker_threads';
import type { PlainError } from '../../../shared/contract/errors.ts';
import type { ImportStart } from './import-book.ts';
import type { ImportEnd } from './import-types.ts';
import type { ItemBatch } from './item-batch.ts';

/** What goes through the queue. */
export type ImportPiece =
  | { readonly kind: 'begin'; readonly start: ImportStart }
  | { readonly kind: 'items'; readonly batch: ItemBatch }
  | { readonly kind: 'restart' }
  | { readonly kind: 'end'; readonly end: ImportEnd }
  | { readonly kind: 'failed'; readonly error: PlainError };

/** Pieces that may wait. Each holds up to 250 items, or one long one. */
const LIMIT = 12;
/** A blocked thread looks for a stop at least this often. */
const LOOK_MS = 200;

const WAITING = 0;
const CANCEL = 1;
const STOP = 2;
const CELLS = 3;

/** The flags that the owner and both threads share. */
export class ImportFlags {
  readonly memory: SharedArrayBuffer;
  readonly #cells: Int32Array;

  constructor(memory = new SharedArrayBuffer(CELLS * 4)) {
    this.memory = memory;
    this.#cells = new Int32Array(memory);
  }

  /** A person has asked to cancel. */
  get cancelled(): boolean {
    return Atomics.load(this.#cells, CANCEL) === 1;
  }

  cancel(): void {
    Atomics.store(this.#cells, CANCEL, 1);
  }

  /** One of the threads has ended: the other must not wait for it. */
  get stopped(): boolean {
    return Atomics.load(this.#cells, STOP) === 1;
  }

  stop(): void {
    Atomics.store(this.#cells, STOP, 1);
    Atomics.notify(this.#cells, WAITING);
  }

  get waiting(): number {
    return Atomics.load(this.#cells, WAITING);
  }

  /** Changes the number of waiting pieces and wakes the other thread. */
  change(by: 1 | -1): void {
    Atomics.add(this.#cells, WAITING, by);
    Atomics.notify(this.#cells, WAITING);
  }

  /** Blocks until the number of waiting pieces is no longer `from`, or a while has passed. */
  block(from: number): void {
    Atomics.wait(this.#cells, WAITING, from, LOOK_MS);
  }
}

/** Thrown to leave a thread whose partner has ended. */
export class PartnerGone extends Error {}

/** Puts a piece into the queue; waits while it is full. */
export function putPiece(
  port: MessagePort,
  flags: ImportFlags,
  piece: ImportPiece,
  transfer: readonly TransferListItem[] = [],
): void {
  for (let waiting = flags.waiting; waiting >= LIMIT; waiting = flags.waiting) {
    if (flags.stopped) throw new PartnerGone('The writing thread has ended.');
    flags.block(waiting);
  }
  port.postMessage(piece, transfer);
  flags.change(1);
}

/** Takes the next piece; waits while there is none. */
export function takePiece(port: MessagePort, flags: ImportFlags): ImportPiece {
  for (;;) {
    // Asked before the queue: what a thread has put there before it ended is still taken.
    const { stopped } = flags;
    const received: { message: ImportPiece } | undefined = receiveMessageOnPort(port);
    if (received) {
      flags.change(-1);
      return received.message;
    }
    if (stopped) throw new PartnerGone('The reading thread has ended.');
    flags.block(0);
  }
}
