import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { parseNumber } from './parse-number.ts';
import { describedBy, FieldFrame } from './TextField.tsx';
import { useDraft } from './use-draft.ts';

export interface NumberFieldProps {
  label: string;
  /** Null is shown as empty. */
  value: number | null;
  /** Gets the number, bounded, or null when the field was emptied. What is no number is refused. */
  onCommit: (value: number | null) => void;
  min?: number;
  max?: number;
  /** Step of the arrow keys. */
  step?: number;
  /** Shown after the number, e.g. "%". */
  unit?: string;
  hideLabel?: boolean;
  placeholder?: string;
  hint?: ReactNode;
  disabled?: boolean;
  className?: string;
}

/** A number that may be unknown. Arrow up and down change it; saves as one types. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onCommit, min = -Infinity, max = Infinity, step = 1, unit } = props;
  const { hideLabel, hint, className, placeholder, disabled } = props;
  const id = useId();
  const bounded = (number: number): number => Math.min(max, Math.max(min, number));
  const draft = useDraft({
    value: value === null ? '' : String(value),
    enterCommits: true,
    onCommit: (text) => onCommit(text === '' ? null : Number(text)),
    accept: (text) => {
      if (text.trim() === '') return '';
      const number = parseNumber(text);
      return number === null ? null : String(bounded(number));
    },
  });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} className={className}>
      <span className="number">
        <input
          id={id}
          className={cx('input', 'tabular')}
          inputMode="decimal"
          placeholder={placeholder}
          disabled={disabled}
          aria-describedby={describedBy(id, hint, null)}
          {...draft}
          onKeyDown={(event) => {
            const up = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
            if (up === 0) {
              draft.onKeyDown(event);
              return;
            }
            event.preventDefault();
            const from = parseNumber(event.currentTarget.value) ?? (Number.isFinite(min) ? min : 0);
            draft.onChange({ target: { value: String(bounded(from + up)) } as HTMLInputElement });
          }}
        />
        {unit ? <span className="number-unit">{unit}</span> : null}
      </span>
    </FieldFrame>
  );
}
