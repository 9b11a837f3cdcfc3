import type { ReactNode } from 'react';
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import './field.css';

export interface SegmentedProps<T extends string> {
  /** Names the group for assistive technology. */
  label: string;
  value: T;
  options: readonly {
    readonly value: T;
    readonly label: string;
    readonly icon?: ReactNode;
    readonly title?: string;
  }[];
  onChange: (value: T) => void;
}

/** A choice of one among a few, all in view. Arrows move, Enter and Space choose. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  return (
    <ToggleGroup
      className="segmented"
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        if (next !== undefined) onChange(next);
      }}
    >
      {options.map((option) => (
        <Toggle key={option.value} value={option.value} className="segment" title={option.title}>
          {option.icon}
          <span className="segment-label">{option.label}</span>
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
