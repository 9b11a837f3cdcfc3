import { createFinder } from '../../shared/text/find.ts';
import { findInTexts, mapTexts } from '../../shared/model/map-texts.ts';
import type { MapData } from '../../shared/model/types.ts';
import { attempt, toast } from '../app/toasts.ts';
import { tellDone } from '../app/undo.ts';
import { mapNow } from '../state/documents.ts';
import { Button } from '../ui/Button.tsx';
import { useFind, type FindScope } from './find-state.ts';
import { placesOf, showHit } from './places.ts';
import { replaceInMap, replaceInWorkspace, replacePlace, touchpointNames, type Replaced } from './replace.ts';
import type { FindRow, FindSteps } from './use-steps.ts';

export interface ReplaceRowProps {
  map: MapData | null;
  scope: FindScope;
  steps: FindSteps;
}

/** What to put there instead, for one place or for all. */
export function ReplaceRow({ map, scope, steps }: ReplaceRowProps) {
  const { query, options, replacement } = useFind();
  const row = steps.rows[steps.at];
  const replacing = { query, options, replacement };
  const all = async (): Promise<void> => {
    const done = scope === 'map' && map ? replaceInMap(map, replacing) : await replaceInWorkspace(replacing);
    tell(done, scope);
  };
  return (
    <div className="find-row">
      <input
        className="input find-input"
        aria-label="Replace with"
        placeholder="Replace with"
        maxLength={1000}
        autoComplete="off"
        value={replacement}
        onChange={(event) => useFind.setState({ replacement: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !row) return;
          event.preventDefault();
          attempt(() => replaceOne(row, steps));
        }}
      />
      {scope === 'map' ? (
        <Button disabled={!row} onClick={() => row && attempt(() => replaceOne(row, steps))}>
          Replace
        </Button>
      ) : null}
      <Button disabled={steps.rows.length === 0} onClick={() => attempt(all)}>
        Replace all
      </Button>
    </div>
  );
}

/** Replaces the place one is at and goes on to the next, past what was just put there. */
function replaceOne(row: FindRow, steps: FindSteps): void {
  const { query, options, replacement } = useFind.getState();
  const map = mapNow(row.mapId);
  const range = row.hit.ranges[row.index];
  if (!map || !range) return;
  if (!replacePlace(map, row, replacement)) {
    toast('A title cannot be empty: it stays as it is.');
    return steps.go(1);
  }
  const now = mapNow(row.mapId) ?? map;
  const places = placesOf(findInTexts(mapTexts(now, touchpointNames()), query, options));
  const inside = createFinder(query, options)?.ranges(replacement).length ?? 0;
  const next = places.length === 0 ? -1 : (steps.at + inside) % places.length;
  const place = places[next];
  useFind.setState({ at: next });
  if (place) showHit(now.id, place.hit);
}

function tell({ places, maps, kept }: Replaced, scope: FindScope): void {
  const left = kept > 0 ? ` ${kept} in titles stay: a title cannot be empty.` : '';
  if (places === 0) return void toast(`Nothing was replaced.${left}`);
  const what = places === 1 ? '1 place' : `${places} places`;
  const where = scope === 'map' ? '' : ` on ${maps === 1 ? '1 map' : `${maps} maps`}`;
  tellDone(`${what}${where} replaced.${left}`);
}
