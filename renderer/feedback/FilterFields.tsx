import { useState } from 'react';
import type { SentimentClass } from '../../shared/contract/types.ts';
import { Button } from '../ui/Button.tsx';
import { RangeSlider } from '../ui/RangeSlider.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { languageName } from '../ui/language-name.ts';
import { SegmentPick } from './customers/SegmentPick.tsx';
import {
  activeFilters,
  filterProblem,
  NO_FILTER,
  SENTIMENT_NAMES,
  type FilterState,
} from './filter-state.ts';
import { formatCount } from './format.ts';
import { PickMany } from './PickMany.tsx';
import { useAnalysis } from './use-feedback.ts';

export interface FilterFieldsProps {
  filter: FilterState;
  onChange: (change: Partial<FilterState>) => void;
}

const SENTIMENTS: readonly SentimentClass[] = ['positive', 'neutral', 'negative', 'unknown'];

/** Filters by language, sentiment, segment, date and score. The range is on 0 (worst) to 100 (best), whatever scale a score has. */
export function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const [dragged, setDragged] = useState<readonly [number, number] | null>(null);
  const range = dragged ?? filter.score;
  return (
    <div className="fb-filters">
      <LanguagePick chosen={filter.languages} onChange={(languages) => onChange({ languages })} />
      <PickMany
        label="Sentiment"
        options={SENTIMENTS.map((value) => ({ value, name: SENTIMENT_NAMES[value] }))}
        chosen={filter.sentiments}
        onChange={(chosen) =>
          onChange({ sentiments: SENTIMENTS.filter((sentiment) => chosen.includes(sentiment)) })
        }
      />
      <SegmentPick chosen={filter.segments} onChange={(segments) => onChange({ segments })} />
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
            const { search: _, sourceId: __, ...nothing } = NO_FILTER;
            onChange(nothing);
          }}
        >
          Clear the filters
        </Button>
      ) : null}
    </div>
  );
}

interface LanguagePickProps {
  chosen: readonly string[];
  onChange: (languages: readonly string[]) => void;
}

/** The languages that were found, the most frequent first; those that are chosen are always among them. */
function LanguagePick({ chosen, onChange }: LanguagePickProps) {
  const found = useAnalysis()?.languages ?? [];
  const others = chosen.filter((code) => !found.some(({ language }) => language === code));
  if (found.length === 0 && others.length === 0) return null;
  return (
    <PickMany
      label="Language"
      options={[
        ...found.map(({ language, items }) => ({
          value: language,
          name: languageName(language),
          note: formatCount(items),
        })),
        ...others.map((code) => ({ value: code, name: languageName(code) })),
      ]}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
