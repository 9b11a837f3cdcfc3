import { useState, type ReactNode } from 'react';
import type { ShownMap } from '../../shared/model/apply-filter.ts';
import { MapProvider, useMapView, type MapView } from './context.ts';

/**
 * For what shows no cards: headers, curves, toolbar. Below it the view stays the same object until something else than
 * cards and where they stand has changed, so that a new card does not have all of them drawn again. What is done there
 * must not read the view's cards; commands read the present state by themselves.
 */
export function WithoutCards({ children }: { children: ReactNode }) {
  const view = useMapView();
  const [keep] = useState(createKeeper);
  return <MapProvider value={keep(view)}>{children}</MapProvider>;
}

function createKeeper(): (view: MapView) => MapView {
  let kept: MapView | null = null;
  return (view) => {
    if (!kept || !sameButCards(kept, view)) kept = view;
    return kept;
  };
}

/** Whether two views differ in nothing but cards, where cards stand, and what feedback says about them. */
export function sameButCards(a: MapView, b: MapView): boolean {
  return (
    same(a, b, ['map', 'geometry', 'grid', 'evidence', 'filter']) &&
    same<Partial<ShownMap>>(a.map, b.map, ['cards', 'cells', 'whole', 'closedLanes']) &&
    same(a.geometry, b.geometry, ['cards', 'connectors']) &&
    a.grid.series === b.grid.series &&
    a.grid.personaIds.join('/') === b.grid.personaIds.join('/')
  );
}

/** Whether two objects have the same values, those of some keys aside. */
function same<T extends object>(a: T, b: T, aside: readonly (keyof T)[]): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof T)[]);
  return [...keys].every((key) => aside.includes(key) || Object.is(a[key], b[key]));
}
