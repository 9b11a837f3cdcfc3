import { useId } from 'react';
import { Clock } from 'lucide-react';
import { IconButton } from '../../ui/Button.tsx';
import { FieldFrame } from '../../ui/TextField.tsx';

export interface TimeFieldProps {
  label: string;
  /** Ms since 1970, or null. */
  value: number | null;
  disabled: boolean;
  onCommit: (at: number | null) => void;
}

/** A moment to the second, where the person is; a press takes the present one. */
export function TimeField({ label, value, disabled, onCommit }: TimeFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} className="audit-time">
      <span className="number">
        <input
          id={id}
          type="datetime-local"
          step={1}
          className="input"
          disabled={disabled}
          value={value === null ? '' : localTime(value)}
          onChange={(event) => {
            const at = new Date(event.target.value).getTime();
            onCommit(event.target.value === '' || Number.isNaN(at) ? null : at);
          }}
        />
        {disabled ? null : (
          <IconButton
            label={`${label}: now`}
            icon={<Clock size={15} aria-hidden />}
            onClick={() => onCommit(Math.floor(Date.now() / 1000) * 1000)}
          />
        )}
      </span>
    </FieldFrame>
  );
}

/** As the field has it: 2026-10-05T14:03:20, without a zone. */
function localTime(at: number): string {
  const moment = new Date(at);
  return new Date(at - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
