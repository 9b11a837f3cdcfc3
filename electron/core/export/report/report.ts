/** A report: maps of a workspace and what belongs to them as one PDF. */
import { SojournError } from '../../../../shared/contract/errors.ts';
import type { ReportPayload, ReportSection } from '../../../../shared/contract/print.ts';
import type { Appendix, PrintOptions } from '../../../../shared/contract/types.ts';
import { pageOf } from '../../../../shared/layout/paper.ts';
import type { MapFilter } from '../../../../shared/model/filter.ts';
import { fromPrintable } from '../../../../shared/model/printable.ts';
import { logoUrl } from '../logo.ts';
import { segmentSource } from '../of-segment.ts';
import { buildPayload, sheetOf, type ExportSource } from '../payload.ts';
import { appendixSections, titleOf, type PrintedSource } from './sections.ts';

/** A map of a report, and which of its cards are shown; all where nothing is said. */
export interface ReportSource extends ExportSource {
  readonly filter?: MapFilter;
}

export interface ReportRequest {
  readonly title: string;
  /** Maps in the order in which they come; at least one. */
  readonly sources: readonly ReportSource[];
  readonly options: PrintOptions;
  readonly appendices: readonly Appendix[];
  /** Sections of metrics and drivers, which come last. */
  readonly measures?: readonly ReportSection[];
  readonly hasContents: boolean;
  /** ISO date. */
  readonly date: string;
}

/** @throws SojournError `badInput` where there is no map, or paper that several maps cannot share */
export async function buildReport(request: ReportRequest): Promise<ReportPayload> {
  const { title, sources, options, appendices, measures = [], hasContents, date } = request;
  const [first] = sources;
  if (!first || (options.paper === 'roll' && sources.length > 1)) {
    const message = first
      ? 'A roll is as long as one map; a report has pages of one size.'
      : 'There is no map to report on.';
    const remedy = first ? 'Choose another paper.' : 'Choose at least one map.';
    throw new SojournError('badInput', message, { remedy });
  }
  const maps: ReportSection[] = [];
  const printed: PrintedSource[] = [];
  let page = pageOf(options);
  for (const given of sources) {
    const source = await segmentSource(given, options);
    const { filter = options.filter } = source;
    const own = { ...options, logo: false, ...(filter && { filter }) };
    const payload = await buildPayload(source, own, date);
    page = sheetOf(payload);
    maps.push({ kind: 'map', id: `map-${source.map.id}`, title: titleOf(source.map), payload });
    const { evidence: stats, personaIds } = payload;
    printed.push({ ...source, map: fromPrintable(payload.map), stats, personaIds });
  }
  return {
    page,
    title,
    workspace: first.workspaceName,
    date,
    note: options.note ?? '',
    hasContents,
    ...(await logoUrl(first, options)),
    ...(printed[0]?.segment === undefined ? {} : { segment: printed[0].segment }),
    pageNumbers: {},
    sections: [...maps, ...(await appendixSections(printed, appendices)), ...measures],
  };
}
