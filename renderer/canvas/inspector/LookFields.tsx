import type { ReactNode } from 'react';
import { HUE_NAMES } from '../../personas/HuePicker.tsx';
import { IconPicker } from '../../ui/IconPicker.tsx';
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

/** The own icon of a lane. */
export function IconField({
  value,
  disabled,
  onChange,
}: {
  value: string;
  disabled: boolean;
  onChange: (icon: string) => void;
}) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        Icon
      </span>
      <IconPicker label="Icon" value={value} disabled={disabled} onChange={onChange} />
    </div>
  );
}
