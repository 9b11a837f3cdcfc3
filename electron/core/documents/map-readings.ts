/**
 * What questions over all maps need of each: its texts, and what its cards name of the library. Kept in memory until
 * the map's document changes (the texts also until the library changes, which names touchpoints), so that such a
 * question need not load documents.
 */
import { touchpointsOf, type Touchpoints } from '../../../shared/layout/card-content.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { cardUses, type CardUse } from '../../../shared/catalogue/uses.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { mapTexts, type MapText } from '../../../shared/model/map-texts.ts';
import type { LibraryData } from '../../../shared/model/types.ts';
import type { Documents } from './documents.ts';

/** Characters kept in memory at most, over all maps: about 40 MB. Maps that find no room are read each time. */
const KEPT_CHARS = 20_000_000;
/** What an entry costs beside its words. */
const ENTRY_CHARS = 100;

export interface MapReading {
  readonly title: string;
  readonly texts: readonly MapText[];
  readonly uses: readonly CardUse[];
}

interface Kept extends MapReading {
  readonly seq: number;
  readonly librarySeq: number;
  readonly chars: number;
}

/** The library as it is now, with what reading maps needs of it. */
export interface LibraryReading {
  readonly library: LibraryData;
  readonly seq: number;
  readonly touchpoints: Touchpoints;
}

export interface MapReadings {
  library(): LibraryReading;
  /** A map with its texts. @throws SojournError where it cannot be read */
  withTexts(id: string, library: LibraryReading): MapReading;
  /** A map with what its cards name; its texts may be older. @throws SojournError where it cannot be read */
  withUses(id: string, library: LibraryReading): Pick<MapReading, 'title' | 'uses'>;
}

/** @param most characters kept at most; for tests */
export function createMapReadings(documents: Documents, most = KEPT_CHARS): MapReadings {
  const kept = new Map<string, Kept>();
  let chars = 0;

  const reading = (id: string, library: LibraryReading, needsTexts: boolean): Kept => {
    const doc = mapDocId(id);
    const { seq } = documents.position(doc);
    const known = kept.get(id);
    if (known?.seq === seq && (!needsTexts || known.librarySeq === library.seq)) return known;
    kept.delete(id);
    chars -= known?.chars ?? 0;
    const read = documents.read(doc, (ydoc): MapReading => {
      const map = projectMap(ydoc, id);
      return { title: map.meta.title, texts: mapTexts(map, library.touchpoints), uses: cardUses(map) };
    });
    const entry = { seq, librarySeq: library.seq, ...read, chars: charsOf(read) };
    // All maps are asked for in turn: to let go of one for the next would keep none until it is asked for again.
    if (chars + entry.chars <= most) {
      kept.set(id, entry);
      chars += entry.chars;
    }
    return entry;
  };

  return {
    library() {
      const library = documents.read(LIBRARY_DOC, readLibrary);
      const { seq } = documents.position(LIBRARY_DOC);
      return { library, seq, touchpoints: touchpointsOf(library) };
    },
    withTexts: (id, library) => reading(id, library, true),
    withUses: (id, library) => reading(id, library, false),
  };
}

function charsOf({ texts, uses }: MapReading): number {
  const ofTexts = texts.reduce((sum, { text, where }) => sum + text.length + where.length + ENTRY_CHARS, 0);
  return ofTexts + uses.length * ENTRY_CHARS;
}
