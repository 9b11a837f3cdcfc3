/** What slides, reports and workbooks of a map are made from: everything is looked up beforehand. */
import type { MapVisits } from '../../audits/map-visits.ts';
import type { EvidenceStats, FeedbackItem, FeltMean } from '../../contract/types.ts';
import { touchpointsOf, type Touchpoints } from '../../layout/card-content.ts';
import type { MeanInterval } from '../../measures/interval.ts';
import type { LibraryData, MapData, Persona } from '../../model/types.ts';
import { detectLanguage } from '../../text/language/detect.ts';
import { officeLanguage } from '../../text/office-language.ts';

/** A feedback item as files quote it. */
export type Quote = Pick<
  FeedbackItem,
  'id' | 'text' | 'source' | 'date' | 'score' | 'scale' | 'language' | 'channel' | 'sentiment' | 'themes'
>;

/** A stored picture as office programs take it. */
export interface OfficePicture {
  readonly bytes: Uint8Array;
  readonly ending: 'png' | 'jpeg' | 'gif';
  /** In px. */
  readonly width: number;
  readonly height: number;
}

export interface OfficeSource {
  readonly map: MapData;
  readonly library: LibraryData;
  readonly workspaceName: string;
  /** The customer segment whose feedback alone counts and is quoted; null where all does. */
  readonly segment: string | null;
  /** ISO date of the file. */
  readonly date: string;
  /** Who travels, in order. */
  readonly personas: readonly Persona[];
  readonly touchpoints: Touchpoints;
  /** Evidence numbers by card id. */
  readonly evidence: Readonly<Record<string, EvidenceStats>>;
  /** What feedback feels in each column, 0 to 100, by column id. */
  readonly measured: Readonly<Record<string, FeltMean>>;
  /** What mystery visits experienced in each column, 0 to 100, by column id. */
  readonly visited: Readonly<Record<string, MeanInterval>>;
  /** The mystery visits of the map. */
  readonly visits: MapVisits;
  /** Verbatims by card id, the strongest first; null where they are to be left out. */
  readonly quotes: Readonly<Record<string, readonly Quote[]>> | null;
  /** Titles of the maps that cards lead to, by map id. */
  readonly mapTitles: Readonly<Record<string, string>>;
  /** By content hash. */
  readonly pictures: Readonly<Record<string, OfficePicture>>;
  /** Stands on every slide and page; null for none. */
  readonly logo: OfficePicture | null;
  /** The language tag of a text. @param said what is known of its language */
  readonly lang: (text: string, said?: string | null) => string;
}

/** What is looked up for a source: plain data, such as another thread can be handed. */
export type GatheredSource = Omit<OfficeSource, 'personas' | 'touchpoints' | 'lang'>;

/** A source with what follows from its map and library. */
export function officeSource(given: GatheredSource): OfficeSource {
  const { map, library } = given;
  const byId = new Map(library.personas.map((persona) => [persona.id, persona]));
  const words = [...map.cards.values()].map(({ text }) => text).join(' ');
  // A word or two tell no language: those of the map as a whole do.
  const main = detectLanguage(`${map.meta.title} ${words}`.slice(0, 20_000));
  /** The same words stand on several slides; telling a language takes longer than looking it up. */
  const known = new Map<string, string>();
  return {
    ...given,
    personas: map.meta.personaIds.flatMap((id) => byId.get(id) ?? []),
    touchpoints: touchpointsOf(library),
    lang: (text, said = null) => {
      const key = `${said ?? ''} ${text}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = officeLanguage(text, said, main);
      known.set(key, found);
      return found;
    },
  };
}
