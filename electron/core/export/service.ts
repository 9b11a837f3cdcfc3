/** Answers `export.map` and `export.report`: asks where to, then writes the file as a job. */
import { basename } from 'node:path';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ExportOptions, ReportOptions } from '../../../shared/contract/types.ts';
import { MAP_FORMAT_INFO, type MapFormat } from '../../../shared/contract/map-formats.ts';
import type { PartChoice } from '../../../shared/model/map-choice.ts';
import type { Host } from '../host.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { safeFileName } from '../workspace/file-names.ts';
import { carriedSource, packedSize } from './carry.ts';
import type { AuditSource } from './audit-source.ts';
import { exportAudit } from './export-audit.ts';
import { exportMap, mapFile, partsOf } from './export-map.ts';
import type { Overview, OverviewRole } from '../../../shared/overview/types.ts';
import { exportOverview } from './export-overview.ts';
import { exportReport, type ExportReport } from './export-report.ts';
import type { ExportSource } from './payload.ts';
import { startPrint } from './print-job.ts';

export interface ExportParts {
  readonly host: Pick<Host, 'printer' | 'pickExportTarget'>;
  readonly jobs: Pick<Jobs, 'run'>;
  /** The map as it is now, with its library, evidence and pictures. @throws SojournError `notFound` */
  readonly load: (mapId: string) => ExportSource;
  /** The audit as it is now. @throws SojournError `notFound` */
  readonly loadAudit: (auditId: string) => AuditSource;
  readonly overview: (asked: OverviewAsked) => Promise<Overview>;
  /** Metrics and drivers as sections of a report. */
  readonly loadMeasures: ExportReport['measures'];
}

/** What `overview.read` is asked for. */
export interface OverviewAsked {
  readonly role: OverviewRole;
  readonly of: string | null;
  /** ISO day. */
  readonly today: string;
}

export interface Export {
  /** Starts the export of a map; null where the person did not choose a place for the file. */
  map(input: { map: string; options: ExportOptions }): Promise<{ job: string } | null>;
  /** A picture of a map for the clipboard. */
  picture(input: { map: string; parts?: PartChoice | undefined }): Promise<{ base64: string }>;
  /** Bytes that a map's source adds to a file. */
  sourceSize(input: {
    map: string;
    parts?: PartChoice | undefined;
    evidence?: boolean | undefined;
  }): Promise<number>;
  /** Starts the print of what a role sees; null where the person did not choose a place for the file. */
  overview(input: OverviewAsked): Promise<{ job: string } | null>;
  /** Starts the report of some maps; null where the person did not choose a place for the file. */
  report(input: { maps: readonly string[]; options: ReportOptions }): Promise<{ job: string } | null>;
  /** Starts the report of an audit; null where the person did not choose a place for the file. */
  audit(input: { audit: string }): Promise<{ job: string } | null>;
}

/** Bytes of a picture that is handed to the screen whole. */
const MOST_ON_CLIPBOARD = 50 * 1024 * 1024;

/** A file name that every system takes, from a map's title in any language. */
export function mapFileName(title: string, format: MapFormat): string {
  const { ending } = MAP_FORMAT_INFO[format];
  return `${safeFileName(title.trim() === '' ? 'Journey map' : title)}.${ending}`;
}

export function createExport({ host, jobs, load, loadAudit, loadMeasures, overview }: ExportParts): Export {
  return {
    async map({ map, options }) {
      const { format } = options;
      const source = load(map);
      const target = await host.pickExportTarget(mapFileName(source.map.meta.title, format));
      if (target === null) return null;
      const file = basename(target.path);
      const id = jobs.run('map', `Exporting ${file}`, async (job) => {
        const { pages = null, notes = [] } = await exportMap({
          ...source,
          options,
          outPath: target.path,
          signal: job.signal,
          printer: host.printer,
          progress: (value) => job.progress(value),
        });
        return { kind: 'map', format, file, download: target.download, pages, notes };
      });
      return { job: id };
    },

    async picture({ map, parts }) {
      const { bytes } = await mapFile({
        ...load(map),
        options: {
          format: 'png',
          parts,
          carry: false,
          print: { paper: 'A3', landscape: true, logo: false },
        },
        signal: new AbortController().signal,
        printer: host.printer,
      });
      if (bytes.byteLength <= MOST_ON_CLIPBOARD) return { base64: Buffer.from(bytes).toString('base64') };
      throw new SojournError('tooLarge', 'The picture is too large for the clipboard.', {
        remedy: 'Copy a part of the map, or export it as PNG.',
      });
    },

    async sourceSize({ map, parts, evidence }) {
      const options = { format: 'png', parts, evidence } as const;
      return packedSize(await carriedSource(partsOf(load(map), options), options));
    },

    async overview(asked) {
      const shown = await overview(asked);
      return startPrint({ host, jobs }, `${shown.workspace} ${shown.title}`, (target) =>
        exportOverview({ overview: shown, ...target }),
      );
    },

    async report({ maps, options }) {
      const sources = maps.map((map) => load(map));
      const name = options.title ?? sources[0]?.workspaceName ?? '';
      return startPrint({ host, jobs }, name.trim() === '' ? 'Journey map' : name, (target) =>
        exportReport({ sources, options, measures: loadMeasures, ...target }),
      );
    },

    async audit({ audit }) {
      const source = loadAudit(audit);
      return startPrint({ host, jobs }, source.title, (target) => exportAudit({ source, ...target }));
    },
  };
}
