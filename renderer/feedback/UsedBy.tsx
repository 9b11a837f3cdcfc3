import { useEffect, useState } from 'react';
import type { AttachTarget } from './attach.ts';
import { cardName } from './attach.ts';
import { core } from '../state/connection.ts';
import { mapNow } from '../state/documents.ts';
import { navigate, select } from '../state/ui.ts';
import { Panel } from '../ui/Marks.tsx';

interface Use extends AttachTarget {
  readonly map: string;
  readonly card: string;
}

/** The cards of the maps that are open in this window which use an item. */
async function usesOf(itemId: string): Promise<readonly Use[]> {
  const maps = await core.call('maps.list');
  return maps.flatMap(({ id }) => {
    const map = mapNow(id);
    if (!map) return [];
    return [...map.cards.values()]
      .filter((card) => card.evidence.includes(itemId))
      .map((card) => ({ mapId: id, cardId: card.id, map: map.meta.title, card: cardName(card) }));
  });
}

/**
 * Which cards an item is evidence for, as far as their maps are open. `changes` is any value that is new when evidence
 * may have changed.
 */
export function UsedBy({ itemId, changes }: { itemId: string; changes: unknown }) {
  const [uses, setUses] = useState<{ readonly of: string; readonly list: readonly Use[] } | null>(null);
  useEffect(() => {
    let current = true;
    usesOf(itemId).then(
      (list) => (current ? setUses({ of: itemId, list }) : undefined),
      () => undefined,
    );
    return () => {
      current = false;
    };
    // eslint-disable-next-line react/exhaustive-effect-dependencies -- read again when evidence changed
  }, [itemId, changes]);
  if (!uses || uses.of !== itemId || uses.list.length === 0) return null;
  return (
    <Panel title="Evidence for">
      <ul className="fb-uses">
        {uses.list.map((use) => (
          <li key={`${use.mapId}/${use.cardId}`}>
            <button
              type="button"
              className="fb-use"
              onClick={() => {
                navigate({ screen: 'map', mapId: use.mapId });
                select({ mapId: use.mapId, kind: 'card', ids: [use.cardId] });
              }}
            >
              <span>{use.card}</span>
              <span className="secondary small">{use.map}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
