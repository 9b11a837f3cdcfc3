/** Which cards the table shows and in which order. It is the view's alone and never enters the document. */
import { create } from 'zustand';
import { EVIDENCE_LEVELS, evidenceLevel, voicesOf } from '../../shared/measures/evidence-level.ts';
import { LANE_KIND_INFO, LANE_KINDS } from '../../shared/model/lanes.ts';
import { cardTagIds } from '../../shared/model/tags.ts';
import { cellKey, type Card, type MapData } from '../../shared/model/types.ts';
import { foldCase, stripDiacritics } from '../../shared/text/fold.ts';
import { CARD_COLUMNS, columnById, ownersOf } from './card-columns.ts';
import type { Names } from './names.ts';

export const FILTER_FIELDS = ['stage', 'lane', 'kind', 'tag', 'persona', 'owner', 'evidence'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

export const FIELD_TITLES: Readonly<Record<FilterField, string>> = {
  stage: 'Stage',
  lane: 'Lane',
  kind: 'Kind',
  tag: 'Tag',
  persona: 'Persona',
  owner: 'Owner',
  evidence: 'Evidence',
};

/** Words that some cell of the row contains, and for each field the values of which a card must have one. */
export interface TableFilter {
  readonly text: string;
  readonly values: Readonly<Partial<Record<FilterField, readonly string[]>>>;
}

export interface TableSort {
  readonly column: string;
  readonly down: boolean;
}

export const NO_TABLE_FILTER: TableFilter = { text: '', values: {} };

export const useTableFilter = create<{ readonly filter: TableFilter; readonly sort: TableSort | null }>()(
  () => ({ filter: NO_TABLE_FILTER, sort: null }),
);

/** Puts a value into a field's filter or takes it out. */
export function toggleFilter(field: FilterField, value: string): void {
  useTableFilter.setState(({ filter }) => {
    const now = filter.values[field] ?? [];
    const next = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
    return { filter: { ...filter, values: { ...filter.values, [field]: next } } };
  });
}

export function setFilterText(text: string): void {
  useTableFilter.setState(({ filter }) => ({ filter: { ...filter, text } }));
}

/** Sorts by a column: first up, then down, then as on the map. */
export function cycleSort(column: string): void {
  useTableFilter.setState(({ sort }) => {
    if (sort?.column !== column) return { sort: { column, down: false } };
    return { sort: sort.down ? null : { column, down: true } };
  });
}

export function isFiltered({ text, values }: TableFilter): boolean {
  return text.trim() !== '' || FILTER_FIELDS.some((field) => (values[field]?.length ?? 0) > 0);
}

/** The values that a field can be filtered by: id and name. */
export function fieldValues(field: FilterField, names: Names): { id: string; name: string }[] {
  const { map, library } = names;
  if (field === 'stage') return map.stages.map(({ id, title }) => ({ id, name: title }));
  if (field === 'lane') return map.lanes.map(({ id, title }) => ({ id, name: title }));
  if (field === 'tag') return library.tags.map(({ id, name }) => ({ id, name }));
  if (field === 'owner') return ownersOf(map.cards.values()).map((name) => ({ id: name, name }));
  if (field === 'evidence')
    return EVIDENCE_LEVELS.map((id) => ({ id, name: id[0]?.toUpperCase() + id.slice(1) }));
  if (field === 'kind') {
    const kinds = new Set(map.lanes.map(({ kind }) => kind));
    return LANE_KINDS.filter((kind) => kinds.has(kind)).map((id) => ({ id, name: LANE_KIND_INFO[id].title }));
  }
  return library.personas
    .filter(({ id }) => map.meta.personaIds.includes(id))
    .map(({ id, name }) => ({ id, name }));
}

function valuesOf(
  card: Card,
  field: FilterField,
  { stageOf, laneById, library, evidence }: Names,
): readonly string[] {
  if (field === 'stage') return [stageOf.get(card.columnId)?.id ?? ''];
  if (field === 'lane') return [card.laneId];
  if (field === 'kind') return [laneById.get(card.laneId)?.kind ?? ''];
  if (field === 'tag') return cardTagIds(library, card);
  if (field === 'persona') return card.personaIds;
  if (field === 'owner') return card.owner ? [card.owner] : [];
  return [evidenceLevel(voicesOf(card, evidence?.get(card.id)))];
}

const searched = new WeakMap<Names, WeakMap<Card, string>>();

/** All texts of a card's row, folded for search. */
function searchText(card: Card, names: Names): string {
  const known = searched.get(names) ?? new WeakMap<Card, string>();
  searched.set(names, known);
  const before = known.get(card);
  if (before !== undefined) return before;
  const texts = CARD_COLUMNS.filter(({ id }) => id !== 'evidence').map((column) => column.text(card, names));
  const text = stripDiacritics(foldCase(texts.join('\n')));
  known.set(card, text);
  return text;
}

/** Cards in the order of the map: by column from the left, then by lane from the top. */
export function cardsInOrder(map: MapData): Card[] {
  const cards: Card[] = [];
  for (const column of map.columns) {
    for (const lane of map.lanes) cards.push(...(map.cells.get(cellKey(lane.id, column.id)) ?? []));
  }
  return cards;
}

/** The cards to show. `kept` are shown whatever the filter says: one has just written them. */
export function filterCards(
  cards: readonly Card[],
  { text, values }: TableFilter,
  names: Names,
  kept: ReadonlySet<string>,
): readonly Card[] {
  const words = stripDiacritics(foldCase(text))
    .split(/\s+/)
    .filter((word) => word !== '');
  const fields = FILTER_FIELDS.flatMap((field) => {
    const wanted = values[field] ?? [];
    return wanted.length > 0 ? [{ field, wanted: new Set(wanted) }] : [];
  });
  if (words.length === 0 && fields.length === 0) return cards;
  return cards.filter((card) => {
    if (kept.has(card.id)) return true;
    if (!fields.every(({ field, wanted }) => valuesOf(card, field, names).some((id) => wanted.has(id)))) {
      return false;
    }
    return words.every((word) => searchText(card, names).includes(word));
  });
}

const collator = new Intl.Collator(undefined, { numeric: true });

/** Sorted by a column; empty cells come last whichever way, and equal ones stay in the order of the map. */
export function sortCards(
  cards: readonly Card[],
  { column, down }: TableSort,
  names: Names,
): readonly Card[] {
  const by = columnById.get(column);
  if (!by) return cards;
  const keys = cards.map((card) => ({
    card,
    key: by.sortBy ? by.sortBy(card, names) : by.text(card, names) || null,
  }));
  const sign = down ? -1 : 1;
  keys.sort(({ key: a }, { key: b }) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))
    );
  });
  return keys.map(({ card }) => card);
}
