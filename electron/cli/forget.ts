/** `sojourn forget`: deletes a customer or a source for good. */
import { dirname } from 'node:path';
import { SojournError } from '../../shared/contract/errors.ts';
import type { ForgetCounts, ForgetReport, ForgetTarget } from '../../shared/contract/types.ts';
import type { Feedback } from '../core/feedback/service.ts';
import { sourceKey } from '../core/feedback/identity.ts';
import type { Session } from '../core/session.ts';
import { DONE, FAILED, usage, type AddCommand, type CommandContext } from './command.ts';
import { alignedRows, oneLine } from './display-width.ts';
import { writing } from './session.ts';

interface Options {
  readonly customer?: string;
  readonly source?: string;
  readonly backups?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export const addForget: AddCommand = (program, run) => {
  program
    .command('forget')
    .description(
      'delete a customer or a source for good: items, index, evidence on maps and in their versions',
    )
    .argument('<FILE>', 'workspace')
    .option(
      '--customer <KEY>',
      'the customer with this key, as the files had it; also where it was stored hashed',
    )
    .option('--source <NAME>', 'the source with this name')
    .option('--backups', "also delete the workspace's backups that hold it, but for those made by hand")
    .option('--yes', 'do not ask; needed where nobody can answer')
    .option('--json', 'print one JSON object: items, customers, sources, links, maps, quotes, versions, …')
    .action((file: string, options: Options) =>
      run((context) => {
        const { customer, source, yes } = options;
        if ((customer === undefined) === (source === undefined))
          throw usage('give either --customer KEY or --source NAME');
        if ((customer ?? source ?? '').trim() === '') throw usage('the key or name is empty');
        if (!yes && !context.terminal.answers)
          throw usage('nobody can be asked here; add --yes to delete without a question');
        return writing(file, (session) => forget(session, options, context));
      }),
    );
};

async function forget(
  { feedback, backups }: Session,
  { customer, source, backups: alsoBackups = false, yes, json }: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
  const target = customer === undefined ? sourceTarget(feedback, source ?? '') : { customer };
  const counts = await feedback.forgetCounts(target);
  if (!json) for (const line of describe(counts, alsoBackups)) terminal.out(line);
  if (!yes && !(await terminal.confirm(question(counts), signal))) {
    terminal.fail('nothing was deleted.');
    return FAILED;
  }
  const report = await feedback.forget(target, {
    signal,
    onProgress: (value) => terminal.progress(`Deleting for good: ${Math.floor(value * 100)} %`),
    backups: alsoBackups,
  });
  const [kept] = report.backupsKept > 0 ? backups.list() : [];
  const { files, unsearchedFiles } = counts;
  if (json) terminal.out(JSON.stringify({ ...report, files, unsearchedFiles }));
  else for (const line of told(report, kept ? dirname(kept.path) : '')) terminal.out(line);
  return report.vacuumed && report.unreadable.length + report.unreadableVersions === 0 ? DONE : FAILED;
}

/** @throws SojournError `notFound` with the names that there are */
function sourceTarget(feedback: Feedback, name: string): ForgetTarget {
  const sources = feedback.sources();
  const found = sources.find((one) => sourceKey(one.name) === sourceKey(name));
  if (found) return { sourceId: found.id };
  const names = sources.map((one) => `“${one.name}”`).join(', ');
  throw new SojournError('notFound', `There is no source named “${name}”.`, {
    remedy: names ? `There are ${names}.` : 'The workspace has no feedback.',
  });
}

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

function question({ items, links, quotes }: ForgetCounts): string {
  const parts = [many(items, 'item'), many(links, 'evidence link'), many(quotes, 'quote card')];
  return `Delete ${parts.join(', ')} for good? This cannot be undone.`;
}

function describe(counts: ForgetCounts, alsoBackups: boolean): string[] {
  const { items, customers, sources, links, maps, quotes, unreadable, backups, manualBackups } = counts;
  const { files, unsearchedFiles } = counts;
  const own = `  backups made by Sojourn that hold it, ${alsoBackups ? 'to be deleted' : 'kept without --backups'}`;
  return [
    'To be deleted for good:',
    ...alignedRows([
      ['  items', items],
      ['  customers', customers],
      ['  sources', sources],
      ['  evidence links', links],
      ['  maps with such links', maps],
      ['  quote cards with their words', quotes],
      [own, backups],
      ['  backups made by hand that hold it, always kept', manualBackups],
    ]),
    ...files.map(
      (name) =>
        `  note: the attached file “${oneLine(name)}” holds the key and is kept; remove it from its audit`,
    ),
    ...(unsearchedFiles > 0
      ? [
          `  note: ${many(unsearchedFiles, 'attached file')} not searched, being no plain text; look at them yourself`,
        ]
      : []),
    ...unreadable.map((doc) => `  note: ${oneLine(doc)} cannot be read, so nobody knows what it holds`),
  ];
}

/** @param folder where backups lie */
function told(report: ForgetReport, folder: string): string[] {
  const { items, links, maps, quotes, versions, unreadable, unreadableVersions } = report;
  const { vacuumed, backupsDeleted, backupsKept } = report;
  const notes: readonly (readonly [count: number, note: string])[] = [
    [unreadable.length, `${many(unreadable.length, 'map')} could not be read and may still hold links`],
    [unreadableVersions, `${many(unreadableVersions, 'version')} could not be read and may still hold links`],
    [backupsKept, `${many(backupsKept, 'backup')} that may hold it kept in ${folder}`],
    [
      vacuumed ? 0 : 1,
      'the file could not be rewritten, so deleted words may be left in its free pages; free some disk space and open it once',
    ],
  ];
  return [
    `Deleted for good: ${many(items, 'item')}, ${many(links, 'evidence link')} on ${many(maps, 'map')}, ${many(quotes, 'quote card')}; ${many(versions, 'version')} rewritten`,
    ...(backupsDeleted > 0 ? [`${many(backupsDeleted, 'backup')} deleted`] : []),
    ...notes.flatMap(([count, note]) => (count > 0 ? [`  note: ${note}`] : [])),
  ];
}
