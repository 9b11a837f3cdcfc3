/** `sojourn forget`: deletes a customer or a source for good. */
import { dirname } from 'node:path';
import { SojournError } from '../../shared/contract/errors.ts';
import type { ForgetCounts, ForgetReport, ForgetTarget } from '../../shared/contract/types.ts';
import type { Feedback } from '../core/feedback/service.ts';
import type { HoldingBackups } from '../core/feedback/forget/backups.ts';
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
    .option(
      '--backups',
      "also delete the workspace's backups that hold it, but for those made by hand; alone: those that hold anything deleted for good earlier",
    )
    .option('--yes', 'do not ask; needed where nobody can answer')
    .option('--json', 'print one JSON object: items, customers, sources, links, maps, quotes, versions, …')
    .action((file: string, options: Options) =>
      run((context) => {
        const { customer, source, backups, yes } = options;
        if (customer !== undefined && source !== undefined)
          throw usage('give either --customer KEY or --source NAME');
        if (customer === undefined && source === undefined && !backups)
          throw usage('give --customer KEY or --source NAME, or --backups for what was deleted earlier');
        if ((customer ?? source)?.trim() === '') throw usage('the key or name is empty');
        if (!yes && !context.terminal.answers)
          throw usage('nobody can be asked here; add --yes to delete without a question');
        return writing(file, (session) => forget(session, options, context));
      }),
    );
};

async function forget(session: Session, options: Options, context: CommandContext): Promise<number> {
  const { customer, source, backups: alsoBackups = false } = options;
  if (customer === undefined && source === undefined)
    return forgetInBackups(session, await session.feedback.forgottenBackups('all'), options, context);
  let found: { target: ForgetTarget; counts: ForgetCounts };
  try {
    const target = customer === undefined ? sourceTarget(session.feedback, source ?? '') : { customer };
    found = { target, counts: await session.feedback.forgetCounts(target) };
  } catch (error) {
    if (!alsoBackups || !(error instanceof SojournError) || error.code !== 'notFound') throw error;
    const thing = customer === undefined ? { source: source ?? '' } : { customer };
    const holding = await session.feedback.forgottenBackups(thing);
    if (holding.own.length + holding.manual.length === 0) throw error;
    return forgetInBackups(session, holding, options, context);
  }
  return forgetAll(session, found, options, context);
}

async function forgetAll(
  { feedback, backups }: Session,
  { target, counts }: { target: ForgetTarget; counts: ForgetCounts },
  { backups: alsoBackups = false, yes, json }: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
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

/** Deletes backups alone: the workspace itself has nothing of it any more. */
async function forgetInBackups(
  { feedback }: Session,
  found: HoldingBackups,
  { yes, json }: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
  const { own, manual } = found;
  if (!json) for (const line of describeBackups(found)) terminal.out(line);
  const ask = `Delete ${many(own.length, 'backup')} for good? This cannot be undone.`;
  if (own.length > 0 && !yes && !(await terminal.confirm(ask, signal))) {
    terminal.fail('nothing was deleted.');
    return FAILED;
  }
  feedback.deleteForgottenBackups(found);
  if (json) terminal.out(JSON.stringify({ backupsDeleted: own.length, backupsKept: manual.length }));
  else if (own.length > 0) terminal.out(`${many(own.length, 'backup')} deleted`);
  return DONE;
}

function describeBackups({ own, manual, undoesMerge }: HoldingBackups): string[] {
  if (own.length + manual.length === 0)
    return ['No backup holds anything of what was deleted for good in this workspace.'];
  return [
    'The workspace itself holds nothing of it any more.',
    ...alignedRows([
      ['  backups made by Sojourn that hold it, or cannot be read, to be deleted', own.length],
      ['  backups made by hand that hold it, always kept', manual.length],
    ]),
    ...(undoesMerge ? [MERGE_NOTE] : []),
    ...manual.map(({ path }) => `  note: ${oneLine(path)} was made by hand; delete it yourself`),
  ];
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

const MERGE_NOTE =
  '  note: one of the backups is that of before the last merge; without it "sojourn merge --undo" cannot take that merge back';

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
    ...(alsoBackups && counts.undoesMerge ? [MERGE_NOTE] : []),
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
