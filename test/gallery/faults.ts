/** What is wrong with the files of the gallery, and what could not be looked at. */
import { spawnSync } from 'node:child_process';

export interface Faults {
  /** Counts a check; a fault is told where it did not hold. */
  check(isGood: boolean, file: string, what: string): void;
  /** Texts that must be found in others, without blanks, hyphens at ends of lines and marks of direction. */
  words(file: string, found: string, wanted: readonly string[]): void;
  /** What a program says, or null where it is not installed, which is told once. A failure is a fault of `file`. */
  ask(file: string, tool: string, ...args: readonly string[]): string | null;
  readonly checks: number;
  readonly list: readonly string[];
  /** Programs that are not there. */
  readonly missing: Set<string>;
}

export function createFaults(): Faults {
  const list: string[] = [];
  const missing = new Set<string>();
  let checks = 0;
  const check = (isGood: boolean, file: string, what: string): void => {
    checks += 1;
    if (!isGood) list.push(`${file}: ${what}`);
  };
  return {
    check,
    words(file, found, wanted) {
      const text = bare(found);
      const lost = [...new Set(wanted)].filter((words) => !text.includes(bare(words)));
      const named = lost.slice(0, 4).map((words) => `“${words}”`);
      const more = lost.length > named.length ? ` and ${lost.length - named.length} more` : '';
      check(
        lost.length === 0,
        file,
        `${lost.length} of ${wanted.length} texts are not found: ${named.join(', ')}${more}`,
      );
    },
    ask(file, tool, ...args) {
      if (missing.has(tool)) return null;
      const { error, status, stdout, stderr } = spawnSync(tool, args, {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      if (error) {
        missing.add(tool);
        return null;
      }
      check(status === 0, file, `${tool} says: ${(stderr || stdout).trim().split('\n').at(-1)}`);
      return stdout;
    },
    get checks() {
      return checks;
    },
    list,
    missing,
  };
}

/** A text as it is compared: what line breaks and programs that read a page change is left out, so also hyphens. */
export function bare(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\u00ad\u200b\u200e\u200f\u2010\u2011\ufeff-]/gu, '');
}
