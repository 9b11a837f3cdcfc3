/** Search over the texts of all maps. */
import type { MapSearchResult, MapSearchResults } from '../../../shared/contract/types.ts';
import { findInTexts } from '../../../shared/model/map-texts.ts';
import type { MapEntry } from '../../../shared/model/types.ts';
import type { FindOptions } from '../../../shared/text/find.ts';
import type { Documents } from './documents.ts';
import type { MapReadings } from './map-readings.ts';
import { mapEntries, problemOf } from './summaries.ts';

/** Places listed at most of one text; they are counted all the same. */
const MOST_RANGES = 100;

export interface MapSearch {
  /**
   * Finds plain words in all maps that are not in the bin, in the library's order.
   * @param limit texts listed at most, over all maps; the counts are of all
   * @throws SojournError `cancelled` where the workspace is closed meanwhile
   */
  search(query: string, options: FindOptions, limit: number): Promise<MapSearchResults>;
}

export function createMapSearch(documents: Documents, readings: MapReadings): MapSearch {
  return {
    search: async (query, options, limit) => {
      const library = readings.library();
      const maps: MapSearchResult[] = [];
      let left = limit;
      const searchMap = ({ id }: MapEntry): void => {
        try {
          const { title, texts } = readings.withTexts(id, library);
          const hits = findInTexts(texts, query, options);
          if (hits.length === 0) return;
          const places = hits.reduce((sum, { ranges }) => sum + ranges.length, 0);
          const listed = hits
            .slice(0, left)
            .map((hit) => ({ ...hit, ranges: hit.ranges.slice(0, MOST_RANGES) }));
          maps.push({ id, title, hits: listed, texts: hits.length, places });
          left = Math.max(0, left - hits.length);
        } catch (error) {
          // Unreadable is not empty: the map is listed with what is wrong.
          maps.push({ id, title: '', hits: [], texts: 0, places: 0, problem: problemOf(error) });
        }
      };
      for (const entry of mapEntries(library.library, documents.list())) {
        if (entry.trashedAt === null) searchMap(entry);
        // A map that changed is loaded anew, which takes time: let pushes through in between.
        await new Promise((done) => setImmediate(done));
      }
      return { maps };
    },
  };
}
