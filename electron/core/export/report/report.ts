/** A report: maps of a workspace and what belongs to them as one PDF. */
import type { ReportPayload, ReportSection } from '../../../../shared/contract/print.ts';
import type { Appendix, PrintOptions } from '../../../../shared/contract/types.ts';
import { pageOf } from '../../../../shared/layout/paper.ts';
import { fromPrintable } from '../../../../shared/model/printable.ts';
import { buildPayload, type ExportSource } from '../payload.ts';
import { appendixSections, titleOf } from './sections.ts';

export interface ReportRequest {
  readonly title: string;
  /** Maps in the order in which they come; at least one. */
  readonly sources: readonly ExportSource[];
  readonly options: PrintOptions;
  readonly appendices: readonly Appendix[];
  readonly hasContents: boolean;
  /** ISO date. */
  readonly date: string;
}

export async function buildReport(request: ReportRequest): Promise<ReportPayload> {
  const { title, sources, options, appendices, hasContents, date } = request;
  const maps: ReportSection[] = [];
  const printed: ExportSource[] = [];
  for (const source of sources) {
    const payload = await buildPayload(source, options, date);
    maps.push({ kind: 'map', id: `map-${source.map.id}`, title: titleOf(source.map), payload });
    printed.push({ ...source, map: fromPrintable(payload.map) });
  }
  return {
    page: pageOf(options),
    title,
    workspace: sources[0]?.workspaceName ?? '',
    date,
    note: options.note ?? '',
    hasContents,
    pageNumbers: {},
    sections: [...maps, ...(await appendixSections(printed, appendices))],
  };
}
