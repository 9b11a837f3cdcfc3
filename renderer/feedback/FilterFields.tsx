import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { RangeSlider } from '../ui/RangeSlider.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { activeFilters, filterProblem, NO_FILTER, type FilterState } from './filter-state.ts';

export interface FilterFieldsProps {
  filter: FilterState;
  onChange: (change: Partial<FilterState>) => void;
}

/** Filters by date and score. The range is on 0 (worst) to 100 (best), whatever scale a score has. */
export function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const [dragged, setDragged] = useState<readonly [number, number] | null>(null);
  const range = dragged ?? filter.score;
  return (
    <div className="fb-filters">
      <TextInput
        label="From"
        type="date"
        value={filter.from}
        error={filterProblem(filter)}
        onChange={(from) => onChange({ from })}
      />
      <TextInput label="To" type="date" value={filter.to} onChange={(to) => onChange({ to })} />
      <div className="field">
        <span className="field-label">Score</span>
        <Segmented
          label="With or without a score"
          value={filter.scored}
          options={[
            { value: 'any', label: 'Any' },
            { value: 'scored', label: 'With' },
            { value: 'unscored', label: 'Without' },
          ]}
          onChange={(scored) => onChange({ scored })}
        />
      </div>
      <div className="field">
        <span className="field-label tabular">
          Between {range[0]} and {range[1]}
        </span>
        <RangeSlider
          label="Score"
          value={range}
          step={5}
          disabled={filter.scored === 'unscored'}
          onChange={setDragged}
          onCommit={(score) => {
            setDragged(null);
            onChange({ score });
          }}
        />
        <p className="field-hint">0 is worst and 100 best, on any scale.</p>
      </div>
      {activeFilters(filter) > 0 ? (
        <Button
          onClick={() => {
            const { from, to, scored, score } = NO_FILTER;
            onChange({ from, to, scored, score });
          }}
        >
          Clear the filters
        </Button>
      ) : null}
    </div>
  );
}
