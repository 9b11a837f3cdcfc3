/** Writes of the portfolio: they go to the maps' own documents, which are opened for it, as one step of undo. */
import { SojournError } from '../../shared/contract/errors.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import type { CardFields } from '../../shared/model/edits/cards.ts';
import { setCardWork } from '../../shared/model/edits/work.ts';
import type { PortfolioEntry } from '../../shared/portfolio/types.ts';
import { tellDone } from '../app/undo.ts';
import { edit, openDocument } from '../state/documents.ts';
import { intent } from '../state/history.ts';
import { countWords, today } from '../ui/when.ts';
import { showWritten } from './portfolio-data.ts';

/** More maps than this are not changed at once: each of them is opened for it. */
const MOST_MAPS = 200;

/** Fields of one entry. */
export interface EntryChange {
  readonly entry: PortfolioEntry;
  readonly fields: Partial<CardFields>;
}

/**
 * Sets fields of entries, whatever maps they are on.
 * @param label names the step, such as "Set owner"
 * @throws SojournError `tooLarge` where they are on too many maps, or where a map cannot be read or written
 */
export async function setEntries(
  entries: readonly PortfolioEntry[],
  label: string,
  fields: Partial<CardFields>,
): Promise<void> {
  await changeEntries(
    entries.map((entry) => ({ entry, fields })),
    label,
  );
  if (entries.length > 1) tellDone(`${label}: ${countWords(entries.length, 'card')} changed`);
}

/** Sets fields of each entry of its own, as one step of undo. @throws as `setEntries` */
export async function changeEntries(changes: readonly EntryChange[], label: string): Promise<void> {
  const byMap = Map.groupBy(changes, ({ entry }) => entry.mapId);
  if (byMap.size > MOST_MAPS) {
    throw new SojournError('tooLarge', `These are on ${byMap.size} maps, too many to change at once.`, {
      remedy: 'Filter for some of the maps, and change those first.',
    });
  }
  if (byMap.size === 0) return;
  await Promise.all(Array.from(byMap.keys(), (mapId) => openDocument(mapDocId(mapId))));
  intent(label, () => {
    for (const [mapId, own] of byMap) {
      edit(mapDocId(mapId), label, (doc) => {
        for (const { entry, fields } of own) setCardWork(doc, [entry.cardId], fields, today());
      });
    }
  });
  for (const { entry, fields } of changes) showWritten([entry.id], fields);
}
