import { useEffect, useState } from 'react';
import { Check, X } from 'lucide-react';
import { attempt } from '../../app/toasts.ts';
import { columnWords } from '../../canvas/card-words.ts';
import { core } from '../../state/connection.ts';
import { useMap } from '../../state/documents.ts';
import { useSession } from '../../state/session.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { cardName, useAttachTarget } from '../attach.ts';
import { accept, pairKey, reject, useRejected, useSuggestions } from './suggestions.ts';
import '../evidence.css';

const EACH = 4;

/** The cards that one item may be evidence for: on the map one works with, else on the workspace's first. */
export function ItemSuggestions({ itemId, changes }: { itemId: string; changes: unknown }) {
  const mapId = useMapToSuggest();
  const map = useMap(mapId ?? '');
  const readOnly = useSession((s) => s.workspace?.readOnly ?? false);
  const rejected = useRejected((s) => s.keys);
  const { list } = useSuggestions(mapId, [itemId], { limit: 1, each: EACH, changes });
  const found = list?.find(({ item }) => item.id === itemId);
  if (!map || mapId === null || !found) return null;
  const open = found.suggestions.filter(({ cardId }) => {
    const card = map.cards.get(cardId);
    return card && !card.evidence.includes(itemId) && !rejected.has(pairKey(mapId, cardId, itemId));
  });
  if (open.length === 0) return null;
  return (
    <Panel title="Suggestions">
      <ul className="fb-suggestions">
        {open.map((suggestion) => {
          const card = map.cards.get(suggestion.cardId);
          if (!card) return null;
          const pair = { item: found.item, suggestion };
          return (
            <li key={card.id} className="fb-suggestion">
              <div>
                <p>{cardName(card)}</p>
                <p className="secondary small">
                  {columnWords(map, card.columnId)} · {Math.round(100 * suggestion.score)} % ·{' '}
                  {suggestion.reasons.join('; ')}
                </p>
              </div>
              {readOnly ? null : (
                <>
                  <IconButton
                    label={`Attach to “${cardName(card)}”`}
                    icon={<Check size={15} aria-hidden />}
                    onClick={() => attempt(() => accept(mapId, [pair]))}
                  />
                  <IconButton
                    label={`Not for “${cardName(card)}”`}
                    icon={<X size={15} aria-hidden />}
                    onClick={() => reject(mapId, [pair])}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** The map of the card that is attached to, else the first of the workspace. */
function useMapToSuggest(): string | null {
  const target = useAttachTarget();
  const [first, setFirst] = useState<string | null>(null);
  useEffect(() => {
    let isStale = false;
    core.call('maps.list').then(
      (maps) => {
        const map = maps.find(({ trashedAt, template }) => trashedAt === null && !template);
        return isStale ? undefined : setFirst(map?.id ?? null);
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, []);
  return target?.mapId ?? first;
}
