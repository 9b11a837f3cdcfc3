import type { DriverReport } from '../../../shared/contract/driver-types.ts';
import { touchpointsOf } from '../../../shared/layout/card-content.ts';
import type { DriverFound } from '../../../shared/measures/drivers/types.ts';
import type { Card, MapData } from '../../../shared/model/types.ts';
import { showsEntry } from '../../catalogue/entries.ts';
import { useUsage } from '../../catalogue/usage.ts';
import { useMaps } from '../../home/maps.ts';
import { placeCard, tellPlaced } from '../../place/place-card.ts';
import { PlaceCard } from '../../place/PlaceCard.tsx';
import { useLibrary } from '../../state/documents.ts';
import { today } from '../../ui/when.ts';
import { driverNote } from './figures.ts';

export interface PlaceDriverProps {
  readonly report: DriverReport;
  readonly driver: DriverFound;
  readonly onClose: () => void;
}

/** Asks on which map a driver becomes a pain point or an opportunity: at first where it stands. */
export function PlaceDriver({ report, driver, onClose }: PlaceDriverProps) {
  const library = useLibrary();
  const { usage } = useUsage();
  const { maps } = useMaps();
  const { key = '', name = '' } = report.drivers[driver.index] ?? {};
  // Keys of touchpoints are their ids, those of stages "map/stage".
  const ofTouchpoint = report.by === 'touchpoint';
  const [ownMap, ownStage] = report.by === 'stage' ? key.split('/') : [];
  const part = ofTouchpoint ? 'touchpoints' : report.by === 'channel' ? 'channels' : null;
  const columnOn = (map: MapData): string | undefined =>
    part && library ? firstColumn(map, showsEntry(part, library, key)) : ownStage;
  const uses = part ? usage?.[part][key] : undefined;
  // As drivers are found in maps of today, that is where they are put.
  const used = maps?.find(({ id, kind }) => kind !== 'future' && uses?.some(({ mapId }) => mapId === id));
  const touchpointId = ofTouchpoint && library ? touchpointsOf(library).get(key)?.id : undefined;
  return (
    <PlaceCard
      title="Put a driver on a map"
      description="The card takes its importance and score along, with their intervals."
      verb="Put on the map"
      kinds={['painPoints', 'opportunities']}
      textLabel="Card"
      textOf={(kind) => (kind === 'painPoints' ? `${name}: important, and scored low` : `Improve: ${name}`)}
      mapId={used?.id ?? ownMap}
      columnOn={columnOn}
      onPlace={(target, text) => {
        placeCard(target, 'Put driver on map', {
          text,
          note: driverNote(report, driver, today()),
          ...(touchpointId !== undefined && { touchpointId }),
        });
        tellPlaced('Driver put on the map', target.mapId, 'with its figures in the note');
      }}
      onClose={onClose}
    />
  );
}

/** Where the first of these cards stands. */
function firstColumn(map: MapData, shows: (card: Card) => boolean): string | undefined {
  const taken = new Set([...map.cards.values()].filter(shows).map(({ columnId }) => columnId));
  return map.columns.find(({ id }) => taken.has(id))?.id;
}
