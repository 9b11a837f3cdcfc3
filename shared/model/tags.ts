/** The tags of cards as they are shown: those that were merged stand as the one that stays. */
import type { Card, LibraryData, Tag } from './types.ts';

type Tags = Pick<LibraryData, 'tags' | 'mergedTags'>;

/** The library's tags by id; a merged one's id leads to the tag that stands for it. */
export function tagsById({ tags, mergedTags }: Tags): ReadonlyMap<string, Tag> {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  for (const [id, into] of Object.entries(mergedTags)) {
    const tag = byId.get(into);
    if (tag) byId.set(id, tag);
  }
  return byId;
}

/** Ids of a card's tags, each once, merged ones as the tag that stays. The card's own list where nothing is merged. */
export function cardTagIds(
  { mergedTags }: Pick<Tags, 'mergedTags'>,
  { tags }: Pick<Card, 'tags'>,
): readonly string[] {
  if (!tags.some((id) => Object.hasOwn(mergedTags, id))) return tags;
  return [...new Set(tags.map((id) => mergedTags[id] ?? id))];
}

/** A card's tags, in the library's order. */
export function tagsOf(library: Tags, card: Pick<Card, 'tags'>): readonly Tag[] {
  if (card.tags.length === 0) return NONE;
  const ids = cardTagIds(library, card);
  return library.tags.filter(({ id }) => ids.includes(id));
}

const NONE: readonly Tag[] = [];
