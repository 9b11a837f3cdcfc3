import type { ScoreMethod, ScoreScale } from '../../shared/contract/types.ts';
import { SCORE_METHODS } from '../../shared/contract/types.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { METHODS } from './import-words.ts';

export interface ScaleEditorProps {
  scale: ScoreScale;
  /** Name of the score's column. */
  column: string;
  /** Why this scale was guessed. */
  reason: string;
  /** Words that the column holds, with the numbers that they stand for; null for a word that is no score. */
  words: readonly (readonly [word: string, score: number | null])[];
  onChange: (scale: ScoreScale) => void;
  onWord: (word: string, score: number | null) => void;
}

const METHOD_OPTIONS: readonly { readonly value: ScoreMethod | 'unknown'; readonly label: string }[] = [
  { value: 'unknown', label: 'Not known' },
  ...SCORE_METHODS.map((value) => ({ value, label: METHODS[value] })),
];

/** The scale of a score: its ends, which of them is good, how it was asked for, and what its words stand for. */
export function ScaleEditor({ scale, column, reason, words, onChange, onWord }: ScaleEditorProps) {
  const isWrong = !(scale.max > scale.min);
  return (
    <fieldset className="fb-scale">
      <legend className="field-label">
        Scale of “{column}”{reason && !isWrong ? `: ${reason}` : ''}
      </legend>
      <div className="fb-scale-row">
        <NumberField
          label="Lowest score"
          hideLabel
          className="fb-scale-end"
          value={scale.min}
          onCommit={(min) => (min === null ? undefined : onChange({ ...scale, min }))}
        />
        <span className="secondary">to</span>
        <NumberField
          label="Highest score"
          hideLabel
          className="fb-scale-end"
          value={scale.max}
          onCommit={(max) => (max === null ? undefined : onChange({ ...scale, max }))}
        />
        <Segmented
          label="Which end is good"
          value={scale.higherIsBetter ? 'high' : 'low'}
          options={[
            { value: 'high', label: 'High is good' },
            { value: 'low', label: 'Low is good' },
          ]}
          onChange={(end) => onChange({ ...scale, higherIsBetter: end === 'high' })}
        />
        <Select
          label="How it was asked"
          hideLabel
          className="fb-scale-method"
          value={scale.method ?? 'unknown'}
          options={METHOD_OPTIONS}
          onChange={(method) => onChange({ ...scale, method: method === 'unknown' ? undefined : method })}
        />
      </div>
      {isWrong ? (
        <p className="field-error" role="alert">
          The highest score must be above the lowest.
        </p>
      ) : null}
      {words.length > 0 ? (
        <ul className="fb-words" aria-label="What the words of the score stand for">
          {words.map(([word, score]) => (
            <li key={word} className="fb-word">
              <span className="fb-word-name" title={word}>
                {word}
              </span>
              <NumberField
                label={`Score of “${word}”`}
                hideLabel
                className="fb-scale-end"
                placeholder="none"
                value={score}
                onCommit={(next) => onWord(word, next)}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </fieldset>
  );
}
