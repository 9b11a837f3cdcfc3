/** Reports without maps: what a role sees, metrics, drivers. */
import type { MeasureAppendix } from '../../shared/contract/types.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import { firstRequest } from '../../shared/measures/drivers/first-request.ts';
import type { Grain } from '../../shared/measures/series/periods.ts';
import { SCOPE_LEVELS } from '../../shared/formats/series/roles.ts';
import { WORKSPACE_SCOPE, type MetricScope } from '../../shared/model/measures/scope.ts';
import type { Overview, OverviewRole } from '../../shared/overview/types.ts';
import { appRoot } from '../core/app-root.ts';
import { createChromiumPrinter } from '../core/export/chromium-printer.ts';
import { isoDate } from '../core/export/clock.ts';
import { exportOverview } from '../core/export/export-overview.ts';
import { exportSection, type SectionTarget } from '../core/export/export-section.ts';
import { sourceDateEpoch } from '../core/export/finish-pdf.ts';
import { assertNotInput } from '../core/export/own-inputs.ts';
import { driversSection, metricsSection, workspaceName } from '../core/export/report/measure-sections.ts';
import { knownNames } from '../core/measures/known-names.ts';
import type { Session } from '../core/session.ts';
import type { WrittenReport } from '../core/export/report/print-report.ts';
import { DONE, usage, type CommandContext } from './command.ts';
import { readableSize } from './display-width.ts';
import { reading } from './session.ts';
import type { Terminal } from './terminal.ts';

export interface AloneFlags {
  readonly to: string;
  readonly role?: OverviewRole;
  readonly only?: MeasureAppendix;
  readonly department?: string;
  readonly touchpoint?: string;
  readonly period?: Grain;
  readonly of?: string;
  readonly json?: boolean;
}

/** Options of maps, which go without these. */
interface MapFlags {
  readonly map: readonly string[];
  readonly title?: string;
  readonly with?: readonly string[];
  readonly view?: string;
  readonly filter?: readonly string[];
  readonly segment?: string;
}

/** Prints what `--role` or `--only` names. */
export async function writeAlone(
  file: string,
  options: AloneFlags & MapFlags,
  context: CommandContext,
): Promise<number> {
  const { to, role, only, department, touchpoint } = options;
  const name = role === undefined ? '--only' : '--role';
  if (!to.toLowerCase().endsWith('.pdf')) throw usage(`"${to}" does not end in .pdf`);
  if (role !== undefined && only !== undefined) throw usage('--role and --only go without each other');
  if (options.map.length > 0 || options.with !== undefined || options.title !== undefined)
    throw usage(`--map, --with and --title go without ${name}`);
  if (options.view !== undefined || options.filter !== undefined || options.segment !== undefined)
    throw usage(`--view, --filter and --segment go without ${name}`);
  if (department !== undefined && role !== 'department')
    throw usage('--department goes with --role department');
  if (touchpoint !== undefined && role !== 'frontline')
    throw usage('--touchpoint goes with --role frontline');
  if ((options.period !== undefined || options.of !== undefined) && only !== 'metrics')
    throw usage('--period and --of go with --only metrics');
  await assertNotInput(to, file);
  return role === undefined
    ? writeMeasures(file, only ?? 'metrics', options, context)
    : writeRole(file, role, options, context);
}

async function writeRole(
  file: string,
  role: OverviewRole,
  { to, department, touchpoint, json }: AloneFlags,
  context: CommandContext,
): Promise<number> {
  const of = department ?? touchpoint ?? null;
  const today = isoDate(sourceDateEpoch(process.env));
  const overview = await reading(file, (session) => session.overviews.read(role, of, today));
  refuseUnknown(overview, of, file);
  const written = await printed(to, context, (target) => exportOverview({ overview, ...target }));
  const { pages, bytes, notes } = written;
  if (json)
    context.terminal.out(JSON.stringify({ file: to, role, of: overview.of, pages, size: bytes, notes }));
  else tell(wrote(overview.title, to, written), context.terminal);
  return DONE;
}

async function writeMeasures(
  file: string,
  only: MeasureAppendix,
  { to, period = 'month', of, json }: AloneFlags,
  context: CommandContext,
): Promise<number> {
  const today = isoDate(sourceDateEpoch(process.env));
  const written = await reading(file, async (session) => {
    const scope = of === undefined ? WORKSPACE_SCOPE : await scopeNamed(session, of);
    return printed(to, context, (target) =>
      exportSection(async (step) => {
        const section =
          only === 'metrics'
            ? await metricsSection(session, { scope, grain: period, today })
            : await driversSection(session, firstRequest(session.drivers.choices()), target.signal, step);
        return { section, workspace: workspaceName(session), date: today };
      }, target),
    );
  });
  const { pages, bytes, notes } = written;
  if (json) context.terminal.out(JSON.stringify({ file: to, only, pages, size: bytes, notes }));
  else tell(wrote(only === 'metrics' ? 'Metrics' : 'Drivers', to, written), context.terminal);
  return DONE;
}

/** The thing of `LEVEL=NAME`. @throws CommanderError for another form, SojournError `notFound` where there is none */
async function scopeNamed(session: Session, text: string): Promise<MetricScope> {
  const at = text.indexOf('=');
  const level = SCOPE_LEVELS.find((one) => one === text.slice(0, at).trim());
  const name = text.slice(at + 1).trim();
  if (!level || name === '')
    throw usage(`--of must look like LEVEL=NAME with one of ${SCOPE_LEVELS.join(', ')}, not "${text}"`);
  const [id, another] = (await knownNames(session, [level]))(level, name);
  if (id === undefined || another !== undefined) {
    const many = another === undefined ? `There is no ${level} “${name}”` : `Several are called “${name}”`;
    throw new SojournError('notFound', `${many} in ${session.workspace.path}.`, {
      remedy:
        level === 'stage' ? 'Name it with its map: “Map · Stage”.' : 'See its name on the screen of metrics.',
    });
  }
  return { level, id };
}

/** Runs a print with a printer of its own. */
export async function printed(
  to: string,
  { terminal, signal }: CommandContext,
  write: (target: Required<SectionTarget>) => Promise<WrittenReport>,
): Promise<WrittenReport> {
  const printer = createChromiumPrinter({ rendererFolder: appRoot().screens, idleMs: 0 });
  try {
    return await write({
      outPath: to,
      signal,
      printer,
      progress: (value) => terminal.progress(`Printing: ${Math.round(value * 100)} %`),
    });
  } finally {
    await printer.close();
  }
}

/** “Wrote “Metrics” on 3 pages to …”, and what is to be told of it. */
export const wrote = (title: string, to: string, { pages, bytes, notes }: WrittenReport): string[] => [
  `Wrote “${title}” on ${pages === 1 ? '1 page' : `${pages} pages`} to ${to} (${readableSize(bytes)}).`,
  ...notes,
];

export function tell(lines: readonly string[], terminal: Terminal): void {
  for (const line of lines) terminal.out(line);
}

/** Names that are told where the one asked for is not there. */
const MOST_NAMES = 20;

/** @throws SojournError `notFound` where the department or touchpoint is none of those there are */
function refuseUnknown({ choices, role }: Overview, of: string | null, file: string): void {
  if (of === null || choices.includes(of)) return;
  const what = role === 'department' ? 'department or owner' : 'touchpoint';
  const names = choices.slice(0, MOST_NAMES).join(', ');
  throw new SojournError('notFound', `There is no ${what} “${of}” in ${file}.`, {
    remedy: choices.length === 0 ? `No card names a ${what} yet.` : `There are: ${names}.`,
    where: { file },
  });
}
