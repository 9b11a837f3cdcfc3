/**
 * What other maps of the workspace are called, for links to them and for choosing one. Core is asked when a map is
 * opened and when a title is wanted that is not known; maps that are open in this window tell their own.
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { LibraryData } from '../../shared/model/types.ts';
import { core } from '../state/connection.ts';
import { libraryNow, mapNow } from '../state/documents.ts';

interface MapTitles {
  /** By map id; null until core has answered. */
  readonly titles: ReadonlyMap<string, string> | null;
}

export const useMapTitles = create<MapTitles>()(() => ({ titles: null }));

/** Asks core for the titles of all maps. Where it does not answer, those known before stay. */
export async function refreshMapTitles(): Promise<void> {
  try {
    const maps = await core.call('maps.list');
    useMapTitles.setState({ titles: new Map(maps.map(({ id, title }) => [id, title])) });
  } catch {
    // A link then shows no title; it still leads to its map.
  }
}

/** Asks for the titles once whoever uses it is on screen. */
export function useFreshTitles(): void {
  useEffect(() => {
    void refreshMapTitles();
  }, []);
}

/** A map's title; '' where it is not known. */
export function mapTitle(mapId: string): string {
  return mapNow(mapId)?.meta.title ?? useMapTitles.getState().titles?.get(mapId) ?? '';
}

/** What a link to a map leads to. */
export type LinkState = 'there' | 'binned' | 'gone';

/** Whether a linked map is there, in the bin, or not in this workspace any more. */
export function linkState(library: LibraryData, mapId: string): LinkState {
  const entry = library.maps.find(({ id }) => id === mapId);
  if (!entry) return 'gone';
  return entry.trashedAt === null ? 'there' : 'binned';
}

/** What a link says, in words. */
export function linkWords(library: LibraryData, mapId: string): string {
  const state = linkState(library, mapId);
  if (state === 'gone') return 'Deleted map';
  const title = mapTitle(mapId) || 'Untitled map';
  return state === 'binned' ? `${title} (in the bin)` : title;
}

/** `linkWords`, drawn anew when titles arrive. */
export function useLinkWords(library: LibraryData, mapId: string): string {
  useMapTitles((s) => s.titles);
  return linkWords(library, mapId);
}

export interface MapChoice {
  readonly id: string;
  readonly title: string;
}

/** The maps one can choose from, in the workspace's order: not this one, no templates, nothing from the bin. */
export function otherMaps(mapId: string): MapChoice[] {
  const maps = libraryNow()?.maps ?? [];
  return maps
    .filter(({ id, trashedAt, template }) => id !== mapId && trashedAt === null && !template)
    .map(({ id }) => ({ id, title: mapTitle(id) || 'Untitled map' }));
}
