import { CornerDownRight } from 'lucide-react';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { isOrderedByZone, orderLanesByZone } from '../../shared/model/edits/lane-zones.ts';
import { attempt } from '../app/toasts.ts';
import { useMapView } from '../canvas/context.ts';
import { edit } from '../state/documents.ts';
import { Button } from '../ui/Button.tsx';
import { linkState, useLinkWords } from './map-titles.ts';
import { openLinkedMap } from './sub-journeys.ts';

/** What the kind of the map asks for: a blueprint's lanes in the order of their zones; the map a future state is of. */
export function KindNotes() {
  const { map } = useMapView();
  const { kind, futureOf } = map.meta;
  const order = (): void => edit(mapDocId(map.id), 'Order lanes by zone', orderLanesByZone);
  return (
    <>
      {kind === 'blueprint' && !isOrderedByZone(map.lanes) ? (
        <>
          <p className="secondary small">
            Some lanes do not stand in their zone, so the lines of the blueprint run between the wrong ones.
          </p>
          <Button onClick={() => attempt(order)}>Order lanes by zone</Button>
        </>
      ) : null}
      {futureOf === null ? null : <FutureOf mapId={futureOf} />}
    </>
  );
}

function FutureOf({ mapId }: { mapId: string }) {
  const { map, library } = useMapView();
  const words = useLinkWords(library, mapId);
  if (linkState(library, mapId) === 'gone') return null;
  return (
    <Button
      kind="quiet"
      icon={<CornerDownRight size={14} aria-hidden />}
      onClick={() => attempt(() => openLinkedMap(map.id, mapId))}
    >
      <span className="truncate">Future of {words}</span>
    </Button>
  );
}
