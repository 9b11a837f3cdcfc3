/** Values that were entered or imported, as lines of `sojourn metrics`: each with its period, as it stands. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { MetricLevel } from '../../../shared/contract/types.ts';
import { metricNamed } from '../../../shared/formats/series/metric-names.ts';
import { isRefused } from '../../../shared/measures/metrics/result.ts';
import { entryMethod, entryValue } from '../../../shared/measures/series/entry-value.ts';
import { LIBRARY_DOC, mapDocId, MEASURES_DOC } from '../../../shared/model/doc-ids.ts';
import { isKnownMetric } from '../../../shared/model/measures/kinds.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import {
  readMeasures,
  unchanged,
  type MetricEntry,
  type MetricSetting,
} from '../../../shared/model/measures/projection.ts';
import type { MetricScope } from '../../../shared/model/measures/scope.ts';
import { segmentNames } from '../../core/feedback/customers/segments.ts';
import type { MetricGroup } from '../../core/feedback/metric-groups.ts';
import type { Session } from '../../core/session.ts';
import { today } from '../today.ts';
import { isNamed, type Within } from './groups.ts';
import { refusedLine, type MetricLine } from './lines.ts';

export interface EnteredRequest {
  /** Id of the metric. */
  readonly metric: string;
  /** What it is called in the lines. */
  readonly named: string;
  readonly by: MetricGroup | undefined;
  readonly within: Within;
  /** ISO days: only values whose whole period lies between them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Values are of one thing each: where things are told apart within others there are none.
 * @returns oldest first in each group
 */
export async function enteredLines(session: Session, request: EnteredRequest): Promise<MetricLine[]> {
  const { metric, named, by, within, from = '', to = '9999' } = request;
  const levels = [...new Set([...(by === undefined ? [] : [by]), ...(Object.keys(within) as MetricGroup[])])];
  if (levels.length > 1) return [];
  const level: MetricLevel = levels[0] ?? 'workspace';
  const { metrics, values } = session.documents.read(MEASURES_DOC, readMeasures);
  const setting =
    metrics.find(({ id }) => id === metric) ?? (isKnownMetric(metric) ? unchanged(metric, metric) : null);
  const entries = values.filter(
    (entry) => entry.metric === metric && entry.scope.level === level && entry.from >= from && entry.to <= to,
  );
  if (!setting || entries.length === 0) return [];
  const nameOf = await names(session, level);
  const asked = level === 'workspace' ? undefined : within[level];
  return entries
    .map((entry) => ({ entry, group: nameOf(entry.scope) }))
    .filter(({ group }) => asked === undefined || isNamed(asked, group))
    .sort((a, b) => a.group.localeCompare(b.group, 'en') || (a.entry.from < b.entry.from ? -1 : 1))
    .map(({ entry, group }) => lineOf(entry, setting, named, by === undefined ? WHOLE : group));
}

const WHOLE = 'entered values';

function lineOf(entry: MetricEntry, setting: MetricSetting, metric: string, group: string): MetricLine {
  const period = { from: entry.from, to: entry.to };
  const found = entryValue(setting, entry);
  if (isRefused(found)) return { ...refusedLine(group, metric, found, 'entered'), period };
  const notes = [
    found.note,
    entry.from > today() ? 'It lies in the future and does not count yet.' : undefined,
  ];
  const note = notes.filter(Boolean).join(' ');
  const { value, low, high, n } = found;
  return {
    group,
    metric,
    n,
    counts: entry.counts ?? {},
    value,
    low,
    high,
    method: entryMethod(entry),
    scale: null,
    period,
    origin: 'entered',
    ...(note === '' ? {} : { note }),
  };
}

/** Tells the name of a thing of a level; its id where it is gone. */
async function names(session: Session, level: MetricLevel): Promise<(scope: MetricScope) => string> {
  const { documents, summaries, workspace } = session;
  const library = documents.read(LIBRARY_DOC, readLibrary);
  if (level === 'workspace') return () => '';
  if (level === 'channel') return ({ id }) => id;
  if (level === 'segment') {
    const all = segmentNames(workspace.db);
    return ({ id }) => all.get(id) ?? id;
  }
  if (level === 'source') {
    const find = workspace.db
      .prepare<[string], string>('SELECT name FROM feedback_sources WHERE id = ?')
      .pluck();
    return ({ id }) => find.get(id) ?? id;
  }
  if (level === 'persona' || level === 'touchpoint') {
    const all = level === 'persona' ? library.personas : library.touchpoints;
    const found = new Map(all.map(({ id, name }) => [id, name]));
    return ({ id }) => found.get(id) || id;
  }
  const maps = (await summaries.list()).filter(({ problem }) => !problem);
  const titles = new Map(maps.map(({ id, title }) => [id, title || 'Untitled map']));
  if (level === 'map') return ({ id }) => titles.get(id) ?? id;
  return ({ id }) => {
    const [mapId = '', stageId = ''] = id.split('/');
    const title = titles.get(mapId);
    if (title === undefined) return id;
    const stages = documents.read(mapDocId(mapId), (doc) => projectMap(doc, mapId).stages);
    const stage = stages.find((one) => one.id === stageId);
    return stage ? `${title} · ${stage.title || 'Untitled stage'}` : id;
  };
}

/**
 * The metric of this name.
 * @throws SojournError `badInput` where there is none
 */
export function metricIdOf({ documents }: Session, name: string): string {
  const { metrics } = documents.read(MEASURES_DOC, readMeasures);
  const id = metricNamed(name, metrics);
  if (id !== null) return id;
  const own = metrics.map((metric) => metric.name);
  throw new SojournError('badInput', `There is no metric “${name}”.`, {
    remedy: `Name NPS, CSAT, CES, churn rate, retention rate, response time or one of your own${own.length > 0 ? `: ${own.join(', ')}` : ''}.`,
  });
}
