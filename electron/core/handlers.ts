/** What core answers to each call of the contract, for one screen. */
import type { Handlers } from '../../shared/contract/calls.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import { attachmentHandlers } from './attachment-handlers.ts';
import { startCasePrint } from './export/case-job.ts';
import { startDriversPrint, startMetricsPrint } from './export/measures-job.ts';
import { feedbackHandlers } from './feedback-handlers.ts';
import { mapFileHandlers } from './map-file-handlers.ts';
import { metricHandlers } from './measures/handlers.ts';
import { refuseStale, type CoreParts, type Part } from './handler-parts.ts';
import type { Screen } from './screens.ts';
import { externalLink } from './security/links.ts';
import type { Versions } from './versions/versions.ts';

const OPENABLE = ['workspace', 'file'] as const;

export function createHandlers(parts: CoreParts, screen: Screen): Handlers {
  return {
    ...appHandlers(parts, screen),
    ...workspaceHandlers(parts),
    ...documentHandlers(parts, screen),
    ...attachmentHandlers(parts, screen),
    ...mapFileHandlers(parts, screen),
    ...feedbackHandlers(parts, screen),
    ...metricHandlers(parts),
    'drivers.choices': () => parts.desk.session().drivers.choices(),
    'drivers.find': (request) => parts.desk.session().drivers.start(request),
    'job.list': () => parts.jobs.list(),
    'job.cancel': ({ job }) => parts.jobs.cancel(job),
    'export.picture': (input) => parts.exports.picture(input),
    'export.sourceSize': (input) => parts.exports.sourceSize(input),
    'export.map': (input) => parts.exports.map(input),
    'export.case': (input) => startCasePrint(parts, input.case),
    'export.metrics': (input) => startMetricsPrint(parts, input),
    'export.drivers': (input) => startDriversPrint(parts, input),
    'export.report': (input) => parts.exports.report(input),
    'export.overview': (input) => parts.exports.overview(input),
    'export.audit': (input) => parts.exports.audit(input),
  };
}

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

function documentHandlers(
  { desk, screens, mapsChanged, watchProblem }: CoreParts,
  screen: Screen,
): Part<'doc'> &
  Part<'blob'> &
  Part<'maps'> &
  Part<'catalogue'> &
  Part<'portfolio'> &
  Part<'overview'> &
  Part<'version'> {
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
    'portfolio.read': ({ known }) => desk.session().portfolio.read(known),
    'overview.read': ({ role, of, today }) => desk.session().overviews.read(role, of, today),
    'portfolio.loop': () => desk.session().portfolio.loop(),
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
