import type { MetricScope } from '../../../shared/model/measures/scope.ts';
import { Select } from '../../ui/Select.tsx';
import { thingsOf, type KnownThings } from '../../../shared/measures/series/scopes.ts';
import { formatCount } from '../../../shared/measures/series/words.ts';

export interface ThingSelectProps {
  readonly known: KnownThings;
  readonly scope: MetricScope;
  readonly label: string;
  readonly onChange: (scope: MetricScope) => void;
}

/** One thing of a level, with the number of its answers. */
export function ThingSelect({ known, scope: { level, id }, label, onChange }: ThingSelectProps) {
  const things = thingsOf(level, known);
  const gone = things.some((thing) => thing.id === id) ? [] : [{ id, name: 'Not there any more', n: 0 }];
  return (
    <Select
      className="ms-scope-thing"
      label={label}
      value={id}
      options={[...gone, ...things].map((thing) => ({
        value: thing.id,
        label: thing.n > 0 ? `${thing.name} · ${formatCount(thing.n)}` : thing.name,
      }))}
      onChange={(next) => onChange({ level, id: next })}
    />
  );
}
