/** Where the library's touchpoints, channels, tags and personas are used, over all maps, the bin included. */
import type { CatalogueUsage, UsedMap } from '../../../shared/contract/types.ts';
import { catalogueUses, type CardUse } from '../../../shared/catalogue/uses.ts';
import type { MapEntry } from '../../../shared/model/types.ts';
import type { Documents } from './documents.ts';
import type { MapReadings } from './map-readings.ts';
import { mapEntries, problemOf } from './summaries.ts';

export interface Catalogue {
  /** Counts cards by what they name. Maps come in the library's order, those in the bin marked. @throws as `MapSearch.search` */
  usage(): Promise<CatalogueUsage>;
}

export function createCatalogue(documents: Documents, readings: MapReadings): Catalogue {
  return {
    usage: async () => {
      const library = readings.library();
      const maps: UsedMap[] = [];
      const uses: { mapId: string; uses: readonly CardUse[] }[] = [];
      const readMap = ({ id, trashedAt, template }: MapEntry): void => {
        const map = { id, inBin: trashedAt !== null, template };
        try {
          const reading = readings.withUses(id, library);
          maps.push({ ...map, title: reading.title });
          uses.push({ mapId: id, uses: reading.uses });
        } catch (error) {
          // Unreadable is not unused: the map is listed with what is wrong.
          maps.push({ ...map, title: '', problem: problemOf(error) });
        }
      };
      for (const entry of mapEntries(library.library, documents.list())) {
        readMap(entry);
        // A map that changed is loaded anew, which takes time: let pushes through in between.
        await new Promise((done) => setImmediate(done));
      }
      return { maps, ...catalogueUses(library.library, uses) };
    },
  };
}
