/** Rows of the outline in words: what they show, and what they are called. */
import { cardText } from '../../shared/layout/card-content.ts';
import { parsePointId } from '../../shared/model/point-id.ts';
import { cardWord, cardWords, curveOwner, laneWords, pointWords } from '../canvas/card-words.ts';
import type { MapView } from '../canvas/context.ts';
import { laneOf } from '../canvas/slots.ts';
import { countWords } from '../ui/when.ts';
import type { Row } from './rows.ts';

/** The text that a row shows, on one line. */
export function rowText(row: Row, view: MapView): string {
  const { map, touchpoints } = view;
  switch (row.kind) {
    case 'stage':
      return map.stages.find(({ id }) => id === row.id)?.title ?? '';
    case 'step':
      return map.steps.find(({ id }) => id === row.id)?.title ?? '';
    case 'lane':
      return laneOf(map, row.id)?.title ?? '';
    case 'point':
      return curveOwner(parsePointId(row.id).personaId, view);
    case 'card': {
      const card = map.cards.get(row.id);
      return card ? cardText(card, touchpoints).replaceAll(/\s+/gu, ' ').trim() : '';
    }
    default:
      return '';
  }
}

/** What a screen reader says of a row, but for its level and whether it is open. */
export function rowName(row: Row, view: MapView): string {
  const { map } = view;
  const card = map.cards.get(row.id);
  switch (row.kind) {
    case 'stage':
      return `Stage ${rowText(row, view)}, ${countWords(row.count, 'card')}`;
    case 'step':
      return `Step ${rowText(row, view)}, ${countWords(row.count, 'card')}`;
    case 'lane':
      return laneWords(map, row.id, row.cell?.columnId ?? '', row.count);
    case 'point':
      return pointWords(row.id, view);
    case 'card':
      return card ? cardWords(card, view) : '';
    default:
      return `New ${cardWord(map, row.cell?.laneId ?? '')}`;
  }
}
