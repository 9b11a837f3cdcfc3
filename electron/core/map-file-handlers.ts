/** What core answers to the calls about map files and other copies of the workspace, for one screen. */
import type { MapsInFile } from '../../shared/contract/map-file-calls.ts';
import type { MapFile } from '../../shared/formats/map/json/schema.ts';
import { refuseStale, type CoreParts, type Part } from './handler-parts.ts';
import { storeFeedback } from './map-import/import-feedback.ts';
import { placeFiles, storePictures } from './map-import/import-maps.ts';
import { readMapFile } from './map-import/read-file.ts';
import type { JobHandle, Jobs } from './jobs/jobs.ts';
import { mergeFiles } from './merge/merge-files.ts';
import { inWriteTurn } from './write-turn.ts';
import type { Screen } from './screens.ts';

/** A map file without what stays in the file until it is kept. */
function withoutContent({ feedback: _feedback, ...file }: MapFile): MapFile {
  return { ...file, pictures: [] };
}

/** Runs work as a job that can be watched and cancelled, and whose answer, or error, goes to who asked for it. */
function asJob<T>(jobs: Jobs, label: string, work: (job: JobHandle) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    jobs.run('merge', label, async (job) => {
      try {
        resolve(await work(job));
      } catch (error) {
        reject(error);
        if (job.signal.aborted) throw error;
      }
      return null;
    });
  });
}

export function mapFileHandlers(
  { desk, files, jobs, screens, mapsChanged, watchProblem }: CoreParts,
  screen: Screen,
): Part<'mapFile'> {
  /** Runs what writes; what goes wrong is told to all screens, too. */
  const writing = async <T>(work: () => Promise<T>): Promise<T> => {
    refuseStale(screen);
    try {
      desk.session().workspace.assertWritable();
      const result = await work();
      watchProblem(null);
      return result;
    } catch (error) {
      watchProblem(error);
      throw error;
    }
  };

  return {
    'mapFile.read': async ({ file }): Promise<MapsInFile> => {
      const { path, name } = files.resolve(file, ['file']);
      const { format, maps } = await readMapFile(path, name);
      const placed = placeFiles(desk.session(), [{ name, maps }]);
      return {
        format,
        maps: placed.map(({ found, ...about }) =>
          found.type === 'draft'
            ? { ...about, found, pictures: 0, feedback: 0 }
            : {
                ...about,
                found: { ...found, file: withoutContent(found.file) },
                pictures: found.file.pictures.length,
                feedback: found.file.feedback?.length ?? 0,
              },
        ),
      };
    },
    'mapFile.keep': ({ file }) =>
      writing(async () => {
        const { path, name } = files.resolve(file, ['file']);
        const { maps } = await readMapFile(path, name);
        const session = desk.session();
        const keep = session.workspace.db.transaction(() =>
          maps.map((found) => {
            if (found.type === 'draft') return null;
            storePictures(session, found);
            return storeFeedback(session, found.file);
          }),
        );
        const [source = null] = inWriteTurn(() => keep.immediate()).filter((made) => made !== null);
        if (source !== null) session.feedback.noteChange();
        return { source };
      }),
    'mapFile.merge': ({ file }) =>
      writing(async () => {
        const { path, name } = files.resolve(file, ['file', 'workspace']);
        const { reports, backup, changes, forgotten, versionsOf } = await asJob(
          jobs,
          `Merging ${name}`,
          (job) => mergeFiles(desk.session(), [{ path, name }], job),
        );
        for (const change of changes) screens.emit('doc.update', change);
        for (const one of forgotten) screens.emit('doc.forgotten', one);
        for (const doc of new Set(versionsOf)) screens.emit('versions.changed', { doc });
        if (backup !== null) desk.session().feedback.noteChange();
        mapsChanged.call();
        const [report] = reports;
        if (!report) throw new Error('a merge without a report');
        return { report, backup: backup === null ? null : files.add('backup', backup) };
      }),
  };
}
