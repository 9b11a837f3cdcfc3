/** Exporters of the open text formats: what their pure writers need is looked up once. */
import { evidenceLevel, voicesOf } from '../../../shared/measures/evidence-level.ts';
import type { MapToWrite, Written } from '../../../shared/formats/map/written-map.ts';
import type { Exporter, ExportRequest } from './exporter.ts';
import { evidenceOf, mapTitlesOf, measuredOf } from './payload.ts';

/** An exporter that writes a text in UTF-8. */
export function textExporter(write: (written: MapToWrite) => Written): Exporter {
  return async (request) => {
    const { text, notes } = write(await mapToWrite(request));
    request.progress(1);
    return { bytes: new TextEncoder().encode(text), notes };
  };
}

/** All that the writers of open formats look up in a map. */
export async function mapToWrite({ source, date }: ExportRequest): Promise<MapToWrite> {
  const { map, library } = source;
  const evidence = await evidenceOf(source);
  const levels = Object.entries(evidence).map(([id, stats]) => {
    const card = map.cards.get(id) ?? { evidence: [] };
    return [id, evidenceLevel(voicesOf(card, stats))] as const;
  });
  return {
    map,
    library,
    levels: new Map(levels),
    measured: new Map(Object.entries(await measuredOf(source))),
    mapTitles: new Map(Object.entries(mapTitlesOf(source))),
    workspace: source.workspaceName,
    segment: source.segment ?? null,
    date,
  };
}
