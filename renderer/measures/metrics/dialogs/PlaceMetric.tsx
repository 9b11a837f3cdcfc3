import type { MapData } from '../../../../shared/model/types.ts';
import { PlaceCard } from '../../../place/PlaceCard.tsx';
import { openMetricDialog } from '../metrics-state.ts';
import { cardTitle, placeOnMap, type PlaceOnMap } from '../place-on-map.ts';

export interface PlaceMetricProps extends Omit<PlaceOnMap, 'text'> {
  /** Of what, in words. */
  readonly of: string;
}

/** Asks for the map and the stage where a metric goes. */
export function PlaceMetric({ of, ...placed }: PlaceMetricProps) {
  const { level, id } = placed.scope;
  const [mapId, stageId] = level === 'map' ? [id] : level === 'stage' ? id.split('/') : [];
  return (
    <PlaceCard
      title="Put a metric on a map"
      description="It becomes a card of the lane of metrics, with number, target and the line of its past values."
      verb="Put on the map"
      kinds={['metrics']}
      textLabel="Card"
      textOf={() => cardTitle(placed.series.metric, placed.scope, of)}
      mapId={mapId}
      columnOn={(map: MapData) => (map.id === mapId ? stageId : undefined)}
      onPlace={(target, text) => placeOnMap(target, { ...placed, text })}
      onClose={() => openMetricDialog(null)}
    />
  );
}
