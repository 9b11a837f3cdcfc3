/** A yes-or-no question to the person at the terminal. */
import { createInterface } from 'node:readline/promises';

/** Asks; only "y" and "yes" are a yes. The end of the input and an aborted `signal` are a no. */
export async function askYesNo(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  signal: AbortSignal,
): Promise<boolean> {
  // Not its own handling of keys: Ctrl-C is to be a signal.
  const lines = createInterface({ input, output, terminal: false });
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    const answer = lines.question(`${question} (y/N) `, { signal });
    return /^\s*y(es)?\s*$/i.test(await Promise.race([answer, ended]));
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  } finally {
    lines.close();
  }
}
