/** Gathers what slides, reports and workbooks need of a map. */
import type { MapVisits } from '../../../../shared/audits/map-visits.ts';
import type { EvidenceStats, FeltMean, OfficeOptions } from '../../../../shared/contract/types.ts';
import type { GatheredSource, OfficePicture, Quote } from '../../../../shared/formats/office/source.ts';
import { readPictureSize } from '../../../../shared/pictures/picture-size.ts';
import { logoOf } from '../logo.ts';
import { evidenceOf, mapTitlesOf, measuredOf, type ExportSource } from '../payload.ts';

/** Verbatims of one card. */
const MOST_QUOTES = 5;
const NO_VISITS: MapVisits = { scenarios: [], visits: [] };
/** Bytes of pictures in one file. */
const MOST_BYTES = 60 * 1024 * 1024;

/** A picture as office programs take it; null where it is of another kind. */
export function officePicture(
  found: { readonly bytes: Uint8Array; readonly mime: string } | null,
): OfficePicture | null {
  const ending = found ? ENDINGS[found.mime] : undefined;
  const size = found && ending ? readPictureSize(found.bytes) : null;
  if (!found || ending === undefined || !size) return null;
  return { bytes: found.bytes, ending, width: size.width, height: size.height };
}

const ENDINGS: Readonly<Record<string, OfficePicture['ending']>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
};

export interface Gathering extends OfficeOptions {
  /** Whether pictures of cards and portraits are wanted. */
  readonly pictures?: boolean;
  /** Whether the logo is wanted; it is where absent. */
  readonly logo?: boolean | undefined;
}

/** @param date ISO date of the file */
export async function gather(
  source: ExportSource,
  { quotes = true, pictures = false, logo }: Gathering,
  date: string,
): Promise<GatheredSource> {
  const evidence: Record<string, EvidenceStats> = await evidenceOf(source);
  const measured: Record<string, FeltMean> = await measuredOf(source);
  return {
    map: source.map,
    library: source.library,
    workspaceName: source.workspaceName,
    segment: source.segment ?? null,
    date,
    evidence,
    measured,
    visited: source.visited ?? {},
    visits: source.visits ?? NO_VISITS,
    quotes: quotes ? await quotesOf(source) : null,
    mapTitles: mapTitlesOf(source),
    pictures: pictures ? await picturesOf(source) : {},
    logo: officePicture(await logoOf(source, { logo })),
  };
}

/** The strongest verbatims of each card with evidence. */
async function quotesOf({ map, feedback }: ExportSource): Promise<Record<string, readonly Quote[]>> {
  const cards = [...map.cards.values()].filter(({ evidence }) => evidence.length > 0);
  if (!feedback || cards.length === 0) return {};
  const found = await feedback.strongest(
    cards.map(({ evidence }) => evidence),
    MOST_QUOTES,
  );
  return Object.fromEntries(cards.map(({ id }, at) => [id, found[at] ?? []]));
}

/** Pictures of cards and portraits of the map's personas that a file would have, each once. */
function wantedPictures({ map, library }: Pick<ExportSource, 'map' | 'library'>): Set<string> {
  const portraits = library.personas.filter(({ id }) => map.meta.personaIds.includes(id));
  const hashes = [
    ...portraits.map(({ portrait }) => portrait),
    ...[...map.cards.values()].map(({ image }) => image),
  ];
  return new Set(hashes.filter((hash) => hash !== null));
}

/** Those of them that office programs can show, up to a bound. */
async function picturesOf(source: ExportSource): Promise<Record<string, OfficePicture>> {
  const pictures: Record<string, OfficePicture> = {};
  let held = 0;
  for (const hash of wantedPictures(source)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are held beyond the bound
    const found = officePicture(await source.picture(hash));
    if (!found || held + found.bytes.length > MOST_BYTES) continue;
    held += found.bytes.length;
    pictures[hash] = found;
  }
  return pictures;
}

/** What is said of pictures that a file leaves out. */
export function pictureNotes(gathered: GatheredSource): string[] {
  const wanted = [...wantedPictures(gathered)];
  const left = wanted.filter((hash) => gathered.pictures[hash] === undefined).length;
  if (left === 0) return [];
  const what = `${left} ${left === 1 ? 'picture is' : 'pictures are'} left out`;
  const bound = `${MOST_BYTES / 1024 / 1024} MB`;
  return [`${what}: office programs show PNG, JPEG and GIF, and a file holds ${bound} of pictures.`];
}
