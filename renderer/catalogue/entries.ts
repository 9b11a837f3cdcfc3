/** The rows of the catalogue: its touchpoints, channels or tags with where they are used. */
import { channelWord } from '../../shared/model/words.ts';
import type { CatalogueUsage } from '../../shared/contract/types.ts';
import { foldName } from '../../shared/catalogue/alike.ts';
import type { MapUse, Uses } from '../../shared/catalogue/uses.ts';
import { cardChannel, touchpointsOf } from '../../shared/layout/card-content.ts';
import { cardTagIds } from '../../shared/model/tags.ts';
import { CHANNELS, type Card, type LibraryData } from '../../shared/model/types.ts';
import type { CataloguePart } from '../state/route.ts';

export interface CatalogueEntry {
  /** Id in the library; of a channel its word. */
  readonly id: string;
  readonly name: string;
  /** Of a touchpoint its channel, of a channel itself. */
  readonly channel: string;
  readonly icon: string;
  /** Of a touchpoint: other words for it. */
  readonly synonyms?: string;
  /** Of a tag. */
  readonly hue: number | null;
  /** A channel that Sojourn knows by itself: its name stays. */
  readonly fixed: boolean;
  /** How many touchpoints go through a channel. */
  readonly touchpoints: number;
  /** By map, the bin included; null while it is not known. */
  readonly uses: readonly MapUse[] | null;
  /** Cards on all maps. */
  readonly cards: number;
}

export type SortKey = 'name' | 'channel' | 'cards';

export interface Listing {
  readonly text: string;
  readonly unused: boolean;
  /** Only touchpoints of this channel; null for all. */
  readonly channel: string | null;
  readonly sort: SortKey;
  readonly down: boolean;
}

export const PLAIN_LISTING: Listing = { text: '', unused: false, channel: null, sort: 'name', down: false };

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** All entries of a part, in no particular order. */
export function entriesOf(
  part: CataloguePart,
  library: LibraryData,
  usage: CatalogueUsage | null,
): CatalogueEntry[] {
  const plain = { channel: '', icon: '', hue: null, fixed: false, touchpoints: 0 };
  if (part === 'tags') {
    const usesOf = createUses(usage?.tags, library.mergedTags);
    return library.tags.map(({ id, name, hue }) => ({ ...plain, id, name, hue, ...usesOf(id) }));
  }
  if (part === 'touchpoints') {
    const usesOf = createUses(usage?.touchpoints, library.mergedTouchpoints);
    return library.touchpoints.map((touchpoint) => ({ ...plain, ...touchpoint, ...usesOf(touchpoint.id) }));
  }
  const through = Map.groupBy(library.touchpoints, ({ channel }) => channel);
  const words = new Set([...through.keys(), ...Object.keys(usage?.channels ?? {})]);
  const usesOf = createUses(usage?.channels, {});
  return [...words]
    .filter((word) => word !== '')
    .map((word) => ({
      ...plain,
      id: word,
      name: channelWord(word),
      channel: word,
      fixed: (CHANNELS as readonly string[]).includes(word),
      touchpoints: through.get(word)?.length ?? 0,
      ...usesOf(word),
    }));
}

/** Uses by id. What was merged a moment ago and is still counted by itself counts for what stays. */
function createUses(
  uses: Uses | undefined,
  merged: Readonly<Record<string, string>>,
): (id: string) => Pick<CatalogueEntry, 'uses' | 'cards'> {
  const own = new Map(Object.entries(uses ?? {}));
  for (const [id, into] of Object.entries(merged)) {
    const moved = own.get(id);
    if (moved) own.set(into, sumUses([own.get(into) ?? [], moved]));
  }
  return (id) => {
    const list = own.get(id) ?? [];
    return { uses: uses ? list : null, cards: cardsIn(list) };
  };
}

/** Cards of several uses together, by map. */
export function sumUses(lists: readonly (readonly MapUse[])[]): MapUse[] {
  const counts = new Map<string, number>();
  for (const { mapId, count } of lists.flat()) counts.set(mapId, (counts.get(mapId) ?? 0) + count);
  return Array.from(counts, ([mapId, count]) => ({ mapId, count }));
}

/** How many cards these are together. */
export function cardsIn(uses: readonly MapUse[]): number {
  return uses.reduce((sum, { count }) => sum + count, 0);
}

/** The entries that are listed, in their order. Names are sorted as in the language of the system. */
export function listed(entries: readonly CatalogueEntry[], listing: Listing): CatalogueEntry[] {
  const wanted = foldName(listing.text);
  const kept = entries.filter(
    (entry) =>
      (wanted === '' || foldName(entry.name).includes(wanted)) &&
      (!listing.unused || (entry.uses !== null && entry.cards === 0 && entry.touchpoints === 0)) &&
      (listing.channel === null || entry.channel === listing.channel),
  );
  const byName = (a: CatalogueEntry, b: CatalogueEntry): number =>
    collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  const order = { name: byName, channel: byChannel, cards: byCards }[listing.sort];
  const sign = listing.down ? -1 : 1;
  return kept.sort((a, b) => sign * order(a, b) || byName(a, b));
}

/** Those without a channel come last. */
function byChannel(a: CatalogueEntry, b: CatalogueEntry): number {
  if ((a.channel === '') !== (b.channel === '')) return a.channel === '' ? 1 : -1;
  return collator.compare(channelWord(a.channel), channelWord(b.channel));
}

const byCards = (a: CatalogueEntry, b: CatalogueEntry): number => a.cards - b.cards;

/** Which cards show an entry of a part. */
export function showsEntry(
  part: CataloguePart,
  library: LibraryData,
  id: string,
): (card: Pick<Card, 'touchpointId' | 'channel' | 'tags'>) => boolean {
  const touchpoints = touchpointsOf(library);
  if (part === 'tags') return (card) => cardTagIds(library, card).includes(id);
  if (part === 'channels') return (card) => cardChannel(card, touchpoints) === id;
  return (card) => card.touchpointId !== null && touchpoints.get(card.touchpointId)?.id === id;
}
