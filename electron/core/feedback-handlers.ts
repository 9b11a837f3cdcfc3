/** What core answers to the calls about feedback, for one screen. */
import { SojournError } from '../../shared/contract/errors.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import { PRESETS } from '../../shared/formats/presets/recognise.ts';
import type { FileToken } from '../../shared/contract/types.ts';
import { namedFile, type NamedFile } from './feedback/files/bytes.ts';
import { keepPasted } from './feedback/pasted.ts';
import type { Feedback } from './feedback/service.ts';
import type { KnownFile } from './files.ts';
import { refuseStale, type CoreParts, type Part } from './handler-parts.ts';
import type { Screen } from './screens.ts';
import { safeFileName } from './workspace/file-names.ts';
import { isOpenHere } from './workspace/open-files.ts';

export function feedbackHandlers(
  { host, desk, files, watchProblem }: CoreParts,
  screen: Screen,
): Part<'feedback'> & Part<'file'> {
  const feedback = (): Feedback => desk.session().feedback;

  /** A feedback file's path. An open workspace must only be read by SQLite: see workspace/open-files.ts. */
  const fileOf = (token: string): KnownFile => {
    const file = files.resolve(token, ['file']);
    if (!isOpenHere(file.path)) return file;
    throw new SojournError('badInput', `${file.name} is an open workspace, not a feedback file.`, {
      remedy: 'Choose a table or list: CSV, TSV, Excel (.xlsx), JSON, HTML or plain text.',
      where: { file: file.name },
    });
  };

  const tableOf = (token: string): NamedFile => {
    const { path, name } = fileOf(token);
    return namedFile(path, name);
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
    'file.pick': async ({ purpose }) => {
      const paths = await host.pickFiles(purpose);
      return paths && paths.map((path): FileToken => files.describe(path));
    },
    'feedback.preview': ({ file, ...choices }) => feedback().preview({ ...fileOf(file), ...choices }),
    'feedback.import': ({ file, ...choices }) => {
      mayWrite();
      return feedback().import({ ...fileOf(file), ...choices });
    },
    'feedback.previewCustomers': ({ file, ...choices }) =>
      feedback().previewCustomers({ file: tableOf(file), ...choices }),
    'feedback.importCustomers': ({ file, ...choices }) => {
      mayWrite();
      return feedback().startCustomers({ file: tableOf(file), ...choices });
    },
    'feedback.removeCustomers': () => {
      mayWrite();
      return feedback().removeCustomers();
    },
    'feedback.undoCustomers': ({ change }) => {
      mayWrite();
      return feedback().undoCustomers(change);
    },
    'feedback.segments': () => feedback().segments(),
    'feedback.customer': ({ item }) => feedback().customerOf(item),
    'feedback.mappings': () => ({ saved: feedback().mappings(), presets: PRESETS.map(({ name }) => name) }),
    'feedback.saveMapping': ({ name, mapping }) => {
      mayWrite();
      feedback().saveMapping(name, mapping);
    },
    'feedback.removeMapping': ({ name }) => {
      mayWrite();
      feedback().removeMapping(name);
    },
    'feedback.paste': ({ name, text }) => files.describe(keepPasted(text), name),
    'feedback.analyse': () => {
      mayWrite();
      return feedback().startAnalysis();
    },
    'feedback.learn': () => {
      mayWrite();
      return feedback().startAnalysis(true);
    },
    'feedback.setAutomatic': ({ on }) => {
      mayWrite();
      feedback().setAutomatic(on);
    },
    'feedback.label': ({ ids, ...change }) => {
      mayWrite();
      return feedback().label(ids, change);
    },
    'feedback.restoreLabels': ({ labels }) => {
      mayWrite();
      return feedback().restoreLabels(labels);
    },
    'feedback.analysis': () => feedback().analysis(),
    'feedback.sources': () => feedback().sources(),
    'feedback.query': ({ filter, cursor, at, limit }) =>
      at === undefined ? feedback().query(filter, cursor, limit) : feedback().queryAt(filter, at, limit),
    'feedback.ids': ({ filter, at, limit }) => feedback().ids(filter, at, limit),
    'feedback.place': ({ filter, id }) => feedback().place(filter, id),
    'feedback.count': ({ filter, aside }) => feedback().countSlowly(filter, aside),
    'feedback.export': async ({ items, format, name }) => {
      const asked = feedback();
      const target = await host.pickExportTarget(`${safeFileName(name)}.${format}`);
      return target && asked.export(items, format, target);
    },
    'feedback.items': ({ ids }) => feedback().items(ids),
    'feedback.stats': ({ sets, segments }) => feedback().stats(sets, segments),
    'feedback.ofSegment': ({ ids, segment }) => feedback().ofSegment(ids, segment),
    'feedback.evidence': ({ ids, segment }) => feedback().evidence(ids, segment),
    'feedback.themes': (scope) => feedback().themes(scope),
    'feedback.theme': ({ theme, ...scope }) => feedback().theme(theme, scope),
    'feedback.suggest': ({ map, ...request }) => {
      const { documents } = desk.session();
      return feedback().suggest({
        ...request,
        map: documents.read(mapDocId(map), (doc) => projectMap(doc, map)),
        library: documents.read(LIBRARY_DOC, readLibrary),
      });
    },
    'feedback.removeSource': ({ sourceId }) => {
      mayWrite();
      feedback().removeSource(sourceId);
    },
    'feedback.restoreSource': ({ sourceId }) => {
      mayWrite();
      feedback().restoreSource(sourceId);
    },
    'feedback.describeSource': ({ sourceId, ...words }) => {
      mayWrite();
      feedback().describeSource(sourceId, words);
    },
    'feedback.forgetCounts': ({ target }) => feedback().forgetCounts(target),
    'feedback.forget': ({ target, backups }) => {
      mayWrite();
      return feedback().startForget(target, backups);
    },
  };
}
