/** Where customers of a table stand, out of the rows of a workspace. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeWorkspaceFile } from '../../../electron/core/new-workspace.ts';
import { customerLives } from '../../../electron/core/overview/customer-lives.ts';
import { openWorkspace, type Workspace } from '../../../electron/core/workspace/open.ts';
import { sortKey } from '../../../electron/core/feedback/sort-key.ts';
import { freshFolder } from '../../support/start-host.ts';

let folder: string;
let workspace: Workspace;

beforeEach(async () => {
  folder = freshFolder();
  const file = join(folder, 'w.sojourn');
  await makeWorkspaceFile(file, 'W');
  workspace = await openWorkspace(file);
});
afterEach(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

function customer(key: string, since: string | null, churned: number | null, listed = 1): number {
  const { lastInsertRowid } = workspace.db
    .prepare('INSERT INTO feedback_customers (key, listed, since, churned) VALUES (?, ?, ?, ?)')
    .run(key, listed, since, churned);
  return Number(lastInsertRowid);
}

let seq = 0;
function item(customerId: number, date: string | null, score100: number | null): void {
  seq += 1;
  workspace.db
    .prepare(
      'INSERT INTO feedback_order (sort_key, seq, source_id, score100, customer_id) VALUES (?, ?, 1, ?, ?)',
    )
    .run(sortKey(date, seq), seq, score100, customerId);
}

it('reads since, first and last feedback of each customer of a table', async () => {
  item(customer('left', '2020-01-01', 1), '2026-05-01', 90);
  customer('new', '2026-05-01', 0);
  const back = customer('back', '2026-05-01', 0);
  item(back, '2024-03-01', 10);
  const unhappy = customer('unhappy', '2024-01-01', null);
  item(unhappy, '2026-05-02', 10);
  item(unhappy, '2026-04-02', 95);
  item(unhappy, null, 95);
  customer('quiet', null, 0);
  item(customer('not in a table', '2026-05-01', 0, 0), '2026-05-01', 10);
  const lives = await customerLives(workspace.db, '2026-06-01', () => undefined);
  expect(lives).toEqual({
    counts: { new: 1, active: 1, atRisk: 1, lost: 1, wonBack: 1 },
    customers: 5,
    heard: 3,
    unknown: 1,
  });
});

it('is nothing where there is no customer table', async () => {
  const lives = await customerLives(workspace.db, '2026-06-01', () => undefined);
  expect(lives.customers).toBe(0);
});
