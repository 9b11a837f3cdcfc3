/** A map as CSV: its grid, or one of its lists with every field in a column of its own. */
import { writeGridCsv } from '../../../shared/formats/map/map-grid.ts';
import { mapList, type EvidenceRow } from '../../../shared/sheets/map-lists.ts';
import { sheetCsv } from '../../../shared/sheets/sheet-csv.ts';
import type { Exporter } from './exporter.ts';
import { eachLinkedItems } from './office/linked-items.ts';
import { gather } from './office/source.ts';
import { textExporter } from './open-formats.ts';

const gridOf = textExporter(writeGridCsv);

export const csvOf: Exporter = async (request) => {
  const { source, options, date, progress } = request;
  const { list = 'grid' } = options;
  if (list === 'grid') return gridOf(request);
  // Loaded when it is needed: with it comes the table that tells languages.
  const { officeSource } = await import('../../../shared/formats/office/source.ts');
  const gathered = officeSource(await gather(source, { quotes: false, logo: false }, date));
  progress(0.3);
  const rows: EvidenceRow[] = [];
  if (list === 'evidence') {
    await eachLinkedItems(
      source,
      Infinity,
      (items) => {
        for (const { cardId, item } of items) {
          const card = source.map.cards.get(cardId);
          if (card) rows.push({ card, item });
        }
      },
      (share) => progress(0.3 + 0.5 * share),
    );
  }
  const text = sheetCsv(mapList(gathered, list, rows));
  return { bytes: new TextEncoder().encode(text), notes: [] };
};
