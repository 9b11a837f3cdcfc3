import type { ScoreScale } from '../../shared/contract/types.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Segmented } from '../ui/Segmented.tsx';

export interface ScaleEditorProps {
  scale: ScoreScale;
  /** Why this scale was guessed. */
  reason: string;
  onChange: (scale: ScoreScale) => void;
}

/** The scale of a score: its ends, and which of them is good. */
export function ScaleEditor({ scale, reason, onChange }: ScaleEditorProps) {
  const isWrong = !(scale.max > scale.min);
  return (
    <fieldset className="fb-scale">
      <legend className="field-label">Scale of the score</legend>
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
      </div>
      {isWrong ? (
        <p className="field-error" role="alert">
          The highest score must be above the lowest.
        </p>
      ) : reason ? (
        <p className="field-hint">{reason}</p>
      ) : null}
    </fieldset>
  );
}
