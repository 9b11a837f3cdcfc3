/** Which function writes which format. */
import type { MapFormat } from '../../../shared/contract/map-formats.ts';
import { writeDrawio } from '../../../shared/formats/map/drawio/write.ts';
import { writeCjml } from '../../../shared/formats/map/map-cjml.ts';
import { writeMarkdown } from '../../../shared/formats/map/map-markdown.ts';
import { writeOpml } from '../../../shared/formats/map/map-opml.ts';
import { writeTheydo } from '../../../shared/formats/map/map-theydo.ts';
import { csvOf } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { htmlOf } from './html.ts';
import { jsonOf } from './map-json.ts';
import { mermaidOf } from './mermaid.ts';
import { textExporter } from './open-formats.ts';
import { docxOf, pptxOf, xlsxOf } from './office/exporters.ts';
import { pdfOf } from './pdf.ts';
import { pngOf } from './png.ts';
import { svgOf } from './svg.ts';

export const EXPORTERS: Readonly<Record<MapFormat, Exporter>> = {
  pdf: pdfOf,
  png: pngOf,
  svg: svgOf,
  html: htmlOf,
  json: jsonOf,
  markdown: textExporter(writeMarkdown),
  mermaid: mermaidOf,
  csv: csvOf,
  drawio: textExporter(writeDrawio),
  opml: textExporter(writeOpml),
  cjml: textExporter(writeCjml),
  theydo: textExporter(writeTheydo),
  pptx: pptxOf,
  docx: docxOf,
  xlsx: xlsxOf,
};
