/** What the person hears when a job ends. Imports report in the feedback screen and by a toast. */
import { fromPlainError } from '../../shared/contract/errors.ts';
import type { Job } from '../../shared/contract/types.ts';
import { countOf } from '../feedback/format.ts';
import { forgottenWords } from '../feedback/forget/words.ts';
import { toast, toastError } from './toasts.ts';
import { download } from './download.ts';

/** How many pages a file has, and what is to be told of it. */
function written(pages: number | null, notes: readonly string[]): string {
  const count = pages === null ? '' : countOf(pages, 'page');
  return [notes.length > 0 && count !== '' ? `${count}.` : count, ...notes].filter(Boolean).join(' ');
}

/** Shows a job's end; a finished export in the browser host starts its download. */
export function jobEnded(job: Job): void {
  // What was asked on a screen is answered there.
  if (job.kind === 'drivers') return;
  if (job.state === 'failed' && job.error) {
    toastError(fromPlainError(job.error));
    return;
  }
  if (job.state !== 'done' || !job.result) return;
  switch (job.result.kind) {
    case 'map': {
      const { download: path, file, pages, notes } = job.result;
      if (path) download(path, file);
      toast(`Map written: ${file}`, { description: written(pages, notes), isLong: notes.length > 0 });
      return;
    }
    case 'report': {
      const { download: path, file, pages, notes } = job.result;
      if (path) download(path, file);
      toast(`Report written: ${file}`, { description: written(pages, notes), isLong: notes.length > 0 });
      return;
    }
    case 'import': {
      const sum = (key: 'imported' | 'updated' | 'duplicates' | 'rejectedCount'): number =>
        job.result?.kind === 'import'
          ? job.result.reports.reduce((total, report) => total + report[key], 0)
          : 0;
      const parts = [
        `${sum('imported')} imported`,
        sum('updated') ? `${sum('updated')} updated` : '',
        sum('duplicates') ? `${sum('duplicates')} already there` : '',
        sum('rejectedCount') ? `${sum('rejectedCount')} rejected` : '',
      ].filter(Boolean);
      toast(`Feedback imported`, { description: parts.join(', ') });
      return;
    }
    case 'customers': {
      const { added, updated, unchanged, rejectedCount } = job.result.report;
      const parts = [
        `${added} new`,
        updated ? `${updated} updated` : '',
        unchanged ? `${unchanged} unchanged` : '',
        rejectedCount ? `${rejectedCount} rejected` : '',
      ].filter(Boolean);
      toast('Customer table imported', { description: parts.join(', ') });
      return;
    }
    case 'analyse':
      // What nobody asked for says nothing: the feedback shows it.
      if (!job.result.asked) return;
      toast('Feedback analysed', {
        description: job.result.analysed === 1 ? '1 item' : `${job.result.analysed} items`,
      });
      return;
    case 'export': {
      const { download: path, file, items } = job.result;
      if (path) download(path, file);
      toast(`Feedback written: ${file}`, { description: countOf(items, 'item') });
      return;
    }
    case 'forget':
      toast('Deleted for good', { description: forgottenWords(job.result.report) });
      return;
    case 'backup':
      toast('Backup written', { description: job.result.file });
  }
}
