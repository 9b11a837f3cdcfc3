import { useState } from 'react';
import type { RecentWorkspace } from '../../shared/contract/types.ts';
import type { PlainError } from '../../shared/contract/errors.ts';
import { attempt } from '../app/toasts.ts';
import { core } from '../state/connection.ts';
import { Button } from '../ui/Button.tsx';
import { openWorkspace } from './workspace-actions.ts';

/** The entry of the recent list that a problem is about, by its file's path. */
export function recentOf(
  problem: PlainError,
  recents: readonly RecentWorkspace[],
): RecentWorkspace | undefined {
  const file = problem.where.file?.replaceAll('\\', '/');
  if (!file) return undefined;
  return recents.find(({ folder, name }) => file === `${folder.replaceAll('\\', '/')}/${name}.sojourn`);
}

/** Why the wanted workspace is not open: what is wrong, where, what to do, and the ways on. */
export function Problem({ problem }: { problem: PlainError }) {
  const [busy, setBusy] = useState(false);
  const again = (readOnly: boolean): void =>
    attempt(async () => {
      setBusy(true);
      try {
        const recents = await core.call('app.recent');
        const target = recentOf(problem, recents) ?? recents.find(({ exists }) => exists);
        if (target) await openWorkspace(target.token, readOnly);
      } finally {
        setBusy(false);
      }
    });
  return (
    <div className="problem" role="alert">
      <h2>The workspace could not be opened</h2>
      <p>{problem.message}</p>
      {problem.remedy ? <p>{problem.remedy}</p> : null}
      {problem.where.file && !problem.message.includes(problem.where.file) ? (
        <p className="small">{problem.where.file}</p>
      ) : null}
      {problem.code === 'locked' || problem.code === 'readOnly' ? (
        <div className="section-head">
          <Button kind="primary" disabled={busy} onClick={() => again(true)}>
            Open for reading only
          </Button>
          <Button disabled={busy} onClick={() => again(false)}>
            Try again
          </Button>
        </div>
      ) : null}
    </div>
  );
}
