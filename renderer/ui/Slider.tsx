import { Slider as BaseSlider } from '@base-ui/react/slider';
import './field.css';

export interface SliderProps {
  label: string;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  disabled?: boolean;
  /** Called while it is dragged: for what follows the thumb. */
  onChange?: (value: number) => void;
  /** Called once at the end of a drag or with each key: for what is written. */
  onCommit: (value: number) => void;
  /** What assistive technology reads instead of the number. */
  valueText?: (value: number) => string;
}

/** A slider for a value within bounds. */
export function Slider(props: SliderProps) {
  const { label, value, min = 0, max = 100, step = 1, disabled, onChange, onCommit, valueText } = props;
  return (
    <BaseSlider.Root
      value={value}
      min={min}
      max={max}
      step={step}
      disabled={disabled ?? false}
      onValueChange={(next) => onChange?.(next)}
      onValueCommitted={(next) => onCommit(next)}
    >
      <BaseSlider.Control className="slider-control">
        <BaseSlider.Track className="slider-track">
          <BaseSlider.Indicator className="slider-fill" />
          <BaseSlider.Thumb
            className="slider-thumb"
            aria-label={label}
            getAriaValueText={valueText ? (_formatted, now) => valueText(now) : null}
          />
        </BaseSlider.Track>
      </BaseSlider.Control>
    </BaseSlider.Root>
  );
}
