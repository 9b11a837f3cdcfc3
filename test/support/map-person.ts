/**
 * A person at work on a map without a screen: reads the map as the map screen does, and does one of the things that
 * keys, menus, palette, inspector, table and clipboard do, through the very functions they call.
 */
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import { layoutMap } from '../../shared/layout/layout.ts';
import type { Geometry } from '../../shared/layout/geometry.ts';
import type { MapView } from '../../renderer/canvas/context.ts';
import { refreshSelection } from '../../renderer/canvas/slots.ts';
import { setOpenView } from '../../renderer/commands/dispatch.ts';
import { libraryNow, mapNow } from '../../renderer/state/documents.ts';
import { useUi } from '../../renderer/state/ui.ts';

/** The open map as the map screen hands it to what is on it. */
export function viewOf(mapId: string): MapView {
  const map = mapNow(mapId);
  const library = libraryNow();
  if (!map || !library) throw new Error('The map is not open.');
  const personas = map.meta.personaIds.flatMap(
    (id) => library.personas.find((persona) => persona.id === id) ?? [],
  );
  const shown = personas.map(({ id }) => id);
  const hasShared = map.points.some(({ personaId }) => personaId === '');
  const personaIds = shown.length === 0 || hasShared ? ['', ...shown] : shown;
  let geometry: Geometry | undefined;
  return {
    map,
    library,
    get geometry() {
      return (geometry ??= layoutMap(map, library, { personaIds: shown }));
    },
    grid: { map, personaIds },
    personas,
    shownPersonas: personas,
    touchpoints: touchpointsOf(library),
    evidence: new Map(),
    readOnly: false,
  };
}

/** Puts the map as it is now on the screen that is not there, and lets go of what is no longer selected. */
export function showMap(mapId: string): MapView {
  const view = viewOf(mapId);
  const { selection } = useUi.getState();
  const own = selection.mapId === mapId ? selection : { mapId, kind: null, ids: [] };
  const next = refreshSelection(view.grid, own);
  if (next !== selection) useUi.setState({ selection: next, route: { screen: 'map', mapId } });
  setOpenView(view);
  return view;
}
