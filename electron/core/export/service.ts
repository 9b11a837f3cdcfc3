/** Answers `export.pdf`: asks where to, then prints as a job. */
import { basename } from 'node:path';
import type { PrintOptions } from '../../../shared/contract/types.ts';
import type { Host } from '../host.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { safeFileName } from '../workspace/file-names.ts';
import type { ExportSource } from './payload.ts';
import { exportPdf } from './pdf.ts';

export interface ExportParts {
  readonly host: Pick<Host, 'printer' | 'pickExportTarget'>;
  readonly jobs: Pick<Jobs, 'run'>;
  /** The map as it is now, with its library, evidence and pictures. @throws SojournError `notFound` */
  readonly load: (mapId: string) => ExportSource | Promise<ExportSource>;
}

export interface Export {
  /** Starts the export of a map; null where the person did not choose a place for the file. */
  pdf(input: { map: string; options: PrintOptions }): Promise<{ job: string } | null>;
}

/** A file name that every system takes, from a map's title in any language. */
export function pdfFileName(title: string): string {
  return `${safeFileName(title.trim() === '' ? 'Journey map' : title)}.pdf`;
}

export function createExport({ host, jobs, load }: ExportParts): Export {
  return {
    async pdf({ map, options }) {
      const source = await load(map);
      const target = await host.pickExportTarget(pdfFileName(source.map.meta.title));
      if (target === null) return null;
      const file = basename(target.path);
      const id = jobs.run('pdf', `Exporting ${file}`, async (job) => {
        const { pages } = await exportPdf({
          ...source,
          options,
          outPath: target.path,
          signal: job.signal,
          printer: host.printer,
          progress: (value) => job.progress(value),
        });
        return { kind: 'pdf', file, download: target.download, pages };
      });
      return { job: id };
    },
  };
}
