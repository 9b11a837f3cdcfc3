/** What one must know of the machine to read the figures. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { findChromium } from '../../electron/core/export/find-chromium.ts';
import { ROOT } from '../support/start-host.ts';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
  readonly chromium: string;
  readonly sqlite3: string;
  readonly commit: string;
  /** Load averages of 1 and 5 minutes when the bench began. Above the number of cores others were at work, too. */
  readonly load: readonly number[];
}

export function machineFacts(): Machine {
  return {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
    chromium: answer(findChromium() ?? '', ['--version']),
    sqlite3: answer('sqlite3', ['--version']).slice(0, 17),
    commit: answer('git', ['rev-parse', '--short', 'HEAD']),
    load: loadavg()
      .slice(0, 2)
      .map((value) => Math.round(value * 100) / 100),
  };
}

/** What a program prints, or '' where there is none. */
export function answer(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
