/** What a PDF says of itself. Size, pages and tags need nothing installed; its text needs poppler's pdftotext. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';

export interface PdfFacts {
  readonly pages: number;
  /** Points, rounded. */
  readonly width: number;
  readonly height: number;
  readonly tagged: boolean;
}

export async function pdfFacts(path: string): Promise<PdfFacts> {
  const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  const { width, height } = document.getPage(0).getSize();
  const marks = document.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  const tagged = marks?.get(PDFName.of('Marked'))?.toString() === 'true';
  return { pages: document.getPageCount(), width: Math.round(width), height: Math.round(height), tagged };
}

/** The PDF's text, or null (and a word about it) where poppler is not installed. @param how options of pdftotext */
export function pdfText(path: string, ...how: readonly string[]): string | null {
  try {
    return execFileSync('pdftotext', [...how, path, '-'], { encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.warn('Left out: reading the text of a PDF (install the package poppler-utils).');
    return null;
  }
}
