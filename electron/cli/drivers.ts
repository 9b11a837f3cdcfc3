/** `sojourn drivers`: what an outcome goes with. */
import { Option } from 'commander';
import {
  columnKey,
  DRIVER_GROUPS,
  OWN_SCORE,
  RETENTION,
  type DriverChoices,
  type DriverGroup,
  type DriverReport,
  type DriverRequest,
  type DriverSource,
} from '../../shared/contract/driver-types.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import { firstRequest, usualOutcome } from '../../shared/measures/drivers/first-request.ts';
import { crossOf, QUADRANT_WORDS, quadrantOf } from '../../shared/measures/drivers/quadrants.ts';
import { MISSING, type DriverFound, type Missing } from '../../shared/measures/drivers/types.ts';
import { leftOutWords, noneWords, warningWords } from '../../shared/measures/drivers/words.ts';
import { exportSection } from '../core/export/export-section.ts';
import { assertNotInput } from '../core/export/own-inputs.ts';
import { driversPart, workspaceName } from '../core/export/report/measure-sections.ts';
import { collected, DONE, usage, type AddCommand, type CommandContext } from './command.ts';
import { alignedRows, oneLine } from './display-width.ts';
import { printed, tell, wrote } from './report-alone.ts';
import { reading } from './session.ts';

interface Options {
  readonly by?: DriverGroup;
  readonly outcome?: string;
  readonly source?: string;
  readonly driver: readonly string[];
  readonly missing?: Missing;
  readonly to?: string;
  readonly json?: boolean;
}

export const addDrivers: AddCommand = (program, run) => {
  program
    .command('drivers')
    .description('find out which touchpoints or questions an outcome goes with, and how much')
    .argument('<FILE>', 'workspace')
    .option(
      '--outcome <NAME>',
      '"score", "retention" (from the customer table) or the name of a column (default: the score)',
    )
    .addOption(
      new Option('--by <WHAT>', 'what drivers are (default: questions where a survey has several)').choices(
        DRIVER_GROUPS,
      ),
    )
    .option('--source <NAME>', 'source of the questions, or of the scores that are the outcome')
    .option(
      '--driver <NAME>',
      'only this driver (repeatable; default: the twelve that most answered)',
      collected(String),
      [],
    )
    .addOption(
      new Option(
        '--missing <HOW>',
        'count who answered everything, or each pair of questions by itself (default: as the answers allow)',
      ).choices(MISSING),
    )
    .option('--to <OUT.pdf>', 'print what was found as a PDF; needs a Chrome or Chromium')
    .option(
      '--json',
      'print one JSON object, also with --to: {"outcome", "n", "r2", "drivers": [{"name", "importance", "low", "high", …}], …}',
    )
    .action((file: string, options: Options) => run((context) => listDrivers(file, options, context)));
};

async function listDrivers(file: string, options: Options, context: CommandContext): Promise<number> {
  const { terminal, signal } = context;
  const { to } = options;
  if (to !== undefined && !to.toLowerCase().endsWith('.pdf')) throw usage(`"${to}" does not end in .pdf`);
  if (to !== undefined) await assertNotInput(to, file);
  await reading(file, async (session) => {
    const { drivers } = session;
    const report = await drivers.find(requestOf(drivers.choices(), options), signal, (value) =>
      terminal.progress(`Finding drivers: ${Math.floor(value * 100)} %`),
    );
    if (to !== undefined) {
      const section = driversPart(report);
      const done = await printed(to, context, (target) =>
        exportSection({ section, workspace: workspaceName(session) }, target),
      );
      if (!options.json) tell(wrote(section.title, to, done), terminal);
    }
    if (options.json) terminal.out(JSON.stringify(plain(report)));
    else if (to === undefined) for (const line of describe(report)) terminal.out(line);
  });
  return DONE;
}

function requestOf(choices: DriverChoices, { by, outcome, source, driver, missing }: Options): DriverRequest {
  const usual = firstRequest(choices);
  const found = source === undefined ? undefined : sourceNamed(choices.sources, source);
  const kind = by ?? (found && found.columns.length > 1 ? 'question' : usual.by);
  const sourceId = found?.id ?? (kind === usual.by ? usual.sourceId : undefined);
  const own = choices.sources.find(({ id }) => id === sourceId);
  const asked = outcome === undefined ? undefined : outcomeKey(outcome);
  return {
    by: kind,
    ...(sourceId === undefined ? {} : { sourceId }),
    outcome:
      asked ??
      (kind === 'question'
        ? ((own && usualOutcome(own)) ?? OWN_SCORE)
        : kind === usual.by
          ? usual.outcome
          : OWN_SCORE),
    ...(missing && { missing }),
    ...(driver.length > 0 && { drivers: driver }),
  };
}

const outcomeKey = (name: string): string =>
  name === OWN_SCORE || name === RETENTION ? name : columnKey(name);

function sourceNamed(sources: readonly DriverSource[], name: string): DriverSource {
  const found = sources.find((source) => source.name.toLowerCase() === name.trim().toLowerCase());
  if (found) return found;
  throw new SojournError('notFound', `There is no source “${name}”.`, {
    remedy: `There are: ${sources.map((source) => source.name).join(', ') || 'none'}.`,
  });
}

function namesOf({ drivers, row, outcome }: DriverReport) {
  return { name: (index: number) => drivers[index]?.name ?? '', row, outcome: outcome.name };
}

function plain(report: DriverReport): object {
  const { analysis, by, outcome, source, row, drivers, unreadable } = report;
  const { none, answered, n, missing, r2, r2Low, r2High, adjusted, resamples } = analysis;
  const names = namesOf(report);
  const cross = crossOf(analysis.drivers);
  return {
    by,
    outcome: outcome.name,
    source,
    row,
    answered,
    n,
    missing,
    unreadable,
    problem: none && noneWords(none, names),
    r2,
    low: r2Low,
    high: r2High,
    adjusted,
    method: `LMG (Shapley value of R²), percentile intervals of ${resamples} resamples`,
    drivers: analysis.drivers.map(({ index, mean, meanLow, meanHigh, ...numbers }) => ({
      name: names.name(index),
      score: mean,
      scoreLow: meanLow,
      scoreHigh: meanHigh,
      scale: drivers[index]?.scale ?? null,
      ...numbers,
      field: cross && quadrantOf({ index, mean, meanLow, meanHigh, ...numbers }, cross),
    })),
    leftOut: analysis.leftOut.map((one) => leftOutWords(one, names)),
    warnings: analysis.warnings.map((warning) => warningWords(warning, names)),
  };
}

function describe(report: DriverReport): string[] {
  const { analysis, outcome, source, row } = report;
  const names = namesOf(report);
  const left = analysis.leftOut.map((one) => leftOutWords(one, names));
  if (analysis.none) return [noneWords(analysis.none, names), ...left];
  const cross = crossOf(analysis.drivers);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const line = ({ index, n, mean, importance, low, high, ...rest }: DriverFound) => [
    oneLine(names.name(index), 40),
    percent(importance),
    `${percent(low)} … ${percent(high)}`,
    mean.toFixed(0),
    `n ${n}`,
    cross ? QUADRANT_WORDS[quadrantOf({ index, n, mean, importance, low, high, ...rest }, cross)] : '',
  ];
  const { r2, r2Low, r2High, n } = analysis;
  return [
    `${outcome.name}${source === null ? '' : ` of ${source}`}: the drivers explain ${percent(r2)} (${percent(r2Low)} … ${percent(r2High)}) of n ${n} ${row}s.`,
    ...alignedRows([
      ['driver', 'importance', '95 % interval', 'of 100', '', ''],
      ...analysis.drivers.map(line),
    ]),
    ...left,
    ...analysis.warnings.map((warning) => warningWords(warning, names)),
  ];
}
