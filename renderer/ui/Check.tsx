import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { Check as CheckIcon, Minus } from 'lucide-react';
import './field.css';

export interface CheckProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

export interface CheckboxProps extends CheckProps {
  /** It holds for some of several things: a click ticks it for all. */
  mixed?: boolean;
}

/** A box to tick, with its label. */
export function Checkbox({ label, checked, onChange, disabled, mixed = false }: CheckboxProps) {
  return (
    <label className="check">
      <BaseCheckbox.Root
        className="checkbox"
        checked={checked}
        indeterminate={mixed}
        disabled={disabled ?? false}
        onCheckedChange={(next) => onChange(next)}
      >
        <BaseCheckbox.Indicator>
          {mixed ? (
            <Minus size={12} strokeWidth={3} aria-hidden />
          ) : (
            <CheckIcon size={12} strokeWidth={3} aria-hidden />
          )}
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
