/** Going from place to place: on one map each place, over all maps each text. */
import { useEffect, useMemo } from 'react';
import type { MapSearchResult } from '../../shared/contract/types.ts';
import type { MapHit } from '../../shared/model/map-texts.ts';
import type { MapData } from '../../shared/model/types.ts';
import { useFind, type FindScope } from './find-state.ts';
import { placesOf, showHit, type Place } from './places.ts';
import { useMapHits, useWorkspaceHits } from './use-places.ts';

/** One row that one can be at. */
export interface FindRow extends Place {
  readonly mapId: string;
}

export interface FindSteps {
  readonly rows: readonly FindRow[];
  /** Which of the rows one is at; -1 for none. */
  readonly at: number;
  /** "3 of 17", "17 on 3 maps", or that there is none. */
  readonly count: string;
  readonly maps: readonly MapSearchResult[];
  /** Goes to the next row (1) or the one before (-1), round the ends. */
  readonly go: (by: number) => void;
  /** What Enter does: on a map it goes on, in the list it goes to the row one is at. */
  readonly enter: (by: number) => void;
  /** What an arrow does: on a map it goes on, in the list it only moves the mark. */
  readonly arrow: (by: number) => void;
  /** Goes to this row. */
  readonly show: (index: number) => void;
}

const NO_MAPS: readonly MapSearchResult[] = [];

/** Rows and steps of the find bar. */
export function useFindSteps(map: MapData | null, scope: FindScope): FindSteps {
  const onMap = scope === 'map';
  const hits = useMapHits(onMap ? map : null);
  const found = useWorkspaceHits();
  const maps = onMap ? NO_MAPS : (found?.maps ?? NO_MAPS);
  const mapId = map?.id ?? '';
  const rows = useMemo<readonly FindRow[]>(
    () =>
      onMap
        ? placesOf(hits).map((place) => ({ mapId, ...place }))
        : maps.flatMap(({ id, hits: own }) => own.map((hit: MapHit) => ({ mapId: id, hit, index: 0 }))),
    [onMap, hits, mapId, maps],
  );
  const wanted = useFind((s) => s.at);
  const at = Math.min(wanted, rows.length - 1);

  const show = (index: number): void => {
    const row = rows[index];
    useFind.setState({ at: row ? index : -1 });
    if (row) showHit(row.mapId, row.hit);
  };
  const next = (by: number): number =>
    rows.length === 0 ? -1 : at < 0 ? (by > 0 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length;

  // A new word on the map: its first place comes into view while one types.
  useEffect(() => {
    const [first] = rows;
    if (!onMap || !first || useFind.getState().at !== -1) return;
    useFind.setState({ at: 0 });
    showHit(first.mapId, first.hit);
  }, [onMap, rows]);

  return {
    rows,
    at,
    maps,
    count: onMap ? placeCount(at, rows.length) : listCount(maps, found?.searching ?? false),
    show,
    go: (by) => show(next(by)),
    enter: (by) => show(onMap || by < 0 ? next(by) : Math.max(0, at)),
    arrow: (by) => (onMap ? show(next(by)) : useFind.setState({ at: next(by) })),
  };
}

function placeCount(at: number, count: number): string {
  if (count === 0) return 'None';
  return at < 0 ? `${count} found` : `${at + 1} of ${count}`;
}

function listCount(maps: readonly MapSearchResult[], searching: boolean): string {
  if (searching) return 'Searching…';
  const places = maps.reduce((sum, map) => sum + map.places, 0);
  const where = maps.filter((map) => map.places > 0).length;
  if (places === 0) return 'None';
  return `${places} on ${where === 1 ? '1 map' : `${where} maps`}`;
}
