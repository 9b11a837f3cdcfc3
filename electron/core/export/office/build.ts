/** Builds the file of an office program out of all that was gathered for it: the same order, the same bytes. */
import type { MapFormat } from '../../../../shared/contract/map-formats.ts';
import { documentParts } from '../../../../shared/formats/docx/write-document.ts';
import { officeSource, type GatheredSource, type Quote } from '../../../../shared/formats/office/source.ts';
import { workbookParts } from '../../../../shared/formats/office/workbook.ts';
import { deckParts } from '../../../../shared/formats/pptx/write-deck.ts';
import { buildReport } from '../../../../shared/reports/map-report.ts';
import { mapSheets } from '../../../../shared/sheets/map-sheets.ts';
import { buildDeck } from '../../../../shared/slides/deck.ts';
import { zipParts } from './zip.ts';

export interface OfficeOrder {
  readonly format: Extract<MapFormat, 'pptx' | 'docx' | 'xlsx'>;
  readonly gathered: GatheredSource;
}

/** An item that backs a card, by its id: so it travels to the thread that builds. */
export interface LinkedItem {
  readonly cardId: string;
  readonly item: Quote;
}

export interface BuiltOffice {
  readonly bytes: Uint8Array;
  /** Slides; null where the format has none. */
  readonly pages: number | null;
}

/**
 * @param evidence what backs the cards, for workbooks; null to leave it out
 * @param progress told how far it is, 0 to 1
 */
export function buildOffice(
  { format, gathered }: OfficeOrder,
  evidence: readonly LinkedItem[] | null,
  progress: (value: number) => void,
): BuiltOffice {
  const source = officeSource(gathered);
  if (format === 'docx') {
    const report = buildReport(source);
    progress(0.5);
    return { bytes: zipParts(documentParts(report)), pages: null };
  }
  if (format === 'pptx') {
    const deck = buildDeck(source);
    progress(0.5);
    return { bytes: zipParts(deckParts(deck, zipParts)), pages: deck.slides.length };
  }
  const { map, workspaceName, date } = source;
  const rows = evidence?.flatMap(({ cardId, item }) => {
    const card = map.cards.get(cardId);
    return card ? [{ card, item }] : [];
  });
  const sheets = mapSheets(source, rows ?? null);
  progress(0.3);
  const parts = workbookParts(sheets, {
    title: map.meta.title || 'Untitled map',
    subject: workspaceName,
    date,
  });
  progress(0.7);
  return { bytes: zipParts(parts), pages: null };
}
