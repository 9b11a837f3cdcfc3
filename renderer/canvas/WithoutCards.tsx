import { useState, type ReactNode } from 'react';
import type { ShownMap } from '../../shared/model/apply-filter.ts';
import { MapProvider, useMapView, type MapView } from './context.ts';

interface WithoutCardsProps {
  children: ReactNode;
  /** Whether it is nothing to them either how tall the lanes are. */
  andRows?: boolean;
}

/** Parts of the geometry that tell where cards stand, and those that tell how tall the lanes are. */
const CARDS = ['cards', 'connectors'] as const;
const ROWS = ['lanes', 'height', 'curves', 'curveLanes', 'lines'] as const;
type GeometryPart = (typeof CARDS)[number] | (typeof ROWS)[number];

/**
 * For what shows no cards: headers, curves, toolbar. Below it the view stays the same object until something else than
 * cards and where they stand has changed, so that a new card does not have all of them drawn again. What is done there
 * must not read the view's cards; commands read the present state by themselves.
 */
export function WithoutCards({ children, andRows = false }: WithoutCardsProps) {
  const view = useMapView();
  const [keep] = useState(() => createKeeper(andRows ? [...CARDS, ...ROWS] : CARDS));
  return <MapProvider value={keep(view)}>{children}</MapProvider>;
}

function createKeeper(aside: readonly GeometryPart[]): (view: MapView) => MapView {
  let kept: MapView | null = null;
  return (view) => {
    if (!kept || !sameButCards(kept, view, aside)) kept = view;
    return kept;
  };
}

/** Whether two views differ in nothing but cards, where cards stand, and what feedback says about them. */
function sameButCards(a: MapView, b: MapView, aside: readonly GeometryPart[]): boolean {
  return (
    same(a, b, ['map', 'geometry', 'grid', 'evidence', 'filter']) &&
    same<Partial<ShownMap>>(a.map, b.map, ['cards', 'cells', 'whole', 'closedLanes']) &&
    same(a.geometry, b.geometry, aside) &&
    a.grid.series === b.grid.series &&
    a.grid.personaIds.join('/') === b.grid.personaIds.join('/')
  );
}

/** Whether two objects have the same values, those of some keys aside. */
function same<T extends object>(a: T, b: T, aside: readonly (keyof T)[]): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof T)[]);
  return [...keys].every((key) => aside.includes(key) || Object.is(a[key], b[key]));
}
