/** A sample of what `npm run fuzz` does at length: damaged files are imported or refused in words, never half stored. */
import { expect, it } from 'vitest';
import { corpus } from './files/corpus.ts';
import { damaged } from './files/mutate.ts';
import { FileTrial } from './files/try-file.ts';

const SEED = 7;
const COUNT = 300;

it(`${COUNT} damaged files, seed ${SEED}`, () => {
  const files = corpus(false);
  const trial = new FileTrial();
  const kinds = { imported: 0, refused: 0, wrong: 0 };
  const faults: string[] = [];
  for (let number = 0; number < COUNT; number += 1) {
    const fate = trial.try(damaged(files, SEED, number));
    kinds[fate.kind] += 1;
    if (fate.kind === 'wrong') faults.push(`${number}: ${fate.what}`);
  }
  expect(faults).toEqual([]);
  expect(trial.close()).toBeNull();
  expect(Math.min(kinds.imported, kinds.refused)).toBeGreaterThan(5);
});

it('files as they are, are imported', () => {
  const trial = new FileTrial();
  for (const file of corpus(false)) expect(trial.try(file)).toMatchObject({ kind: 'imported' });
  expect(trial.close()).toBeNull();
});
