import type { FeedbackSource } from '../../shared/contract/types.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { languageName } from '../ui/language-name.ts';
import { filterParts, NO_FILTER, type FilterState } from './filter-state.ts';
import { formatDate } from './format.ts';

export interface FilterChipsProps {
  filter: FilterState;
  sources: readonly FeedbackSource[];
  onChange: (change: Partial<FilterState>) => void;
}

/** The conditions of a filter, each to be taken out; nothing where there are none. */
export function FilterChips({ filter, sources, onChange }: FilterChipsProps) {
  const parts = filterParts(filter, {
    source: (id) => sources.find((source) => source.id === id)?.name ?? 'a removed source',
    language: languageName,
    day: formatDate,
  });
  if (parts.length === 0) return null;
  const { search: _, ...nothing } = NO_FILTER;
  return (
    <section className="fb-chips" aria-label="Conditions of the filter">
      <div className="chips">
        {parts.map(({ what, name, without }) => (
          <Chip key={`${what} ${name}`} what={what} name={name} onRemove={() => onChange(without)} />
        ))}
      </div>
      <Button kind="quiet" onClick={() => onChange(nothing)}>
        Clear all
      </Button>
    </section>
  );
}
