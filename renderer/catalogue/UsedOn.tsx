import type { CatalogueUsage } from '../../shared/contract/types.ts';
import type { MapUse } from '../../shared/catalogue/uses.ts';
import type { CataloguePart } from '../state/route.ts';
import { Badge, Panel } from '../ui/Marks.tsx';
import { countWords } from '../ui/when.ts';
import { showCards } from './goto-cards.ts';

export interface UsedOnProps {
  part: CataloguePart;
  /** Id of the entry. */
  id: string;
  uses: readonly MapUse[] | null;
  usage: CatalogueUsage | null;
}

/** The maps whose cards show an entry; each leads to those cards. */
export function UsedOn({ part, id, uses, usage }: UsedOnProps) {
  if (!uses || !usage) return <Panel title="Used on">Counting…</Panel>;
  const maps = new Map(usage.maps.map((map) => [map.id, map]));
  return (
    <Panel title="Used on">
      {uses.length === 0 ? <p className="secondary">No card of any map.</p> : null}
      <ul className="cat-uses">
        {uses.map(({ mapId, count }) => {
          const map = maps.get(mapId);
          const title = map?.title || 'Untitled map';
          const cards = countWords(count, 'card');
          return (
            <li key={mapId}>
              {map?.inBin ? (
                <span className="cat-use">
                  <span className="cat-use-title">{title}</span>
                  <Badge>in the bin</Badge>
                  <span className="secondary small tabular">{cards}</span>
                </span>
              ) : (
                <button
                  type="button"
                  className="cat-use cat-use-link"
                  title="Go to these cards"
                  onClick={() => showCards(mapId, part, id)}
                >
                  <span className="cat-use-title">{title}</span>
                  {map?.template ? <Badge>template</Badge> : null}
                  <span className="secondary small tabular">{cards}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
