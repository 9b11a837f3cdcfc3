/** Writes rows of the table: names that are new go into the workspace's library, all else into the map, in one step. */
import type * as Y from 'yjs';
import { cardText } from '../../shared/layout/card-content.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import {
  addCard,
  moveCards,
  setCardNote,
  setCardSpan,
  setCardText,
  type CardFields,
} from '../../shared/model/edits/cards.ts';
import { setCardWork } from '../../shared/model/edits/work.ts';
import { addTag, addTouchpoint } from '../../shared/model/edits/library.ts';
import { addCards } from '../../shared/model/edits/many-cards.ts';
import { addMapPersona } from '../../shared/model/edits/map.ts';
import type { Card } from '../../shared/model/types.ts';
import { edit } from '../state/documents.ts';
import { intent } from '../state/history.ts';
import { today } from '../ui/when.ts';
import type { Place } from './card-place.ts';
import type { CardValues } from './card-values.ts';
import { foldName, type Names } from './names.ts';

export interface CardWrite {
  /** Index of its row in the block. */
  readonly row: number;
  /** Null for a new card. */
  readonly card: Card | null;
  /** Where in its cell a new card stands; null for the end. */
  readonly index: number | null;
  readonly place: Place;
  readonly values: CardValues;
}

/** Text and touchpoint of a card after the write; what is absent stays. A touchpoint of null is taken off. */
interface Naming {
  readonly text?: string;
  readonly touchpoint?: string | null;
}

/** Writes cards and answers their ids in the same order. */
export function writeCards(names: Names, writes: readonly CardWrite[], label: string): string[] {
  const named = writes.map((write) => naming(names, write));
  return intent(label, () => {
    const ids = enterNames(names, writes, named, label);
    return edit(mapDocId(names.map.id), label, (doc) => {
      putPersonasOnMap(doc, names, writes);
      const fieldsOf = (at: number): Partial<CardFields> => {
        const { values } = writes[at] as CardWrite;
        const { touchpoint } = named[at] ?? {};
        return {
          ...values.fields,
          ...(values.tagNames && {
            tags: values.tagNames.flatMap((name) => ids.tags.get(foldName(name)) ?? []),
          }),
          ...(touchpoint !== undefined && {
            touchpointId: touchpoint === null ? null : (ids.touchpoints.get(foldName(touchpoint)) ?? null),
          }),
        };
      };
      const created = addNew(doc, writes, named, fieldsOf);
      changeOld(doc, writes, named, fieldsOf);
      return writes.map((write, at) => write.card?.id ?? created.get(at) ?? '');
    });
  });
}

/** In a touchpoint lane the text names a touchpoint; a card that loses its touchpoint keeps the name as text. */
function naming({ laneById, touchpointById }: Names, { card, place, values }: CardWrite): Naming {
  const { text, touchpoint } = values;
  const isTouchpoint = laneById.get(place.laneId)?.kind === 'touchpoints';
  const isSame =
    touchpoint === undefined || touchpoint === '' || foldName(touchpoint) === foldName(text ?? '');
  if (isTouchpoint && text !== undefined && isSame) {
    const name = text.replaceAll(/\s+/g, ' ').trim();
    return { text: '', touchpoint: name === '' ? null : name };
  }
  if (touchpoint === undefined) return text === undefined ? {} : { text };
  if (text !== undefined) return { text, touchpoint: touchpoint || null };
  if (touchpoint === '') return { text: card ? cardText(card, touchpointById) : '', touchpoint: null };
  return isTouchpoint ? { text: '', touchpoint } : { touchpoint };
}

interface EnteredNames {
  readonly tags: ReadonlyMap<string, string>;
  readonly touchpoints: ReadonlyMap<string, string>;
}

/** Ids of all tags and touchpoints that are named, those that are new entered in the library first. */
function enterNames(
  names: Names,
  writes: readonly CardWrite[],
  named: readonly Naming[],
  label: string,
): EnteredNames {
  const tags = new Map<string, string>();
  const touchpoints = new Map<string, string>();
  const newTags = new Map<string, string>();
  const newTouchpoints = new Map<string, string>();
  for (const { values } of writes) {
    for (const name of values.tagNames ?? []) {
      const known = names.tags.get(foldName(name));
      if (known) tags.set(foldName(name), known.id);
      else if (!newTags.has(foldName(name))) newTags.set(foldName(name), name);
    }
  }
  for (const { touchpoint } of named) {
    if (!touchpoint) continue;
    const known = names.touchpoints.get(foldName(touchpoint));
    if (known) touchpoints.set(foldName(touchpoint), known.id);
    else if (!newTouchpoints.has(foldName(touchpoint))) newTouchpoints.set(foldName(touchpoint), touchpoint);
  }
  if (newTags.size + newTouchpoints.size > 0) {
    edit(LIBRARY_DOC, label, (doc) => {
      let hue = names.library.tags.length;
      for (const [key, name] of newTags) {
        tags.set(key, addTag(doc, { name, hue: (hue % 8) + 1 }));
        hue += 1;
      }
      for (const [key, name] of newTouchpoints) touchpoints.set(key, addTouchpoint(doc, { name }));
    });
  }
  return { tags, touchpoints };
}

function putPersonasOnMap(doc: Y.Doc, { map }: Names, writes: readonly CardWrite[]): void {
  const named = new Set(writes.flatMap(({ values }) => values.fields?.personaIds ?? []));
  for (const id of named) if (!map.meta.personaIds.includes(id)) addMapPersona(doc, id);
}

type FieldsOf = (at: number) => Partial<CardFields>;

function addNew(
  doc: Y.Doc,
  writes: readonly CardWrite[],
  named: readonly Naming[],
  fieldsOf: FieldsOf,
): ReadonlyMap<number, string> {
  const created = new Map<number, string>();
  const atEnd: number[] = [];
  const contentOf = (at: number) => {
    const { place, values } = writes[at] as CardWrite;
    const { note = '', span = 1 } = values;
    const own = span === 1 ? {} : { span };
    return { ...fieldsOf(at), ...place, ...own, text: named[at]?.text ?? '', note };
  };
  writes.forEach(({ card, index }, at) => {
    if (card) return;
    if (index === null) atEnd.push(at);
    else created.set(at, addCard(doc, { ...contentOf(at), index }));
  });
  addCards(doc, atEnd.map(contentOf)).forEach((id, offset) => created.set(atEnd[offset] ?? -1, id));
  return created;
}

function changeOld(
  doc: Y.Doc,
  writes: readonly CardWrite[],
  named: readonly Naming[],
  fieldsOf: FieldsOf,
): void {
  const moves = new Map<string, { place: Place; ids: string[] }>();
  writes.forEach(({ card, place, values }, at) => {
    if (!card) return;
    const { text } = named[at] ?? {};
    if (text !== undefined) setCardText(doc, card.id, text);
    if (values.note !== undefined) setCardNote(doc, card.id, values.note);
    if (values.span !== undefined) setCardSpan(doc, card.id, values.span);
    setCardWork(doc, [card.id], fieldsOf(at), today());
    if (card.laneId === place.laneId && card.columnId === place.columnId) return;
    const key = `${place.laneId}/${place.columnId}`;
    const move = moves.get(key) ?? { place, ids: [] };
    moves.set(key, move);
    move.ids.push(card.id);
  });
  for (const { place, ids } of moves.values()) moveCards(doc, ids, place);
}
