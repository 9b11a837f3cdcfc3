/** `sojourn merge`: other copies of a workspace into this one. */
import { basename } from 'node:path';
import { SojournError } from '../../shared/contract/errors.ts';
import type { MergeConflict, MergeReport } from '../../shared/contract/merge-types.ts';
import { mergeFiles } from '../core/merge/merge-files.ts';
import { openBackup, replaceByBackup } from '../core/workspace/restore.ts';
import { DONE, usage, type AddCommand, type CommandContext } from './command.ts';
import { oneLine } from './display-width.ts';
import { writing } from './session.ts';

interface Options {
  readonly undo?: boolean;
  readonly json?: boolean;
}

export const addMerge: AddCommand = (program, run) => {
  program
    .command('merge')
    .description(
      'join other copies of a workspace into it: maps, library, feedback, pictures, named versions',
    )
    .argument('<INTO>', 'workspace')
    .argument('[FROM...]', 'copies of it, or other workspaces; they are only read')
    .option('--undo', 'put the workspace back to what it was before the last merge')
    .option(
      '--json',
      'print one JSON object: {"reports": [{"from", "isCopy", "changed", "maps", "library", "feedback", "pictures", "versions", "conflicts", "conflictCount", "removed", "notes"}], "backup"}',
    )
    .action((into: string, from: string[], options: Options) =>
      run((context) => {
        if ((options.undo ?? false) === from.length > 0) throw usage('give the copies to merge, or --undo');
        return options.undo ? undo(into, options, context) : merge(into, from, options, context);
      }),
    );
};

async function merge(
  into: string,
  from: readonly string[],
  { json }: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
  const files = from.map((path) => ({ path, name: path }));
  const progress = (value: number): void => terminal.progress(`Merging: ${Math.floor(value * 100)} %`);
  const { reports, backup } = await writing(into, (session) =>
    mergeFiles(session, files, { signal, progress }),
  );
  if (json) terminal.out(JSON.stringify({ reports, backup }));
  else {
    for (const report of reports) for (const line of describe(report)) terminal.out(line);
    if (backup !== null)
      terminal.out(`As it was before: ${backup}. "sojourn merge ${into} --undo" goes back to that.`);
  }
  return DONE;
}

function describe(report: MergeReport): string[] {
  const { from, changed, maps, library, feedback, pictures, versions, conflicts, conflictCount, notes } =
    report;
  const told = notes.map((note) => `  note: ${oneLine(note)}`);
  if (!changed) return [`${from}: nothing that is not here already.`, ...told];
  const counts: readonly [number, string][] = [
    [library.personas, 'personas'],
    [library.touchpoints, 'touchpoints'],
    [library.tags, 'tags'],
    [feedback.sources, 'feedback sources'],
    [feedback.items, 'feedback items'],
    [feedback.changedItems, 'changed feedback items'],
    [feedback.labels, 'corrections of feedback'],
    [feedback.customers, 'customers'],
    [feedback.entries, 'entries about sources, imports and mappings'],
    [pictures, 'pictures and files'],
    [versions, 'named versions'],
  ];
  const came = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return [
    report.isCopy ? `${from}:` : `${from}, which is another workspace and no copy of this one:`,
    ...maps
      .filter(({ state }) => state !== 'unchanged')
      .map(({ title, state, cards: { added, changed: other, removed } }) =>
        state === 'new'
          ? `  new map "${oneLine(title)}"`
          : `  map "${oneLine(title)}": ${added} cards added, ${other} changed, ${removed} removed`,
      ),
    ...(came.length > 0 ? [`  came: ${came.join(', ')}`] : []),
    ...told,
    ...(conflictCount > 0 ? [`  changed in both copies: ${conflictCount}`] : []),
    ...conflicts.flatMap(conflictLines),
  ];
}

function conflictLines({ map, entity, name, field, ours, theirs, kept }: MergeConflict): string[] {
  const what = [map ? `"${map.title}"` : 'library', name === '' ? entity : `"${name}"`, field || 'all of it'];
  const value = (text: string | null): string => (text === null ? '(nothing)' : `"${oneLine(text)}"`);
  return [
    `    ${oneLine(what.join(' · '))}`,
    `      here ${value(ours)}, there ${value(theirs)}, kept ${value(kept)}`,
  ];
}

/** Puts the backup of before the last merge in the place of the workspace; the present state is backed up first. */
async function undo(file: string, { json }: Options, { terminal }: CommandContext): Promise<number> {
  const { backup, path } = await writing(file, async ({ backups, workspace }) => {
    const last = backups.list().find(({ reason }) => reason === 'merge');
    if (!last) {
      throw new SojournError('notFound', `There is no backup of before a merge of ${file}.`, {
        remedy: 'Backups lie where the merge was done, in the data folder of that person.',
        where: { file },
      });
    }
    await backups.make('restore');
    return { backup: last.path, path: workspace.path };
  });
  const before = await openBackup(backup);
  try {
    await replaceByBackup(before, path);
  } finally {
    before.close();
  }
  if (json) terminal.out(JSON.stringify({ restored: backup }));
  else terminal.out(`Put back to what it was before the merge (${basename(backup)}).`);
  return DONE;
}
