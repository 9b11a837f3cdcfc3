import type { Overview } from '../../shared/overview/types.ts';
import { Select } from '../ui/Select.tsx';

interface Props {
  readonly overview: Overview;
  readonly onChange: (of: string) => void;
}

/** Which department or touchpoint an overview is of; nothing where its role asks for none. */
export function OverviewOf({ overview: { role, of, choices }, onChange }: Props) {
  if (of === null || choices.length === 0) return null;
  return (
    <Select
      label={role === 'department' ? 'Department or owner' : 'Touchpoint'}
      className="ov-choice"
      value={of}
      options={choices.map((name) => ({ value: name, label: name }))}
      onChange={onChange}
    />
  );
}
