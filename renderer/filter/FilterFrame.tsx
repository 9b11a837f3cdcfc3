import type { ReactNode } from 'react';
import { useMapView } from '../canvas/context.ts';
import { runCommand } from '../commands/dispatch.ts';
import { shortcutOf } from '../commands/table.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { countWords } from '../ui/when.ts';
import { FILTER_LISTS, filterChoices, LIST_TITLES } from './filter-choices.ts';
import { changeFilter, toggleValue } from './filter-state.ts';
import type { ShownFilter } from './shown-map.ts';
import './filter.css';

/** One view of the map, below the line that says what of it is shown. */
export function FilterFrame({ children }: { children: ReactNode }) {
  const { filter } = useMapView();
  // With a persona hidden whose cards are also others', nothing is missing.
  const isTold = filter && (filter.conditions > 0 || filter.shown < filter.all);
  return (
    <div className="filter-frame">
      {isTold ? <FilterLine filter={filter} /> : null}
      <div className="filter-below">{children}</div>
    </div>
  );
}

/** "23 of 98 cards", the conditions, each with a cross, and the way back to everything. */
function FilterLine({ filter }: { filter: ShownFilter }) {
  return (
    <section className="filter-line" aria-label="Filter of this map">
      <output className="filter-words">{shownWords(filter)}</output>
      <Conditions filter={filter} />
      <Button kind="quiet" shortcut={shortcutOf('filter.clear')} onClick={() => runCommand('filter.clear')}>
        Clear
      </Button>
    </section>
  );
}

/** What is shown, in words: "Showing 23 of 98 cards, 2 of them do not match". */
export function shownWords({ all, shown, stayed }: ShownFilter): string {
  const words = `Showing ${shown.toLocaleString('en')} of ${countWords(all, 'card')}`;
  if (stayed === 0) return words;
  return `${words}, ${stayed === 1 ? '1 of them does' : `${stayed} of them do`} not match`;
}

function Conditions({ filter: { filter } }: { filter: ShownFilter }) {
  const { map, library } = useMapView();
  return (
    <div className="chips">
      {filter.text.trim() === '' ? null : (
        <Chip what="Words" name={filter.text.trim()} onRemove={() => changeFilter(map.id, { text: '' })} />
      )}
      {filter.moments ? (
        <Chip what="Only" name="Moments of truth" onRemove={() => changeFilter(map.id, { moments: false })} />
      ) : null}
      {FILTER_LISTS.flatMap((list) => {
        if (filter[list].length === 0) return [];
        const names = new Map(filterChoices(list, map, library, filter).map(({ id, name }) => [id, name]));
        return filter[list].map((id) => (
          <Chip
            key={`${list}/${id}`}
            what={LIST_TITLES[list]}
            name={names.get(id) ?? 'nobody in particular'}
            onRemove={() => toggleValue(map.id, list, id)}
          />
        ));
      })}
    </div>
  );
}
