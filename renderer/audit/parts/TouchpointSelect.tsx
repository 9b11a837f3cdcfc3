import { useLibrary } from '../../state/documents.ts';
import { Select } from '../../ui/Select.tsx';

const NONE = '-';

export interface TouchpointSelectProps {
  touchpointId: string | null;
  disabled: boolean;
  onChange: (touchpointId: string | null) => void;
}

/** Chooses a touchpoint of the catalogue, or none. */
export function TouchpointSelect({ touchpointId, disabled, onChange }: TouchpointSelectProps) {
  const touchpoints = useLibrary()?.touchpoints ?? [];
  const isKnown = touchpoints.some(({ id }) => id === touchpointId);
  return (
    <Select
      label="Touchpoint"
      disabled={disabled}
      value={isKnown && touchpointId !== null ? touchpointId : NONE}
      options={[
        { value: NONE, label: 'None' },
        ...touchpoints.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(value) => onChange(value === NONE ? null : value)}
    />
  );
}
