import { Slider as BaseSlider } from '@base-ui/react/slider';
import './field.css';

export interface RangeSliderProps {
  label: string;
  /** Lower and upper end. */
  value: readonly [number, number];
  min?: number;
  max?: number;
  step?: number;
  disabled?: boolean;
  /** Called while a thumb is dragged. */
  onChange?: (value: readonly [number, number]) => void;
  /** Called once at the end of a drag or with each key. */
  onCommit: (value: readonly [number, number]) => void;
}

const pair = (value: number | readonly number[]): readonly [number, number] =>
  typeof value === 'number' ? [value, value] : [value[0] ?? 0, value[1] ?? 0];

/** A slider with two thumbs for a range within bounds. */
export function RangeSlider(props: RangeSliderProps) {
  const { label, value, min = 0, max = 100, step = 1, disabled, onChange, onCommit } = props;
  return (
    <BaseSlider.Root
      value={value}
      min={min}
      max={max}
      step={step}
      disabled={disabled ?? false}
      onValueChange={(next) => onChange?.(pair(next))}
      onValueCommitted={(next) => onCommit(pair(next))}
    >
      <BaseSlider.Control className="slider-control slider-range">
        <BaseSlider.Track className="slider-track">
          <BaseSlider.Indicator className="slider-fill" />
          <BaseSlider.Thumb index={0} className="slider-thumb" aria-label={`${label}, from`} />
          <BaseSlider.Thumb index={1} className="slider-thumb" aria-label={`${label}, to`} />
        </BaseSlider.Track>
      </BaseSlider.Control>
    </BaseSlider.Root>
  );
}
