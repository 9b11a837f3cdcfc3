/**
 * Carries one document's updates to core in order. While a push is under way new updates wait and then go together, as
 * one merged update. Nothing leaves the queue before core has acknowledged it; a failed push is tried again.
 */
import * as Y from 'yjs';
import { SojournError } from '../../shared/contract/errors.ts';

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 10_000;
/** Updates are merged up to this many bytes; core takes 64 MiB in one push. */
const BATCH_BYTES = 16 * 1024 * 1024;

export interface SaveQueueOptions {
  /** Sends one update; resolves once it is committed. */
  push(update: Uint8Array): Promise<unknown>;
  /** Called after every change of `pending` or `error`. */
  changed(): void;
}

/** A queue of unsaved updates of one document. */
export class SaveQueue {
  /** The last push's error, or null while all is well. */
  error: SojournError | null = null;
  private readonly options: SaveQueueOptions;
  private waiting: Uint8Array[] = [];
  private busy = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(options: SaveQueueOptions) {
    this.options = options;
  }

  /** How many updates core has not acknowledged. */
  get pending(): number {
    return this.waiting.length;
  }

  add(update: Uint8Array): void {
    if (this.closed) return;
    this.waiting.push(update);
    this.options.changed();
    if (!this.error) void this.send();
  }

  /** Tries at once, instead of waiting for the next try. */
  retry(): void {
    clearTimeout(this.timer);
    void this.send();
  }

  /** Drops everything that is unsaved and stops. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.waiting = [];
  }

  private async send(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.timer);
    try {
      while (this.waiting.length > 0) {
        const batch = this.nextBatch();
        const [only] = batch;
        await this.options.push(batch.length === 1 && only ? only : Y.mergeUpdatesV2(batch));
        if (this.closed) return;
        this.waiting.splice(0, batch.length);
        this.error = null;
        this.failures = 0;
        this.options.changed();
      }
    } catch (error) {
      if (!this.closed) this.failed(error);
    } finally {
      this.busy = false;
    }
  }

  private nextBatch(): Uint8Array[] {
    const batch: Uint8Array[] = [];
    let bytes = 0;
    for (const update of this.waiting) {
      if (batch.length > 0 && bytes + update.byteLength > BATCH_BYTES) break;
      batch.push(update);
      bytes += update.byteLength;
    }
    return batch;
  }

  private failed(error: unknown): void {
    this.error =
      error instanceof SojournError
        ? error
        : new SojournError('notSaved', error instanceof Error ? error.message : String(error));
    const delay = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(this.failures, 10));
    this.failures += 1;
    this.timer = setTimeout(() => void this.send(), delay);
    this.options.changed();
  }
}
