import { useEffect, useMemo, useState } from 'react';
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import { layoutMap } from '../../shared/layout/layout.ts';
import type { Geometry } from '../../shared/layout/geometry.ts';
import { NO_FILTER } from '../../shared/model/filter.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import { Screen } from '../app/Screen.tsx';
import { StatusSlot } from '../app/StatusBar.tsx';
import { setOpenView } from '../commands/dispatch.ts';
import { FilterFrame } from '../filter/FilterFrame.tsx';
import { isPersonaShown } from '../filter/filter-state.ts';
import { useKeepSelected } from '../filter/use-keep-selected.ts';
import { useShown } from '../filter/use-shown.ts';
import { useEvidenceStats } from '../feedback/evidence-stats.ts';
import { readOnlyReason, useLibrary, useMapState } from '../state/documents.ts';
import { navigate, useUi } from '../state/ui.ts';
import { EmptyState } from '../ui/Marks.tsx';
import { HistoryPanel } from '../versions/HistoryPanel.tsx';
import { PastProvider } from '../versions/marks-context.ts';
import { PastFrame } from '../versions/PastBanner.tsx';
import { useVersions } from '../versions/store.ts';
import { usePast } from '../versions/use-past.ts';
import { VersionDialogs } from '../versions/VersionDialogs.tsx';
import { useCanvas } from './canvas-store.ts';
import { MapProvider, type MapView } from './context.ts';
import { Inspector } from './inspector/Inspector.tsx';
import { OutlineView } from '../outline/OutlineView.tsx';
import { TableView } from '../table/TableView.tsx';
import { useCurves } from './curve/curve-store.ts';
import { MapArea } from './MapArea.tsx';
import { useMapTheme } from './map-theme.ts';
import { MapPanels } from './MapPanels.tsx';
import { MapActions, MapPersonas, MapTitle, MapViews } from './MapToolbar.tsx';
import { refreshSelection } from './slots.ts';
import { WithoutCards } from './WithoutCards.tsx';

const NO_IDS: readonly string[] = [];

/** Parts of the screen that follow the map by themselves: as elements that are always the same they are drawn only then. */
const TITLE = (
  <WithoutCards>
    <MapTitle />
  </WithoutCards>
);
const MIDDLE = (
  <WithoutCards>
    <MapViews />
    <MapPersonas />
  </WithoutCards>
);
const ACTIONS = (
  <WithoutCards>
    <MapActions />
  </WithoutCards>
);
const INSPECTOR = <Inspector />;

/** The screen of one map. */
export function MapScreen({ mapId }: { mapId: string }) {
  const { data: map, error } = useMapState(mapId);
  const library = useLibrary();
  if (error && !map) {
    return (
      <Screen name="Map" title="Map">
        <EmptyState action={{ label: 'All maps', run: () => navigate({ screen: 'maps' }) }}>
          {`This map cannot be shown: ${error.message} ${error.remedy}`}
        </EmptyState>
      </Screen>
    );
  }
  if (!map || !library) {
    return (
      <Screen name="Map" title="">
        <div className="waiting">Opening…</div>
      </Screen>
    );
  }
  return <OpenMap map={map} library={library} />;
}

function OpenMap({ map: present, library }: { map: MapData; library: LibraryData }) {
  const past = usePast(present);
  const map = past?.map ?? present;
  const view = useView(map, library, past !== null);
  const isHistoryOpen = useVersions((s) => s.panel === map.id);
  const shown = useUi((s) => s.mapViews[map.id] ?? 'canvas');
  useMapTheme(map.meta.theme);
  useEffect(() => {
    setOpenView(view);
    const { selection } = useUi.getState();
    const next = refreshSelection(view.grid, selection);
    if (selection.mapId === map.id && next !== selection) useUi.setState({ selection: next });
  }, [view, map.id]);
  useEffect(() => () => setOpenView(null), []);
  useKeepSelected(view);
  return (
    <PastProvider value={past}>
      <MapProvider value={view}>
        <Screen
          name={`Map ${map.meta.title}`}
          title={TITLE}
          middle={MIDDLE}
          actions={ACTIONS}
          inspector={isHistoryOpen ? <HistoryPanel present={present} view={past} /> : INSPECTOR}
          fixed
        >
          <PastFrame>
            <FilterFrame>
              {shown === 'table' ? <TableView /> : shown === 'outline' ? <OutlineView /> : <MapArea />}
            </FilterFrame>
          </PastFrame>
        </Screen>
        <MapPanels />
        <VersionDialogs />
        <StatusSlot name="counts">
          <Counts map={map} />
        </StatusSlot>
        <StatusSlot name="zoom">{shown === 'canvas' ? <Zoom /> : null}</StatusSlot>
      </MapProvider>
    </PastProvider>
  );
}

function useView(present: MapData, library: LibraryData, isPast: boolean): MapView {
  const hidden = useUi((s) => s.hiddenPersonas[present.id]) ?? NO_IDS;
  const evidence = useEvidenceStats(present);
  const { map, filter } = useShown(present, library, isPast, evidence);
  const isCanvas = useUi((s) => (s.mapViews[map.id] ?? 'canvas') === 'canvas');
  const edited = useCurves((s) => s.series);
  const series = isCanvas ? edited : 'asIs';
  const [layout] = useState(createLayouter);
  const personas = useMemo(
    () => map.meta.personaIds.flatMap((id) => library.personas.find((persona) => persona.id === id) ?? []),
    [map.meta.personaIds, library.personas],
  );
  const asked = filter?.filter ?? NO_FILTER;
  const shownPersonas = useMemo(
    () => personas.filter(({ id }) => isPersonaShown(asked, hidden, id)),
    [personas, asked, hidden],
  );
  const geometry = useMemo(
    () =>
      layout(
        map,
        library,
        shownPersonas.map(({ id }) => id),
      ),
    [layout, map, library, shownPersonas],
  );
  const grid = useMemo(() => {
    const shown = shownPersonas.map(({ id }) => id);
    const hasShared = map.points.some((point) => point.personaId === '');
    return { map, personaIds: shown.length === 0 || hasShared ? ['', ...shown] : shown, series };
  }, [map, shownPersonas, series]);
  const touchpoints = useMemo(() => touchpointsOf(library), [library]);
  return useMemo(
    () => ({
      map,
      library,
      geometry,
      grid,
      personas,
      shownPersonas,
      touchpoints,
      evidence,
      readOnly: isPast || readOnlyReason() !== null,
      filter,
    }),
    [map, library, geometry, grid, personas, shownPersonas, touchpoints, evidence, isPast, filter],
  );
}

/** A layout that takes over from the one before what did not change. */
function createLayouter(): (map: MapData, library: LibraryData, personaIds: readonly string[]) => Geometry {
  let previous: Geometry | undefined;
  return (map, library, personaIds) => {
    previous = layoutMap(map, library, { personaIds, previous });
    return previous;
  };
}

function Counts({ map }: { map: MapData }) {
  const cards = map.cards.size === 1 ? '1 card' : `${map.cards.size} cards`;
  const stages = map.stages.length === 1 ? '1 stage' : `${map.stages.length} stages`;
  const count = useUi((s) =>
    s.selection.kind === 'card' && s.selection.mapId === map.id ? s.selection.ids.length : 0,
  );
  return <span>{count > 1 ? `${count} of ${cards} selected` : `${cards} · ${stages}`}</span>;
}

function Zoom() {
  const zoom = useCanvas((s) => s.zoom);
  return <span>{Math.round(zoom * 100)} %</span>;
}
