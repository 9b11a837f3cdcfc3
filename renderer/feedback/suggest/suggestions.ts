/** Suggestions of cards for feedback: asked of core, without those that were turned down in this session. */
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { toPlainError, type PlainError } from '../../../shared/contract/errors.ts';
import type { FeedbackItem, FeedbackSuggestion } from '../../../shared/contract/types.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { linkEvidence } from '../../../shared/model/edits/cards.ts';
import { toast } from '../../app/toasts.ts';
import { undoNow } from '../../app/undo.ts';
import { core } from '../../state/connection.ts';
import { edit } from '../../state/documents.ts';
import { countOf } from '../format.ts';

export interface Suggested {
  readonly item: FeedbackItem;
  readonly suggestions: readonly FeedbackSuggestion[];
}

/** An item and a card that belong together, as it seems. */
export interface Pair {
  readonly item: FeedbackItem;
  readonly suggestion: FeedbackSuggestion;
}

/** What was turned down since Sojourn was started, as `map/card/item`. */
export const useRejected = create<{ readonly keys: ReadonlySet<string> }>()(() => ({ keys: new Set() }));

export const pairKey = (mapId: string, cardId: string, itemId: string): string =>
  `${mapId}/${cardId}/${itemId}`;

export function reject(mapId: string, pairs: readonly Pair[]): void {
  useRejected.setState(({ keys }) => ({
    keys: new Set([
      ...keys,
      ...pairs.map(({ item, suggestion }) => pairKey(mapId, suggestion.cardId, item.id)),
    ]),
  }));
}

/** Links each item to its card, all in one step of undo. @throws SojournError where the workspace is read-only */
export function accept(mapId: string, pairs: readonly Pair[]): void {
  if (pairs.length === 0) return;
  const byCard = Map.groupBy(pairs, ({ suggestion }) => suggestion.cardId);
  const label = pairs.length === 1 ? 'Accept suggestion' : `Accept ${pairs.length} suggestions`;
  edit(mapDocId(mapId), label, (doc) => {
    for (const [cardId, list] of byCard)
      linkEvidence(
        doc,
        cardId,
        list.map(({ item }) => item.id),
        Date.now(),
      );
  });
  toast(`${countOf(pairs.length, 'item')} attached`, { undo: undoNow });
}

export interface Suggestions {
  readonly list: readonly Suggested[] | null;
  readonly looked: number;
  readonly error: PlainError | null;
}

/** @param ids of these items; null for all that no card of the map has yet, newest first */
export function useSuggestions(
  mapId: string | null,
  ids: readonly string[] | null,
  { limit, each, changes }: { limit: number; each: number; changes: unknown },
): Suggestions {
  const [found, setFound] = useState<Suggestions>({ list: null, looked: 0, error: null });
  const key = ids === null ? null : ids.join(' ');
  useEffect(() => {
    if (mapId === null) return undefined;
    let isStale = false;
    const wanted = key === null ? {} : { ids: key.split(' ').filter(Boolean) };
    core.call('feedback.suggest', { map: mapId, ...wanted, limit, each }).then(
      ({ items, looked }) => (isStale ? undefined : setFound({ list: items, looked, error: null })),
      (error) => (isStale ? undefined : setFound({ list: [], looked: 0, error: toPlainError(error) })),
    );
    return () => {
      isStale = true;
    };
    // eslint-disable-next-line react/exhaustive-effect-dependencies -- asked again when evidence changed
  }, [mapId, key, limit, each, changes]);
  return found;
}
