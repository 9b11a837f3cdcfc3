/** The map that the canvas and its panels show, read together. */
import { createContext, useContext } from 'react';
import type { EvidenceStats } from '../../shared/contract/types.ts';
import type { Geometry } from '../../shared/layout/geometry.ts';
import type { LibraryData, MapData, Persona, Touchpoint } from '../../shared/model/types.ts';
import type { SlotGrid } from './slots.ts';

export interface MapView {
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
}

const MapContext = createContext<MapView | null>(null);
export const MapProvider = MapContext.Provider;

/** The map around. Only below a `MapProvider`. */
export function useMapView(): MapView {
  const view = useContext(MapContext);
  if (!view) throw new Error('There is no map here.');
  return view;
}
