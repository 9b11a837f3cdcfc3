import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { deleteCards, setCardFields, setCardText } from '../../../shared/model/edits/cards.ts';
import { setPoint } from '../../../shared/model/edits/curve.ts';
import { setMapTheme, writeMap } from '../../../shared/model/edits/map.ts';
import { conflictsBetween, type FieldConflict } from '../../../shared/model/merge/conflicts.ts';
import { smallMap } from '../../support/small-map.ts';

type Edit = (doc: Y.Doc) => void;

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
}

/** What both changed of a map that was edited apart. */
function met(mine: Edit, theirs: Edit, before: Edit = () => {}): FieldConflict[] {
  const base = new Y.Doc();
  base.transact(() => writeMap(base, smallMap(), 1));
  base.transact(() => before(base));
  const [a, b] = [copyOf(base), copyOf(base)];
  a.transact(() => mine(a));
  b.transact(() => theirs(b));
  const merged = copyOf(a);
  Y.applyUpdateV2(merged, Y.encodeStateAsUpdateV2(b));
  return conflictsBetween(a, b, merged, ['meta', 'cards', 'points']);
}

describe('what both copies changed', () => {
  it('is told of a field, with both values and the one that was kept', () => {
    const [conflict, ...more] = met(
      (doc) => setCardFields(doc, ['c5'], { severity: 1 }),
      (doc) => setCardFields(doc, ['c5'], { severity: 5 }),
    );
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ table: 'cards', id: 'c5', field: 'severity', ours: 1, theirs: 5 });
    expect([1, 5]).toContain(conflict?.kept);
  });

  it('is told of a text, of which all words are kept', () => {
    const [conflict] = met(
      (doc) => setCardText(doc, 'c6', 'giao hàng rất chậm'),
      (doc) => setCardText(doc, 'c6', 'giao hàng chậm quá'),
    );
    expect(conflict).toMatchObject({ field: 'text', kept: 'giao hàng rất chậm quá' });
  });

  it('is told of a text where one only took words out', () => {
    const [conflict] = met(
      (doc) => setCardText(doc, 'c6', 'giao chậm'),
      (doc) => setCardText(doc, 'c6', 'giao hàng chậm quá'),
    );
    expect(conflict).toMatchObject({ field: 'text', ours: 'giao chậm', kept: 'giao chậm quá' });
  });

  it('is told of a card that one deleted and the other changed', () => {
    const [conflict] = met(
      (doc) => deleteCards(doc, ['c5']),
      (doc) => setCardText(doc, 'c5', 'дуже пізно'),
    );
    expect(conflict).toMatchObject({ table: 'cards', id: 'c5', field: '', ours: undefined, kept: undefined });
    expect(conflict?.theirs).toMatchObject({ text: 'дуже пізно' });
  });

  it('is told of points and of what the map itself says', () => {
    const told = met(
      (doc) => (setPoint(doc, 'l-emotion', 's1', 'p1', -1), setMapTheme(doc, 'forest')),
      (doc) => (setPoint(doc, 'l-emotion', 's1', 'p1', 2), setMapTheme(doc, '')),
      (doc) => setMapTheme(doc, 'sea'),
    );
    expect(told).toMatchObject([
      { table: 'meta', id: 'theme', ours: 'forest', theirs: undefined },
      { table: 'points', id: 'l-emotion/s1/p1', ours: -1, theirs: 2 },
    ]);
  });
});

it.each<[string, Edit, Edit]>([
  ['only one changed', (doc) => setCardText(doc, 'c5', 'x'), () => {}],
  [
    'two fields of one card',
    (doc) => setCardText(doc, 'c5', 'x'),
    (doc) => setCardFields(doc, ['c5'], { reach: 9 }),
  ],
  [
    'the same in both',
    (doc) => setCardFields(doc, ['c5'], { reach: 9 }),
    (doc) => setCardFields(doc, ['c5'], { reach: 9 }),
  ],
  ['a card that one deleted and nobody changed', (doc) => deleteCards(doc, ['c5']), () => {}],
])('nothing is told of %s', (_name, mine, theirs) => {
  expect(met(mine, theirs)).toEqual([]);
});
