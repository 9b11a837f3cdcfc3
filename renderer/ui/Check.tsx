import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { Check as CheckIcon } from 'lucide-react';
import './field.css';

export interface CheckProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** A box to tick, with its label. */
export function Checkbox({ label, checked, onChange, disabled }: CheckProps) {
  return (
    <label className="check">
      <BaseCheckbox.Root
        className="checkbox"
        checked={checked}
        disabled={disabled ?? false}
        onCheckedChange={(next) => onChange(next)}
      >
        <BaseCheckbox.Indicator>
          <CheckIcon size={12} strokeWidth={3} aria-hidden />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      {label}
    </label>
  );
}

/** A switch for what takes effect at once, with its label. */
export function Switch({ label, checked, onChange, disabled }: CheckProps) {
  return (
    <label className="check">
      <BaseSwitch.Root
        className="switch"
        checked={checked}
        disabled={disabled ?? false}
        onCheckedChange={(next) => onChange(next)}
      >
        <BaseSwitch.Thumb className="switch-thumb" />
      </BaseSwitch.Root>
      {label}
    </label>
  );
}
