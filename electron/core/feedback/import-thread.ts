/** Runs one import in two worker threads and waits for it. */
import { MessageChannel, Worker } from 'node:worker_threads';
import { fromPlainError, SojournError } from '../../../shared/contract/errors.ts';
import { ImportFlags } from './import-channel.ts';
import type { ImportOutcome, ImportRequest } from './import-types.ts';
import type { ImportWorkerData, ImportWorkerMessage } from './import-worker.ts';
import { importWorkerPath } from './worker-url.ts';
import { writeTurnMemory } from '../write-turn.ts';

/** JavaScript memory of a thread. Records and batches are bounded, so that no sane file reaches it. */
const HEAP_MB = 1024;
/** What comes and goes with each record is small: more than this is memory held for nothing. */
const YOUNG_MB = 8;

type Answer = Exclude<ImportWorkerMessage, { kind: 'progress' }>;

/** How a thread ended: what it said last, and what it died of. */
interface Ended {
  readonly answer: Answer | null;
  readonly fault: unknown;
}

function runThread(data: ImportWorkerData, onProgress: (value: number) => void): Promise<Ended> {
  return new Promise((resolve) => {
    const worker = new Worker(importWorkerPath(), {
      workerData: data,
      transferList: [data.port],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    let answer: Answer | null = null;
    let fault: unknown = null;
    worker.on('message', (message: ImportWorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.value);
      else answer = message;
    });
    worker.on('error', (error) => {
      fault = error;
    });
    // The answer counts once the thread has ended, and with it its connection to the file.
    worker.on('exit', () => resolve({ answer, fault }));
  });
}

/**
 * @returns the report once everything is committed
 * @throws SojournError as `runImport`, `cancelled` after `signal` aborts; where the writing thread itself dies, the
 *   caller must undo the import (`rollbackUnfinished`)
 */
export async function importInThread(
  database: string,
  request: ImportRequest,
  signal: AbortSignal,
  onProgress: (value: number) => void,
): Promise<ImportOutcome> {
  if (signal.aborted) throw new SojournError('cancelled', 'The import was cancelled.');
  const flags = new ImportFlags();
  const cancel = (): void => flags.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  const { port1, port2 } = new MessageChannel();
  const stop = (ended: Ended): Ended => {
    flags.stop();
    return ended;
  };
  const { memory } = flags;
  const reading = runThread({ part: 'read', request, port: port1, flags: memory }, onProgress);
  const writing = runThread(
    { part: 'write', database, turn: writeTurnMemory, port: port2, flags: memory },
    () => {},
  );
  const [reader, writer] = await Promise.all([reading.then(stop), writing.then(stop)]);
  signal.removeEventListener('abort', cancel);
  if (writer.answer?.kind === 'done') return writer.answer.outcome;
  const fault = reader.fault ?? writer.fault;
  if (fault !== null) throw threadError(fault, request.file.name);
  const failed = writer.answer ?? reader.answer;
  throw failed?.kind === 'failed'
    ? fromPlainError(failed.error)
    : new Error('The import ended without an answer.');
}

function threadError(fault: unknown, file: string): unknown {
  if ((fault as { code?: unknown } | null)?.code !== 'ERR_WORKER_OUT_OF_MEMORY') return fault;
  return new SojournError('tooLarge', `“${file}” needs more memory than an import may use.`, {
    remedy: 'Split the file, or export fewer columns.',
    where: { file },
    cause: fault,
  });
}
