/** Lets commands and panels move the view, and opens a map with its first cells in view. */
import { useEffect } from 'react';
import { useReactFlow, type Viewport } from '@xyflow/react';
import type { Geometry } from '../../shared/layout/geometry.ts';
import { useUi } from '../state/ui.ts';
import { useCanvas, type ViewApi } from './canvas-store.ts';
import { useMapView } from './context.ts';
import { minimapCorner } from './Minimap.tsx';
import { MARGIN, revealed } from './reveal.ts';
import { MAX_ZOOM, MIN_ZOOM } from './zoom.ts';

/** So many px of the map stay in view, however far one moves. */
const EDGE = 120;
/** A map that fits at this zoom or above is opened whole; a larger one at this zoom, where its text can be read. */
const READABLE_ZOOM = 0.85;
/** A window wider than this in px is taken for a projector, where nothing may be under 14 px. */
const PROJECTOR = 2000;
/** The zoom that makes the smallest words of the map, 12 px, large enough there. */
const PROJECTOR_ZOOM = 1.2;

/** Least and greatest zoom at which a map is opened, and the greatest at which it is shown whole. */
function openingZooms(): { least: number; most: number } {
  return window.innerWidth > PROJECTOR
    ? { least: PROJECTOR_ZOOM, most: 1.6 }
    : { least: READABLE_ZOOM, most: 1 };
}

/** Where each map was left, while the window lives. */
const places = new Map<string, Viewport>();

/** The viewport in which a map is opened: where it was left, or fitted as far as it stays readable. */
export function startPlace(mapId: string, geometry: Geometry, width: number): Viewport {
  const wide = geometry.width === 0 ? 1 : (width - MARGIN) / geometry.width;
  const { least, most } = openingZooms();
  return places.get(mapId) ?? { x: 0, y: 0, zoom: Math.min(most, Math.max(least, wide)) };
}

/** Publishes the `ViewApi` of the canvas while it is mounted. `width` and `height` in px. */
export function useViewApi(width: number, height: number): void {
  const { map, geometry } = useMapView();
  const flow = useReactFlow();

  useEffect(() => {
    const fitZoom = (): number =>
      Math.min(
        openingZooms().most,
        (width - MARGIN) / Math.max(1, geometry.width),
        (height - MARGIN) / Math.max(1, geometry.height),
      );
    const show = (viewport: Viewport): void => {
      void flow.setViewport(viewport);
      useCanvas.setState({ zoom: viewport.zoom });
    };
    const api: ViewApi = {
      fit: () => show({ x: 0, y: 0, zoom: Math.max(MIN_ZOOM, fitZoom()) }),
      zoomBy: (factor) => zoomAround(flow.getZoom() * factor),
      zoomTo: (zoom) => zoomAround(zoom),
      reveal: (box) => {
        const now = flow.getViewport();
        const corner = minimapCorner([now.x, now.y, now.zoom], geometry, width, height);
        const next = revealed(now, box, width, height, corner);
        if (next) show(next);
      },
      centre: () => {
        const { x, y, zoom } = flow.getViewport();
        return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
      },
      moveTo: (point) => {
        const zoom = Math.max(flow.getZoom(), 1);
        show({ x: width / 2 - point.x * zoom, y: height / 2 - point.y * zoom, zoom });
      },
      centreOn: (point) => {
        const zoom = flow.getZoom();
        show({ x: width / 2 - point.x * zoom, y: height / 2 - point.y * zoom, zoom });
      },
      keepInView: () => {
        const { x, y, zoom } = flow.getViewport();
        // A map that is smaller than what must stay in sight is in sight where it begins.
        const left = Math.max(x, Math.min(0, EDGE - geometry.width * zoom));
        const top = Math.max(y, Math.min(0, EDGE - geometry.height * zoom));
        if (left !== x || top !== y) show({ x: left, y: top, zoom });
      },
      field: () => document.querySelector<HTMLElement>('[data-canvas] .card-editor'),
      focus: () => api.field()?.focus({ preventScroll: true }),
    };
    function zoomAround(wanted: number): void {
      const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted));
      const { x, y } = api.centre();
      show({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom });
    }
    useCanvas.setState({ view: api });
    return () => useCanvas.setState({ view: null });
  }, [flow, geometry, width, height]);

  useEffect(() => {
    const start = startPlace(map.id, geometry, width);
    void flow.setViewport(start);
    useCanvas.setState({ zoom: start.zoom, editing: null, drop: null });
    if (useUi.getState().selection.mapId !== map.id)
      useUi.setState({ selection: { mapId: map.id, kind: null, ids: [] } });
    useCanvas.getState().view?.focus();
    return () => void places.set(map.id, flow.getViewport());
    // The start of a map, not of each change to it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [map.id, flow]);
}
