/** What an item belongs to, and whether it lies within the scope that was asked for. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { FeedbackItem } from '../../../shared/contract/types.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { foldSegment } from '../../../shared/text/segment-name.ts';
import { segmentNames } from '../../core/feedback/customers/segments.ts';
import {
  EVIDENCE_GROUPS,
  groupsByEvidence,
  METRIC_GROUPS,
  type EvidenceGroup,
  type MetricGroup,
} from '../../core/feedback/metric-groups.ts';
import type { ItemNames } from '../../core/measures/score-answers.ts';
import type { Session } from '../../core/session.ts';

/** Names by what they name: only feedback of all of them counts. */
export type Within = Readonly<Partial<Record<MetricGroup, string>>>;

/** Names that an error lists. */
const LISTED = 20;

export const isEvidenceGroup = (by: string): by is EvidenceGroup =>
  (EVIDENCE_GROUPS as readonly string[]).includes(by);

/** The scope among the options of the command line. */
export function withinOf(options: Within): Within {
  const told = METRIC_GROUPS.flatMap((by) => (options[by] === undefined ? [] : [[by, options[by]] as const]));
  return Object.fromEntries(told);
}

/** “segment Gold, channel app”. */
export const withinWords = (within: Within): string =>
  Object.entries(within)
    .map(([by, name]) => `${by} ${name}`)
    .join(', ');

/** Names of the groups that each item is evidence for, by the item's id. */
export async function evidenceGroups(
  { documents, summaries }: Session,
  by: EvidenceGroup,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const library = documents.read(LIBRARY_DOC, readLibrary);
  const listed = await summaries.list();
  const maps = listed
    .filter(({ trashedAt, template, problem }) => trashedAt === null && !template && !problem)
    .map(({ id }) => documents.read(mapDocId(id), (doc) => projectMap(doc, id)));
  return groupsByEvidence(by, maps, library);
}

/** Tells the groups of an item. */
export async function groupsOfItems(
  session: Session,
  by: MetricGroup | 'all',
): Promise<(item: FeedbackItem) => Iterable<string>> {
  if (isEvidenceGroup(by)) {
    const groups = await evidenceGroups(session, by);
    return ({ id }) => groups.get(id) ?? [];
  }
  if (by === 'all') return () => [''];
  return (item) => {
    const name = namesOf(item)[by];
    return name === '' ? [] : [name];
  };
}

export function namesOf({ source, channel, customerFacts }: FeedbackItem): ItemNames {
  return { source, channel: channel ?? '', segment: customerFacts?.segment ?? '' };
}

/**
 * Whether what an item says of itself lies within the scope.
 * @throws SojournError `notFound` for a source or segment that the workspace has not
 */
export function itemTest({ workspace }: Session, within: Within): (names: ItemNames) => boolean {
  const { source, segment, channel } = within;
  const sources = workspace.db
    .prepare<[], string>('SELECT name FROM feedback_sources WHERE hidden_at IS NULL')
    .pluck()
    .all();
  if (source !== undefined) checkName('source', source, sources);
  if (segment !== undefined) checkName('segment', segment, [...segmentNames(workspace.db).values()]);
  return (names) =>
    (source === undefined || isNamed(source, names.source)) &&
    (channel === undefined || isNamed(channel, names.channel)) &&
    (segment === undefined || isNamed(segment, names.segment));
}

/**
 * Items that are evidence for everything of the scope that is on maps; null where the scope names nothing there.
 * @throws SojournError `notFound` for a map, stage, touchpoint or persona that has no evidence
 */
export async function evidenceWithin(session: Session, within: Within): Promise<ReadonlySet<string> | null> {
  let found: ReadonlySet<string> | null = null;
  for (const by of EVIDENCE_GROUPS) {
    const name = within[by];
    if (name === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- at most four
    const groups = await evidenceGroups(session, by);
    checkName(by, name, [...new Set([...groups.values()].flatMap((names) => [...names]))]);
    found = idsNamed(groups, name, found);
  }
  return found;
}

function idsNamed(
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  name: string,
  among: ReadonlySet<string> | null,
): ReadonlySet<string> {
  const named = [...groups].filter(([, names]) => [...names].some((one) => isNamed(name, one)));
  return new Set(named.map(([id]) => id).filter((id) => among === null || among.has(id)));
}

/** Whether a name is the one that was asked for; a stage is also named without its map. */
export const isNamed = (asked: string, name: string): boolean =>
  foldSegment(name) === foldSegment(asked) || foldSegment(name).endsWith(` · ${foldSegment(asked)}`);

function checkName(by: MetricGroup, asked: string, names: readonly string[]): void {
  if (names.some((name) => isNamed(asked, name))) return;
  const more = names.length > LISTED ? `, and ${names.length - LISTED} more` : '';
  throw new SojournError('notFound', `There is no ${by} “${asked}” with feedback.`, {
    remedy: `There are: ${names.slice(0, LISTED).join(', ') || 'none'}${more}.`,
  });
}
