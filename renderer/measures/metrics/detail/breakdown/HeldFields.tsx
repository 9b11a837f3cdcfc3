import { X } from 'lucide-react';
import type { MetricLevel } from '../../../../../shared/contract/types.ts';
import type { MetricScope } from '../../../../../shared/model/measures/scope.ts';
import { IconButton } from '../../../../ui/Button.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { LEVEL_WORDS, thingsOf, type KnownThings } from '../../../../../shared/measures/series/scopes.ts';
import { ThingSelect } from '../../ThingSelect.tsx';

export interface HeldFieldsProps {
  readonly known: KnownThings;
  readonly held: readonly MetricScope[];
  /** Levels that can be held besides. */
  readonly free: readonly MetricLevel[];
  readonly onChange: (held: readonly MetricScope[]) => void;
}

/** What is held fixed while things of another level are compared: one thing of each level. */
export function HeldFields({ known, held, free, onChange }: HeldFieldsProps) {
  const hold = (level: MetricLevel): void => {
    const [first] = thingsOf(level, known);
    if (first) onChange([...held, { level, id: first.id }]);
  };
  return (
    <>
      {held.map((scope) => (
        <div key={scope.level} className="ms-held">
          <ThingSelect
            known={known}
            scope={scope}
            label={`Within ${LEVEL_WORDS[scope.level].toLowerCase()}`}
            onChange={(next) => onChange(held.map((one) => (one.level === scope.level ? next : one)))}
          />
          <IconButton
            label={`Of every ${LEVEL_WORDS[scope.level].toLowerCase()} again`}
            icon={<X size={14} aria-hidden />}
            onClick={() => onChange(held.filter(({ level }) => level !== scope.level))}
          />
        </div>
      ))}
      {free.length === 0 ? null : (
        <Select
          label="Hold fixed"
          value=""
          options={[
            { value: '', label: held.length === 0 ? 'Nothing' : 'Nothing more' },
            ...free.map((level) => ({ value: level, label: LEVEL_WORDS[level] })),
          ]}
          onChange={(level: MetricLevel | '') => {
            if (level !== '') hold(level);
          }}
        />
      )}
    </>
  );
}
