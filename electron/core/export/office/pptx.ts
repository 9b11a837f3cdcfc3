/** A map as a PowerPoint presentation of shapes, texts and charts that can be edited. */
import { deckParts } from '../../../../shared/formats/pptx/write-deck.ts';
import { buildDeck } from '../../../../shared/slides/deck.ts';
import type { Exporter } from '../exporter.ts';
import { gather, pictureNotes } from './source.ts';
import { zipParts } from './zip.ts';

export const pptxOf: Exporter = async ({ source, options, date, progress }) => {
  const gathered = await gather(
    source,
    { ...options.office, portraits: true, logo: options.print?.logo },
    date,
  );
  progress(0.3);
  const deck = buildDeck(gathered);
  progress(0.6);
  return {
    bytes: zipParts(deckParts(deck, zipParts)),
    pages: deck.slides.length,
    notes: pictureNotes(gathered, 'pictures of cards, and portraits in WebP or SVG'),
  };
};
