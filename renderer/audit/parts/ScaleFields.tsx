import { DEFAULT_SCALE, SCALE_GREATEST, SCALE_LEAST } from '../../../shared/audits/question-set.ts';
import type { AnswerScale } from '../../../shared/measures/audit/score.ts';
import { NumberField } from '../../ui/NumberField.tsx';

export interface ScaleFieldsProps {
  /** What runs from its lowest: "Scale from". */
  label: string;
  scale: AnswerScale;
  disabled: boolean;
  onChange: (scale: AnswerScale) => void;
}

/** The two ends of a scale of answers. */
export function ScaleFields({ label, scale: { min, max }, disabled, onChange }: ScaleFieldsProps) {
  return (
    <>
      <NumberField
        label={label}
        min={SCALE_LEAST}
        max={SCALE_GREATEST}
        disabled={disabled}
        value={min}
        onCommit={(value) => onChange({ min: value ?? DEFAULT_SCALE.min, max })}
      />
      <NumberField
        label="to"
        min={SCALE_LEAST}
        max={SCALE_GREATEST}
        disabled={disabled}
        value={max}
        onCommit={(value) => onChange({ min, max: value ?? DEFAULT_SCALE.max })}
      />
    </>
  );
}
