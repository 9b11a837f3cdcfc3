/** What a command writes to: results on standard output, errors and progress on standard error. */
import { askYesNo } from './ask.ts';
import { oneLine } from './display-width.ts';

export interface Terminal {
  /** One line of result. */
  out(line: string): void;
  /** A file as it is, on standard output. */
  bytes(content: Uint8Array): void;
  /** One line about a failure; made one line whatever it holds. */
  fail(message: string): void;
  /** Replaces the progress line; shown to people only, not in files and pipes. '' takes it away. */
  progress(line: string): void;
  /** Whether somebody is there to answer questions. */
  readonly answers: boolean;
  /** Asks a person, see `askYesNo`. */
  confirm(question: string, signal: AbortSignal): Promise<boolean>;
  /** Resolves when all has been handed to the system. */
  flush(): Promise<void>;
}

/** The process's own terminal. A reader that has gone away (`| head`) ends the process quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
  let shown = '';
  const progress = (line: string): void => {
    if (!process.stderr.isTTY || line === shown) return;
    shown = line;
    process.stderr.write(`\r\u001b[K${oneLine(line, (process.stderr.columns || 80) - 1)}`);
  };
  return {
    out: (line) => {
      progress('');
      process.stdout.write(`${line}\n`);
    },
    bytes: (content) => {
      progress('');
      process.stdout.write(content);
    },
    fail: (message) => {
      progress('');
      process.stderr.write(`sojourn: ${oneLine(message)}\n`);
    },
    progress,
    answers: process.stdin.isTTY && process.stderr.isTTY,
    confirm: (question, signal) => {
      progress('');
      return askYesNo(question, process.stdin, process.stderr, signal);
    },
    flush: async () => {
      progress('');
      for (const stream of [process.stdout, process.stderr]) {
        await new Promise<void>((resolve) => stream.write('', () => resolve()));
      }
    },
  };
}
