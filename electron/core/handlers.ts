/** What core answers to each call of the contract, for one screen. */
import type { Handlers } from '../../shared/contract/calls.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import type { FileToken } from '../../shared/contract/types.ts';
import type { Coalesced } from './coalesce.ts';
import type { Desk } from './desk.ts';
import type { Export } from './export/service.ts';
import type { Feedback } from './feedback/service.ts';
import type { Files, KnownFile } from './files.ts';
import type { Host } from './host.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Recents } from './recents.ts';
import type { Screen, Screens } from './screens.ts';
import { externalLink } from './security/links.ts';
import type { Versions } from './versions/versions.ts';
import { isOpenHere } from './workspace/open-files.ts';

/** What the handlers of all screens share. */
export interface CoreParts {
  readonly host: Host;
  readonly desk: Desk;
  readonly files: Files;
  readonly recents: Recents;
  readonly screens: Screens;
  readonly jobs: Jobs;
  readonly exports: Export;
  /** Tells all screens, soon and once, that map summaries changed. */
  readonly mapsChanged: Coalesced;
  /** Told what each attempt to write threw, or null where it worked; tells the screens when there is new trouble. */
  readonly watchProblem: (error: unknown) => void;
}

const OPENABLE = ['workspace', 'file'] as const;

export function createHandlers(parts: CoreParts, screen: Screen): Handlers {
  return {
    ...appHandlers(parts, screen),
    ...workspaceHandlers(parts),
    ...documentHandlers(parts, screen),
    ...feedbackHandlers(parts, screen),
    'job.list': () => parts.jobs.list(),
    'job.cancel': ({ job }) => parts.jobs.cancel(job),
    'export.pdf': (input) => parts.exports.pdf(input),
  };
}

type Part<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;

function appHandlers({ host, desk, files, recents }: CoreParts, screen: Screen): Part<'app'> {
  return {
    'app.hello': () => {
      screen.stale = false;
      return {
        version: host.version,
        host: host.kind,
        platform: process.platform,
        workspace: desk.info(),
        problem: desk.problem(),
      };
    },
    'app.recent': () => recents.describe(files),
    'app.openLink': async ({ url }) => {
      const link = externalLink(url);
      if (link === null) throw new SojournError('forbidden', 'Only web and mail links are opened.');
      await host.openLink(link);
    },
  };
}

function workspaceHandlers({ host, desk, files }: CoreParts): Part<'workspace'> {
  return {
    'workspace.open': ({ token, readOnly }) => desk.open(files.resolve(token, OPENABLE).path, readOnly),
    'workspace.create': async ({ name, sample }) => {
      const path = await host.pickWorkspaceToCreate(name);
      return path === null ? null : desk.create(name, path, sample);
    },
    'workspace.pick': async () => {
      const path = await host.pickWorkspaceToOpen();
      return path === null ? null : desk.open(path);
    },
    'workspace.saveCopy': async () => {
      const { name } = desk.session().workspace.info;
      const path = await host.pickWorkspaceToCreate(name);
      return path === null ? null : desk.moveTo(path);
    },
    'workspace.backups': () =>
      desk
        .session()
        .backups.list()
        .map(({ path, at, size, reason }) => ({ token: files.add('backup', path), at, size, reason })),
    'workspace.backup': async () => ({ file: (await desk.session().backups.make('manual')).path }),
    'workspace.restore': ({ token }) => desk.restore(files.resolve(token, ['backup']).path),
  };
}

/** What a screen writes that has not seen yet that another workspace is open belongs to the one before. */
function refuseStale(screen: Screen): void {
  if (!screen.stale) return;
  throw new SojournError('cancelled', 'Another workspace was opened; this change belongs to the one before.');
}

function documentHandlers(
  { desk, screens, mapsChanged, watchProblem }: CoreParts,
  screen: Screen,
): Part<'doc'> & Part<'blob'> & Part<'maps'> & Part<'catalogue'> & Part<'version'> {
  const writing = <T>(work: () => T): T => {
    try {
      const result = work();
      watchProblem(null);
      return result;
    } catch (error) {
      watchProblem(error);
      throw error;
    }
  };
  const versions = (): Versions => desk.session().versions;
  const changeVersions = <T>(work: (versions: Versions) => T): T => {
    refuseStale(screen);
    return writing(() => work(versions()));
  };
  return {
    'maps.list': () => desk.session().summaries.list(),
    'maps.search': ({ query, options, limit }) => desk.session().mapSearch.search(query, options, limit),
    'catalogue.usage': () => desk.session().catalogue.usage(),
    'doc.open': ({ doc }) => {
      const state = desk.session().documents.open(doc);
      screen.stale = false;
      return state;
    },
    'doc.push': ({ doc, update }) => {
      refuseStale(screen);
      const pushed = writing(() => desk.session().documents.push(doc, update, screen.client));
      screens.emit('doc.update', { doc, update, seq: pushed.seq }, screen);
      mapsChanged.call();
      return pushed;
    },
    'version.list': ({ doc }) => versions().list(doc),
    'version.state': ({ doc, version }) => ({ state: versions().state(doc, version) }),
    'version.create': ({ doc, kind, name }) => changeVersions((all) => all.create(doc, kind, name)),
    'version.rename': ({ doc, version, name }) => changeVersions((all) => all.rename(doc, version, name)),
    'version.delete': ({ doc, version }) => changeVersions((all) => all.remove(doc, version)),
    'version.bringBack': ({ doc, version }) => changeVersions((all) => all.bringBack(doc, version)),
    'blob.put': ({ bytes, mime, thumb }) => {
      refuseStale(screen);
      return { hash: writing(() => desk.session().blobs.put(bytes, mime, thumb)) };
    },
    'blob.get': ({ hash }) => desk.session().blobs.get(hash),
    'blob.thumbs': ({ hashes }) => desk.session().blobs.thumbs(hashes),
    'blob.putThumb': ({ hash, thumb }) => {
      refuseStale(screen);
      writing(() => desk.session().blobs.putThumb(hash, thumb));
    },
  };
}

function feedbackHandlers(
  { host, desk, files, watchProblem }: CoreParts,
  screen: Screen,
): Part<'feedback'> & Part<'file'> {
  const feedback = (): Feedback => desk.session().feedback;

  /** A feedback file's path. An open workspace must only be read by SQLite: see workspace/open-files.ts. */
  const fileOf = (token: string): KnownFile => {
    const file = files.resolve(token, ['file']);
    if (!isOpenHere(file.path)) return file;
    throw new SojournError('badInput', `${file.name} is an open workspace, not a feedback file.`, {
      remedy: 'Choose a CSV, TSV, JSON or NDJSON file.',
      where: { file: file.name },
    });
  };

  const mayWrite = (): void => {
    refuseStale(screen);
    try {
      desk.session().workspace.assertWritable();
      desk.session().workspace.assertPresent();
    } catch (error) {
      watchProblem(error);
      throw error;
    }
  };

  return {
    'file.pick': async () => {
      const paths = await host.pickFeedbackFiles();
      return paths && paths.map((path): FileToken => files.describe(path));
    },
    'feedback.preview': ({ file, mapping }) => feedback().preview({ ...fileOf(file), mapping }),
    'feedback.import': ({ file, mapping, source }) => {
      mayWrite();
      return feedback().import({ ...fileOf(file), mapping, source });
    },
    'feedback.sources': () => feedback().sources(),
    'feedback.query': ({ filter, cursor, limit }) => feedback().query(filter, cursor, limit),
    'feedback.count': ({ filter }) => feedback().count(filter),
    'feedback.items': ({ ids }) => feedback().items(ids),
    'feedback.stats': ({ sets }) => feedback().stats(sets),
    'feedback.removeSource': ({ sourceId }) => {
      mayWrite();
      feedback().removeSource(sourceId);
    },
    'feedback.restoreSource': ({ sourceId }) => {
      mayWrite();
      feedback().restoreSource(sourceId);
    },
  };
}
