/** `sojourn metrics`: metrics of the feedback's scores and of the customer table, with intervals. */
import { InvalidArgumentError, Option } from 'commander';
import type { FeedbackItem } from '../../../shared/contract/types.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import { parseNumber } from '../../../shared/formats/numbers.ts';
import { CUSTOMER_METRICS, isCustomerMetric } from '../../../shared/measures/metrics/customer-metrics.ts';
import { CLV_METHODS, type ClvMethod } from '../../../shared/measures/metrics/lifetime-value.ts';
import { CES_METHODS, METRICS, metricOf, type CesMethod } from '../../../shared/measures/metrics/metrics.ts';
import {
  answersOf,
  countGroups,
  METRIC_GROUPS,
  type MetricGroup,
} from '../../core/feedback/metric-groups.ts';
import { answersByItem, type ScoreAnswers } from '../../core/measures/score-answers.ts';
import type { Session } from '../../core/session.ts';
import { DONE, isoDay, type AddCommand, type CommandContext } from '../command.ts';
import { oneLine } from '../display-width.ts';
import { reading } from '../session.ts';
import { customerLines } from './customers.ts';
import { enteredLines, metricIdOf } from './entered.ts';
import {
  evidenceGroups,
  evidenceWithin,
  groupsOfItems,
  isEvidenceGroup,
  itemTest,
  namesOf,
  withinOf,
  withinWords,
  type Within,
} from './groups.ts';
import { describeLines, type MetricLine } from './lines.ts';
import { responseLines } from './response-times.ts';

/** What `--metric` names: a metric of scores, of customers, or of a column with durations. */
const CHOICES = [...METRICS, ...CUSTOMER_METRICS, 'response-time'] as const;

interface Options extends Within {
  readonly by?: MetricGroup;
  readonly metric: (typeof CHOICES)[number];
  readonly ces: CesMethod;
  readonly clv: ClvMethod;
  readonly discount: number;
  readonly field?: string;
  /** A metric of one's own, in place of `metric`. */
  readonly own?: string;
  readonly search?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

const ALL = 'all feedback';

export const addMetrics: AddCommand = (program, run) => {
  const command = program
    .command('metrics')
    .description('work out a metric of the feedback, with n, its 95 % interval, method and period')
    .argument('<FILE>', 'workspace')
    .addOption(new Option('--metric <NAME>', 'the metric').choices(CHOICES).default('nps'))
    .addOption(new Option('--by <WHAT>', 'a line for each').choices(METRIC_GROUPS))
    .addOption(
      new Option('--ces <CONVENTION>', 'how effort is worked out').choices(CES_METHODS).default('mean'),
    )
    .addOption(
      new Option('--clv <CONVENTION>', 'when a customer’s first margin comes')
        .choices(CLV_METHODS)
        .default('end'),
    )
    .option('--discount <PERCENT>', 'discount rate of a period, for clv', discountRate, 0.1)
    .option('--field <COLUMN>', 'for response-time: the column of the feedback that holds it')
    .option('--own <NAME>', 'a metric of one’s own: its values as they were entered or imported')
    .option('--search <Q>', 'only feedback that this search finds')
    .option('--from <DATE>', 'only feedback from this day on (YYYY-MM-DD)', isoDay)
    .option('--to <DATE>', 'only feedback up to this day', isoDay)
    .option(
      '--json',
      'print one JSON object a line: {"group", "metric", "n", "counts", "value", "low", "high", "method", "scale", "period", "origin", "scope"}',
    )
    .action((file: string, options: Options) => run((context) => listMetrics(file, options, context)));
  for (const group of METRIC_GROUPS) command.option(`--${group} <NAME>`, `only feedback of this ${group}`);
};

function discountRate(text: string): number {
  const number = parseNumber(text);
  if (number === null || number < 0)
    throw new InvalidArgumentError('It must be a number from 0 on, such as 8.');
  return number / 100;
}

async function listMetrics(file: string, options: Options, { terminal }: CommandContext): Promise<number> {
  await reading(file, async (session) => {
    const lines = await allLines(session, options);
    const scope = withinOf(options);
    if (options.json) {
      for (const line of lines) terminal.out(JSON.stringify({ ...line, scope }));
      return;
    }
    if (Object.keys(scope).length > 0) terminal.out(`Only ${oneLine(withinWords(scope))}:`);
    if (lines.length > 0) for (const line of describeLines(lines)) terminal.out(line);
    else terminal.out(await whyNothing(session, options));
  });
  return DONE;
}

/** What is worked out, then what was entered or imported. */
async function allLines(session: Session, options: Options): Promise<MetricLine[]> {
  const { own, metric, by, search, from, to } = options;
  const id = own === undefined ? (ENTERED_AS[metric] ?? metric) : metricIdOf(session, own);
  const entered =
    search === undefined
      ? await enteredLines(session, {
          metric: id,
          named: own ?? metric,
          by,
          within: withinOf(options),
          from,
          to,
        })
      : [];
  if (own !== undefined) return entered;
  const isEnteredOnly = entered.length > 0 && !isCounted(options);
  return [...(isEnteredOnly ? [] : await linesFor(session, options)), ...entered];
}

/** Whether it can be worked out at all: response times need a column, customers are told apart by segment only. */
function isCounted(options: Options): boolean {
  const { metric, by = 'segment', field } = options;
  if (metric === 'response-time') return field !== undefined;
  const levels = [by, ...Object.keys(withinOf(options))];
  return !isCustomerMetric(metric) || levels.every((level) => level === 'segment');
}

/** Ids of metrics that are called otherwise here. */
const ENTERED_AS: Readonly<Partial<Record<string, string>>> = { 'response-time': 'response' };

async function linesFor(session: Session, options: Options): Promise<MetricLine[]> {
  const { metric, by, ces, clv, discount, field } = options;
  if (isCustomerMetric(metric)) {
    if (by !== undefined && by !== 'segment') {
      throw new SojournError('badInput', `Customers are told apart by segment only, not by ${by}.`, {
        remedy: 'Leave --by out, or say --by segment.',
      });
    }
    const { segment, ...others } = withinOf(options);
    const [other] = Object.keys(others);
    if (other !== undefined) {
      throw new SojournError('badInput', `Customers are of a segment, and not of a ${other}.`, {
        remedy: `Leave --${other} out.`,
      });
    }
    const isInside = itemTest(session, segment === undefined ? {} : { segment });
    const lines = customerLines(
      session,
      metric,
      { method: clv, discount },
      by === 'segment' || segment !== undefined,
    );
    return lines.filter(({ group }) => isInside({ source: '', channel: '', segment: group }));
  }
  if (metric === 'response-time') {
    if (field === undefined) {
      throw new SojournError('badInput', 'It is not known which column holds the response time.', {
        remedy: 'Name it: --field "First reply (hours)".',
      });
    }
    const inside = await insideOf(session, options, itemsOf(session, options, false));
    return responseLines(inside, field, await groupsOfItems(session, by ?? 'all'));
  }
  const counted = countGroups(await answersFor(session, options));
  return counted.flatMap((one): MetricLine[] => {
    const value = metricOf(metric, one, ces);
    const { group, scale, from, to } = one;
    return value
      ? [{ group: group || ALL, metric, ...value, scale, period: { from, to }, origin: 'feedback' }]
      : [];
  });
}

async function whyNothing(session: Session, options: Options): Promise<string> {
  if (options.own !== undefined) return 'No value of this metric was entered or imported of these.';
  if (isCustomerMetric(options.metric)) {
    return 'There are no customers of a table. Import one: sojourn customers FILE TABLE.csv';
  }
  if (options.metric === 'response-time') return 'No feedback in these groups has a value in this column.';
  return countGroups(await answersFor(session, options)).length === 0
    ? 'No feedback with a score is in these groups.'
    : 'No score there is on a scale for this metric.';
}

async function answersFor(session: Session, options: Options): Promise<Iterable<ScoreAnswers>> {
  const { by = 'all', search, from, to } = options;
  const linked = await evidenceWithin(session, withinOf(options));
  if (!isEvidenceGroup(by) && linked === null && search === undefined) {
    return answersByItem(session.workspace.db, by, { from, to }, itemTest(session, withinOf(options)));
  }
  const ofEvidence = async (): Promise<Iterable<FeedbackItem>> => {
    const ids = linked ?? (isEvidenceGroup(by) ? (await evidenceGroups(session, by)).keys() : []);
    return evidenceItems(session, [...ids], options);
  };
  const items = search === undefined ? await ofEvidence() : itemsOf(session, options, true);
  return answersOf(await insideOf(session, options, items), await groupsOfItems(session, by));
}

/** Of these items the ones within the scope. */
async function insideOf(
  session: Session,
  options: Options,
  items: Iterable<FeedbackItem>,
): Promise<Iterable<FeedbackItem>> {
  const within = withinOf(options);
  const linked = await evidenceWithin(session, within);
  const isInside = itemTest(session, within);
  return inside(items, (item) => (linked === null || linked.has(item.id)) && isInside(namesOf(item)));
}

function* inside(
  items: Iterable<FeedbackItem>,
  test: (item: FeedbackItem) => boolean,
): Generator<FeedbackItem> {
  for (const item of items) if (test(item)) yield item;
}

function itemsOf(
  { feedback }: Session,
  { search, from, to }: Options,
  scored: boolean,
): Iterable<FeedbackItem> {
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const filter = { ...(scored ? { scored } : {}), ...(search === undefined ? {} : { search }), ...days };
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
