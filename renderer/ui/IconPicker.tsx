import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { useState } from 'react';
import { Button } from './Button.tsx';
import { Popover } from './Dialog.tsx';
import { ICON_NAMES, NamedIcon } from './icons.tsx';
import './icon-picker.css';

export interface IconPickerProps {
  /** Names the field. */
  label: string;
  /** Name of the icon, or '' for none. */
  value: string;
  disabled?: boolean;
  onChange: (name: string) => void;
}

/**
 * A choice of one icon, or none, behind a button that shows it. Arrows move, Enter and Space choose; choosing the chosen
 * one takes it away.
 */
export function IconPicker({ label, value, disabled = false, onChange }: IconPickerProps) {
  const [open, setOpen] = useState(false);
  const button = (
    <Button disabled={disabled} icon={value === '' ? undefined : <NamedIcon name={value} size={16} />}>
      {value === '' ? `${label}: none` : `${label}: ${value}`}
    </Button>
  );
  return (
    <Popover label={label} open={open} onOpenChange={setOpen} trigger={button}>
      <ToggleGroup
        className="icon-picker"
        aria-label={label}
        value={value === '' ? [] : [value]}
        onValueChange={([next]) => {
          onChange(next ?? '');
          setOpen(false);
        }}
      >
        {ICON_NAMES.map((name) => (
          <Toggle key={name} className="icon-pick" value={name} aria-label={name} title={name}>
            <NamedIcon name={name} size={16} />
          </Toggle>
        ))}
      </ToggleGroup>
    </Popover>
  );
}
