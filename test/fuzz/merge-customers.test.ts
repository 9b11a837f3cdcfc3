/**
 * Customer tables that copies of one workspace fill and take out apart: what was taken out stays away, what was told
 * afterwards by a copy that knew of it stays, and it does not matter which copy is merged into which.
 */
import { afterAll, expect, test } from 'vitest';
import {
  beginChange,
  endChange,
  forgetChanges,
  removeAll,
} from '../../electron/core/feedback/customers/changes.ts';
import { CustomerWriter } from '../../electron/core/feedback/customers/write.ts';
import { mergeCopies } from '../../electron/core/merge/merge.ts';
import { contentsOf, memorySide, type Side } from '../support/workspace-copies.ts';
import { seeded, type Seeded } from '../support/seeded.ts';

const PAIRS = 500;
const SEED = 20_261_130;
const KEYS = ['a', 'ลูกค้า', 'клієнт'];
const COLUMNS = { name: true, segment: true, value: true, since: true, churned: true };

/** What is to be so of one customer in one copy: when its removal was remembered last, and what the table says. */
interface Expected {
  removed: number;
  value: number | null;
  /** Taken off since the workspace was opened. */
  taken: boolean;
}

class Copy {
  readonly side: Side;
  readonly expected: Map<string, Expected>;

  constructor(side: Side, expected: ReadonlyMap<string, Expected>) {
    this.side = side;
    this.expected = new Map([...expected].map(([key, state]) => [key, { ...state }]));
  }

  tell(key: string, value: number): void {
    const { db } = this.side.workspace;
    const writer = new CustomerWriter(db, beginChange(db), COLUMNS);
    const told = { key, row: 1, name: null, segment: null, value, since: null, churned: null, fields: {} };
    writer.write([told], () => null);
    endChange(db);
    this.expect(key).value = value;
  }

  remove(): void {
    removeAll(this.side.workspace.db, () => {});
    for (const state of this.expected.values()) {
      if (state.value !== null) state.taken = true;
      state.value = null;
    }
  }

  close(at: number): void {
    forgetChanges(this.side.workspace.db, at);
    for (const state of this.expected.values()) {
      if (state.taken) state.removed = at;
      state.taken = false;
    }
  }

  expect(key: string): Expected {
    const state = this.expected.get(key) ?? { removed: 0, value: null, taken: false };
    this.expected.set(key, state);
    return state;
  }
}

let clock = 1_000_000;
const base = new Copy(memorySide(), new Map());
for (const key of KEYS) base.tell(key, 1);
base.close((clock += 1));
const bytes = base.side.bytes();
afterAll(() => base.side.close());

let value = 1;
function live(copy: Copy, random: Seeded): void {
  for (let act = 0; act < 1 + random.int(5); act += 1) {
    const what = random.int(4);
    if (what === 0) copy.remove();
    else if (what === 1) copy.close((clock += 1));
    else copy.tell(random.pick(KEYS) ?? '', (value += 1));
  }
  copy.close((clock += 1));
}

const copyOf = (of: Buffer, expected = base.expected): Copy => new Copy(memorySide(of), expected);

/** What the tables are to say together. */
function joined(copies: readonly Copy[]): Record<string, number> {
  const told = KEYS.map((key): [string, number | null] => {
    const states = copies.map((copy) => copy.expect(key));
    const removed = Math.max(...states.map((state) => state.removed));
    const values = states.filter((state) => state.removed === removed).map((state) => state.value);
    return [key, values.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)];
  });
  return Object.fromEntries(told.filter((one): one is [string, number] => one[1] !== null));
}

function tableOf({ workspace: { db } }: Side): Record<string, number> {
  return Object.fromEntries(
    db
      .prepare<[], [string, number]>(
        'SELECT key, value FROM feedback_customers WHERE listed = 1 ORDER BY key',
      )
      .raw()
      .all(),
  );
}

test(`${PAIRS} random pairs of tables, seed ${SEED}`, { timeout: 300_000 }, () => {
  let gone = 0;
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const random = seeded(SEED + pair);
    const [a, b] = [copyOf(bytes), copyOf(bytes)];
    live(a, random);
    live(b, random);
    const ab = memorySide(a.side.bytes());
    const { report } = mergeCopies(ab, b.side, 'b');
    expect(tableOf(ab), `pair ${pair}`).toEqual(joined([a, b]));
    gone += report.removed.here.listings + report.removed.there.listings;
    mergeCopies(b.side, a.side, 'a');
    expect(contentsOf(b.side), `pair ${pair}`).toEqual(contentsOf(ab));
    const before = contentsOf(ab);
    expect(mergeCopies(ab, random.pick([a, b])?.side ?? b.side, 'again').report.changed, `pair ${pair}`).toBe(
      false,
    );
    expect(contentsOf(ab), `pair ${pair}`).toEqual(before);
    for (const side of [a.side, b.side, ab]) side.close();
  }
  expect(gone).toBeGreaterThan(100);
});

test('three tables come together in any order', { timeout: 300_000 }, () => {
  for (let round = 0; round < 100; round += 1) {
    const random = seeded(SEED - 1 - round);
    const copies = [copyOf(bytes), copyOf(bytes), copyOf(bytes)];
    for (const copy of copies) live(copy, random);
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [2, 0, 1],
    ]) {
      const [into, ...rest] = order.map((at) => memorySide(copies[at]?.side.bytes()));
      if (into) for (const from of rest) mergeCopies(into, from, 'x');
      expect(into && tableOf(into), `round ${round}, ${order.join()}`).toEqual(joined(copies));
      for (const side of [into, ...rest]) side?.close();
    }
    for (const copy of copies) copy.side.close();
  }
});
