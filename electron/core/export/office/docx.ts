/** A map as a Word document: a report with headings, lists and tables. */
import { documentParts } from '../../../../shared/formats/docx/write-document.ts';
import { buildReport } from '../../../../shared/reports/map-report.ts';
import type { Exporter } from '../exporter.ts';
import { gather, pictureNotes } from './source.ts';
import { zipParts } from './zip.ts';

export const docxOf: Exporter = async ({ source, options, date, progress }) => {
  const gathered = await gather(source, { ...options.office, logo: options.print?.logo }, date);
  progress(0.4);
  return {
    bytes: zipParts(documentParts(buildReport(gathered))),
    notes: pictureNotes(gathered, 'the format holds texts and numbers'),
  };
};
