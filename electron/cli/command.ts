/** What every command of the command line is made of. */
import { CommanderError, InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import type { Terminal } from './terminal.ts';

/** What a command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
}

/**
 * Adds one command to the program. `run` receives its action's exit code: 0 done, 1 failed; whatever is thrown is
 * reported on one line and is a 1.
 */
export type AddCommand = (program: Command, run: RunAction) => void;
export type RunAction = (action: (context: CommandContext) => Promise<number>) => Promise<void>;

/** Exit codes. */
export const DONE = 0;
export const FAILED = 1;
export const BAD_USAGE = 2;

/** Parses a whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
    }
    return value;
  };
}

/** Parses a day as an ISO date. */
export function isoDay(text: string): string {
  const day = z.iso.date().safeParse(text.trim());
  if (day.success) return day.data;
  throw new InvalidArgumentError('It must be a day such as 2027-12-31.');
}

/** Parses a length in millimetres, such as 10 or 10mm. */
export function millimetres(text: string): number {
  const value = Number(text.replace(/\s*mm$/i, ''));
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0) {
    throw new InvalidArgumentError('It must be a length in millimetres.');
  }
  return value;
}

/** For options that may be given several times. */
export function collected<T>(parse: (text: string) => T): (text: string, before: readonly T[]) => T[] {
  return (text, before) => [...before, parse(text)];
}

/** An error of usage that the parser cannot find by itself. */
export function usage(message: string): CommanderError {
  return new CommanderError(BAD_USAGE, 'sojourn.usage', message);
}
