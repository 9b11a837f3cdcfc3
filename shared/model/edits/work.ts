/** Writes fields of cards as people do their work: a status brings the days of start and completion along. */
import type * as Y from 'yjs';
import { mapParts } from '../map-doc.ts';
import { entityOf, readOptional, type Entity } from '../y-fields.ts';
import { setCardFields, type CardFields } from './cards.ts';

/**
 * Sets fields of several cards. What is set in progress or done keeps its days, or gets `today` where it has none; what
 * goes back to open was not begun, and only what is done is completed. Days that are set themselves stand.
 * @param today ISO day
 */
export function setCardWork(
  doc: Y.Doc,
  ids: Iterable<string>,
  fields: Partial<CardFields>,
  today: string,
): void {
  const { cards } = mapParts(doc);
  for (const id of ids) {
    const card = entityOf(cards, id);
    const days = card && fields.status !== undefined ? workDays(card, fields.status, today) : {};
    setCardFields(doc, [id], { ...days, ...fields });
  }
}

function workDays(
  card: Entity,
  status: CardFields['status'],
  today: string,
): Partial<Pick<CardFields, 'started' | 'finished'>> {
  switch (status) {
    case 'done':
      return { finished: readOptional(card, 'finished') ?? today };
    case 'inProgress':
      return { started: readOptional(card, 'started') ?? today, finished: null };
    case 'dropped':
      return { finished: null };
    default:
      return { started: null, finished: null };
  }
}
