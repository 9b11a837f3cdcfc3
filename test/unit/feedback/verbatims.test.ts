/** The strongest verbatims of several sets at once, as exports quote them. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importItems } from './customers-helper.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
  importItems(bench, 'voices.csv', VOICES, {
    roles: [
      { column: 'who', role: 'customer' },
      { column: 'rating', role: 'score' },
    ],
  });
});
afterEach(() => bench.close());

const VOICES = `id,who,rating,comment
1,A,1,รอสายนานมาก กว่าจะมีคนรับก็เกือบชั่วโมง และไม่มีใครตอบคำถามได้
2,B,3,Гаразд
3,C,5,"Giao hàng nhanh hơn mong đợi, nhân viên rất nhiệt tình và lịch sự"
4,D,2,"Petugas tidak pernah menelepon kembali, padahal sudah dijanjikan dua kali"
5,A,1,"Same person, second time: nobody answers the telephone at all these days"
`;

test('each set has its own, at most so many, and at most one of a customer', async () => {
  const ids = new Map(bench.all().map(({ id, row }) => [row, id]));
  const set = (...rows: number[]): string[] => rows.map((row) => ids.get(row) ?? '');
  const answer = await bench.feedback.verbatims([set(1, 2, 3, 4, 5), set(2), ['gone'], set(3, 4)], 2);
  // The first two are as strong as each other: ids decide their order.
  const rows = answer.map((items) => items.map(({ row }) => row).toSorted((a, b) => a - b));
  expect(rows).toEqual([[1, 3], [2], [], [3, 4]]);
});

test('one set alone says the same as the details of a card', async () => {
  const ids = bench.all().map(({ id }) => id);
  const { verbatims } = await bench.feedback.evidence(ids);
  expect(await bench.feedback.verbatims([ids], 5)).toEqual([verbatims]);
});
