/**
 * Search over the texts of all maps. The texts of each map are kept in memory until its document, or the library that
 * names its touchpoints, changes, so that a search need not load documents.
 */
import { toPlainError } from '../../../shared/contract/errors.ts';
import type { MapSearchResult, MapSearchResults } from '../../../shared/contract/types.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { findInTexts, mapTexts, type MapText } from '../../../shared/model/map-texts.ts';
import type { LibraryData, MapEntry } from '../../../shared/model/types.ts';
import type { FindOptions } from '../../../shared/text/find.ts';
import type { Documents } from './documents.ts';
import { mapEntries } from './summaries.ts';

/** Characters of text kept in memory at most, over all maps: about 40 MB. */
const KEPT_CHARS = 20_000_000;

interface Kept {
  readonly seq: number;
  readonly librarySeq: number;
  readonly title: string;
  readonly texts: readonly MapText[];
  readonly chars: number;
}

export interface MapSearch {
  /**
   * Finds plain words in all maps that are not in the bin, in the library's order.
   * @param limit texts listed at most, over all maps; the counts are of all
   */
  search(query: string, options: FindOptions, limit: number): Promise<MapSearchResults>;
}

export function createMapSearch(documents: Documents): MapSearch {
  /** The most recently read last. */
  const kept = new Map<string, Kept>();

  const readTexts = (id: string, library: LibraryData, librarySeq: number): Kept => {
    const doc = mapDocId(id);
    const { seq } = documents.position(doc);
    const known = kept.get(id);
    if (known?.seq === seq && known.librarySeq === librarySeq) return known;
    const names = new Map(library.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
    const { title, texts } = documents.read(doc, (ydoc) => {
      const map = projectMap(ydoc, id);
      return { title: map.meta.title, texts: mapTexts(map, names) };
    });
    const chars = texts.reduce((sum, { text, where }) => sum + text.length + where.length + 100, 0);
    const entry = { seq, librarySeq, title, texts, chars };
    kept.delete(id);
    kept.set(id, entry);
    return entry;
  };

  const forgetOldest = (): void => {
    let chars = 0;
    for (const [id, entry] of Array.from(kept).reverse()) {
      chars += entry.chars;
      if (chars > KEPT_CHARS) kept.delete(id);
    }
  };

  return {
    search: async (query, options, limit) => {
      const library = documents.read(LIBRARY_DOC, readLibrary);
      const librarySeq = documents.position(LIBRARY_DOC).seq;
      const maps: MapSearchResult[] = [];
      let left = limit;
      const searchMap = ({ id }: MapEntry): void => {
        try {
          const { title, texts } = readTexts(id, library, librarySeq);
          const hits = findInTexts(texts, query, options);
          if (hits.length === 0) return;
          const places = hits.reduce((sum, { ranges }) => sum + ranges.length, 0);
          maps.push({ id, title, hits: hits.slice(0, left), texts: hits.length, places });
          left = Math.max(0, left - hits.length);
        } catch (error) {
          // Unreadable is not empty: the map is listed with what is wrong.
          maps.push({ id, title: '', hits: [], texts: 0, places: 0, problem: toPlainError(error) });
        }
      };
      for (const entry of mapEntries(library, documents.list())) {
        if (entry.trashedAt === null) searchMap(entry);
        // A map that changed is loaded anew, which takes time: let pushes through in between.
        await new Promise((done) => setImmediate(done));
      }
      forgetOldest();
      return { maps };
    },
  };
}
