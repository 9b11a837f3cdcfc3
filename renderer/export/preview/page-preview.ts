/** The pages that a map will take, as the print view plans them. */
import type { EvidenceStats, PrintOptions } from '../../../shared/contract/types.ts';
import { touchpointsOf } from '../../../shared/layout/card-content.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { pageBorders, placedBreaks, type PageBorder } from '../../../shared/layout/pages/breaks.ts';
import { pageOf } from '../../../shared/layout/paper.ts';
import { copyMap } from '../../../shared/model/copy-map.ts';
import { tagsById } from '../../../shared/model/tags.ts';
import type { LibraryData, MapData } from '../../../shared/model/types.ts';
import { footerHeight, footerItems } from '../../../shared/print/footer-items.ts';
import { pagesOf } from '../../../shared/print/pages-of.ts';
import { pageSize, roomOf } from '../../../shared/layout/pages/room.ts';
import { hasKeyPage, planPages, type PagePlan } from '../../print/pages/plan-pages.ts';

export interface PreviewInput {
  /** The map with the cards, stages and lanes that are printed. */
  readonly map: MapData;
  readonly library: LibraryData;
  readonly evidence: ReadonlyMap<string, EvidenceStats>;
  /** Titles of the maps that cards lead to, by map id. */
  readonly mapTitles: Readonly<Record<string, string>>;
  readonly options: PrintOptions;
}

/** How a page begins at a border: told to, because the one before is full, or not at all. */
export type BreakKind = 'placed' | 'own' | 'none';

export interface PreviewBorder extends PageBorder {
  readonly kind: BreakKind;
}

export interface PagePreview {
  readonly plan: PagePlan;
  readonly borders: readonly PreviewBorder[];
  /** Whether a page with title, legend and key comes before those of the map. */
  readonly hasKeyPage: boolean;
}

/** Share of the first page that title and legend take, about, where they stand above the map; only print measures it. */
const CHROME_SHARE = 0.2;

/** Null where the map has nothing to print, or takes one page anyway. */
export function pagePreview({
  map: all,
  library,
  evidence,
  mapTitles,
  options,
}: PreviewInput): PagePreview | null {
  const pages = pagesOf(options);
  const map = options.isBlank ? copyMap(all, { content: false }) : all;
  if (pages.layout === 'onePage' || map.columns.length === 0) return null;
  const context = {
    touchpoints: touchpointsOf(library),
    personas: new Map(library.personas.map((persona) => [persona.id, persona])),
    tags: tagsById(library),
    evidence: Object.fromEntries(evidence),
    measured: {},
    pictures: {},
    mapTitles,
  };
  const personaIds = map.meta.personaIds.filter((id) => options.personaIds?.includes(id) ?? true);
  const room = roomOf(pageSize(pageOf(options, aspectOf(map, library))), pages);
  const firstHeight = hasKeyPage(pages) ? room.height : room.height * (1 - CHROME_SHARE);
  const plan = planPages(map, library, { ...room, firstHeight }, pages, {
    personaIds,
    footerHeight: (card, lane, width) => footerHeight(footerItems(card, lane, context), width),
  });
  return { plan, borders: bordersOf(plan, new Set(pages.breaks)), hasKeyPage: hasKeyPage(pages) };
}

/** Shape of the map for a roll. */
function aspectOf(map: MapData, library: LibraryData): number {
  const { width, height, laneHeaderWidth, stageHeaderHeight } = layoutMap(map, library);
  return (width + laneHeaderWidth) / (height + stageHeaderHeight);
}

function bordersOf({ geometry, windows }: PagePlan, breaks: ReadonlySet<string>): PreviewBorder[] {
  const near = (xs: Iterable<number>, x: number): boolean => [...xs].some((one) => Math.abs(one - x) < 0.5);
  const placed = placedBreaks(geometry, breaks);
  const begins = new Set(windows.map(({ x }) => x.from));
  return pageBorders(geometry).map((border) => {
    const kind = near(placed, border.x) ? 'placed' : near(begins, border.x) ? 'own' : 'none';
    return { ...border, kind };
  });
}

/** The breaks with one more, less, or in another place. Those that are not on the map any more go. */
export function withBreak(
  borders: readonly PreviewBorder[],
  { add, remove }: { readonly add?: string | undefined; readonly remove?: string | undefined },
): string[] {
  return borders.flatMap(({ id, kind }) => (id === add || (kind === 'placed' && id !== remove) ? [id] : []));
}
