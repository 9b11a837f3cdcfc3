/**
 * Copying and pasting on the map. The computer's clipboard gets the cards' texts, one a line, for other programs; pasted
 * back in this window they are whole cards again, with details and evidence.
 */
import { cardText } from '../../shared/layout/card-content.ts';
import { addCard, linkEvidence } from '../../shared/model/edits/cards.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import type { Card } from '../../shared/model/types.ts';
import { edit } from '../state/documents.ts';
import { intent, rememberSelection } from '../state/history.ts';
import type { CellPlace, Selection } from '../state/selection.ts';
import { select } from '../state/ui.ts';
import { createCards, touchpointNamed } from './actions.ts';
import type { MapView } from './context.ts';
import { isCurveLane, laneOf } from './slots.ts';

let copied: { readonly text: string; readonly cards: readonly Card[] } | null = null;

/** The text of cards for the clipboard, line breaks inside a card as spaces; remembers the cards themselves. */
export function copyCardsAsText({ map, touchpoints }: MapView, ids: readonly string[]): string {
  const cards = ids.flatMap((id) => map.cards.get(id) ?? []);
  const text = cards.map((card) => cardText(card, touchpoints).replaceAll(/\s*\n\s*/g, ' ')).join('\n');
  copied = cards.length > 0 ? { text, cards } : null;
  return text;
}

/** Pastes into the selected cell, behind the selected card: the copied cards, or one card for each line of text. */
export function pasteIntoCell(view: MapView, { cell, kind }: Selection, text: string): void {
  if (!cell) return;
  const at = kind === 'card' ? { ...cell, index: cell.index + 1 } : cell;
  if (copied && copied.text === text.replaceAll('\r\n', '\n')) return pasteCards(view, at, copied.cards);
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > 0) createCards(view.map, at, lines);
}

function pasteCards({ map, touchpoints }: MapView, at: CellPlace, cards: readonly Card[]): void {
  const lane = laneOf(map, at.laneId);
  if (!lane || isCurveLane(lane)) return;
  const label = cards.length === 1 ? 'Paste card' : `Paste ${cards.length} cards`;
  const ids = intent(label, () => {
    const contents = cards.map(({ id: _id, laneId: _lane, columnId: _column, order: _order, ...rest }) => {
      const text = rest.text || (touchpoints.get(rest.touchpointId ?? '')?.name ?? '');
      if (lane.kind !== 'touchpoints') return { ...rest, text, touchpointId: null };
      return text === '' ? rest : { ...rest, text: '', touchpointId: touchpointNamed(text) };
    });
    return edit(mapDocId(map.id), label, (doc) =>
      contents.map(({ evidence, ...content }, offset) => {
        const id = addCard(doc, { ...content, ...at, index: at.index + offset });
        if (LANE_KIND_INFO[lane.kind].evidence) linkEvidence(doc, id, evidence, Date.now());
        return id;
      }),
    );
  });
  select({ mapId: map.id, kind: 'card', ids, cell: at });
  rememberSelection();
}
