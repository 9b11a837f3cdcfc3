import { useId, type ReactNode } from 'react';
import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { FieldFrame } from './TextField.tsx';
import './float.css';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: ReactNode;
}

export interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly SelectOption<T>[];
  onChange: (value: T) => void;
  hideLabel?: boolean;
  hint?: ReactNode;
  disabled?: boolean;
  className?: string;
}

/** A choice of one from a list. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, value, options, onChange, hideLabel, hint, disabled, className } = props;
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} className={className}>
      <BaseSelect.Root
        items={options.map((option) => ({ value: option.value, label: option.label }))}
        value={value}
        disabled={disabled ?? false}
        onValueChange={(next) => {
          if (next !== null) onChange(next);
        }}
      >
        <BaseSelect.Trigger id={id} className="select" aria-label={label}>
          <BaseSelect.Value className="select-value" />
          <BaseSelect.Icon className="secondary">
            <ChevronsUpDown size={14} aria-hidden />
          </BaseSelect.Icon>
        </BaseSelect.Trigger>
        <BaseSelect.Portal>
          <BaseSelect.Positioner
            className="float-positioner select-positioner"
            sideOffset={4}
            align="start"
            alignItemWithTrigger={false}
          >
            <BaseSelect.Popup className="popup menu">
              {options.map((option) => (
                <BaseSelect.Item key={option.value} value={option.value} className="menu-item">
                  <span className="menu-item-check">
                    <BaseSelect.ItemIndicator>
                      <Check size={14} aria-hidden />
                    </BaseSelect.ItemIndicator>
                  </span>
                  {option.icon}
                  <BaseSelect.ItemText className="menu-item-text">{option.label}</BaseSelect.ItemText>
                </BaseSelect.Item>
              ))}
            </BaseSelect.Popup>
          </BaseSelect.Positioner>
        </BaseSelect.Portal>
      </BaseSelect.Root>
    </FieldFrame>
  );
}
