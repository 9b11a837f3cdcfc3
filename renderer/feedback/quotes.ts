/** Quotes on the map, straight from feedback: the customer's words, where they come from, and the item as evidence. */
import { SojournError } from '../../shared/contract/errors.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard, linkEvidence } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import type { MapData } from '../../shared/model/types.ts';
import { quoteSource } from '../../shared/text/quote-source.ts';
import { toast } from '../app/toasts.ts';
import { undoNow } from '../app/undo.ts';
import { core } from '../state/connection.ts';
import { edit, mapNow } from '../state/documents.ts';
import { useUi } from '../state/ui.ts';

/** A quote on a card is at most so many characters; the item behind it has all of them. */
const MOST_CHARS = 600;
/** So many quotes are made at a time. */
const MOST_QUOTES = 100;

/** The words of a quote, cut between graphemes where they are very many. */
export function quoteText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= MOST_CHARS) return trimmed;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    trimmed,
  )) {
    if (index + segment.length > MOST_CHARS) break;
    end = index + segment.length;
  }
  return `${trimmed.slice(0, end).trimEnd()}…`;
}

/** The column in which quotes go: of what is selected on the map, else its first. */
function columnFor(map: MapData): string | undefined {
  const { selection } = useUi.getState();
  const wanted = selection.mapId === map.id ? (selection.cell?.columnId ?? selection.ids[0]) : undefined;
  const column = map.columns.find(({ id, stageId }) => id === wanted || stageId === wanted);
  return (column ?? map.columns[0])?.id;
}

/**
 * Puts items on a map as quote cards, one step of undo. They stand in the cell or column of `at`, where no lane is said in the first quotes lane
 * (made where the map has none) at the selected column. Items without words are passed over.
 *
 * @throws SojournError where the map is not open, has no stages, or none of the items has words
 */
export async function addQuotes(
  mapId: string,
  ids: readonly string[],
  at?: { readonly columnId: string; readonly laneId?: string; readonly index?: number },
): Promise<void> {
  const items = await core.call('feedback.items', { ids: ids.slice(0, MOST_QUOTES) });
  const worded = items.filter(({ text }) => text.trim() !== '');
  const map = mapNow(mapId);
  const columnId = map ? (at?.columnId ?? columnFor(map)) : undefined;
  if (!map || columnId === undefined) {
    throw new SojournError('notFound', 'There is no place for quotes on this map.', {
      remedy: 'Add a stage first.',
    });
  }
  if (worded.length === 0) {
    throw new SojournError('unsupported', 'This feedback has no words to quote, only scores.', {
      remedy: 'Choose items with text.',
    });
  }
  const lane = map.lanes.find(({ kind }) => kind === 'quotes');
  const label = worded.length === 1 ? 'Add quote' : `Add ${worded.length} quotes`;
  edit(mapDocId(mapId), label, (doc) => {
    const laneId = at?.laneId ?? lane?.id ?? addLane(doc, { kind: 'quotes' });
    worded.forEach((item, offset) => {
      const place = { laneId, columnId, ...(at?.index === undefined ? {} : { index: at.index + offset }) };
      const id = addCard(doc, { ...place, text: quoteText(item.text), source: quoteSource(item) });
      linkEvidence(doc, id, [item.id], Date.now());
    });
  });
  toast(worded.length === 1 ? 'Quote added' : `${worded.length} quotes added`, { undo: undoNow });
}
