/** Long work takes turns: analysis gives way to imports, and goes on after them. */
import { expect, it } from 'vitest';
import { createTurns } from '../../../electron/core/feedback/turns.ts';
import { openBench } from './helper.ts';

/** Waits until told. */
function gate(): { readonly open: () => void; readonly passed: Promise<void> } {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open, passed };
}

it('yielding work ends when other work wants its turn, and is run again after it', async () => {
  const turns = createTurns();
  const said: string[] = [];
  const started = gate();
  let rounds = 0;
  const analysis = turns.yielding(async (giveWay) => {
    rounds += 1;
    said.push(`analysis ${rounds}`);
    if (rounds > 1) return 'done';
    started.open();
    await new Promise<void>((resolve) => giveWay.addEventListener('abort', () => resolve(), { once: true }));
    return null;
  });
  await started.passed;
  const imports = [1, 2].map((n) => turns.run(() => Promise.resolve(void said.push(`import ${n}`))));
  await Promise.all(imports);
  expect(await analysis).toBe('done');
  expect(said).toEqual(['analysis 1', 'import 1', 'import 2', 'analysis 2']);
});

it('yielding work that waits does not go before what came after it', async () => {
  const turns = createTurns();
  const said: string[] = [];
  const first = gate();
  const running = turns.run(() => first.passed);
  const analysis = turns.yielding(() => Promise.resolve(said.push('analysis')));
  const second = turns.run(() => {
    said.push('import');
    return Promise.reject(new Error('no such file'));
  });
  first.open();
  await running;
  await expect(second).rejects.toThrow('no such file');
  await analysis;
  expect(said).toEqual(['import', 'analysis']);
});

it('an import goes first, and the analysis that gave way finds all items', async () => {
  const bench = openBench();
  const lines = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, n) => `${from + n},"Швидко, добре, дякую ${n}"`).join('\n');
  const file = (name: string, from: number, to: number): string =>
    bench.file(name, `id,comment\n${lines(from, to)}\n`);
  await bench.feedback.importFiles([file('a.csv', 0, 4000)]);
  const analysed = bench.feedback.analyse(new AbortController().signal, () => {});
  await bench.feedback.importFiles([file('b.csv', 4000, 4100)]);
  expect(await analysed).toBe(4100);
  expect(await bench.feedback.analysis()).toMatchObject({ items: 4100, pending: 0 });
  bench.close();
});
