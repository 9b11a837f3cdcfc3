/** What names in a file of metrics can stand for: segments, channels and the things of library and maps. */
import { LIBRARY_DOC, mapDocId, MEASURES_DOC } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { readMeasures } from '../../../shared/model/measures/projection.ts';
import type { SeriesContext } from '../../../shared/formats/series/found.ts';
import type { ScopeLevel } from '../../../shared/formats/series/roles.ts';
import { foldSegment } from '../../../shared/text/segment-name.ts';
import { segmentNames } from '../feedback/customers/segments.ts';
import type { Session } from '../session.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface NamedStage extends Named {
  readonly map: string;
  /** “Map · Stage”. */
  readonly long: string;
}

type Sources = Pick<Session, 'documents' | 'summaries' | 'measures' | 'catalogue' | 'workspace'>;

/** @param levels those that the file names; looking up channels and stages takes time */
export async function knownNames(
  session: Sources,
  levels: readonly ScopeLevel[],
): Promise<SeriesContext['find']> {
  const { documents, summaries, workspace } = session;
  const library = documents.read(LIBRARY_DOC, readLibrary);
  const { values } = documents.read(MEASURES_DOC, readMeasures);
  const maps = (await summaries.list()).filter(
    ({ trashedAt, template, problem }) => trashedAt === null && !template && !problem,
  );
  const valued = (level: ScopeLevel): Named[] => {
    const ids = new Set(values.flatMap(({ scope }) => (scope.level === level ? [scope.id] : [])));
    return Array.from(ids, (id) => ({ id, name: id }));
  };
  const asSegment = (name: string): Named => ({ id: foldSegment(name), name });
  const named: Readonly<Record<Exclude<ScopeLevel, 'stage'>, readonly Named[]>> = {
    segment: [
      ...[...segmentNames(workspace.db).values()].map(asSegment),
      ...library.personas.flatMap(({ segment }) => (segment === '' ? [] : [asSegment(segment)])),
      ...valued('segment'),
    ],
    channel: levels.includes('channel') ? [...(await channels(session)), ...valued('channel')] : [],
    persona: library.personas,
    touchpoint: library.touchpoints,
    map: maps.map(({ id, title }) => ({ id, name: title })),
  };
  const stages = levels.includes('stage')
    ? maps.flatMap(({ id, title }) =>
        documents.read(mapDocId(id), (doc) =>
          projectMap(doc, id).stages.map((stage): NamedStage => {
            const long = `${title || 'Untitled map'} · ${stage.title}`;
            return { id: `${id}/${stage.id}`, name: stage.title, map: id, long };
          }),
        ),
      )
    : [];
  // A file may have tens of thousands of rows: each name is looked up, not looked for.
  const found = new Map<ScopeLevel, ReadonlyMap<string, readonly Named[]>>();
  const called = (level: Exclude<ScopeLevel, 'stage'>, name: string): readonly Named[] => {
    let byName = found.get(level);
    if (!byName) found.set(level, (byName = Map.groupBy(named[level], (one) => foldSegment(one.name))));
    return byName.get(name) ?? [];
  };
  const stagesByName = Map.groupBy(
    stages.flatMap((stage) => [stage.name, stage.long].map((name) => ({ name: foldSegment(name), stage }))),
    ({ name }) => name,
  );
  return (level, name, map) => {
    const wanted = foldSegment(name);
    if (level === 'stage') {
      const all = (stagesByName.get(wanted) ?? []).map(({ stage }) => stage);
      return [...new Set(all.filter((one) => map === undefined || one.map === map).map(({ id }) => id))];
    }
    const all = called(level, wanted);
    // Channels are words: one that is written just so goes before another spelling.
    const exact = level === 'channel' ? all.filter((one) => one.name === name) : [];
    return [...new Set((exact.length > 0 ? exact : all).map(({ id }) => id))];
  };
}

/** Channels of the feedback and of cards. */
async function channels({ measures, catalogue }: Sources): Promise<Named[]> {
  const [{ levels }, usage] = await Promise.all([measures.counts(), catalogue.usage()]);
  const told = levels.find(({ level }) => level === 'channel')?.groups ?? [];
  return [...told.map(({ id }) => id), ...Object.keys(usage.channels)].map((name) => ({ id: name, name }));
}
