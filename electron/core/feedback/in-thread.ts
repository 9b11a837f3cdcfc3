/** Work in a thread of its own that writes to the workspace file, and waiting for its answer. */
import { Worker } from 'node:worker_threads';
import { fromPlainError, type PlainError } from '../../../shared/contract/errors.ts';
import { writeTurnMemory } from '../write-turn.ts';

/** What such a thread is started with, beside its own data. */
export interface ThreadData {
  readonly database: string;
  /** See `write-turn.ts`. */
  readonly turn: SharedArrayBuffer;
  /** One cell: 1 once the work is to stop. */
  readonly stop: SharedArrayBuffer;
}

/** What every such thread tells; its answer is a message of another kind. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly value: number }
  | { readonly kind: 'failed'; readonly error: PlainError };

export interface ThreadOptions<Data extends ThreadData> {
  /** Full path of the worker's file. */
  readonly path: string;
  readonly data: Omit<Data, 'turn' | 'stop'>;
  /** Sets the cell that asks the work to stop. */
  readonly signal: AbortSignal;
  /** 0 to 1 */
  readonly onProgress: (value: number) => void;
  /** What the work is, for the error of a thread that ends without a word: “The analysis”. */
  readonly what: string;
}

/** JavaScript memory of a thread. */
const HEAP_MB = 1024;

/**
 * @returns the answer, once the thread has ended and with it its connection to the file
 * @throws SojournError as the work; an ordinary error where the thread itself dies
 */
export function inThread<Data extends ThreadData, Message extends { readonly kind: string }>(
  options: ThreadOptions<Data>,
): Promise<Exclude<Message, ThreadMessage>> {
  const { path, data, signal, onProgress, what } = options;
  const stop = new SharedArrayBuffer(4);
  const cancel = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  return new Promise<Exclude<Message, ThreadMessage>>((resolve, reject) => {
    const worker = new Worker(path, {
      workerData: { ...data, turn: writeTurnMemory, stop },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    let answer: Exclude<Message, ThreadMessage> | null = null;
    let error: PlainError | null = null;
    worker.on('message', (message: ThreadMessage | Exclude<Message, ThreadMessage>) => {
      if (isProgress(message)) onProgress(message.value);
      else if (isFailure(message)) error = message.error;
      else answer = message;
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      if (answer) resolve(answer);
      else reject(error ? fromPlainError(error) : new Error(`${what} ended without an answer.`));
    });
  }).finally(() => signal.removeEventListener('abort', cancel));
}

type Progress = Extract<ThreadMessage, { kind: 'progress' }>;
type Failure = Extract<ThreadMessage, { kind: 'failed' }>;

const isProgress = (message: { readonly kind: string }): message is Progress => message.kind === 'progress';
const isFailure = (message: { readonly kind: string }): message is Failure => message.kind === 'failed';
