/** Small pictures and papers that carry something, as the exports write them. */
import { PDFDocument } from 'pdf-lib';
import { finishPdf } from '../../electron/core/export/finish-pdf.ts';
import { createPngWriter } from '../../electron/core/export/picture/png-write.ts';

/** @param texts chunks, see `carriedChunk` */
export async function pngWith(texts: readonly Uint8Array[]): Promise<Uint8Array> {
  const writer = createPngWriter({ width: 2, height: 1, channels: 3, dpi: 96 });
  await writer.add(new Uint8Array(6));
  return writer.end(texts);
}

export async function pdfWith(attachment?: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([297, 210]);
  const page = { widthMm: (297 * 25.4) / 72, heightMm: (210 * 25.4) / 72 };
  const finished = await finishPdf(await document.save(), {
    title: 'Карта',
    page,
    isOnePage: true,
    epoch: 1_700_000_000,
    attachment,
  });
  return finished.bytes;
}

/** @param metadata elements, see `carriedElement` */
export function svgWith(metadata: string): Uint8Array {
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${metadata}</metadata></svg>`,
  );
}
