/** Gathers what the print view needs: the map, evidence numbers of its cards, the pictures it shows. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type * as Y from 'yjs';
import type { MapVisits } from '../../../shared/audits/map-visits.ts';
import type { PagesPayload, PrintPayload } from '../../../shared/contract/print.ts';
import type {
  EvidenceStats,
  ExportOptions,
  FeedbackItem,
  FeltMean,
  PrintOptions,
  SegmentItems,
} from '../../../shared/contract/types.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { pageSize, roomOf, tileZoom } from '../../../shared/layout/pages/room.ts';
import { mmToPx, pageOf, type Page } from '../../../shared/layout/paper.ts';
import { evidenceByColumn } from '../../../shared/measures/measured-emotion.ts';
import { cardTest, filterMap } from '../../../shared/model/apply-filter.ts';
import { copyMap } from '../../../shared/model/copy-map.ts';
import { LANE_KIND_INFO } from '../../../shared/model/lanes.ts';
import { toPrintable } from '../../../shared/model/printable.ts';
import type { CurvePeople, LibraryData, MapData } from '../../../shared/model/types.ts';
import { pagesOf } from '../../../shared/print/pages-of.ts';
import { logoUrl, type Logo } from './logo.ts';
import { segmentSource } from './of-segment.ts';

/** A feedback item as files quote it: who said it stays in the workspace. */
export type QuotedItem = Pick<
  FeedbackItem,
  'id' | 'text' | 'source' | 'date' | 'score' | 'scale' | 'language' | 'channel' | 'sentiment' | 'themes'
>;

/** A map to export, and where its evidence and pictures are looked up. */
export interface ExportSource {
  readonly map: MapData;
  /** The map with all its stages and lanes, where `map` is a part of it. */
  readonly whole?: MapData;
  readonly library: LibraryData;
  readonly workspaceName: string;
  /** Reads the map's document as it is stored; absent where there is only its picture, `map`. */
  readonly document?: <T>(read: (doc: Y.Doc) => T) => T;
  /** Numbers of sets of feedback items, in the order asked. */
  readonly evidence: (sets: readonly (readonly string[])[]) => Promise<readonly EvidenceStats[]>;
  /** Those of some items that are of customers of a segment, and its name. @throws SojournError `notFound` */
  readonly ofSegment?: (ids: readonly string[], segment: string) => Promise<SegmentItems>;
  /** The segment whose feedback alone is left; absent where all counts. */
  readonly segment?: string;
  /** What mystery visits experienced in each column, 0 to 100, by column id; absent where there were none. */
  readonly visited?: PrintPayload['visited'];
  /** How many observations stand on each card, by card id; absent where there are none. */
  readonly observed?: PrintPayload['observed'];
  /** The mystery visits of the map; absent where there were none. */
  readonly visits?: MapVisits;
  /** What feedback says in words. Absent where there is none to be had. */
  readonly feedback?: {
    /** The items that are still there, in the order asked. Ask for some thousands at a time. */
    readonly items: (ids: readonly string[]) => readonly QuotedItem[];
    /** The strongest verbatims of sets of items, at most `most` of each, in the order asked. */
    readonly strongest: (
      sets: readonly (readonly string[])[],
      most: number,
    ) => Promise<readonly (readonly QuotedItem[])[]>;
  };
  /** Title of another map, for cards that lead to it; null where it is not there. Absent where nobody can tell. */
  readonly mapTitle?: (mapId: string) => string | null;
  /** Another map of the workspace. @throws SojournError `notFound` */
  readonly otherMap?: (mapId: string) => ExportSource;
  /** A logo for this export, in place of the workspace's. */
  readonly logo?: Logo | null;
  /** A stored picture by its hash; null where it is missing or unreadable: the page shows an empty frame. */
  readonly picture: (hash: string) => Promise<{ bytes: Uint8Array; mime: string } | null>;
  /** The small one of a stored picture, or null; for pages with more pictures than a page can hold. */
  readonly smallPicture?: (hash: string) => { bytes: Uint8Array; mime: string } | null;
}

/** Numbers of each card with evidence, by card id. */
export async function evidenceOf(source: ExportSource): Promise<Record<string, EvidenceStats>> {
  const cards = [...source.map.cards.values()].filter((card) => card.evidence.length > 0);
  if (cards.length === 0) return {};
  const stats = await source.evidence(cards.map((card) => card.evidence));
  return Object.fromEntries(cards.flatMap((card, i) => (stats[i] ? [[card.id, stats[i]]] : [])));
}

/** What feedback says about each column of a map with an emotion curve, by column id. */
export async function measuredOf(
  source: ExportSource,
  people: CurvePeople = 'customers',
): Promise<Record<string, FeltMean>> {
  const hasCurve = source.map.lanes.some(({ kind }) => LANE_KIND_INFO[kind].content === 'curve');
  const columns = new Set(source.map.columns.map(({ id }) => id));
  const all = hasCurve ? [...evidenceByColumn(source.whole ?? source.map, people)] : [];
  const sets = all.filter(([columnId]) => columns.has(columnId));
  if (sets.length === 0) return {};
  const stats = await source.evidence(sets.map(([, ids]) => ids));
  return Object.fromEntries(
    sets.flatMap(([columnId], i) => (stats[i]?.felt ? [[columnId, stats[i].felt]] : [])),
  );
}

/** What employees feel by column, where the map has a curve of theirs. */
async function staffOf(source: ExportSource): Promise<Pick<PrintPayload, 'measuredStaff'>> {
  if (!source.map.lanes.some(({ people }) => people === 'employees')) return {};
  const measuredStaff = await measuredOf(source, 'employees');
  return Object.keys(measuredStaff).length > 0 ? { measuredStaff } : {};
}

/**
 * Bytes of originals on one page. A page gets them as one text of a third more, which Chromium bounds at 512 MB; what
 * comes after is printed from the small pictures.
 */
const MOST_BYTES = 200 * 1024 * 1024;

function picturesOf(source: ExportSource): Promise<Record<string, string>> {
  const { map, library } = source;
  const personas = library.personas.filter((persona) => map.meta.personaIds.includes(persona.id));
  return picturesOfHashes(source, [
    ...[...map.cards.values()].map((card) => card.image),
    ...personas.map((persona) => persona.portrait),
  ]);
}

/** Stored pictures as data: URLs by their hash; those that are missing are left out. */
export async function picturesOfHashes(
  { picture, smallPicture }: Pick<ExportSource, 'picture' | 'smallPicture'>,
  hashes: readonly (string | null)[],
): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {};
  let held = 0;
  for (const hash of new Set(hashes)) {
    if (hash === null) continue;
    const large = await picture(hash);
    const found = large && held + large.bytes.length > MOST_BYTES ? (smallPicture?.(hash) ?? large) : large;
    held += found?.bytes.length ?? 0;
    if (found) pictures[hash] = `data:${found.mime};base64,${Buffer.from(found.bytes).toString('base64')}`;
  }
  return pictures;
}

export function mapTitlesOf({ map, mapTitle }: ExportSource): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const { linkedMap } of map.cards.values()) {
    const title = linkedMap === null ? null : mapTitle?.(linkedMap);
    if (linkedMap !== null && title) titles[linkedMap] = title;
  }
  return titles;
}

/** The map with the cards that are to be shown. @param evidence numbers of all cards */
export function printed(
  { map, library }: ExportSource,
  { filter }: PrintOptions,
  evidence: Readonly<Record<string, EvidenceStats>>,
): MapData {
  if (!filter) return map;
  const passes = cardTest(map, library, filter, [], (id) =>
    Object.hasOwn(evidence, id) ? evidence[id] : undefined,
  );
  const ids = new Set([...map.cards.values()].filter(passes).map(({ id }) => id));
  const { whole: _whole, closedLanes: _closed, ...shown } = filterMap(map, (id) => ids.has(id), filter);
  return shown;
}

/** The map that is printed below, on its half of the page. @throws SojournError `notFound` */
async function besideOf(
  { otherMap }: ExportSource,
  options: PrintOptions,
  date: string,
): Promise<PrintPayload | null> {
  const { beside, layout = 'onePage', filter: _filter, personaIds: _personas, ...rest } = options;
  if (beside === undefined || layout !== 'onePage' || !otherMap) return null;
  // One logo is enough for a page.
  const other = await segmentSource(otherMap(beside), options);
  const payload = await buildPayload(other, { ...rest, logo: false }, date);
  return { ...payload, page: { ...payload.page, heightMm: payload.page.heightMm / 2 } };
}

/** Shape of the map for a roll: as it is on screen, width by height. */
function aspectOf({ map, library }: ExportSource, { paper }: PrintOptions): number | undefined {
  if (paper !== 'roll' || map.columns.length === 0) return undefined;
  const { width, height, laneHeaderWidth, stageHeaderHeight } = layoutMap(map, library);
  return (width + laneHeaderWidth) / (height + stageHeaderHeight);
}

/** Pages that a map may take: more of them nobody prints, and a browser would take hours over them. */
const MOST_PAGES = 2000;

/** How the pages of a map are cut, at the size that they really have. */
function shownPages({ map, library }: ExportSource, page: Page, options: PrintOptions): PagesPayload {
  const pages = pagesOf(options);
  if (pages.layout !== 'tiles' || map.columns.length === 0) return pages;
  return { ...pages, zoom: tileZoom(layoutMap(map, library), roomOf(pageSize(page), pages), pages) };
}

/** @throws SojournError `badInput` where the map at its size would take more pages than that, about */
function refuseTooManyPages({ map, library }: ExportSource, page: Page, pages: PagesPayload): void {
  const { layout, zoom } = pages;
  if ((layout !== 'pages' && layout !== 'tiles') || map.columns.length === 0) return;
  const { width, height, laneHeaderWidth, stageHeaderHeight } = layoutMap(map, library);
  const inner = (side: number): number => Math.max(1, mmToPx(side - 2 * page.marginMm));
  // Pages to read repeat the headers: they have so much less room.
  const taken =
    layout === 'pages'
      ? { width: laneHeaderWidth * zoom, height: stageHeaderHeight * zoom }
      : { width: 0, height: 0 };
  const across = (width * zoom) / Math.max(20, inner(page.widthMm) - taken.width);
  const down = (height * zoom) / Math.max(20, inner(page.heightMm) - taken.height);
  const count = Math.ceil(across) * Math.ceil(down);
  if (count <= MOST_PAGES) return;
  throw new SojournError(
    'badInput',
    `The map would take about ${count.toLocaleString('en')} pages at this size.`,
    {
      remedy: 'Choose a larger paper, a smaller size of the map, or some of its stages and lanes.',
    },
  );
}

/** How a picture is drawn: who and what is on it. */
export function pictureOptions({ print }: ExportOptions): PrintOptions {
  return print ?? { paper: 'A3', landscape: true };
}

/** @param date ISO date of the title block */
export async function buildPayload(
  all: ExportSource,
  options: PrintOptions,
  date: string,
): Promise<PrintPayload> {
  const evidence = await evidenceOf(all);
  const map = printed(all, options, evidence);
  const source = { ...all, map: options.isBlank ? copyMap(map, { content: false }) : map };
  const whole = all.whole ?? all.map;
  const isPart = !options.isBlank && source.map.cards.size < whole.cards.size;
  const beside = await besideOf(all, options, date);
  const page = pageOf(options, aspectOf(source, options));
  const pages = shownPages(source, page, options);
  refuseTooManyPages(source, page, pages);
  return {
    map: toPrintable(source.map),
    library: source.library,
    evidence: Object.fromEntries(Object.entries(evidence).filter(([id]) => source.map.cards.has(id))),
    measured: options.isBlank ? {} : await measuredOf(all),
    ...(options.isBlank ? {} : await staffOf(all)),
    ...(options.isBlank || !all.visited ? {} : { visited: all.visited }),
    ...(options.isBlank || !all.observed ? {} : { observed: all.observed }),
    mapTitles: mapTitlesOf(source),
    pictures: await picturesOf(source),
    page: beside ? { ...page, heightMm: page.heightMm / 2 } : page,
    ...(await logoUrl(source, options)),
    pages,
    workspace: source.workspaceName,
    date,
    personaIds: options.personaIds ?? null,
    ...(isPart ? { allCards: whole.cards.size } : {}),
    ...(all.segment === undefined || options.isBlank ? {} : { segment: all.segment }),
    ...(beside ? { beside } : {}),
  };
}

/** The sheet that a payload is printed on: a map beside another one takes half of it. */
export function sheetOf({ page, beside }: PrintPayload): PrintPayload['page'] {
  return beside ? { ...page, heightMm: page.heightMm * 2 } : page;
}
