/** What core answers to the calls about metrics. */
import { SojournError } from '../../../shared/contract/errors.ts';
import { namedFile } from '../feedback/files/bytes.ts';
import type { CoreParts, Part } from '../handler-parts.ts';
import { isOpenHere } from '../workspace/open-files.ts';
import { readSeries } from './read-series.ts';

export function metricHandlers({ desk, files }: CoreParts): Part<'metrics'> {
  return {
    'metrics.counts': () => desk.session().measures.counts(),
    'metrics.column': ({ column }) => desk.session().measures.column(column),
    'metrics.within': ({ scopes, column }) => desk.session().measures.within(scopes, column),
    'metrics.readSeries': async ({ file, ...request }) => {
      const { path, name } = files.resolve(file, ['file']);
      // An open workspace must only be read by SQLite: see workspace/open-files.ts.
      if (isOpenHere(path)) {
        throw new SojournError('badInput', `${name} is an open workspace, not a table of metrics.`, {
          remedy: 'Choose a CSV, an Excel workbook, or a JSON file of metrics.',
          where: { file: name },
        });
      }
      return readSeries(desk.session(), { file: namedFile(path, name), ...request });
    },
  };
}
