/** Which function writes which format. */
import type { MapFormat } from '../../../shared/contract/map-formats.ts';
import type { Exporter } from './exporter.ts';
import { jsonOf } from './map-json.ts';
import { pdfOf } from './pdf.ts';

export const EXPORTERS: Readonly<Record<MapFormat, Exporter>> = {
  pdf: pdfOf,
  json: jsonOf,
};
