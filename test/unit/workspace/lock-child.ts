/**
 * Takes a workspace's lock as a process of its own. Arguments: path, mode. `hold` opens the workspace, says `open`
 * and stays until killed; `count N` opens, reads a counter, writes it increased, closes, N times over.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { openWorkspace, type Workspace } from '../../../electron/core/workspace/open.ts';
import { SojournError } from '../../../shared/contract/errors.ts';

const [path = '', mode = '', times = '0'] = process.argv.slice(2);

async function openWhenFree(): Promise<Workspace> {
  for (;;) {
    try {
      return await openWorkspace(path);
    } catch (error) {
      if (!(error instanceof SojournError) || error.code !== 'locked') throw error;
      await sleep(1);
    }
  }
}

if (mode === 'hold') {
  const workspace = await openWorkspace(path);
  workspace.db.prepare("INSERT OR REPLACE INTO meta VALUES ('held', 'yes')").run();
  process.stdout.write('open\n');
  setInterval(() => undefined, 1000);
} else {
  for (let index = 0; index < Number(times); index += 1) {
    const workspace = await openWhenFree();
    const count = workspace.db.prepare("SELECT value FROM meta WHERE key = 'count'").pluck().get();
    await sleep(1);
    workspace.db
      .prepare("INSERT OR REPLACE INTO meta VALUES ('count', ?)")
      .run(String(Number(count ?? '0') + 1));
    workspace.close();
  }
}
