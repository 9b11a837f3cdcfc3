/** What one copy removed for good does not come back from the other, whichever is merged into whichever. */
import { afterEach, describe, expect, it } from 'vitest';
import { mergeCopies } from '../../../electron/core/merge/merge.ts';
import { forgottenIn } from '../../../electron/core/removals/forgotten.ts';
import { setHidden } from '../../../electron/core/feedback/sources.ts';
import type { MergeReport } from '../../../shared/contract/merge-types.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { linkEvidence } from '../../../shared/model/edits/cards.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { idText } from '../../../electron/core/feedback/identity.ts';
import { forgetCustomer, removeSource } from '../../support/random-removals.ts';
import {
  addItems,
  change,
  contentsOf,
  fillBase,
  LATE_ITEM,
  memorySide,
  type Side,
} from '../../support/workspace-copies.ts';

const base = memorySide();
fillBase(base);
const bytes = base.bytes();
const open: Side[] = [];
afterEach(() => {
  for (const side of open.splice(0)) side.close();
});

function copy(of = bytes): Side {
  const side = memorySide(of);
  open.push(side);
  return side;
}

const texts = ({ workspace: { db } }: Side): string[] =>
  db.prepare<[], string>('SELECT text FROM feedback_items ORDER BY row').pluck().all();

const customers = ({ workspace: { db } }: Side): string[] =>
  db.prepare<[], string>('SELECT key FROM feedback_customers ORDER BY key').pluck().all();

const sourceId = ({ workspace: { db } }: Side): number =>
  db.prepare<[], number>("SELECT id FROM feedback_sources WHERE key = 'survey'").pluck().get() ?? 0;

/** Merges both ways. @returns both results, which must be the same, and what was told */
function both(a: Side, b: Side): { reports: [MergeReport, MergeReport]; sides: [Side, Side] } {
  const [ab, ba] = [copy(a.bytes()), copy(b.bytes())];
  const reports: [MergeReport, MergeReport] = [
    mergeCopies(ab, b, 'b').report,
    mergeCopies(ba, a, 'a').report,
  ];
  expect(contentsOf(ab)).toEqual(contentsOf(ba));
  expect(mergeCopies(ab, b, 'b').report.changed).toBe(false);
  return { reports, sides: [ab, ba] };
}

describe('a customer who was deleted for good', () => {
  it('does not come back from a copy that has them, and goes there, with the links and quotes on maps', () => {
    const [a, b] = [copy(), copy()];
    change(b, mapDocId('m'), 9, (doc) => {
      const id = b.workspace.db
        .prepare<[], Buffer>('SELECT id FROM feedback_items WHERE row = 1')
        .pluck()
        .get();
      linkEvidence(doc, 'c2', [idText(id ?? Buffer.alloc(16))], 1);
    });
    forgetCustomer(a, 'a');
    const { reports, sides } = both(a, b);
    for (const side of sides) {
      expect(texts(side)).toEqual(['доставка запізнилась', 'нарешті вчасно']);
      expect(customers(side)).toEqual(['b']);
      const { cards } = side.documents.read(mapDocId('m'), (doc) => projectMap(doc, 'm'));
      expect([cards.get('c1')?.evidence, cards.get('c2')?.evidence]).toEqual([[], []]);
    }
    expect(reports[0].removed.there).toMatchObject({ items: 1, customers: 1 });
    expect(reports[0].notes).toEqual([
      'Left out, because deleted for good here: 1 customer, 1 item of theirs.',
    ]);
    expect(reports[1].removed.here).toMatchObject({ items: 1, customers: 1 });
    expect(reports[1].notes).toEqual([
      'Deleted for good in the other copy, and so here too: 1 customer, 1 item of theirs. Backups of before still hold them.',
    ]);
  });

  it('may say something new: what is dated after that day stays, in both copies, and is told', () => {
    const [a, b] = [copy(), copy()];
    addItems(b, 'Survey', [{ id: 3, text: 'vẫn chậm', score: 1, customer: 'b' }]);
    forgetCustomer(a, 'b');
    const { reports, sides } = both(a, b);
    for (const side of sides) {
      expect(texts(side)).toEqual(['ส่งช้ามาก', 'доставка запізнилась', 'нарешті вчасно']);
      expect(customers(side)).toEqual(['a', 'b']);
    }
    expect(reports[0].notes.join()).toContain('What is dated after that day came: 1 item.');
  });

  it('does not come back with another import of the same file, and only hashes are kept', () => {
    const a = copy();
    forgetCustomer(a, 'a');
    addItems(a, 'Survey', [
      { id: 1, text: 'ส่งช้ามาก', score: 2, customer: null },
      { id: 4, text: 'terlambat', score: 2, customer: ' A ' },
      { id: LATE_ITEM, text: 'нове', score: 3, customer: 'a' },
    ]);
    expect(texts(a)).toEqual(['доставка запізнилась', 'нове']);
    const report = a.workspace.db
      .prepare<[], string>('SELECT report FROM feedback_imports ORDER BY id DESC')
      .pluck()
      .get();
    expect(JSON.parse(report ?? '')).toMatchObject({
      rows: 3,
      updated: 1,
      warnings: [
        'Left out: 2 records of customers who were deleted for good here: such as are dated after that day are taken.',
      ],
    });
    const rows = a.workspace.db.prepare('SELECT kind, length(mark) AS size FROM removed ORDER BY kind').all();
    expect(rows).toEqual([
      { kind: 'customer', size: 16 },
      { kind: 'item', size: 16 },
    ]);
    expect(forgottenIn(a.workspace.db).dayOf('b')).toBeNull();
  });
});

describe('a source that was removed', () => {
  it('stays away; what another copy imported into it since then is kept, and told', async () => {
    const [a, b] = [copy(), copy()];
    removeSource(a, 'survey');
    addItems(b, 'Survey', []);
    const old = both(a, copy());
    for (const side of old.sides) expect(texts(side)).toEqual([]);
    expect(old.reports[0].notes.join()).toContain(
      'source “Survey” (3 items). To have it all again, import its file again.',
    );
    // Imported later than that, by whatever clock.
    const later = b.workspace.db.prepare(
      'UPDATE feedback_imports SET started_at = 8e12 WHERE columns_id = ?',
    );
    addItems(b, 'Survey', [{ id: 5, text: 'mới', score: 8, customer: 'c' }]);
    const columns = b.workspace.db
      .prepare('SELECT columns_id FROM feedback_items WHERE row = 5')
      .pluck()
      .get();
    later.run(columns);
    b.workspace.db.prepare('UPDATE feedback_sources SET imported_at = 8e12').run();
    const grown = both(a, b);
    for (const side of grown.sides) {
      expect(texts(side)).toEqual(['mới']);
      expect(customers(side)).toEqual(['c']);
    }
    expect(grown.reports[1].notes.join()).toContain('(3 items); 1 item imported after that stay');
  });

  it('is there again where its file was imported again', () => {
    const [a, b] = [copy(), copy()];
    removeSource(a, 'survey');
    addItems(a, 'Survey', [{ id: 2, text: 'доставка запізнилась', score: 4, customer: null }]);
    const { sides } = both(a, b);
    for (const side of sides) expect(texts(side)).toEqual(['доставка запізнилась']);
  });

  it('can be brought back while its removal can be undone, whatever was merged meanwhile', () => {
    const [a, b] = [copy(), copy()];
    setHidden(a.workspace.db, sourceId(a), true);
    const { report } = mergeCopies(a, b, 'b');
    expect(report.removed.there).toMatchObject({ items: 3, sources: 1 });
    expect(a.workspace.db.prepare('SELECT hidden_at IS NULL FROM feedback_sources').pluck().get()).toBe(0);
    setHidden(a.workspace.db, sourceId(a), false);
    const { sides } = both(a, b);
    for (const side of sides) expect(texts(side)).toHaveLength(3);
  });
});
