/** `sojourn metrics`: NPS, CSAT, CES and means of the feedback's scores, with intervals. */
import { Option } from 'commander';
import type { FeedbackItem } from '../../shared/contract/types.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import {
  CES_METHODS,
  METRICS,
  metricOf,
  type CesMethod,
  type Metric,
} from '../../shared/measures/metrics/metrics.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import {
  answersOf,
  countGroups,
  groupsByEvidence,
  METRIC_GROUPS,
  type EvidenceGroup,
  type MetricGroup,
} from '../core/feedback/metric-groups.ts';
import { answersByItem, type ScoreAnswers } from '../core/feedback/score-answers.ts';
import type { Session } from '../core/session.ts';
import { DONE, isoDay, type AddCommand, type CommandContext } from './command.ts';
import { alignedRows, oneLine } from './display-width.ts';
import { reading } from './session.ts';

interface Options {
  readonly by?: MetricGroup;
  readonly metric: Metric;
  readonly ces: CesMethod;
  readonly search?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

const ALL = 'all feedback';
/** Fewer answers than these say little; they are marked. */
const FEW = 30;

export const addMetrics: AddCommand = (program, run) => {
  program
    .command('metrics')
    .description('work out a metric of the feedback, with n, its 95 % interval, method and period')
    .argument('<FILE>', 'workspace')
    .addOption(new Option('--metric <NAME>', 'the metric').choices(METRICS).default('nps'))
    .addOption(new Option('--by <WHAT>', 'a line for each').choices(METRIC_GROUPS))
    .addOption(
      new Option('--ces <CONVENTION>', 'how effort is worked out').choices(CES_METHODS).default('mean'),
    )
    .option('--search <Q>', 'only feedback that this search finds')
    .option('--from <DATE>', 'only feedback from this day on (YYYY-MM-DD)', isoDay)
    .option('--to <DATE>', 'only feedback up to this day', isoDay)
    .option(
      '--json',
      'print one JSON object a line: {"group", "metric", "n", "counts", "value", "low", "high", "method", "scale", "period"}',
    )
    .action((file: string, options: Options) => run((context) => listMetrics(file, options, context)));
};

async function listMetrics(file: string, options: Options, { terminal }: CommandContext): Promise<number> {
  const { metric, ces, json } = options;
  await reading(file, async (session) => {
    const counted = countGroups(await answersFor(session, options));
    const found = counted.flatMap((one) => {
      const value = metricOf(metric, one, ces);
      const { group, scale, from, to } = one;
      return value ? [{ group: group || ALL, metric, ...value, scale, period: { from, to } }] : [];
    });
    if (json) for (const line of found) terminal.out(JSON.stringify(line));
    else for (const line of describe(found, counted.length)) terminal.out(line);
  });
  return DONE;
}

async function answersFor(session: Session, options: Options): Promise<Iterable<ScoreAnswers>> {
  const { by = 'all', search, from, to } = options;
  if (by === 'all' || by === 'source' || by === 'segment' || by === 'channel') {
    if (search === undefined) return answersByItem(session.workspace.db, by, { from, to });
    return answersOf(itemsOf(session, options), (item) => {
      const name = {
        all: '',
        source: item.source,
        channel: item.channel,
        segment: item.customerFacts?.segment,
      }[by];
      return name === null || name === undefined || (name === '' && by !== 'all') ? [] : [name];
    });
  }
  const groups = await evidenceGroups(session, by);
  return answersOf(
    search === undefined ? evidenceItems(session, [...groups.keys()], options) : itemsOf(session, options),
    ({ id }) => groups.get(id) ?? [],
  );
}

function itemsOf({ feedback }: Session, { search, from, to }: Options): Iterable<FeedbackItem> {
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const filter = { scored: true, ...(search === undefined ? {} : { search }), ...days };
  return feedback.iterate(filter, Number.MAX_SAFE_INTEGER);
}

/** Items that are asked for together. */
const TOGETHER = 500;

function* evidenceItems(
  { feedback }: Session,
  ids: readonly string[],
  { from = '', to = '9999' }: Options,
): Generator<FeedbackItem> {
  const hasDay = from !== '' || to !== '9999';
  for (let at = 0; at < ids.length; at += TOGETHER) {
    for (const item of feedback.items(ids.slice(at, at + TOGETHER))) {
      const day = item.date?.slice(0, 10);
      if (!hasDay || (day !== undefined && day >= from && day <= to)) yield item;
    }
  }
}

async function evidenceGroups({ documents, summaries }: Session, by: EvidenceGroup) {
  const library = documents.read(LIBRARY_DOC, readLibrary);
  const listed = await summaries.list();
  const maps = listed
    .filter(({ trashedAt, template, problem }) => trashedAt === null && !template && !problem)
    .map(({ id }) => documents.read(mapDocId(id), (doc) => projectMap(doc, id)));
  return groupsByEvidence(by, maps, library);
}

type Found = { readonly group: string } & NonNullable<ReturnType<typeof metricOf>> & {
    readonly period: { readonly from: string | null; readonly to: string | null };
  };

function describe(found: readonly Found[], groups: number): string[] {
  if (found.length === 0) {
    const why =
      groups === 0
        ? 'No feedback with a score is in these groups.'
        : 'No score there is on a scale for this metric.';
    return [why];
  }
  const rows = found.map(({ group, n, value, low, high, period, method }) => [
    oneLine(group),
    value.toFixed(1),
    low === null || high === null ? '' : `${low.toFixed(1)} … ${high.toFixed(1)}`,
    `n ${n}${n < FEW ? ' (few)' : ''}`,
    period.from === null ? '' : `${period.from} … ${period.to ?? ''}`,
    method,
  ]);
  return alignedRows(rows);
}
