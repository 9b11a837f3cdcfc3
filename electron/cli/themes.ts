/** `sojourn themes`: what people talk about. */
import type { FeedbackItem, ThemesAnswer, ThemeScope, ThemeStats } from '../../shared/contract/types.ts';
import type { Trend } from '../../shared/measures/trend.ts';
import { evidenceOf } from '../../shared/model/evidence-of.ts';
import { exportSource } from '../core/export-source.ts';
import type { Session } from '../core/session.ts';
import { DONE, isoDay, wholeNumber, type AddCommand, type CommandContext } from './command.ts';
import { alignedRows, oneLine } from './display-width.ts';
import { findMap } from './find-map.ts';
import { reading } from './session.ts';

interface Options {
  readonly map?: string;
  readonly search?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly json?: boolean;
}

/** Themes that people see without --limit; --json has no such default. */
const SHOWN = 20;
/** Examples of each in JSON, and for people; and their width there. */
const EXAMPLES = 3;
const WIDTH = 100;

export const addThemes: AddCommand = (program, run) => {
  program
    .command('themes')
    .description('list what people talk about, as the last analysis found it')
    .argument('<FILE>', 'workspace')
    .option('--map <TITLE|ID>', 'only in the evidence of the cards of this map')
    .option('--search <Q>', 'only in feedback that this search finds')
    .option('--from <DATE>', 'only in feedback from this day on (YYYY-MM-DD)', isoDay)
    .option('--to <DATE>', 'only in feedback up to this day', isoDay)
    .option(
      '--limit <N>',
      `at most this many themes (default: ${SHOWN}; all with --json)`,
      wholeNumber(1, 1e6),
    )
    .option('--json', 'print one JSON object: {"total", "themed", "outdated", "themes": [{"label", …}]}')
    .action((file: string, options: Options) => run((context) => listThemes(file, options, context)));
};

async function listThemes(
  file: string,
  options: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
  const map = options.map === undefined ? null : await findMap(file, options.map);
  return reading(file, async (session) => {
    const scope = { filter: filterOf(options), ...(map ? { ids: evidenceOfMap(session, map.id) } : {}) };
    const answer = await session.feedback.themes(scope);
    const limit = options.limit ?? (options.json ? Infinity : SHOWN);
    const themes = [];
    for (const theme of answer.themes.slice(0, limit)) {
      if (signal.aborted) break;
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      themes.push({ ...theme, examples: await examplesOf(session, theme, scope) });
    }
    if (options.json) terminal.out(JSON.stringify({ ...answer, themes: themes.map(plain) }));
    else for (const line of describe(answer, themes)) terminal.out(line);
    return DONE;
  });
}

function filterOf({ search, from, to }: Options): ThemeScope['filter'] {
  return {
    ...(search === undefined ? {} : { search }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function evidenceOfMap(session: Session, mapId: string): string[] {
  return evidenceOf(exportSource(session, mapId).map);
}

async function examplesOf(
  { feedback }: Session,
  { theme }: ThemeStats,
  scope: ThemeScope,
): Promise<readonly FeedbackItem[]> {
  const { detail } = await feedback.theme(theme, scope);
  return detail.verbatims.slice(0, EXAMPLES);
}

type Told = ThemeStats & { readonly examples: readonly FeedbackItem[] };

/** `theme` only means something inside one file. */
function plain(told: Told): object {
  const { theme: _, examples, ...stats } = told;
  return { ...stats, examples: examples.map(({ id, text, score, date }) => ({ id, text, score, date })) };
}

const number = (value: number | undefined, digits: number): string =>
  value === undefined ? '–' : value.toFixed(digits).replace('-', '−');

function describe({ total, themed, outdated, themes: all }: ThemesAnswer, themes: readonly Told[]): string[] {
  if (all.length === 0)
    return [
      outdated
        ? 'No themes yet. "sojourn analyse FILE" finds them.'
        : `No themes in ${total} items of feedback.`,
    ];
  const rows = alignedRows([
    ['theme', 'language', 'items', 'share', 'of 100', 'sentiment', 'trend'],
    ...themes.map(({ label, language, items, share, score, sentiment, trend }) => [
      oneLine(label, 40),
      language,
      items,
      `${number(100 * share, 1)} %`,
      number(score?.mean, 0),
      number(sentiment?.mean, 2),
      trendWord(trend),
    ]),
  ]);
  return [
    ...rows.flatMap((row, at) => {
      const example = themes[at - 1]?.examples[0];
      return example ? [row, `  ${oneLine(example.text, WIDTH)}`] : [row];
    }),
    `${themes.length} of ${all.length} themes; ${themed} of ${total} items have one`,
    ...(outdated ? ['Feedback has changed since: "sojourn analyse FILE" finds themes anew.'] : []),
  ];
}

function trendWord(trend: Trend | null): string {
  return trend === null || trend.word === 'unclear' ? '' : trend.word;
}
