/** Writes of the portfolio: they go to the maps' own documents, which are opened for it, as one step of undo. */
import { SojournError } from '../../shared/contract/errors.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { setCardFields, type CardFields } from '../../shared/model/edits/cards.ts';
import type { PortfolioEntry } from '../../shared/portfolio/types.ts';
import { tellDone } from '../app/undo.ts';
import { edit, openDocument } from '../state/documents.ts';
import { intent } from '../state/history.ts';
import { countWords } from '../ui/when.ts';
import { showWritten } from './portfolio-data.ts';

/** More maps than this are not changed at once: each of them is opened for it. */
const MOST_MAPS = 200;

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
  const byMap = new Map<string, string[]>();
  for (const { mapId, cardId } of entries) byMap.set(mapId, [...(byMap.get(mapId) ?? []), cardId]);
  if (byMap.size === 0) return;
  if (byMap.size > MOST_MAPS) {
    throw new SojournError('tooLarge', `These are on ${byMap.size} maps, too many to change at once.`, {
      remedy: 'Filter for some of the maps, and change those first.',
    });
  }
  await Promise.all(Array.from(byMap.keys(), (mapId) => openDocument(mapDocId(mapId))));
  intent(label, () => {
    for (const [mapId, cardIds] of byMap)
      edit(mapDocId(mapId), label, (doc) => setCardFields(doc, cardIds, fields));
  });
  showWritten(
    entries.map(({ id }) => id),
    fields,
  );
  if (entries.length > 1) tellDone(`${label}: ${countWords(entries.length, 'card')} changed`);
}
