/** Printing what a filter shows: these cards alone, with the measured emotion as it is, and a word that it is a part. */
import { expect, test } from 'vitest';
import { buildPayload, type ExportSource } from '../../../electron/core/export/payload.ts';
import { printOptionsSchema } from '../../../shared/contract/export-calls.ts';
import type { EvidenceStats } from '../../../shared/contract/types.ts';
import { NO_FILTER } from '../../../shared/model/filter.ts';
import { fromPrintable } from '../../../shared/model/printable.ts';
import { makeLibrary, makeMap } from '../../support/map-data.ts';

const asked: (readonly string[])[] = [];
const source: ExportSource = {
  map: makeMap({
    stages: [{ id: 's' }],
    lanes: [
      { id: 'pains', kind: 'painPoints' },
      { id: 'notes', kind: 'text' },
      { id: 'mood', kind: 'emotion' },
    ],
    cards: [
      { id: 'slow', laneId: 'pains', columnId: 's', text: 'รอนาน', evidence: ['f1'] },
      { id: 'dear', laneId: 'pains', columnId: 's', text: 'Дорого', evidence: ['f2'] },
      { id: 'note', laneId: 'notes', columnId: 's', text: 'Giao chậm' },
    ],
  }),
  library: makeLibrary(),
  workspaceName: 'W',
  evidence: async (sets) => {
    asked.push(...sets);
    return sets.map(() => ({ count: 1, rescaled: null }) as unknown as EvidenceStats);
  },
  picture: async () => null,
};

test('only the cards that pass are printed, and the page is told how many there are', async () => {
  const options = printOptionsSchema.parse({
    paper: 'A4',
    landscape: true,
    filter: { ...NO_FILTER, text: 'нет дорого' },
  });
  const none = await buildPayload(source, options, '2026-01-01');
  expect(none.map.cards).toEqual([]);
  const one = await buildPayload(
    source,
    { ...options, filter: { ...NO_FILTER, text: 'ДОРОГО' } },
    '2026-01-01',
  );
  expect(one.map.cards.map(({ id }) => id)).toEqual(['dear']);
  expect(one.allCards).toBe(3);
  expect(Object.keys(one.evidence)).toEqual(['dear']);
  expect(fromPrintable(one.map).lanes.map(({ collapsed }) => collapsed)).toEqual([false, true, false]);
  // The whole map does not travel to the page beside its part.
  expect(Object.keys(one.map)).toEqual(
    Object.keys((await buildPayload(source, { paper: 'A4', landscape: true }, '')).map),
  );
});

test('what was measured is of all cards', async () => {
  asked.length = 0;
  await buildPayload(
    source,
    { paper: 'A4', landscape: true, filter: { ...NO_FILTER, text: 'รอ' } },
    '2026-01-01',
  );
  expect(asked.map((ids) => ids.toSorted().join(' '))).toContain('f1 f2');
});

test('a map of which nothing is left out is printed as ever', async () => {
  const all = await buildPayload(source, { paper: 'A4', landscape: true, filter: NO_FILTER }, '2026-01-01');
  expect(all.map.cards).toHaveLength(3);
  expect('allCards' in all).toBe(false);
});

test('a filter of another shape is refused', () => {
  const options = { paper: 'A4', landscape: true };
  expect(
    printOptionsSchema.safeParse({ ...options, filter: { ...NO_FILTER, kinds: ['none'] } }).success,
  ).toBe(false);
  expect(printOptionsSchema.safeParse({ ...options, filter: { text: 'x' } }).success).toBe(false);
});
