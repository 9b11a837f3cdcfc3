/** Merging tells the imports of a source apart by their moment: no two of them have the same. */
import { afterEach, expect, it, vi } from 'vitest';
import { mergeCopies } from '../../../electron/core/merge/merge.ts';
import { addItems, fillBase, memorySide, type Side } from '../../support/workspace-copies.ts';

afterEach(() => vi.restoreAllMocks());

const item = (id: number, text: string) => ({ id, text, score: 7, customer: null });
const momentsOf = ({ workspace: { db } }: Side): number[] =>
  db
    .prepare<[], number>(
      `SELECT started_at FROM feedback_imports WHERE source_id = (SELECT id FROM feedback_sources WHERE name = 'Pulse')
       ORDER BY started_at`,
    )
    .pluck()
    .all();

it('imports of one millisecond are merged once, and merging again changes nothing', () => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-30T12:00:00Z'));
  const base = memorySide();
  fillBase(base);
  const [a, b] = [memorySide(base.bytes()), memorySide(base.bytes())];
  for (const [id, text] of ['ช้า', 'повільно', 'lambat'].entries()) addItems(a, 'Pulse', [item(id, text)]);
  expect(new Set(momentsOf(a)).size).toBe(3);
  const before = a.bytes();
  mergeCopies(b, a, 'a');
  expect(momentsOf(b)).toEqual(momentsOf(a));
  addItems(b, 'Pulse', [item(9, 'chậm')]);
  const joined = memorySide(before);
  expect(mergeCopies(joined, b, 'b').report.changed).toBe(true);
  expect(mergeCopies(joined, b, 'again').report.changed).toBe(false);
  for (const side of [base, a, b, joined]) side.close();
});
