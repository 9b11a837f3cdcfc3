/** What core answers to each call of the contract, for one screen. */
import type { Handlers } from '../../shared/contract/calls.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import type { FileToken } from '../../shared/contract/types.ts';
import type { Coalesced } from './coalesce.ts';
import type { Desk } from './desk.ts';
import type { Export } from './export/service.ts';
import type { Files } from './files.ts';
import type { Host } from './host.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Recents } from './recents.ts';
import type { Screen, Screens } from './screens.ts';

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
  /** Looks whether the workspace can still be written and tells the screens where not. */
  readonly watchProblem: (error: unknown) => void;
}

const OPENABLE = ['workspace', 'file'] as const;
const LINKS = new Set(['http:', 'https:', 'mailto:']);

export function createHandlers(parts: CoreParts, screen: Screen): Handlers {
  return {
    ...appHandlers(parts, screen),
    ...workspaceHandlers(parts),
    ...documentHandlers(parts, screen),
    ...feedbackHandlers(parts),
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
      if (!URL.canParse(url) || !LINKS.has(new URL(url).protocol)) {
        throw new SojournError('forbidden', 'Only web and mail links are opened.');
      }
      await host.openLink(new URL(url).href);
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
): Part<'doc'> & Part<'blob'> & Part<'maps'> {
  const writing = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      watchProblem(error);
      throw error;
    }
  };
  return {
    'maps.list': () => desk.session().summaries.list(),
    'doc.open': ({ doc }) => {
      const state = desk.session().documents.open(doc);
      screen.stale = false;
      return state;
    },
    'doc.push': ({ doc, update }) => {
      if (screen.stale) {
        throw new SojournError(
          'cancelled',
          'Another workspace was opened; this change belongs to the one before.',
        );
      }
      const pushed = writing(() => desk.session().documents.push(doc, update, screen.client));
      screens.emit('doc.update', { doc, update, seq: pushed.seq }, screen);
      mapsChanged.call();
      return pushed;
    },
    'blob.put': ({ bytes, mime }) => ({ hash: writing(() => desk.session().blobs.put(bytes, mime)) }),
    'blob.get': ({ hash }) => desk.session().blobs.get(hash),
  };
}

function feedbackHandlers({ host, files }: CoreParts): Part<'feedback'> & Part<'file'> {
  const missing = (): never => {
    throw new SojournError('unsupported', 'Feedback is not available here.');
  };
  return {
    'file.pick': async () => {
      const paths = await host.pickFeedbackFiles();
      return paths && paths.map((path): FileToken => files.describe(path));
    },
    'feedback.preview': missing,
    'feedback.import': missing,
    'feedback.sources': missing,
    'feedback.query': missing,
    'feedback.count': missing,
    'feedback.items': missing,
    'feedback.stats': missing,
    'feedback.removeSource': missing,
    'feedback.restoreSource': missing,
  };
}
