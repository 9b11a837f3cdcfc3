/**
 * `npm run fuzz`: every reader of feedback, or with `--what maps` of maps, is fed damaged files, in a process that is watched. Told is what must not be:
 * a crash, a hang, more memory than the bound, anything half stored. A seed and a number repeat a file.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Said } from './child.ts';
import { filesToDamage } from './pick.ts';

const HANG_MS = 5000;
const MOST_MB = 500;
/** Files of one process: memory is looked at for so many together. */
const SLICE = 2000;

interface Sum {
  imported: number;
  refused: number;
  items: number;
  slowest: { ms: number; number: number };
  mostMb: number;
  readonly codes: Map<string, number>;
  /** Numbers of files of which it is known what became of them. */
  readonly told: Set<number>;
  readonly wrong: string[];
}

/** Tries the files from `from` on. @returns the number to go on from */
function slice(what: string, seed: number, from: number, to: number, sum: Sum): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'child.ts'), [
      what,
      ending,
      String(seed),
      String(from),
      String(to),
    ]);
    let at = from;
    let hung = false;
    let code: number | null = null;
    // What was said last may come after the end of the process.
    let open = 2;
    const ended = (): void => {
      open -= 1;
      if (open > 0) return;
      clearTimeout(watch);
      if (hung) sum.wrong.push(`${at}: it hangs`);
      else if (code !== 0) sum.wrong.push(`${at}: the process ended with ${code}`);
      if (hung || code !== 0) sum.told.add(at);
      resolve(hung || code !== 0 ? at + 1 : to);
    };
    const watch = setTimeout(() => {
      hung = true;
      child.kill('SIGKILL');
    }, 60_000);
    child.on('message', (said: Said) => {
      at = said.number;
      // The first file waits for the process to start.
      watch.refresh();
      if (said.fate) take(said, sum);
    });
    child.on('disconnect', ended);
    child.on('exit', (how) => {
      code = how;
      ended();
    });
  });
}

function take({ number, name, fate, ms = 0, rss = 0 }: Said, sum: Sum): void {
  sum.told.add(number);
  if (fate?.kind === 'imported') {
    sum.imported += 1;
    sum.items += fate.items;
  } else if (fate?.kind === 'refused') {
    sum.refused += 1;
    sum.codes.set(fate.code, (sum.codes.get(fate.code) ?? 0) + 1);
  } else if (fate) sum.wrong.push(`${number} (${name}): ${fate.what}`);
  if (ms > sum.slowest.ms) sum.slowest = { ms, number };
  if (ms > HANG_MS) sum.wrong.push(`${number} (${name}): took ${Math.round(ms)} ms`);
  if (rss > MOST_MB && sum.mostMb <= MOST_MB) sum.wrong.push(`${number} (${name}): ${Math.round(rss)} MB`);
  sum.mostMb = Math.max(sum.mostMb, rss);
}

const { values } = parseArgs({
  options: {
    what: { type: 'string', default: 'feedback' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    from: { type: 'string', default: '0' },
    ending: { type: 'string', default: '' },
  },
});
const { what, ending } = values;
const files = await filesToDamage(what, ending);
if (files.length === 0) throw new Error(`no file to damage ends in ${ending}`);
const seed = Number(values.seed);
const first = Number(values.from);
const end = first + Number(values.count);
const sum: Sum = {
  imported: 0,
  refused: 0,
  items: 0,
  slowest: { ms: 0, number: 0 },
  mostMb: 0,
  codes: new Map(),
  told: new Set(),
  wrong: [],
};
const started = performance.now();
for (let at = first; at < end;) at = await slice(what, seed, at, Math.min(end, at + SLICE), sum);
const seconds = (performance.now() - started) / 1000;
const silent = Array.from({ length: end - first }, (_, i) => first + i).filter((one) => !sum.told.has(one));
for (const one of silent) sum.wrong.push(`${one}: nothing was said of what became of it`);
const codes = [...sum.codes].map(([code, count]) => `${code} ${count}`).join(', ');
process.stdout.write(
  `${end - first} damaged files of ${files.length}, seed ${seed}, in ${seconds.toFixed(0)} s\n` +
    `imported ${sum.imported} (${sum.items} items), refused with words ${sum.refused} (${codes})\n` +
    `slowest ${Math.round(sum.slowest.ms)} ms (number ${sum.slowest.number}), most memory ${Math.round(sum.mostMb)} MB\n` +
    `${sum.wrong.length} faults\n${sum.wrong.map((line) => `  ${line}\n`).join('')}`,
);
process.exitCode = sum.wrong.length > 0 ? 1 : 0;
