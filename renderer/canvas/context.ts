/** The map that the canvas and its panels show, read together. */
import { createContext, useContext } from 'react';
import type { EvidenceStats } from '../../shared/contract/types.ts';
import type { Geometry } from '../../shared/layout/geometry.ts';
import type { LibraryData, MapData, Persona, Touchpoint } from '../../shared/model/types.ts';
import type { ShownFilter } from '../filter/shown-map.ts';
import type { SlotGrid } from './slots.ts';

export interface MapView {
  /** The map as it is shown: without the cards that a filter leaves out. `wholeMap` answers all of it. */
  readonly map: MapData;
  readonly library: LibraryData;
  readonly geometry: Geometry;
  readonly grid: SlotGrid;
  /** The map's personas that exist, in order. */
  readonly personas: readonly Persona[];
  /** Personas that are not hidden. */
  readonly shownPersonas: readonly Persona[];
  readonly touchpoints: ReadonlyMap<string, Touchpoint>;
  readonly evidence: ReadonlyMap<string, EvidenceStats>;
  readonly readOnly: boolean;
  /** What a filter does to the map; null or absent where everything is shown. */
  readonly filter?: ShownFilter | null;
}

const MapContext = createContext<MapView | null>(null);
export const MapProvider = MapContext.Provider;

/** The map around. Only below a `MapProvider`. */
export function useMapView(): MapView {
  const view = useContext(MapContext);
  if (!view) throw new Error('There is no map here.');
  return view;
}
