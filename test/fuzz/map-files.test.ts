/** A sample of what `npm run fuzz -- --what maps` does at length: damaged map files become maps or are refused in words. */
import { expect, it } from 'vitest';
import { damaged } from './files/mutate.ts';
import { mapCorpus } from './map-files/corpus.ts';
import { tryMap } from './map-files/try-map.ts';

const SEED = 7;
const COUNT = 300;

it(`${COUNT} damaged map files, seed ${SEED}`, async () => {
  const files = await mapCorpus(false);
  const kinds = { imported: 0, refused: 0, wrong: 0 };
  const faults: string[] = [];
  for (let number = 0; number < COUNT; number += 1) {
    const fate = await tryMap(damaged(files, SEED, number));
    kinds[fate.kind] += 1;
    if (fate.kind === 'wrong') faults.push(`${number}: ${fate.what}`);
  }
  expect(faults).toEqual([]);
  expect(Math.min(kinds.imported, kinds.refused)).toBeGreaterThan(5);
});

it('files as they are become maps', async () => {
  for (const file of await mapCorpus(false)) {
    expect([file.name, await tryMap(file)]).toMatchObject([file.name, { kind: 'imported' }]);
  }
});
