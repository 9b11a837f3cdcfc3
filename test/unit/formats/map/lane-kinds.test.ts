/** Kinds of lanes that were guessed wrongly are corrected before a map is made. */
import { describe, expect, test } from 'vitest';
import type { MapDraft } from '../../../../shared/formats/map/draft.ts';
import { gridDraft } from '../../../../shared/formats/map/grid/grid-draft.ts';
import { withLaneKinds } from '../../../../shared/formats/map/lane-kinds.ts';

function draft(): MapDraft {
  const found = gridDraft(
    [
      ['', 'Tìm', 'Mua'],
      ['Thời tiết', 'mưa', 'nắng'],
      ['Điểm', '2 vui', 'không rõ'],
      ['Cảm xúc', 'An: -1, “Chán”', '1'],
    ],
    'T',
  );
  if (!found) throw new Error('no draft');
  return {
    ...found.draft,
    connectors: [
      { from: 0, to: 1, label: 'k' },
      { from: 2, to: 3 },
      { from: 3, to: 0 },
    ],
  };
}

describe('withLaneKinds', () => {
  test('only names another kind where both hold cards', () => {
    const was = draft();
    const now = withLaneKinds(was, new Map([[0, 'painPoints']]));
    expect(now.lanes.map(({ kind }) => kind)).toEqual(['painPoints', 'text', 'emotion']);
    expect({ ...now, lanes: [] }).toEqual({ ...was, lanes: [] });
    expect(was.lanes[0]?.kind).toBe('text');
  });

  test('reads cards as values; what tells none stays in a lane of thoughts, and lines keep their cards', () => {
    const now = withLaneKinds(draft(), new Map([[1, 'emotion']]));
    expect(now.lanes.map(({ kind, title }) => [kind, title])).toEqual([
      ['text', 'Thời tiết'],
      ['emotion', 'Điểm'],
      ['emotion', 'Cảm xúc'],
      ['thoughts', 'Điểm'],
    ]);
    expect(now.cards.map(({ lane, text }) => [lane, text])).toEqual([
      [0, 'mưa'],
      [0, 'nắng'],
      [3, 'không rõ'],
    ]);
    expect(now.points).toContainEqual({ lane: 1, stage: 0, value: 2, word: 'vui' });
    expect(now.connectors).toEqual([
      { from: 0, to: 1, label: 'k' },
      { from: 2, to: 0 },
    ]);
  });

  test('makes cards of the values of a curve', () => {
    const now = withLaneKinds(draft(), new Map([[2, 'quotes']]));
    expect(now.points).toEqual([]);
    expect(now.cards.slice(4)).toEqual([
      { lane: 2, stage: 0, text: '-1, “Chán”', personas: ['An'] },
      { lane: 2, stage: 1, text: '1' },
    ]);
  });
});
