import type { ReactNode } from 'react';
import { HUE_NAMES } from '../../personas/HuePicker.tsx';
import { Dot } from '../../ui/Marks.tsx';
import { Select } from '../../ui/Select.tsx';

interface HueFieldProps {
  /** What the thing wears without a colour of its own, e.g. "By kind". */
  none: string;
  value: number | null;
  onChange: (hue: number | null) => void;
}

/** The own colour of a lane or stage. */
export function HueField({ none, value, onChange }: HueFieldProps) {
  const options: { value: string; label: string; icon?: ReactNode }[] = [
    { value: '', label: none },
    ...HUE_NAMES.map((label, i) => ({ value: String(i + 1), label, icon: <Dot hue={i + 1} /> })),
  ];
  return (
    <Select
      label="Colour"
      value={value === null ? '' : String(value)}
      options={options}
      onChange={(next) => onChange(next === '' ? null : Number(next))}
    />
  );
}
