/** The process that tries damaged files; `run.ts` watches it. Arguments: what, ending of the files, seed, first number, number behind the last. */
import { tryMap } from '../map-files/try-map.ts';
import { damaged } from './mutate.ts';
import { filesToDamage } from './pick.ts';
import { FileTrial, type Fate } from './try-file.ts';

/** Said before each file (without a fate) and after it. */
export interface Said {
  readonly number: number;
  readonly name: string;
  readonly fate?: Fate;
  readonly ms?: number;
  /** Memory of the whole process, in MB. */
  readonly rss?: number;
}

const [what = '', ending = '', ...numbers] = process.argv.slice(2);
const [seed = 1, from = 0, to = 0] = numbers.map(Number);
const say = (said: Said): void => void process.send?.(said);
const files = await filesToDamage(what, ending);
const trial = what === 'maps' ? { try: tryMap, close: () => null } : new FileTrial();
for (let number = from; number < to; number += 1) {
  const file = damaged(files, seed, number);
  say({ number, name: file.name });
  const start = performance.now();
  const fate = await trial.try(file);
  const ms = performance.now() - start;
  say({ number, name: file.name, fate, ms, rss: process.memoryUsage.rss() / 1e6 });
  // Lets what was said go out, so that a hang is told with its number.
  await new Promise(setImmediate);
}
const fault = trial.close();
if (fault) say({ number: to, name: 'the workspace', fate: { kind: 'wrong', what: fault } });
process.disconnect();
