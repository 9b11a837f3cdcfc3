/** On which page of a PDF the places stand that its links lead to. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';

/**
 * @param bytes a PDF as Chromium prints it, with a dictionary of named destinations
 * @returns numbers of pages from 1 by the id of the element that is linked to
 */
export async function destinationPages(bytes: Uint8Array): Promise<Record<string, number>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  const numbers = new Map(document.getPages().map((page, i) => [page.ref.toString(), i + 1]));
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found: Record<string, number> = {};
  for (const [name, value] of destinations?.entries() ?? []) {
    const place = document.context.lookup(value);
    const page = place instanceof PDFArray ? place.get(0) : undefined;
    const number = page instanceof PDFRef ? numbers.get(page.toString()) : undefined;
    if (number !== undefined) found[name.decodeText()] = number;
  }
  return found;
}
