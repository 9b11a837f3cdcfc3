/** What a map can be filtered by: the values that its cards have, by name. */
import { EVIDENCE_WORDS } from '../../shared/model/words.ts';
import { wholeMap } from '../../shared/model/apply-filter.ts';
import type { MapFilter } from '../../shared/model/filter.ts';
import { LANE_KIND_INFO, LANE_KINDS } from '../../shared/model/lanes.ts';
import { cardTagIds } from '../../shared/model/tags.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import { EVIDENCE_LEVELS } from '../../shared/measures/evidence-level.ts';
import type { FilterList } from './filter-state.ts';

export interface FilterChoice {
  readonly id: string;
  readonly name: string;
  /** One of the eight hues, where it has one. */
  readonly hue?: number;
}

export const LIST_TITLES: Readonly<Record<FilterList, string>> = {
  personaIds: 'Personas',
  tags: 'Tags',
  kinds: 'Kinds of lane',
  levels: 'Evidence',
  owners: 'Owners',
};
export const FILTER_LISTS = Object.keys(LIST_TITLES) as FilterList[];

/** The values of a list that the map has, and those that the filter names though it has them no longer. */
export function filterChoices(
  list: FilterList,
  shownMap: MapData,
  library: LibraryData,
  filter: MapFilter,
): FilterChoice[] {
  const map = wholeMap(shownMap);
  const cards = [...map.cards.values()];
  const wanted: readonly string[] = filter[list];
  const isWanted = ({ id }: { readonly id: string }): boolean => wanted.includes(id);
  switch (list) {
    case 'personaIds': {
      const used = new Set([...map.meta.personaIds, ...cards.flatMap(({ personaIds }) => personaIds)]);
      return library.personas
        .filter((persona) => used.has(persona.id) || isWanted(persona))
        .map(({ id, name, hue }) => ({ id, name: name || 'Unnamed persona', hue }));
    }
    case 'tags': {
      const used = new Set(cards.flatMap((card) => cardTagIds(library, card)));
      return library.tags.filter((tag) => used.has(tag.id) || isWanted(tag));
    }
    case 'kinds': {
      const used = new Set(map.lanes.map(({ kind }) => kind));
      return LANE_KINDS.filter((kind) => used.has(kind) || wanted.includes(kind)).map((kind) => ({
        id: kind,
        name: LANE_KIND_INFO[kind].title,
        hue: LANE_KIND_INFO[kind].hue,
      }));
    }
    case 'levels':
      return EVIDENCE_LEVELS.map((id) => ({ id, name: EVIDENCE_WORDS[id] }));
    default: {
      const owners = new Set([...wanted, ...cards.flatMap(({ owner }) => owner ?? [])]);
      owners.delete('');
      return [...owners].toSorted(Intl.Collator().compare).map((id) => ({ id, name: id }));
    }
  }
}
