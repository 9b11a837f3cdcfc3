/** What one copy removed for good does not come back from the other, whichever is merged into whichever. */
import { afterEach, describe, expect, it } from 'vitest';
import { mergeCopies } from '../../../electron/core/merge/merge.ts';
import { forgottenIn } from '../../../electron/core/removals/forgotten.ts';
import {
  beginChange,
  endChange,
  forgetChanges,
  removeAll,
  revertChange,
} from '../../../electron/core/feedback/customers/changes.ts';
import { refreshCopies } from '../../../electron/core/feedback/customers/copies.ts';
import { CustomerWriter } from '../../../electron/core/feedback/customers/write.ts';
import { keyedHash, privacyKey } from '../../../electron/core/feedback/privacy.ts';
import { setHidden } from '../../../electron/core/feedback/sources.ts';
import type { MergeReport } from '../../../shared/contract/merge-types.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { linkEvidence } from '../../../shared/model/edits/cards.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { idText } from '../../../electron/core/feedback/identity.ts';
import { forgetCustomer, removeSource, removeTable } from '../../support/random-removals.ts';
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
      'Deleted for good in the other copy, and so here too: 1 customer, 1 item of theirs. Backups of before still hold them: “sojourn forget FILE --backups” deletes those.',
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

describe('a customer table that was taken out', () => {
  const tell = (side: Side, key: string, segment: string): void => {
    const { db } = side.workspace;
    const columns = { name: false, segment: true, value: false, since: false, churned: false };
    const writer = new CustomerWriter(db, beginChange(db), columns);
    const facts = { row: 1, name: null, value: null, since: null, churned: null, fields: {} };
    writer.write([{ key, segment, ...facts }], () => null);
    endChange(db);
  };
  const listed = ({ workspace: { db } }: Side): unknown[] =>
    db.prepare('SELECT key, segment FROM feedback_customers WHERE listed <> 0 ORDER BY key').raw().all();
  /** Two copies of a workspace whose table tells of `a`. */
  const copies = (): [Side, Side] => {
    const told = copy();
    tell(told, 'a', 'Бізнес');
    forgetChanges(told.workspace.db);
    return [copy(told.bytes()), copy(told.bytes())];
  };

  it('does not come back from an older copy, and goes there, told', () => {
    const [a, b] = copies();
    removeTable(a);
    const { reports, sides } = both(a, b);
    for (const side of sides) {
      expect(listed(side)).toEqual([]);
      expect(customers(side)).toEqual(['a', 'b']);
    }
    expect(reports[0].removed.there.listings).toBe(1);
    expect(reports[0].notes).toEqual([
      'Left out, because it was removed here: what its customer table tells of 1 customer. To have it again, import the table again.',
    ]);
    expect(reports[1].notes).toEqual([
      'Removed in the other copy, and so here too: what the customer table told of 1 customer. To have it again, import the table again.',
    ]);
  });

  it('is there again where it was imported again, alone with what it tells now', () => {
    const [a, b] = copies();
    removeTable(a);
    tell(a, 'a', 'Aktif');
    forgetChanges(a.workspace.db);
    const { sides } = both(a, b);
    for (const side of sides) expect(listed(side)).toEqual([['a', 'Aktif']]);
  });

  it('lets customers come of whom it never told', () => {
    const [a, b] = copies();
    removeTable(a);
    tell(b, 'ใหม่', 'ธุรกิจ');
    forgetChanges(b.workspace.db);
    for (const side of both(a, b).sides) expect(listed(side)).toEqual([['ใหม่', 'ธุรกิจ']]);
  });

  it('stays away, hashed or not, with what repeats it under the other key', () => {
    const told = copy();
    const { db } = told.workspace;
    const secret = privacyKey(db);
    const hash = keyedHash(secret)('a');
    const [a, b] = [copy(told.bytes()), copy(told.bytes())];
    for (const [side, key] of [
      [a, hash],
      [b, 'a'],
    ] as const) {
      tell(side, key, 'Бізнес');
      refreshCopies(side.workspace.db, { secret, pause: () => {} });
      forgetChanges(side.workspace.db);
    }
    expect(listed(a)).toHaveLength(2);
    removeTable(a);
    for (const side of both(a, b).sides) expect(listed(side)).toEqual([]);
  });

  it('can be brought back while its removal can be undone, whatever was merged meanwhile', () => {
    const [a, b] = copies();
    const change = removeAll(a.workspace.db, () => {}) ?? 0;
    const { report } = mergeCopies(a, b, 'b');
    expect(report.removed.there.listings).toBe(1);
    expect(listed(a)).toEqual([]);
    const nothing = (): void => {};
    revertChange(a.workspace.db, change, nothing, nothing);
    forgetChanges(a.workspace.db);
    for (const side of both(a, b).sides) expect(listed(side)).toEqual([['a', 'Бізнес']]);
  });
});
