import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { Dot } from '../ui/Marks.tsx';

/** Names of the eight hues, by number from 1. */
export const HUE_NAMES = ['Blue', 'Teal', 'Violet', 'Sky', 'Yellow', 'Orange', 'Green', 'Pink'] as const;

export interface HuePickerProps {
  value: number;
  disabled: boolean;
  onChange: (hue: number) => void;
}

/** The colour of a persona's dot and line. */
export function HuePicker({ value, disabled, onChange }: HuePickerProps) {
  return (
    <ToggleGroup
      className="hues"
      aria-label="Colour"
      disabled={disabled}
      value={[String(value)]}
      onValueChange={([next]) => {
        if (next !== undefined) onChange(Number(next));
      }}
    >
      {HUE_NAMES.map((name, index) => (
        <Toggle key={name} className="hue" value={String(index + 1)} aria-label={name} title={name}>
          <Dot hue={index + 1} />
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
