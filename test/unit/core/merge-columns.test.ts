/** The same rows came into both copies from different exports: values stay with their names, dates become the same. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { namedFile } from '../../../electron/core/feedback/files/bytes.ts';
import { runImport } from '../../../electron/core/feedback/import-run.ts';
import { mergeCopies } from '../../../electron/core/merge/merge.ts';
import { memorySide, type Side } from '../../support/workspace-copies.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy into which a table was imported at this time, in ms. */
function imported(bytes: Buffer, text: string, at: number, asOf?: string): Side {
  const side = memorySide(bytes);
  const path = join(folder, 'survey.csv');
  writeFileSync(path, text);
  const { db } = side.workspace;
  runImport(db, { file: namedFile(path), asOf }, { cancelled: () => false, progress: () => undefined });
  db.prepare('UPDATE feedback_imports SET started_at = @at, finished_at = @at').run({ at });
  return side;
}

/** What an item says, by the names of its columns. */
function values({ workspace: { db } }: Side): unknown {
  const rows = db
    .prepare<[], { names: string; fields: string }>(
      'SELECT names, fields FROM feedback_items i JOIN feedback_columns c ON c.id = i.columns_id',
    )
    .all();
  return rows.map(({ names, fields }) => {
    const told = JSON.parse(fields) as unknown[];
    const named = (JSON.parse(names) as string[]).map((name, at) => [name, told[at] ?? null] as const);
    return Object.fromEntries(named.filter(([, value]) => value !== null));
  });
}

it('values stay with their names, whichever is merged into whichever', () => {
  const base = memorySide();
  const bytes = base.bytes();
  base.close();
  const first = 'shop,city,comment\nA,Київ,Довго чекала на відповідь\n';
  const second = 'city,shop,comment\nКиїв,A,Довго чекала на відповідь\n';
  const said = [{ shop: 'A', city: 'Київ' }];
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const [a, b] = [imported(bytes, one, 1000), imported(bytes, other, 2000)];
    expect([values(a), values(b)]).toMatchObject([said, said]);
    mergeCopies(a, b, 'b');
    expect(values(a)).toMatchObject(said);
    a.close();
    b.close();
  }
});

it('of dates that are told from another day both copies keep the more exact one', () => {
  const base = memorySide();
  const bytes = base.bytes();
  base.close();
  const row = (date: string): string => `author,date,comment\nОлена,${date},Довго чекала на відповідь\n`;
  const dates = ({ workspace: { db } }: Side): (string | null)[] =>
    db.prepare<[], string | null>('SELECT date FROM feedback_items').pluck().all();
  for (const [first, second] of [
    [1000, 2000],
    [2000, 1000],
  ] as const) {
    const a = imported(bytes, row('3 days ago'), first, '2026-05-10');
    const b = imported(bytes, row('a month ago'), second, '2026-06-10');
    expect([dates(a), dates(b)]).toEqual([['2026-05-07'], ['2026-05']]);
    const [ab, ba] = [memorySide(a.bytes()), memorySide(b.bytes())];
    mergeCopies(ab, b, 'b');
    mergeCopies(ba, a, 'a');
    expect([dates(ab), dates(ba)]).toEqual([['2026-05-07'], ['2026-05-07']]);
    expect(mergeCopies(ab, ba, 'ba').report.changed).toBe(false);
    for (const side of [a, b, ab, ba]) side.close();
  }
});
