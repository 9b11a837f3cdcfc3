import { Screen } from '../app/Screen.tsx';
import { StatusSlot } from '../app/StatusBar.tsx';
import { useMapState } from '../state/documents.ts';

/** Holds the place of the canvas: names the map's stages, lanes and cards. */
export function MapScreen({ mapId }: { mapId: string }) {
  const { data, error } = useMapState(mapId);
  return (
    <Screen name="Map" title={data?.meta.title ?? ''} inspector={null} fixed>
      {error ? <p role="alert">{error.message}</p> : null}
      {data ? <StatusSlot name="counts">{data.cards.size} cards</StatusSlot> : null}
    </Screen>
  );
}
