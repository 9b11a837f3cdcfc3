import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { ICON_NAMES, NamedIcon } from './icons.tsx';
import './icon-picker.css';

export interface IconPickerProps {
  /** Names the group for assistive technology. */
  label: string;
  /** Name of the icon, or '' for none. */
  value: string;
  disabled?: boolean;
  onChange: (name: string) => void;
}

/** A choice of one icon, or none. Arrows move, Enter and Space choose; choosing the chosen one takes it away. */
export function IconPicker({ label, value, disabled, onChange }: IconPickerProps) {
  return (
    <ToggleGroup
      className="icon-picker"
      aria-label={label}
      disabled={disabled ?? false}
      value={value === '' ? [] : [value]}
      onValueChange={([next]) => onChange(next ?? '')}
    >
      {ICON_NAMES.map((name) => (
        <Toggle key={name} className="icon-pick" value={name} aria-label={name} title={name}>
          <NamedIcon name={name} size={16} />
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
