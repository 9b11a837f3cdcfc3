/**
 * Copying and pasting on the map. The computer's clipboard gets the cards' texts, one a line, for other programs, or a
 * table of the lanes, stages or steps that were copied; pasted back in this window they are whole again, with details,
 * evidence, curves and connectors.
 */
import { clipboardTable } from '../../shared/formats/map/html/clipboard-table.ts';
import { cardText } from '../../shared/layout/card-content.ts';
import { documentPlace, wholeMap } from '../../shared/model/apply-filter.ts';
import { addCard, linkEvidence } from '../../shared/model/edits/cards.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { chooseParts } from '../../shared/model/map-choice.ts';
import type { MapPart } from '../../shared/model/map-part.ts';
import type { Card } from '../../shared/model/types.ts';
import { onOneLine } from '../../shared/text/one-line.ts';
import { pasteText, type PastedText } from '../capture/paste-text.ts';
import { edit } from '../state/documents.ts';
import { intent, rememberSelection } from '../state/history.ts';
import type { CellPlace, Selection } from '../state/selection.ts';
import { select } from '../state/ui.ts';
import { partText } from '../structure/part-text.ts';
import { partKindOf, pasteHere, selectedPart } from '../structure/parts.ts';
import { touchpointNamed } from './actions.ts';
import type { MapView } from './context.ts';
import { isCurveLane, laneOf } from './slots.ts';

interface Copied {
  readonly text: string;
  readonly cards: readonly Card[];
  readonly part: MapPart | null;
}
let copied: Copied | null = null;

const lineEnds = (text: string): string => text.replaceAll('\r\n', '\n');

/** The text of what is selected for the clipboard; remembers the cards, or the lanes, stages or steps, themselves. */
export function copySelectionAsText(view: MapView, selection: Selection): string {
  const part = selectedPart(view.map, selection);
  if (!part) return copyCardsAsText(view, selection.kind === 'card' ? selection.ids : []);
  const text = partText(part, view.touchpoints);
  copied = { text: lineEnds(text), cards: [], part };
  return text;
}

/** What is selected as an HTML table under its stages and beside its lanes; '' where there are no cards. */
export function selectionAsTable({ map, touchpoints }: MapView, { kind, ids }: Selection): string {
  const whole = wholeMap(map);
  const cardsOf = (columns: readonly string[]): string[] =>
    [...whole.cards.values()].flatMap(({ id, columnId }) => (columns.includes(columnId) ? id : []));
  if (kind === 'card') return clipboardTable(chooseParts(map, { cardIds: ids }), touchpoints);
  if (kind === 'step') return clipboardTable(chooseParts(whole, { cardIds: cardsOf(ids) }), touchpoints);
  if (kind === 'stage') return clipboardTable(chooseParts(whole, { stageIds: ids }), touchpoints);
  return kind === 'lane' ? clipboardTable(chooseParts(whole, { laneIds: ids }), touchpoints) : '';
}

/** Whether Copy and Cut have something to take: cards, lanes, stages or steps. */
export function isCopied(selection: Selection): boolean {
  return selection.kind === 'card' || partKindOf(selection) !== null;
}

/** The text of cards, line breaks inside a card as spaces; remembers the cards themselves. */
export function copyCardsAsText({ map, touchpoints }: MapView, ids: readonly string[]): string {
  const cards = ids.flatMap((id) => map.cards.get(id) ?? []);
  const text = cards.map((card) => onOneLine(cardText(card, touchpoints))).join('\n');
  copied = cards.length > 0 ? { text, cards, part: null } : null;
  return text;
}

/**
 * Pastes behind what is selected: copied lanes, stages or steps; else into the selected cell, behind the selected card,
 * the copied cards, or cards for what was copied elsewhere, see `pasteText`.
 */
export function pasteIntoCell(view: MapView, selection: Selection, { text, html }: PastedText): void {
  const { cell, kind } = selection;
  if (copied?.part && copied.text === lineEnds(text)) return pasteHere(view.map, selection, copied.part);
  if (!cell) return;
  const at = kind === 'card' ? { ...cell, index: cell.index + 1 } : cell;
  if (copied && copied.text === lineEnds(text)) return pasteCards(view, at, copied.cards);
  pasteText(view, at, { text, html });
}

function pasteCards({ map, touchpoints }: MapView, at: CellPlace, cards: readonly Card[]): void {
  const lane = laneOf(map, at.laneId);
  if (!lane || isCurveLane(lane)) return;
  const to = documentPlace(map, at);
  const label = cards.length === 1 ? 'Paste card' : `Paste ${cards.length} cards`;
  const ids = intent(label, () => {
    const contents = cards.map(({ id: _id, laneId: _lane, columnId: _column, order: _order, ...rest }) => {
      const text = rest.text || (touchpoints.get(rest.touchpointId ?? '')?.name ?? '');
      if (lane.kind !== 'touchpoints') return { ...rest, text, touchpointId: null };
      return text === '' ? rest : { ...rest, text: '', touchpointId: touchpointNamed(text) };
    });
    return edit(mapDocId(map.id), label, (doc) =>
      contents.map(({ evidence, solves: _solves, moment, ...content }, offset) => {
        const own = moment ? { ...content, moment } : content;
        const id = addCard(doc, { ...own, ...to, index: to.index + offset });
        if (LANE_KIND_INFO[lane.kind].evidence) linkEvidence(doc, id, evidence, Date.now());
        return id;
      }),
    );
  });
  select({ mapId: map.id, kind: 'card', ids, cell: at });
  rememberSelection();
}
