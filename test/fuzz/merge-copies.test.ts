/**
 * Two copies of one workspace that are edited apart and then joined: it does not matter which is merged into which,
 * merging again changes nothing, nothing of either is missing but what one of them removed for good, that stays away, and
 * what both changed is told.
 */
import { afterAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { mergeCopies } from '../../electron/core/merge/merge.ts';
import type { MergeReport } from '../../shared/contract/merge-types.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { mapParts } from '../../shared/model/map-doc.ts';
import { readText } from '../../shared/model/y-fields.ts';
import { contentsOf, editApart, fillBase, memorySide, type Side } from '../support/workspace-copies.ts';
import { seeded } from '../support/seeded.ts';

const PAIRS = 1000;
const SEED = 20_261_129;

const base = memorySide();
fillBase(base);
const bytes = base.bytes();
afterAll(() => base.close());

/** What a report says both copies changed, in order, and with the copies the other way round. */
function conflictsOf({ conflicts }: MergeReport, isSwapped: boolean): string[] {
  const pair = (ours: unknown, theirs: unknown): unknown[] => (isSwapped ? [theirs, ours] : [ours, theirs]);
  return conflicts
    .map(({ map, entity, field, choice, ours, theirs }) =>
      JSON.stringify([
        map?.id,
        entity,
        field,
        choice ? pair(choice.ours, choice.theirs) : pair(ours, theirs),
      ]),
    )
    .sort();
}

interface StoredItem {
  readonly id: string;
  readonly source: string;
  readonly customer: string | null;
  readonly date: string;
}

const itemsOf = (side: Side): StoredItem[] => contentsOf(side)['items'] as StoredItem[];

/** What of a copy was forgotten and is in the result all the same, or is missing though nobody removed it. */
function wrongItems(
  copies: readonly (readonly StoredItem[])[],
  joined: readonly StoredItem[],
  gone: ReadonlySet<string>,
): string[] {
  const here = new Set(joined.map(({ id }) => id));
  const isForgotten = ({ customer, date }: StoredItem): boolean =>
    gone.has(`customer ${customer}`) && date < '2100';
  const kept = copies
    .flat()
    .filter(
      ({ source, customer }) =>
        ![...gone].some((one) => [`source ${source}`, `customer ${customer}`].includes(one)),
    );
  return [
    ...joined.filter(isForgotten).map(({ id }) => `${id} is back`),
    ...kept.filter(({ id }) => !here.has(id)).map(({ id }) => `${id} is lost`),
  ];
}

/** Texts of the cards of the first map, by id. */
function texts({ documents }: Side): Map<string, string> {
  return documents.read(mapDocId('m'), (doc) => {
    const { cards } = mapParts(doc);
    return new Map([...cards].map(([id, card]) => [id, card instanceof Y.Map ? readText(card, 'text') : '']));
  });
}

const ids = ({ documents }: Side): string[] =>
  documents
    .list()
    .flatMap((doc) =>
      documents.read(doc, (ydoc) => [...ydoc.getMap('cards').keys()].map((id) => `${doc}/${id}`)),
    );

test(`${PAIRS} random pairs of histories, seed ${SEED}`, { timeout: 600_000 }, () => {
  let [told, removed] = [0, 0];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const random = seeded(SEED + pair);
    const [a, b] = [memorySide(bytes), memorySide(bytes)];
    const gone = new Set([
      ...editApart(a, random, 2, 1 + random.int(5)),
      ...editApart(b, random, 3, 1 + random.int(5)),
    ]);
    const before = [itemsOf(a), itemsOf(b)];
    const [ours, theirs] = [texts(a), texts(b)];
    const both = [...ids(a), ...ids(b)];
    const ab = memorySide(a.bytes());
    const first = mergeCopies(ab, b, 'b');
    const back = mergeCopies(b, a, 'a');
    const joined = contentsOf(ab);
    expect(joined, `pair ${pair}`).toEqual(contentsOf(b));
    expect(first.report.changed ? joined : contentsOf(a), `pair ${pair}`).toEqual(joined);
    expect(conflictsOf(first.report, false), `pair ${pair}`).toEqual(conflictsOf(back.report, true));

    expect(wrongItems(before, itemsOf(ab), gone), `pair ${pair}`).toEqual([]);
    removed += first.report.removed.here.items + first.report.removed.there.items;

    const again = mergeCopies(ab, random.pick([a, b]) ?? b, 'again');
    expect(again.report.changed, `pair ${pair}`).toBe(false);
    expect(pair % 10 === 0 ? contentsOf(ab) : joined, `pair ${pair}`).toEqual(joined);

    const known = new Set([...ids(base), ...ids(ab)]);
    const lost = both.filter((id) => !known.has(id));
    expect(lost, `pair ${pair}`).toEqual([]);

    const changedTwice = [...texts(base)].filter(([id, text]) => {
      const [mine, other] = [ours.get(id), theirs.get(id)];
      return mine !== other && mine !== text && other !== text;
    });
    const listed = new Set(first.report.conflicts.map(({ entity }) => entity));
    expect(
      changedTwice.filter(([id]) => !listed.has(`cards/${id}`)),
      `pair ${pair}`,
    ).toEqual([]);
    told += changedTwice.length;
    for (const side of [a, b, ab]) side.close();
  }
  expect(told).toBeGreaterThan(20);
  expect(removed).toBeGreaterThan(20);
});

test('three copies come together in any order', { timeout: 600_000 }, () => {
  for (let round = 0; round < 30; round += 1) {
    const random = seeded(SEED - 1 - round);
    const copies = [2, 3, 4].map((client) => {
      const side = memorySide(bytes);
      editApart(side, random, client, 1 + random.int(8));
      return side;
    });
    const [first, ...others] = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
    ].map((order) => {
      const [into, ...rest] = order.map((at) => memorySide(copies[at]?.bytes()));
      if (into) for (const from of rest) mergeCopies(into, from, 'x');
      return into ? contentsOf(into) : null;
    });
    for (const other of others) expect(other, `round ${round}`).toEqual(first);
    for (const copy of copies) copy.close();
  }
});
